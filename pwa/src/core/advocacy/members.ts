/**
 * Who takes part in a plan, and whose entries count. There is no clock and no referee, and what is written next is
 * sealed to whoever takes part, so:
 *
 * - A plan begins with whoever its id was made of; afterwards those who are in say who else is.
 * - Being left out holds against everybody who had not heard of it: nobody comes back by an entry that was written
 *   beside it, whenever its author says that she wrote.
 * - Whom somebody adds who was herself left out meanwhile is not in; and she leaves out nobody but those who left her
 *   out. Of two who leave each other out, both are out, and the others decide.
 * - What somebody wrote without having heard that she was left out is kept, and shown apart.
 */
import { founderOf } from "../case-keys";
import type { Entry, Linked, Woven } from "../log";
import type { PeoplePart, Person } from "./plan";

export type PeopleEntry = Entry & { said: PeoplePart };

export interface Members {
  /** Who takes part now, by author key. */
  people: Map<string, Person>;
  /** Entries about people that count, in the order of the log. */
  counted: PeopleEntry[];
  /** Who was in, as far as the author of an entry knew when she wrote it. */
  at(entry: Linked): Map<string, Person>;
  /** Does what this entry says count? */
  counts(entry: Linked): boolean;
}

/** An entry about people with what it changed. */
interface Change {
  entry: PeopleEntry;
  before: Map<string, Person>;
  /** Author keys. */
  leftOut: Set<string>;
}

export function membersOf(entries: readonly PeopleEntry[], woven: Woven<Linked>): Members {
  const wanted = new Map(entries.map((one) => [one.hash, one]));
  const past = pastOf(woven, wanted);
  const changes = new Map<string, Change>();
  const knownTo = ({ hash }: Linked) =>
    [...(past.get(hash) ?? [])].flatMap((name) => changes.get(name) ?? []);
  const knows = (a: Linked, b: Linked) => past.get(a.hash)?.has(b.hash) ?? false;
  const beside = (a: Change, b: Change) => a !== b && !knows(a.entry, b.entry) && !knows(b.entry, a.entry);
  const at = (entry: Linked) => together(knownTo(entry), knows, beside);
  for (const { hash } of woven.order) {
    const entry = wanted.get(hash);
    if (!entry) continue;
    const before = at(entry);
    const begins = knownTo(entry).length === 0 && isFounder(entry);
    if (!begins && !before.has(entry.author)) continue;
    const given = new Set(entry.said.people.map(({ author }) => author));
    const leftOut = new Set([...before.keys()].filter((author) => !given.has(author)));
    changes.set(hash, { entry, before, leftOut });
  }
  const all = [...changes.values()];
  const people = together(all, knows, beside);
  const isLeftOutBeside = (entry: Linked) =>
    all.some(
      (change) =>
        change.entry.author !== entry.author &&
        leavesOut(change, all, beside).has(entry.author) &&
        !knows(entry, change.entry) &&
        !woven.precedes(entry.hash, change.entry.hash),
    );
  return {
    people,
    counted: all.map(({ entry }) => entry),
    at,
    counts: (entry) => at(entry).has(entry.author) && !isLeftOutBeside(entry),
  };
}

const isFounder = ({ author, log }: Linked) => log.startsWith(founderOf(author));

type Knows = (a: Linked, b: Linked) => boolean;
type Beside = (a: Change, b: Change) => boolean;

/** Those of `all` that left the author of a change out, beside it. */
function against(change: Change, all: readonly Change[], beside: Beside): Change[] {
  return all.filter((other) => other.leftOut.has(change.entry.author) && beside(change, other));
}

/** Whom a change leaves out: of somebody who was left out beside it, only those who did that. */
function leavesOut(change: Change, all: readonly Change[], beside: Beside): Set<string> {
  const others = against(change, all, beside);
  if (others.length === 0) return change.leftOut;
  const authors = new Set(others.map(({ entry }) => entry.author));
  return new Set([...change.leftOut].filter((author) => authors.has(author)));
}

/** Who is in by all of these, some of which may have been written side by side. */
function together(all: readonly Change[], knows: Knows, beside: Beside): Map<string, Person> {
  const last = all.filter((one) => !all.some((other) => knows(other.entry, one.entry)));
  const out = new Map(all.map((one) => [one, leavesOut(one, all, beside)]));
  const people = new Map<string, Person>();
  for (const change of last) {
    const isAlone = against(change, all, beside).length > 0;
    for (const person of change.entry.said.people) {
      const { author } = person;
      if (isAlone && !change.before.has(author)) continue;
      const isOut = all.some(
        (other) => other !== change && !knows(change.entry, other.entry) && out.get(other)?.has(author),
      );
      if (!isOut) people.set(author, person);
    }
  }
  return people;
}

/** Of each entry the entries about people that its author knew of, by hash. */
function pastOf(
  { order, byHash }: Woven<Linked>,
  wanted: ReadonlyMap<string, unknown>,
): Map<string, Set<string>> {
  const past = new Map<string, Set<string>>();
  for (const { hash, prev, heads, amends = [] } of order) {
    const own = new Set<string>();
    for (const parent of [prev, ...heads, ...amends]) {
      if (parent === null || !byHash.has(parent)) continue;
      if (wanted.has(parent)) own.add(parent);
      for (const name of past.get(parent) ?? []) own.add(name);
    }
    past.set(hash, own);
  }
  return past;
}
