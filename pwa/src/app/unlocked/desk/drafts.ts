/** Drafts of the desk: somebody's own version of a work in one language, with what was published when she began. */
import { documentOf, type Entry, idOf, type Part } from "../../../core/source";
import type { Course } from "../../../schemas/catalogue";
import { isPart, published, type Shelf, type Shown } from "./shelf";

export const DRAFT = "desk-draft";

export interface Draft {
  work: string;
  lang: string;
  made: string;
  /** The work first, then its parts in their order. */
  entries: Entry[];
  /** What was published when she began, or when she last brought in what others published. */
  base: Shown[];
  /** The message that proposed it. */
  proposal: string | null;
  /** She has written since. */
  edited: boolean;
}

export const newDraft = (
  work: string,
  lang: string,
  made: string,
  entries: Entry[],
  base: Shown[],
): Draft => ({
  work,
  lang,
  made,
  entries: withRefs(entries),
  base,
  proposal: null,
  edited: false,
});

/** A course names its parts with their titles and lengths, in their order. */
export function withRefs(entries: Entry[]): Entry[] {
  const parts = entries.filter(isPart);
  return entries.map((entry) => (entry.type === "course" ? { ...entry, parts: parts.map(refOf) } : entry));
}

const refOf = ({ id, type, title, minutes }: Part): Course["parts"][number] => ({ id, type, title, minutes });

export const change = (draft: Draft, entries: Entry[]): Draft => ({
  ...draft,
  entries: withRefs(entries),
  edited: true,
});

/** One document changed; the others stay. */
export function changeEntry(draft: Draft, docId: string, to: (entry: Entry) => Entry): Draft {
  return change(
    draft,
    draft.entries.map((entry) => (idOf(entry) === docId ? to(entry) : entry)),
  );
}

export interface ToPublish {
  docs: { _id: string; p: string }[];
  items: { id: string; ver: number; sha256: string | null }[];
}

/** What publishing a draft would change: the texts that differ from what is shown, and the parts that leave. */
export async function toPublish(draft: Draft, shelf: Shelf): Promise<ToPublish> {
  const docs: ToPublish["docs"] = [];
  const items: ToPublish["items"] = [];
  const next = (id: string) => (shelf.used.get(id) ?? 0) + 1;
  const kept = new Set<string>();
  for (const entry of draft.entries) {
    const { id, p, sha256 } = await documentOf(entry, "");
    kept.add(id);
    if (shelf.docs.get(id)?.p === p) continue;
    docs.push({ _id: id, p });
    items.push({ id, ver: next(id), sha256 });
  }
  for (const { id } of published(shelf, draft.work)) {
    if (!kept.has(id)) items.push({ id, ver: next(id), sha256: null });
  }
  return { docs, items };
}

/** Ids of what others have published since she began. */
export function publishedSince({ base, work }: Pick<Draft, "base" | "work">, shelf: Shelf): string[] {
  const now = new Map(published(shelf, work).map((shown) => [shown.id, shown.p]));
  const then = new Map(base.map((shown) => [shown.id, shown.p]));
  return [...new Set([...now.keys(), ...then.keys()])].filter((id) => now.get(id) !== then.get(id));
}
