/** One file as a document: what stands in its front matter, and what its form makes of its text. */
import type { Page } from "./markdown";
import { type MediaOf, withMaterials, withMedia, withVoice } from "./media";
import { type Fields, READERS, type Reader } from "./parts";
import type { EntryType } from "./types";
import type { Tell } from "./unreadable";
import { readWorkshop } from "./workshops";

/** The front matter, without what is only for the reader; and what is made of the page. */
export interface Composed {
  head: Fields;
  made: Fields;
}

const OTHERS = new Map<string, Reader>([
  ["course", ({ body }) => ({ opening: body })],
  ["mechanism", ({ body }) => ({ body })],
  ["provision", ({ body }) => ({ body })],
  ["workshop", readWorkshop],
]);

/** @param media finds the file that a text names; see `media.ts`. */
export function compose(type: EntryType, page: Page, media: MediaOf, tell: Tell): Composed {
  const head: Fields = { ...page.head };
  const part = READERS.get(type);
  const reader = part ?? OTHERS.get(type);
  const made: Fields = { ...reader?.(page, tell), type };
  if (part) {
    delete head.type;
    delete head.start;
  }
  if (type === "course") {
    delete head.order;
    Object.assign(made, withMedia(made.opening, "opening", page, media, tell));
  }
  if (type === "lesson" || type === "help") {
    Object.assign(made, withMedia(made.body, "body", page, media, tell));
    Object.assign(made, withVoice(head, made, page, media, tell));
    delete head.voice;
  }
  if (type === "workshop") Object.assign(made, withMaterials(head, page, media, tell));
  return { head, made };
}
