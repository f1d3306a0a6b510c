/**
 * JPEG without anything but the picture. What describes it stands in segments before the picture (Exif with place,
 * phone, thumbnail and the maker's notes; XMP; IPTC; colour profiles that name devices; comments) and behind it
 * (second pictures, videos of "live" photos). A list of what may stay is kept, so that nothing unknown slips by.
 */
import { type Bytes, concat } from "../encoding";

/** Not a JPEG, or a broken one. */
export class NotJpeg extends Error {}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP14 = 0xee;
/** Tables, frames and restart intervals: all that decoding needs. */
const STAYS = (marker: number) =>
  marker === 0xdb ||
  marker === 0xc4 ||
  marker === 0xcc ||
  marker === 0xdd ||
  (marker >= 0xc0 && marker <= 0xcf);
/** JFIF without its thumbnail: version 1.1, no unit, ratio 1:1. */
const JFIF = new Uint8Array([0xff, APP0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

interface Segment {
  marker: number;
  /** The whole, its marker included. */
  bytes: Uint8Array;
  /** What stands after its length. */
  data: Uint8Array;
}

interface Parts {
  segments: Segment[];
  /** Bytes behind the end of the picture. */
  behind: number;
}

/** Walks the file. The compressed picture is a segment of its own, with the marker of its scan. @throws {NotJpeg} */
function walk(file: Uint8Array): Parts {
  if (file[0] !== 0xff || file[1] !== SOI) throw new NotJpeg("no beginning");
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (file[at] !== 0xff || marker === undefined) throw new NotJpeg("no marker");
    if (marker === EOI) return { segments, behind: file.length - at - 2 };
    const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > file.length) throw new NotJpeg("cut");
    const end = marker === SOS ? endOfScan(file, at + 2 + length) : at + 2 + length;
    segments.push({ marker, bytes: file.subarray(at, end), data: file.subarray(at + 4, at + 2 + length) });
    at = end;
  }
}

/** A marker inside compressed data is stuffed (`ff 00`) or a restart; any other ends the scan. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at++) {
    if (file[at] !== 0xff) continue;
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new NotJpeg("no end");
}

const startsWith = (data: Uint8Array, text: string) =>
  [...text].every((letter, i) => data[i] === letter.charCodeAt(0));

/** The picture alone, its compressed data as it was. Orientation goes too: turn the pixels first. @throws {NotJpeg} */
export function cleanJpeg(file: Uint8Array): Bytes {
  const { segments } = walk(file);
  const kept = segments.filter(
    ({ marker, data }) =>
      marker === SOS ||
      STAYS(marker) ||
      (marker === APP14 && data.length === 12 && startsWith(data, "Adobe")),
  );
  const isAdobe = kept.some(({ marker }) => marker === APP14);
  return concat(
    new Uint8Array([0xff, SOI]),
    // How colours are meant is said by one of the two; without Adobe's word it is JFIF's.
    ...(isAdobe ? [] : [JFIF]),
    ...kept.map(({ bytes }) => bytes),
    new Uint8Array([0xff, EOI]),
  );
}

/** Which kinds of metadata a JPEG carries, codes of `METADATA`, each once. @throws {NotJpeg} */
export function marksOfJpeg(file: Uint8Array): string[] {
  const { segments, behind } = walk(file);
  const found = segments.flatMap(({ marker, data }): string[] => {
    if (marker === SOS || STAYS(marker)) return [];
    if (marker === APP0)
      return startsWith(data, "JFXX") || (data[12] ?? 0) * (data[13] ?? 0) > 0 ? ["thumbnail"] : [];
    if (marker === APP14 && data.length === 12) return [];
    if (marker === 0xfe) return ["comment"];
    if (marker === 0xe1 && startsWith(data, "Exif")) return ["exif"];
    if (marker === 0xe1 && startsWith(data, "http://ns.adobe.com/")) return ["xmp"];
    if (marker === 0xed) return ["iptc"];
    return ["other"];
  });
  return [...new Set([...found, ...(behind > 0 ? ["other"] : [])])];
}
