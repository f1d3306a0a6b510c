/** What a file is by its first bytes, whatever its name or its app says. */

/** Bytes that suffice to tell. */
export const HEAD = 64;

/** [type, offset, bytes as latin-1 text]; the first that fits. */
const SIGNS: readonly (readonly [string, number, string])[] = [
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
  ["audio/wav", 8, "WAVE"],
  ["image/heic", 4, "ftypheic"],
  ["image/heic", 4, "ftypheix"],
  ["image/heic", 4, "ftypmif1"],
  ["image/avif", 4, "ftypavif"],
  ["audio/mp4", 4, "ftypM4A"],
  ["video/quicktime", 4, "ftypqt"],
  ["video/3gpp", 4, "ftyp3g"],
  ["video/mp4", 4, "ftyp"],
  ["video/webm", 0, "\x1a\x45\xdf\xa3"],
  ["audio/ogg", 0, "OggS"],
  ["audio/mpeg", 0, "ID3"],
  ["audio/amr", 0, "#!AMR"],
  ["application/pdf", 0, "%PDF-"],
  ["application/zip", 0, "PK\x03\x04"],
  ["application/x-msdownload", 0, "MZ"],
];

/** The type that the bytes show, or null when they show none that is known here. */
export function kindOf(head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, HEAD));
  return SIGNS.find(([, at, sign]) => text.startsWith(sign, at))?.[0] ?? null;
}

/** What the bytes show decides; where they show a container only, what the file says of itself may be more exact. */
export function typeOf(declared: string, head: Uint8Array): string {
  const shown = kindOf(head);
  const said = declared.toLowerCase().split(";")[0]?.trim() ?? "";
  if (shown === null)
    return /^(image|video|audio)\//.test(said) || said === "" ? "application/octet-stream" : said;
  return sameContainer(shown, said) ? said : shown;
}

/** A recording of sound in a container for video, a document in a zip, photos of one family. */
function sameContainer(shown: string, said: string): boolean {
  const families: readonly (readonly [string, RegExp])[] = [
    ["video/webm", /^audio\/webm$/],
    ["audio/ogg", /^video\/ogg$/],
    ["video/mp4", /^(audio\/(mp4|x-m4a|aac)|video\/(quicktime|3gpp))$/],
    ["video/3gpp", /^audio\/3gpp$/],
    ["image/heic", /^image\/heif$/],
    ["application/zip", /^application\/(vnd\.openxmlformats|vnd\.oasis|epub)/],
  ];
  return families.some(([container, member]) => container === shown && member.test(said));
}
