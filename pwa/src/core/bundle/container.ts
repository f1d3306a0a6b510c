/**
 * The zip that a bundle travels in. One list of files has one sequence of bytes: nothing compressed, no times, no
 * comments, no extra fields, files one after the other, then the directory. So nothing can hide between the files, no
 * small file grows into a huge one, and two readers never see different files. Any zip program opens it.
 *
 * The same rules stand in `infra/hub/verify_bundle_container.py`; `tests/vectors/bundle.json` holds the two together.
 */
import { type Bytes, concat, fromUtf8, utf8 } from "../encoding";

export interface ContainerFile {
  path: string;
  blob: Blob;
}

/** What is wrong with a bundle: a code, and the file it is about (`""`: the zip as a whole). */
export interface Fault {
  code: string;
  path: string;
}

export interface Container {
  files: ContainerFile[];
  faults: Fault[];
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: as early as a zip can say. */
const DATE = 0x0021;
const MAX_FILES = 10_000;
const MAX_BYTES = 0xffff_ffff;
const MAX_PATH = 200;
/** Longer names are read no further: a stranger's file must not fill the memory. */
const MAX_NAME = 4096;
const MAX_DIRECTORY = MAX_FILES * (46 + MAX_PATH);
const PATH = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** A file too large, or with a name that a bundle cannot hold. */
export class ContainerError extends Error {}

export const isSafePath = (path: string) =>
  path.length <= MAX_PATH && PATH.test(path) && !path.includes("..");

/** What a zip says of one file, twice. */
interface Entry {
  /** Bytes of the name. */
  name: Bytes;
  crc: number;
  size: number;
}

function fields(...values: [bytes: 2 | 4, value: number][]): Bytes {
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function localHeader({ name, crc, size }: Entry): Bytes {
  const common = shared(crc, size, name.length);
  return concat(fields([4, LOCAL], [2, VERSION]), common, name);
}

function shared(crc: number, size: number, nameBytes: number): Bytes {
  return fields(
    [2, FLAGS],
    [2, 0],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, size],
    [4, size],
    [2, nameBytes],
    [2, 0],
  );
}

function centralHeader({ name, crc, size }: Entry, offset: number): Bytes {
  const common = shared(crc, size, name.length);
  const rest = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
  return concat(fields([4, CENTRAL], [2, VERSION], [2, VERSION]), common, rest, name);
}

function endRecord(count: number, size: number, offset: number): Bytes {
  return fields([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
}

/** @throws {ContainerError} for a path that is not safe or stands twice, or for more than a zip can hold. */
export async function writeContainer(files: readonly ContainerFile[]): Promise<Blob> {
  const seen = new Set<string>();
  const parts: BlobPart[] = [];
  const central: Bytes[] = [];
  let offset = 0;
  for (const { path, blob } of files) {
    if (!isSafePath(path) || seen.has(path.toLowerCase())) throw new ContainerError(path);
    seen.add(path.toLowerCase());
    const entry = { name: utf8(path), crc: await crcOf(blob), size: blob.size };
    const local = localHeader(entry);
    parts.push(local, blob);
    central.push(centralHeader(entry, offset));
    offset += local.length + blob.size;
    if (offset > MAX_BYTES || central.length > MAX_FILES) throw new ContainerError("too large");
  }
  const directory = concat(...central);
  parts.push(directory, endRecord(files.length, directory.length, offset));
  return new Blob(parts, { type: "application/zip" });
}

const PIECE = 1024 * 1024;

/** The file piece by piece: never more than one piece in memory. */
export async function* pieces(blob: Blob): AsyncGenerator<Bytes> {
  for (let at = 0; at < blob.size; at += PIECE) {
    yield new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer());
  }
}

async function crcOf(blob: Blob): Promise<number> {
  const crc = await (await import("hash-wasm")).createCRC32();
  crc.init();
  for await (const piece of pieces(blob)) crc.update(piece);
  return Number.parseInt(crc.digest("hex"), 16);
}

/** Reads as far as it can, and names everything that is not as `writeContainer` writes it. */
export async function readContainer(zip: Blob): Promise<Container> {
  const faults: Fault[] = [];
  const entries = (await listed(zip)) ?? (await walked(zip));
  if (entries === "repacked") return { files: [], faults: [{ code: "repacked", path: "" }] };
  if (!entries?.length) return { files: [], faults: [{ code: "not-a-bundle", path: "" }] };
  if (entries.length > MAX_FILES) return { files: [], faults: [{ code: "too-many-files", path: "" }] };
  const files: ContainerFile[] = [];
  const central: Bytes[] = [];
  const seen = new Set<string>();
  let offset = 0;
  for (const entry of entries) {
    const local = localHeader(entry);
    const path = printable(entry.name);
    if (!isSafePath(path)) faults.push({ code: "unsafe-path", path });
    if (seen.has(path.toLowerCase())) faults.push({ code: "duplicate-name", path });
    seen.add(path.toLowerCase());
    if (!(await isAt(zip, offset, local))) faults.push({ code: "altered-header", path });
    const blob = zip.slice(offset + local.length, offset + local.length + entry.size);
    if (blob.size !== entry.size) faults.push({ code: "cut-short", path });
    else if ((await crcOf(blob)) !== entry.crc) faults.push({ code: "altered-byte", path });
    files.push({ path, blob });
    central.push(centralHeader(entry, offset));
    offset += local.length + entry.size;
  }
  faults.push(...(await faultsOfDirectory(zip, entries, central, offset)));
  return { files, faults };
}

/** The directory and the end must be exactly these bytes, and the last of the file. */
async function faultsOfDirectory(
  zip: Blob,
  entries: readonly Entry[],
  central: readonly Bytes[],
  start: number,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  let at = start;
  for (const [i, header] of central.entries()) {
    if (!(await isAt(zip, at, header)))
      faults.push({ code: "altered-header", path: printable((entries[i] as Entry).name) });
    at += header.length;
  }
  const end = endRecord(entries.length, at - start, start);
  if (!(await isAt(zip, at, end)) || zip.size !== at + end.length)
    faults.push({ code: "altered-header", path: "" });
  return faults;
}

async function isAt(zip: Blob, offset: number, expected: Bytes): Promise<boolean> {
  const found = new Uint8Array(await zip.slice(offset, offset + expected.length).arrayBuffer());
  return found.length === expected.length && found.every((byte, i) => byte === expected[i]);
}

/** What the directory at the end lists; null when it cannot be read. */
async function listed(zip: Blob): Promise<Entry[] | "repacked" | null> {
  if (zip.size < END_BYTES) return null;
  const end = view(await bytesAt(zip, zip.size - END_BYTES, END_BYTES));
  if (end.getUint32(0, true) !== END) return null;
  const count = end.getUint16(10, true);
  const size = end.getUint32(12, true);
  const start = end.getUint32(16, true);
  if (start + size !== zip.size - END_BYTES || size > MAX_DIRECTORY) return null;
  const bytes = await bytesAt(zip, start, size);
  const entries: Entry[] = [];
  let at = 0;
  let offset = 0;
  let repacked = 0;
  let isConsistent = true;
  while (at < bytes.length) {
    if (bytes.length - at < CENTRAL_BYTES) return null;
    const header = view(bytes.subarray(at, at + CENTRAL_BYTES));
    if (header.getUint32(0, true) !== CENTRAL) return null;
    if (isRepacked(header.getUint16(8, true), header.getUint16(10, true))) repacked += 1;
    const nameBytes = header.getUint16(28, true);
    const entry = {
      name: bytes.slice(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes),
      crc: header.getUint32(16, true),
      size: header.getUint32(24, true),
    };
    isConsistent &&= header.getUint32(42, true) === offset;
    offset += LOCAL_BYTES + nameBytes + entry.size;
    at += CENTRAL_BYTES + nameBytes + header.getUint16(30, true) + header.getUint16(32, true);
    entries.push(entry);
  }
  if (repacked >= REPACKED) return "repacked";
  return isConsistent && at === bytes.length && entries.length === count && offset === start ? entries : null;
}

/** What stands before the directory, when that cannot be read: file after file from the beginning. */
async function walked(zip: Blob): Promise<Entry[] | "repacked" | null> {
  const entries: Entry[] = [];
  let at = 0;
  let repacked = 0;
  while (entries.length <= MAX_FILES) {
    const bytes = await bytesAt(zip, at, LOCAL_BYTES);
    if (bytes.length < LOCAL_BYTES) break;
    const header = view(bytes);
    if (header.getUint32(0, true) !== LOCAL) break;
    if (isRepacked(header.getUint16(6, true), header.getUint16(8, true))) repacked += 1;
    const nameBytes = header.getUint16(26, true);
    if (nameBytes > MAX_NAME) break;
    const name = await bytesAt(zip, at + LOCAL_BYTES, nameBytes);
    const entry = { name, crc: header.getUint32(14, true), size: header.getUint32(22, true) };
    entries.push(entry);
    at += LOCAL_BYTES + nameBytes + entry.size;
  }
  if (repacked >= REPACKED) return "repacked";
  return entries.length > 0 ? entries : null;
}

/** As many files: one alone may be one altered byte. */
const REPACKED = 2;
/** Compressed, or with sizes after the data: as other programs write zips. */
const isRepacked = (flags: number, method: number) => method === 8 || (flags & 0x0008) !== 0;

const view = (bytes: Bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function bytesAt(zip: Blob, offset: number, length: number): Promise<Bytes> {
  return new Uint8Array(await zip.slice(offset, offset + length).arrayBuffer());
}

/** A name as it can be shown: every byte that is no printable ASCII as `\xhh`. */
function printable(name: Bytes): string {
  return Array.from(name, (byte) =>
    byte > 0x20 && byte < 0x7f && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, "0")}`,
  ).join("");
}

/** A file of the container as text. @throws {EncodingError} */
export async function textOf(blob: Blob): Promise<string> {
  return fromUtf8(new Uint8Array(await blob.arrayBuffer()));
}
