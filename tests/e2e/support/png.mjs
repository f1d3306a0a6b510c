/** Makes a screenshot's PNG small: at most 256 colours, which is all that flat drawing and text need. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const COLOURS = 256;
/** Bytes of a pixel, by the PNG's colour type. */
const BYTES = { 2: 3, 6: 4 };

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString("latin1", at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

const PREDICT = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth];

/** The lines as they were before the filters of section 9 of the PNG specification. */
function unfilter(raw, stride, pixel) {
  const lines = [];
  let above = Buffer.alloc(stride);
  for (let at = 0; at < raw.length; at += stride + 1) {
    const predict = PREDICT[raw[at]];
    const line = Buffer.from(raw.subarray(at + 1, at + 1 + stride));
    for (let x = 0; x < stride; x++) {
      const [left, corner] = x < pixel ? [0, 0] : [line[x - pixel], above[x - pixel]];
      line[x] += predict(left, above[x], corner);
    }
    lines.push(line);
    above = line;
  }
  return lines;
}

/** The most frequent colours, and the place among them of the one nearest to each colour. */
function palette(counts) {
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const kept = colours.slice(0, COLOURS);
  const distance = (a, b) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  const nearest = (colour) =>
    kept.reduce(
      (best, other, place) => (distance(colour, other) < distance(colour, kept[best]) ? place : best),
      0,
    );
  return {
    kept,
    places: new Map(colours.map((colour, rank) => [colour, rank < COLOURS ? rank : nearest(colour)])),
  };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** @param {Buffer} png of eight bits a channel and without interlacing, as browsers make it; opaque */
export function smaller(png) {
  const chunks = chunksOf(png);
  const header = Buffer.from(chunks[0].data);
  const width = header.readUInt32BE(0);
  const pixel = BYTES[header[9]];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const lines = unfilter(inflateSync(packed), width * pixel, pixel);
  const colour = (line, x) => line.readUIntBE(x * pixel, 3);
  const counts = new Map();
  for (const line of lines) {
    for (let x = 0; x < width; x++) counts.set(colour(line, x), (counts.get(colour(line, x)) ?? 0) + 1);
  }
  const { kept, places } = palette(counts);
  const indexed = Buffer.alloc(lines.length * (width + 1));
  lines.forEach((line, y) => {
    for (let x = 0; x < width; x++) indexed[y * (width + 1) + 1 + x] = places.get(colour(line, x));
  });
  header[9] = 3;
  const plte = Buffer.from(kept.flatMap((value) => [value >> 16, (value >> 8) & 255, value & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", plte),
    chunk("IDAT", deflateSync(indexed, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
