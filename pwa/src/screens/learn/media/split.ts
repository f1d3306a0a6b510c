/** A text with pictures, taken apart: what is text stays Markdown, what is a picture stands alone between two texts. */
import type { MediaRef } from "../../../app/media";

export interface Shown {
  ref: MediaRef;
  caption: string;
}

/** A paragraph that is a picture, as the catalogue writes it. */
const PICTURE = /^!\[[^[\]\n]+\]\(media:([0-9a-f]{64})(?: "([^"\n]*)")?\)$/;

/** Texts and what is shown between them, in their order. What no medium answers to stays in the text. */
export function split(text: string, media: readonly MediaRef[] = []): (string | Shown)[] {
  if (!media.length) return [text];
  const lines = text.split("\n");
  const found: (string | Shown)[] = [];
  let waiting: string[] = [];
  const flush = () => {
    const piece = waiting.join("\n").trim();
    if (piece) found.push(piece);
    waiting = [];
  };
  lines.forEach((line, at) => {
    const match = PICTURE.exec(line);
    const ref = match && media.find(({ sha256 }) => sha256 === match[1]);
    if (!ref || lines[at - 1]?.trim() || lines[at + 1]?.trim()) {
      waiting.push(line);
      return;
    }
    flush();
    found.push({ ref, caption: match[2] ?? "" });
  });
  flush();
  return found;
}
