/** Which kinds of metadata a PNG or WebP carries, by the names of its pieces. */

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Pieces of a PNG that are the picture itself. */
const PICTURE = [
  "IHDR",
  "PLTE",
  "tRNS",
  "IDAT",
  "IEND",
  "gAMA",
  "cHRM",
  "sRGB",
  "sBIT",
  "bKGD",
  "pHYs",
  "acTL",
  "fcTL",
  "fdAT",
];

export function marksOfPng(file: Uint8Array): string[] {
  const found: string[] = [];
  for (let at = 8; at + 8 <= file.length; ) {
    const size = view(file).getUint32(at);
    const name = latin(file.subarray(at + 4, at + 8));
    const isXmp = latin(file.subarray(at + 8, at + 8 + Math.min(size, 30))).startsWith("XML:com.adobe.xmp");
    if (name === "eXIf") found.push("exif");
    else if (/^(tEXt|zTXt|iTXt)$/.test(name)) found.push(isXmp ? "xmp" : "comment");
    else if (!PICTURE.includes(name)) found.push("other");
    at += 12 + size;
    if (name === "IEND" && at < file.length) found.push("other");
  }
  return [...new Set(found)];
}

export function marksOfWebp(file: Uint8Array): string[] {
  const found: string[] = [];
  for (let at = 12; at + 8 <= file.length; ) {
    const size = view(file).getUint32(at + 4, true);
    const name = latin(file.subarray(at, at + 4));
    if (name === "EXIF") found.push("exif");
    else if (name === "XMP ") found.push("xmp");
    else if (!/^(VP8[ LX]|ALPH|ANIM|ANMF)$/.test(name)) found.push("other");
    at += 8 + size + (size % 2);
  }
  return [...new Set(found)];
}
