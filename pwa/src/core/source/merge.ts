/**
 * Two versions that grew from one, made one again, field by field. What only one of them changed is taken; where both
 * changed the same field otherwise, a person decides: both versions are handed back, and none is lost.
 */
import { diff3Merge } from "node-diff3";
import { isRecord } from "../encoding";
import { same } from "./canonical";
import { identity } from "./diff";
import { isPlaceId } from "./places";
import type { Conflict, Entry, Merged, Place } from "./types";

/**
 * @param base the version that both began from; null when they have none in common
 * @returns the merged document, which holds `mine` at every place of `conflicts`
 */
export function merge<Kind extends Entry>(base: Kind | null, mine: Kind, theirs: Kind): Merged {
  const conflicts: Conflict[] = [];
  const entry = join(base ?? undefined, mine, theirs, [], conflicts) as Entry;
  return { entry: renumbered(entry), conflicts };
}

function join(base: unknown, mine: unknown, theirs: unknown, place: Place, conflicts: Conflict[]): unknown {
  if (equal(mine, theirs) || equal(base, theirs)) return mine;
  if (equal(base, mine)) return theirs;
  if (isRecord(mine) && isRecord(theirs) && (isRecord(base) || base === undefined)) {
    const old = base ?? {};
    const names = new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(old)]);
    const joined = [...names].map((name): [string, unknown] => {
      if (name === "id" && isPlaceId(mine.id) && isPlaceId(theirs.id)) return [name, mine.id];
      return [name, join(own(old, name), own(mine, name), own(theirs, name), [...place, name], conflicts)];
    });
    return Object.fromEntries(joined.filter(([, value]) => value !== undefined));
  }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    const list = joinLists(base, mine, theirs, place, conflicts);
    if (list) return list;
  }
  conflicts.push({ place, base, mine, theirs });
  return mine;
}

const own = (value: Record<string, unknown>, name: string) =>
  Object.hasOwn(value, name) ? value[name] : undefined;

const equal = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : same(bare(one), bare(other));

/** A value without ids that are places: they follow from the rest. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([name, inner]) => name !== "id" || !isPlaceId(inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, bare(inner)]));
}

/** A list of what both made of one, or null where that cannot be told entry by entry. */
function joinLists(
  base: unknown[],
  mine: unknown[],
  theirs: unknown[],
  place: Place,
  conflicts: Conflict[],
): unknown[] | null {
  const [old, one, other] = [base.map(identity), mine.map(identity), theirs.map(identity)];
  const named = (values: unknown[]) =>
    values.every((value) => isRecord(value) && identity(value).startsWith("id "));
  if (
    base.length === mine.length &&
    base.length === theirs.length &&
    !(named(mine) && !(same(old, one) && same(old, other)))
  )
    return mine.map((value, at) => join(base[at], value, theirs[at], [...place, at], conflicts));
  if (new Set(one).size !== one.length || new Set(other).size !== other.length) return null;
  const at = (values: unknown[], keys: string[], key: string) => values[keys.indexOf(key)];
  // One took an entry out that the other changed.
  const torn = old.some((key) => {
    const [o, m, t] = [at(base, old, key), at(mine, one, key), at(theirs, other, key)];
    return (
      (m === undefined && t !== undefined && !equal(o, t)) ||
      (t === undefined && m !== undefined && !equal(o, m))
    );
  });
  if (torn) return null;
  const joined: unknown[] = [];
  for (const region of diff3Merge(one, old, other, { excludeFalseConflicts: true })) {
    if (!region.ok) return null;
    for (const key of region.ok) {
      const [o, m, t] = [at(base, old, key), at(mine, one, key), at(theirs, other, key)];
      // An entry that is known by its name may have changed in both.
      joined.push(
        m !== undefined && t !== undefined ? join(o, m, t, [...place, joined.length], conflicts) : (m ?? t),
      );
    }
  }
  return joined;
}

/** Ids that are places, made to say the place again. */
function renumbered(entry: Entry): Entry {
  if (entry.type === "checklist")
    return {
      ...entry,
      groups: entry.groups.map((group, g) => ({
        ...group,
        items: group.items.map((item, i) => ({ ...item, id: `g${g + 1}-i${i + 1}` })),
      })),
    };
  if (entry.type === "quiz")
    return { ...entry, questions: entry.questions.map((question, q) => ({ ...question, id: `q${q + 1}` })) };
  return entry;
}
