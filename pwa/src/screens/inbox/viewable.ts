/** How a file from somebody else may be used inside the app. Pure. */

export type Use = "view" | "play" | "watch" | "read" | "save";

/** Pictures that a browser only draws: SVG is left out, because it is a document that may carry scripts. */
const PICTURES = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif", "image/bmp"]);

/** Documents that the app itself draws or shows as plain text, whatever they hold. */
const DOCUMENTS = new Set(["application/pdf", "text/plain", "text/csv", "text/markdown"]);

/** Everything that is not plainly a picture, a sound, a film or a document is only ever saved, after a warning. */
export function useOf(type: string): Use {
  if (PICTURES.has(type)) return "view";
  if (/^audio\/[\w.+-]+$/.test(type)) return "play";
  if (/^video\/[\w.+-]+$/.test(type)) return "watch";
  return DOCUMENTS.has(type) ? "read" : "save";
}

/** A stranger's short text without characters that cannot be seen or that turn the others round; on one line. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .trim();
}

/** A name that a file system takes as a name: no path, no hidden file, not empty. */
export function safeName(name: string): string {
  const safe = plain(name)
    .replace(/[\\/:*?"<>|]/g, "-")
    .replace(/^[.\s]+/, "")
    .slice(0, 120);
  return safe || "archivo";
}
