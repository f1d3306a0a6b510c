/**
 * Files are cut into chunks of 128 KiB, each sealed to a fresh identity of that file alone: a broken connection
 * costs at most one chunk, and re-sealing a report for new readers never re-seals its evidence.
 */
import { decrypt, encrypt, generateIdentity, recipientOf } from "./age";
import { type Bytes, sha256, toHex } from "./encoding";
import type { SealedFile } from "./messages";

/** Clear bytes of a chunk. 128 KiB cost 1.05 of the size over a bad line, 1 MiB up to 1.7 (measured). */
export const CHUNK = 128 * 1024;

export class FileError extends Error {
  constructor(readonly reason: "missing" | "altered" | "cannot-open") {
    super(reason);
  }
}

/** SHA-256 of something that is read in pieces. */
async function newHash() {
  return (await (await import("hash-wasm")).createSHA256()).init();
}

/**
 * Seals a file chunk by chunk, reading it once; `keep` stores each sealed chunk under its hash before the next is
 * made, so that memory holds one chunk, however long the recording is.
 */
export async function sealFile(
  file: Blob,
  name: string,
  keep: (hash: string, chunk: Bytes) => Promise<void>,
): Promise<SealedFile> {
  const identity = await generateIdentity();
  const recipient = await recipientOf(identity);
  const chunks: string[] = [];
  const whole = await newHash();
  for (let at = 0; at < Math.max(1, file.size); at += CHUNK) {
    const piece = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
    whole.update(piece);
    const sealed = await encrypt(piece, [recipient]);
    const hash = toHex(await sha256(sealed));
    await keep(hash, sealed);
    chunks.push(hash);
  }
  return {
    sha256: whole.digest("hex"),
    size: file.size,
    name,
    type: file.type || "application/octet-stream",
    identity,
    chunks,
  };
}

/** Opens a file and verifies every hash. @throws {FileError} */
export async function openFile(
  file: SealedFile,
  read: (hash: string) => Promise<Uint8Array | null>,
): Promise<Blob> {
  const parts: Bytes[] = [];
  const whole = await newHash();
  for (const hash of file.chunks) {
    const chunk = await read(hash);
    if (!chunk) throw new FileError("missing");
    if (toHex(await sha256(chunk)) !== hash) throw new FileError("altered");
    let piece: Bytes;
    try {
      piece = await decrypt(chunk, [file.identity]);
    } catch {
      throw new FileError("cannot-open");
    }
    whole.update(piece);
    parts.push(piece);
  }
  const blob = new Blob(parts, { type: harmlessType(file.type) });
  if (blob.size !== file.size || whole.digest("hex") !== file.sha256) throw new FileError("altered");
  return blob;
}

/** A stranger names the type; only what a browser shows without running it keeps its name. */
function harmlessType(type: string): string {
  const isShown =
    /^(image\/(jpeg|png|gif|webp|avif|heic)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf|text\/plain)(;|$)/;
  return isShown.test(type) ? type : "application/octet-stream";
}
