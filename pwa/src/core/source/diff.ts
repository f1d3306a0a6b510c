/** What has changed between two versions of a document: which field, and which words of it. */
import { diffArrays, diffWordsWithSpace } from "diff";
import { isRecord } from "../encoding";
import { byCodePoint, canonical, idOf, same } from "./canonical";
import { isPlaceId } from "./places";
import type { Change, DocumentChange, Entry, Place, Stretch } from "./types";

/** Beyond so many edits a text counts as written anew: the time to find them grows with their square. */
const MOST_EDITS = 2000;

/** Changes in the order of the newer version. `null`: it is not there in that version. */
export function diff(before: Entry | null, after: Entry | null): Change[] {
  if (before === null && after === null) return [];
  if (before === null) return [{ before: null, after: { place: [], value: after }, words: null }];
  if (after === null) return [{ before: { place: [], value: before }, after: null, words: null }];
  return compare(before, after, [], []);
}

/** What became of documents, those that stayed the same left out. Ordered by language and id. */
export function diffAll(before: readonly Entry[], after: readonly Entry[]): DocumentChange[] {
  const keyed = (entries: readonly Entry[]) =>
    new Map(entries.map((entry) => [`${entry.lang} ${idOf(entry)}`, entry]));
  const [old, now] = [keyed(before), keyed(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(byCodePoint);
  return keys.flatMap((key): DocumentChange[] => {
    const [one, other] = [old.get(key) ?? null, now.get(key) ?? null];
    const changes = diff(one, other);
    const entry = other ?? one;
    if (changes.length === 0 || !entry) return [];
    const kind = one === null ? "added" : other === null ? "removed" : "changed";
    return [{ lang: entry.lang, id: idOf(entry), kind, changes }];
  });
}

/** The words of two texts: what is not `added` makes the older one, what is not `removed` the newer. */
export function diffWords(before: string, after: string): Stretch[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  const parts = found ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  return parts
    .filter(({ value }) => value !== "")
    .map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    }));
}

function compare(before: unknown, after: unknown, was: Place, is: Place): Change[] {
  if (same(before ?? null, after ?? null)) return [];
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...names].flatMap((name) => {
      const [inOld, inNew] = [Object.hasOwn(before, name), Object.hasOwn(after, name)];
      if (name === "id" && isPlaceId(before.id) && isPlaceId(after.id)) return [];
      if (!inOld) return [gained(after[name], [...is, name])];
      if (!inNew) return [lost(before[name], [...was, name])];
      return compare(before[name], after[name], [...was, name], [...is, name]);
    });
  }
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, was, is);
  const words = typeof before === "string" && typeof after === "string" ? diffWords(before, after) : null;
  return [{ before: { place: was, value: before }, after: { place: is, value: after }, words }];
}

const gained = (value: unknown, place: Place): Change => ({
  before: null,
  after: { place, value },
  words: null,
});
const lost = (value: unknown, place: Place): Change => ({
  before: { place, value },
  after: null,
  words: null,
});

/** Entries that stayed stand for themselves; what was put in the place of others is compared with them. */
function compareLists(before: unknown[], after: unknown[], was: Place, is: Place): Change[] {
  const changes: Change[] = [];
  let [old, now] = [0, 0];
  let removed = 0;
  const flush = () => {
    for (; removed > 0; removed--, old++) changes.push(lost(before[old], [...was, old]));
  };
  for (const part of diffArrays(before.map(identity), after.map(identity))) {
    const length = part.value.length;
    if (part.removed) removed += length;
    else if (part.added) {
      for (const end = now + length; now < end; now++) {
        const replaced = removed > 0 && !hasName(before[old]) && !hasName(after[now]);
        if (!replaced) changes.push(gained(after[now], [...is, now]));
        else {
          changes.push(...compare(before[old], after[now], [...was, old], [...is, now]));
          removed -= 1;
          old += 1;
        }
      }
    } else {
      flush();
      for (const end = now + length; now < end; now++, old++)
        changes.push(...compare(before[old], after[now], [...was, old], [...is, now]));
    }
  }
  flush();
  return changes;
}

const hasName = (value: unknown): boolean =>
  isRecord(value) && typeof value.id === "string" && !isPlaceId(value.id);

/** What an entry of a list is known by: its own name, or all that it says. */
export function identity(value: unknown): string {
  if (!isRecord(value)) return canonical(value ?? null);
  if (hasName(value)) return `id ${value.id}`;
  const { id, ...rest } = value;
  return canonical(isPlaceId(id) ? rest : value);
}
