/**
 * What an archive says that it holds. Everything is checked here, before a byte is unpacked: an archive with one entry
 * that is not as it should be is refused whole.
 */
import { EncodingError, fromUtf8 } from "../encoding";
import { type Limits, ZipError } from "./error";
import { checkPath, Names } from "./paths";

export interface ZipEntry {
  path: string;
  /** 0 = as it is, 8 = deflated. */
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
  name: Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
/** Password, strong encryption, or names that are hidden. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const UNIX = 3;
const [KIND, FILE, FOLDER] = [0xf000, 0x8000, 0x4000];

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
export const slice = async (blob: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer());

/**
 * The files of an archive, folders left out, and where its directory begins.
 * @throws {ZipError}
 */
export async function readDirectory(
  blob: Blob,
  limits: Limits,
): Promise<{ entries: ZipEntry[]; start: number }> {
  if (blob.size > limits.total) throw new ZipError("too-large");
  const { count, size, start } = await findEnd(blob);
  if (count > limits.entries) throw new ZipError("too-many");
  const bytes = await slice(blob, start, start + size);
  const view = viewOf(bytes);
  const names = new Names();
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let number = 0; number < count; number++) {
    if (at + CENTRAL_BYTES > size || view.getUint32(at, true) !== CENTRAL) throw new ZipError("damaged");
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const name = bytes.slice(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength);
    const entry = entryOf(view, at, name);
    names.add(entry.path.replace(/\/$/, ""));
    if (!entry.path.endsWith("/")) entries.push(entry);
    else if (entry.size > 0) throw new ZipError("damaged", entry.path);
    at += CENTRAL_BYTES + nameLength + extra + comment;
  }
  if (at !== size) throw new ZipError("damaged");
  checkSizes(entries, limits);
  return { entries, start };
}

/** @throws {ZipError} */
async function findEnd(blob: Blob): Promise<{ count: number; size: number; start: number }> {
  const first = await slice(blob, 0, 4);
  const isZip = first.length === 4 && [0x04034b50, END].includes(viewOf(first).getUint32(0, true));
  if (!isZip) throw new ZipError("not-zip");
  const from = Math.max(0, blob.size - END_BYTES - 0xffff);
  const tail = await slice(blob, from, blob.size);
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || at + END_BYTES + view.getUint16(at + 20, true) !== tail.length)
      continue;
    const [disk, directoryDisk, here, count] = [4, 6, 8, 10].map((field) => view.getUint16(at + field, true));
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    // Archives of several pieces, or of more than 4 GiB, are marked so.
    if (disk !== 0 || directoryDisk !== 0 || count === 0xffff || start === 0xffffffff)
      throw new ZipError("unsupported");
    if (count === undefined || here !== count || start + size !== from + at) throw new ZipError("damaged");
    return { count, size, start };
  }
  throw new ZipError("truncated");
}

/** @throws {ZipError} */
function entryOf(view: DataView, at: number, name: Uint8Array): ZipEntry {
  const short = (field: number) => view.getUint16(at + field, true);
  const long = (field: number) => view.getUint32(at + field, true);
  const path = nameOf(name);
  checkPath(path);
  if (short(8) & ENCRYPTED) throw new ZipError("encrypted", path);
  const method = short(10);
  if ((method !== 0 && method !== 8) || short(34) !== 0) throw new ZipError("unsupported", path);
  const kind = short(4) >> 8 === UNIX ? (long(38) >>> 16) & KIND : 0;
  if (kind !== 0 && kind !== FILE && kind !== FOLDER) throw new ZipError("link", path);
  const [crc, packed, size, offset] = [long(16), long(20), long(24), long(42)];
  if (packed === 0xffffffff || size === 0xffffffff || offset === 0xffffffff)
    throw new ZipError("unsupported", path);
  if (method === 0 && packed !== size) throw new ZipError("damaged", path);
  return { path, method, crc, packed, size, offset, name };
}

/** Names are UTF-8, whether or not the archive says so. */
function nameOf(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    throw new ZipError(
      "encoding",
      Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : "?")).join(""),
    );
  }
}

/** @throws {ZipError} */
function checkSizes(entries: readonly ZipEntry[], limits: Limits): void {
  let total = 0;
  for (const { path, packed, size } of entries) {
    total += size;
    if (size > limits.one || total > limits.total) throw new ZipError("too-large", path);
    if (size > 1024 * 1024 && size > packed * limits.ratio) throw new ZipError("bomb", path);
  }
}
