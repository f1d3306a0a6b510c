/**
 * Videos and recordings of phones (MP4, MOV, M4A, 3GP: ISO base media files, "boxes"). What they tell of time, place
 * and phone stands in boxes of its own, which are overwritten by nothing of the same length: every offset in the file
 * stays right, and the file is never held in memory whole.
 */
import { type Bytes, concat } from "../encoding";

/** Not such a file, or a broken one. */
export class NotMovie extends Error {}

export interface MovieTells {
  /** RFC 3339, when the phone wrote it down. */
  when?: string;
  place?: { lat: number; lon: number };
  /** Kinds of metadata found, codes of `METADATA`. */
  marks: string[];
  /** There is a track beside picture and sound (places along the way, say), which cannot be taken out. */
  hasOtherTracks: boolean;
}

interface Box {
  type: string;
  /** In the file. */
  start: number;
  header: number;
  end: number;
}

/** Metadata boxes are small; a larger one is not read, and the file counts as one that cannot be cleaned. */
const LARGEST_HEAD = 64 * 1024 * 1024;
/** Seconds from 1904 to 1970. */
const EPOCH = 2_082_844_800;
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** The boxes between two places of a file. @throws {NotMovie} */
async function topBoxes(file: Blob): Promise<Box[]> {
  const boxes: Box[] = [];
  for (let at = 0; at < file.size; ) {
    const head = new Uint8Array(await file.slice(at, at + 16).arrayBuffer());
    const box = boxAt(head, 0, at, file.size);
    boxes.push(box);
    at = box.end;
  }
  if (boxes[0]?.type !== "ftyp") throw new NotMovie("no ftyp");
  return boxes;
}

function boxAt(bytes: Uint8Array, offset: number, start: number, limit: number): Box {
  const data = new DataView(bytes.buffer, bytes.byteOffset + offset);
  if (data.byteLength < 8) throw new NotMovie("cut");
  const short = data.getUint32(0);
  if (short === 1 && data.byteLength < 16) throw new NotMovie("cut");
  const size = short === 1 ? Number(data.getBigUint64(8)) : short === 0 ? limit - start : short;
  const header = short === 1 ? 16 : 8;
  if (size < header || start + size > limit) throw new NotMovie("size");
  return { type: latin(bytes.subarray(offset + 4, offset + 8)), start, header, end: start + size };
}

function inner({ start, header, end }: Box, bytes: Uint8Array, skip = 0): Box[] {
  const boxes: Box[] = [];
  for (let at = start + header + skip; at + 8 <= end; ) {
    const box = boxAt(bytes, at, at, end);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

const CONTAINERS = ["moov", "trak", "mdia"];
const DATED = ["mvhd", "tkhd", "mdhd"];
/** At the top of a file; all else there (`uuid`, `meta`, `udta`, makers' own) only describes. */
const FILM = ["ftyp", "moov", "mdat", "free", "skip", "wide", "moof", "mfra", "sidx", "styp", "pdin"];
const DESCRIBES = ["udta", "meta", "uuid"];

/** Reads what a film tells, and overwrites it in `bytes` (the `moov` box, whose places begin at 0). */
function strip(moov: Uint8Array): MovieTells {
  const tells: MovieTells = { marks: [], hasOtherTracks: false };
  const visit = (box: Box) => {
    if (DESCRIBES.includes(box.type)) {
      readPlace(latin(moov.subarray(box.start, box.end)), tells);
      if (box.end - box.start > box.header) tells.marks.push("other");
      blank(moov, box);
    } else if (DATED.includes(box.type)) undate(moov, box, tells);
    else if (box.type === "hdlr") {
      if (!/^(vide|soun)$/.test(latin(moov.subarray(box.start + 16, box.start + 20))))
        tells.hasOtherTracks = true;
      moov.fill(0, box.start + 32, box.end);
    } else if (CONTAINERS.includes(box.type)) for (const child of inner(box, moov)) visit(child);
  };
  visit({ type: "moov", start: 0, header: headerOf(moov), end: moov.length });
  if (tells.place) tells.marks.push("gps");
  return { ...tells, marks: [...new Set(tells.marks)] };
}

const headerOf = (box: Uint8Array) => (new DataView(box.buffer, box.byteOffset).getUint32(0) === 1 ? 16 : 8);

/** Free space of the same size. */
function blank(bytes: Uint8Array, { start, header, end }: Box): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], start + 4);
  bytes.fill(0, start + header, end);
}

/** Takes the two times out of a header box: 32 bits each in version 0, 64 in version 1. */
function undate(bytes: Uint8Array, { start, header }: Box, tells: MovieTells): void {
  const at = start + header;
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  const isLong = bytes[at] === 1;
  const made = isLong ? Number(data.getBigUint64(at + 4)) : data.getUint32(at + 4);
  const length = isLong ? 16 : 8;
  if (bytes.subarray(at + 4, at + 4 + length).some((byte) => byte !== 0)) tells.marks.push("exif");
  const time = new Date((made - EPOCH) * 1000);
  if (made > EPOCH && !Number.isNaN(time.getTime())) tells.when ??= `${time.toISOString().slice(0, 19)}Z`;
  bytes.fill(0, at + 4, at + 4 + length);
}

/** Places are written as ISO 6709: `+19.4326-099.1332/`. */
function readPlace(text: string, tells: MovieTells): void {
  const found = /([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)(?:[+-]\d+(?:\.\d+)?)?\//.exec(text);
  if (found) tells.place ??= { lat: Number(found[1]), lon: Number(found[2]) };
}

export interface CleanMovie {
  tells: MovieTells;
  /** The same film and nothing else; null when something in it cannot be taken out. */
  clean: Blob | null;
}

/** @throws {NotMovie} */
export async function readMovie(file: Blob): Promise<CleanMovie> {
  const tells: MovieTells = { marks: [], hasOtherTracks: false };
  const pieces: (Blob | Bytes)[] = [];
  for (const box of await topBoxes(file)) {
    if (box.type === "moov") {
      if (box.end - box.start > LARGEST_HEAD) throw new NotMovie("too large a head");
      const moov = concat(new Uint8Array(await file.slice(box.start, box.end).arrayBuffer()));
      const told = strip(moov);
      pieces.push(moov);
      Object.assign(tells, told, { marks: [...tells.marks, ...told.marks] });
    } else if (FILM.includes(box.type)) pieces.push(await filmOrBlank(file, box));
    else {
      tells.marks.push("other");
      pieces.push(...hollow(box));
    }
  }
  tells.marks = [...new Set(tells.marks)];
  return { tells, clean: tells.hasOtherTracks ? null : new Blob(pieces, { type: file.type }) };
}

/** Free space may hold anything: it is emptied too. */
async function filmOrBlank(file: Blob, box: Box): Promise<Blob | Bytes> {
  if (!["free", "skip", "wide"].includes(box.type)) return file.slice(box.start, box.end);
  return concat(...hollow(box));
}

function hollow({ start, end }: Box): Bytes[] {
  const size = end - start;
  if (size > LARGEST_HEAD) throw new NotMovie("too large");
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, size);
  bytes.set([0x66, 0x72, 0x65, 0x65], 4);
  return [bytes];
}
