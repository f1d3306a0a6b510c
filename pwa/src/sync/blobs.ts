/** Sealed chunks of files: raw bytes named by their hash, so that sending twice is harmless and resuming is a question. */
import { type Bytes, sha256, toHex } from "../core/encoding";
import { FileError } from "../core/files";
import { readJson, Unreachable } from "./api";
import type { Session } from "./session";

/** Is the chunk at the hub? */
export async function hasChunk(session: Session, hash: string, signal?: AbortSignal): Promise<boolean> {
  const response = await session.fetch(`/blobs/${hash}`, { method: "HEAD", ...(signal && { signal }) });
  if (response.ok) return true;
  if (response.status === 404) return false;
  await readJson(response);
  return false;
}

/** @throws {Problem} when the hub refuses it, {Unreachable} when it does not answer. */
export async function putChunk(
  session: Session,
  hash: string,
  chunk: Bytes,
  signal?: AbortSignal,
): Promise<void> {
  const headers = { "Content-Type": "application/octet-stream" };
  const response = await session.fetch(`/blobs/${hash}`, {
    method: "PUT",
    headers,
    body: chunk,
    ...(signal && { signal }),
  });
  if (!response.ok) await readJson(response);
}

/** The chunk; null when the hub does not have it (yet). @throws {FileError} `altered`: it is not what its name says */
export async function getChunk(session: Session, hash: string): Promise<Bytes | null> {
  const response = await session.fetch(`/blobs/${hash}`);
  if (response.status === 404) return null;
  if (!response.ok) return readJson(response);
  let chunk: Bytes;
  try {
    chunk = new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new Unreachable("the answer was cut");
  }
  if (toHex(await sha256(chunk)) !== hash) throw new FileError("altered");
  return chunk;
}
