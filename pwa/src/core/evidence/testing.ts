/** For tests: files with everything in them that a phone writes, made byte by byte. */
import { type Bytes, concat, utf8 } from "../encoding";

const bytes = (...values: number[]) => new Uint8Array(values);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function u16(value: number): Bytes {
  return bytes(value >> 8, value & 255);
}
function u32(value: number): Bytes {
  return bytes((value >>> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255);
}

type Tag = readonly [id: number, type: 2 | 3 | 4 | 5 | 7, value: Uint8Array];
const UNITS = { 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

/** One directory of a TIFF, big-endian; values longer than four bytes lie behind it. */
function directory(at: number, tags: readonly Tag[], next = 0): Bytes {
  const head: Uint8Array[] = [u16(tags.length)];
  const behind: Uint8Array[] = [];
  let place = at + 2 + tags.length * 12 + 4;
  for (const [id, type, value] of tags) {
    const padded = value.length > 4 ? u32(place) : concat(value, new Uint8Array(4 - value.length));
    head.push(u16(id), u16(type), u32(value.length / UNITS[type]), padded);
    if (value.length > 4) {
      behind.push(value);
      place += value.length;
    }
  }
  return concat(...head, u32(next), ...behind);
}

const text = (value: string) => latin(`${value}\0`);
const fraction = (...values: [number, number][]) => concat(...values.flatMap(([a, b]) => [u32(a), u32(b)]));

/** Exif with place (19°25'58.8" N, 99°7'59.88" W), time, phone, a maker's note, and a thumbnail. */
export function exif(thumbnail: Uint8Array): Bytes {
  const main = 8;
  const size = (tags: readonly Tag[]) => directory(0, tags).length;
  const gps: Tag[] = [
    [1, 2, text("N")],
    [2, 5, fraction([19, 1], [25, 1], [5880, 100])],
    [3, 2, text("W")],
    [4, 5, fraction([99, 1], [7, 1], [5988, 100])],
  ];
  const camera: Tag[] = [
    [0x9003, 2, text("2026:11:20 18:30:00")],
    [0x927c, 7, latin("MAKER-NOTE-SECRET")],
  ];
  const first = (exifAt: number, gpsAt: number): Tag[] => [
    [0x010f, 2, text("Fabricante")],
    [0x0110, 2, text("Telefono X1")],
    [0x0112, 3, u16(6)],
    [0x8769, 4, u32(exifAt)],
    [0x8825, 4, u32(gpsAt)],
  ];
  const cameraAt = main + size(first(0, 0));
  const gpsAt = cameraAt + size(camera);
  const secondAt = gpsAt + size(gps);
  const second = (place: number): Tag[] => [
    [0x0201, 4, u32(place)],
    [0x0202, 4, u32(thumbnail.length)],
  ];
  const thumbnailAt = secondAt + size(second(0));
  return concat(
    latin("MM"),
    u16(42),
    u32(main),
    directory(main, first(cameraAt, gpsAt), secondAt),
    directory(cameraAt, camera),
    directory(gpsAt, gps),
    directory(secondAt, second(thumbnailAt)),
    thumbnail,
  );
}

function segment(marker: number, data: Uint8Array): Bytes {
  return concat(bytes(0xff, marker), u16(data.length + 2), data);
}

/** Tables and one scan with stuffed bytes and a restart marker; not a picture anybody could see. */
export const TABLES = concat(
  segment(0xdb, new Uint8Array(65).fill(1)),
  segment(0xc0, bytes(8, 0, 8, 0, 8, 1, 1, 0x11, 0)),
  segment(0xc4, bytes(0, ...new Array(16).fill(0))),
);
export const SCAN = concat(segment(0xda, bytes(1, 1, 0, 0, 63, 0)), bytes(1, 0xff, 0, 2, 0xff, 0xd0, 3));

/** The beginning of a JPEG with Exif, XMP, IPTC, a colour profile, a comment and a thumbnail in its JFIF. */
function describing(): Bytes {
  const thumbnail = concat(bytes(0xff, 0xd8), latin("THUMBNAIL-SECRET"), bytes(0xff, 0xd9));
  return concat(
    segment(0xe0, concat(latin("JFIF\0"), bytes(1, 1, 0, 0, 1, 0, 1, 1, 1), bytes(9, 9, 9))),
    segment(0xe1, concat(latin("Exif\0\0"), exif(thumbnail))),
    segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP-SECRET</x:xmpmeta>")),
    segment(0xe2, latin("ICC_PROFILE\0PROFILE-SECRET")),
    segment(0xed, latin("Photoshop 3.0\x008BIM IPTC-SECRET")),
    segment(0xee, latin("Adobe-but-longer-SECRET")),
    segment(0xfe, latin("COMMENT-SECRET")),
  );
}

/** All of the above, and a film behind the end, as "live" photos have. */
export function tellingJpeg(): Bytes {
  return concat(bytes(0xff, 0xd8), describing(), TABLES, SCAN, bytes(0xff, 0xd9), latin("TRAILER-SECRET"));
}

export function box(type: string, ...content: Uint8Array[]): Bytes {
  const inner = concat(...content);
  return concat(u32(inner.length + 8), latin(type), inner);
}

/** A film with times, a place (19.4326, -99.1332), the phone, and one track of this kind. */
export function tellingMovie(handler = "vide"): Bytes {
  const made = u32(2_082_844_800 + Date.parse("2026-11-20T18:30:00Z") / 1000);
  const dated = concat(u32(0), made, made, new Uint8Array(12));
  const track = box(
    "trak",
    box("tkhd", dated),
    box(
      "mdia",
      box("mdhd", dated),
      box("hdlr", u32(0), u32(0), latin(handler), new Uint8Array(12), latin("HANDLER-SECRET\0")),
    ),
  );
  const about = box(
    "udta",
    box("\xa9xyz", u16(18), u16(0x15c7), latin("+19.4326-099.1332/")),
    latin("PHONE-SECRET"),
  );
  return concat(
    box("ftyp", latin("isom"), u32(0)),
    box("free", latin("FREE-SECRET")),
    box("moov", box("mvhd", dated), track, about),
    box("uuid", latin("UUID-SECRET")),
    box("mdat", utf8("FILM")),
  );
}

function chunkPng(name: string, data: Uint8Array): Bytes {
  return concat(u32(data.length), latin(name), data, u32(0));
}

export function tellingPng(): Bytes {
  return concat(
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunkPng("IHDR", new Uint8Array(13)),
    chunkPng("eXIf", exif(new Uint8Array(4))),
    chunkPng("tEXt", latin("Author\0SECRET")),
    chunkPng("iTXt", latin("XML:com.adobe.xmp\0SECRET")),
    chunkPng("IEND", new Uint8Array(0)),
  );
}

export function tellingWebp(): Bytes {
  const piece = (name: string, data: Uint8Array) =>
    concat(latin(name), u32(data.length).reverse(), data, new Uint8Array(data.length % 2));
  const pieces = concat(
    piece("VP8X", new Uint8Array(10)),
    piece("EXIF", exif(new Uint8Array(4))),
    piece("XMP ", latin("SECRET!")),
  );
  return concat(latin("RIFF"), u32(pieces.length + 4).reverse(), latin("WEBP"), pieces);
}
