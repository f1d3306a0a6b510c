/** Zip archives from strangers, read with limits; and archives of our own. Nothing in them is run or fetched. */
import { Inflate, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { crc32 } from "hash-wasm";
import { concat, utf8 } from "../encoding";
import { readDirectory, slice, viewOf, type ZipEntry } from "./directory";
import { LIMITS, type Limits, ZipError } from "./error";

export { LIMITS, type Limits, ZipError, type ZipErrorCode } from "./error";
export { checkPath, Names } from "./paths";

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** So much is unpacked at once, before what came of it is counted. */
const PIECE = 64 * 1024;

/**
 * All files of an archive by their path. Archives within it are files like any other: they are not opened.
 * @throws {ZipError} and gives nothing unless all of it is in order
 */
export async function readZip(blob: Blob, limits: Limits = LIMITS): Promise<Map<string, Uint8Array>> {
  const { entries, start } = await readDirectory(blob, limits);
  const files = new Map<string, Uint8Array>();
  let end = 0;
  // Two entries over the same bytes make much of little.
  for (const entry of [...entries].sort((one, other) => one.offset - other.offset)) {
    const from = await dataOf(blob, entry);
    if (entry.offset < end || from + entry.packed > start) throw new ZipError("damaged", entry.path);
    end = from + entry.packed;
    const bytes = unpack(await slice(blob, from, end), entry);
    if (Number.parseInt(await crc32(bytes), 16) !== entry.crc) throw new ZipError("damaged", entry.path);
    files.set(entry.path, bytes);
  }
  return files;
}

/** Where an entry's bytes begin: behind its local header, which says the same as the directory. */
async function dataOf(blob: Blob, { offset, path, name, method }: ZipEntry): Promise<number> {
  const header = await slice(blob, offset, offset + LOCAL_BYTES + name.length);
  if (header.length < LOCAL_BYTES + name.length) throw new ZipError("damaged", path);
  const view = viewOf(header);
  const same =
    view.getUint32(0, true) === LOCAL &&
    view.getUint16(8, true) === method &&
    view.getUint16(26, true) === name.length &&
    name.every((byte, at) => header[LOCAL_BYTES + at] === byte);
  if (!same) throw new ZipError("damaged", path);
  return offset + LOCAL_BYTES + name.length + view.getUint16(28, true);
}

function unpack(packed: Uint8Array<ArrayBuffer>, { path, method, size }: ZipEntry): Uint8Array {
  if (method === 0) return packed;
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    length += piece.length;
    ended = final;
    // What is more than was said stops here, whatever else would come.
    if (length > size) throw new ZipError("damaged", path);
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError("damaged", path);
  }
  if (length !== size) throw new ZipError("damaged", path);
  return concat(...pieces);
}

/** What to put into an archive: texts are packed, media are small already. */
export type Content = string | Blob;

/** An archive of files, in the order of the map. The same files make the same bytes. */
export async function makeZip(files: ReadonlyMap<string, Content>): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    if (piece) pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  for (const [path, content] of files) {
    const entry = typeof content === "string" ? new ZipDeflate(path, { level: 9 }) : new ZipPassThrough(path);
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    entry.push(
      typeof content === "string" ? utf8(content) : new Uint8Array(await content.arrayBuffer()),
      true,
    );
  }
  zip.end();
  if (failure) throw failure;
  return new Blob(pieces, { type: "application/zip" });
}
