/** The parts of a course in a draft: added, taken out, put in another order. */
import { idOf } from "../core/source";
import { type DraftView, isPart, replaceEntries, shelfOf } from "./desk";
import type { PartType } from "./types";
import { blankPart, slugOf } from "./unlocked/desk/blanks";

/** Adds a part at the end; its id. */
export function addPart({ id, lang, entries }: DraftView, type: PartType, title: string): string | null {
  const [whole] = entries;
  if (whole?.type !== "course") return null;
  const parts = entries.filter(isPart);
  const { used } = shelfOf(lang);
  const isTaken = (slug: string) =>
    parts.some((part) => part.id === slug) || used.has(`${type}:${whole.id}:${slug}`);
  const part = blankPart(type, whole.id, { id: slugOf(title, isTaken), lang, title });
  replaceEntries(id, [...entries, part]);
  return part.id;
}

export function removePart({ id, entries }: DraftView, docId: string): void {
  replaceEntries(
    id,
    entries.filter((entry) => idOf(entry) !== docId),
  );
}

/** @param by -1: one place up, 1: one down */
export function movePart({ id, entries }: DraftView, docId: string, by: -1 | 1): void {
  const at = entries.findIndex((entry) => idOf(entry) === docId);
  const [own, other] = [entries[at], entries[at + by]];
  if (!own || !other || !isPart(other)) return;
  const next = [...entries];
  next[at + by] = own;
  next[at] = other;
  replaceEntries(id, next);
}
