/**
 * Which keys of a case hold, and who was in it. Entries come from every coordinator of the region, and what is written
 * next is sealed to the keys that hold: so nobody may let herself into a case, nor back into one that she was left out
 * of, and nobody who was not given it may write in it. There is no clock and no referee, so:
 *
 * - A case begins with a key of the person whose author key its id is made of. Afterwards a key counts from whoever had
 *   been given a key that stood, as far as she knew when she wrote.
 * - It replaces the keys that it names, where its author had been given them.
 * - Of keys that stand side by side, one that keeps somebody whom another left out, or that rests on what she wrote
 *   meanwhile, does not hold: being left out is not undone by who had not heard of it.
 * - Unless it left out somebody of the other, too. Then both hold, each for those whom it keeps: nobody reads what the
 *   other side writes, whoever says that she was first, and who is on both sides has to decide.
 */
import { KeyLines, type KeyNode } from "./case-key-lines";
import { concat, fromBase64Url, randomBytes, toBase32 } from "./encoding";
import type { Linked, Woven } from "./log";

/** Bytes of the author key that an id begins with: 80 bits, 16 characters. */
const FOUNDER_BYTES = 10;

/** An entry that says to which key a case is sealed, and whom it was given to (author keys). */
export type KeyEntry = Linked & { given: readonly string[] };

export const founderOf = (author: string): string => toBase32(fromBase64Url(author).slice(0, FOUNDER_BYTES));

/** The id of a case that this author key begins: as long and as opaque as any other. */
export function newCaseId(author: string): string {
  return toBase32(concat(fromBase64Url(author).slice(0, FOUNDER_BYTES), randomBytes(16 - FOUNDER_BYTES)));
}

/** A key that holds. What is said of others is nothing for a key that stands alone. */
export interface HoldingKey<K extends KeyEntry> {
  entry: K;
  /** Author keys, sorted: who had been in, as far as its author knew, and was not given it. */
  leftOut: string[];
  /** Hashes of other keys that hold, where one of the two leaves out somebody of the other. */
  against: string[];
}

export interface Judgement<K extends KeyEntry> {
  /** Keys that hold, in the order of the log; none for a log that has no keys. */
  holding: HoldingKey<K>[];
  /** Keys that stand and do not hold: the next key replaces them, too. */
  setAside: K[];
  /** Is it a key that counts? */
  counts(entry: Linked): boolean;
  /** Was the author of an entry in the case, as far as she knew when she wrote it? */
  wasIn(entry: Linked): boolean;
}

export function judgeKeys<K extends KeyEntry>(keys: readonly K[], woven: Woven<Linked>): Judgement<K> {
  const lines = new KeyLines<K>();
  const byHash = new Map(keys.map((entry) => [entry.hash, entry]));
  for (const entry of woven.order) {
    const key = byHash.get(entry.hash);
    const stood = lines.see(entry);
    if (key && mayWrite(key, stood)) lines.add(key);
  }
  const standing = lines.standing();
  const holding = holdingOf(standing, lines);
  const holds = new Set(holding.map(({ entry }) => entry));
  return {
    holding,
    setAside: standing.filter((entry) => !holds.has(entry)),
    counts: ({ hash }) => lines.has(hash),
    wasIn: (entry) => lines.stoodFor(entry).some((node) => node.entry.given.includes(entry.author)),
  };
}

/** @param stood keys that stood, as far as its author knew */
function mayWrite({ author, log }: KeyEntry, stood: readonly KeyNode<KeyEntry>[]): boolean {
  if (stood.length > 0) return stood.some(({ entry }) => entry.given.includes(author));
  return log.startsWith(founderOf(author));
}

function holdingOf<K extends KeyEntry>(standing: K[], lines: KeyLines<K>): HoldingKey<K>[] {
  if (standing.length < 2) return standing.map((entry) => ({ entry, leftOut: [], against: [] }));
  const out = new Map(
    standing.map((entry) => {
      const everybody = [...lines.everybody(entry)];
      return [entry, new Set(everybody.filter((name) => !entry.given.includes(name)))];
    }),
  );
  /** Does `a` leave out somebody of `b`? */
  const overrules = (a: K, b: K) =>
    [...b.given, ...lines.writers(b, a)].some((name) => out.get(a)?.has(name) ?? false);
  const isOverruled = (one: K) => standing.some((other) => overrules(other, one) && !overrules(one, other));
  const free = standing.filter((one) => !isOverruled(one));
  // Where each is overruled by another, round in a circle, a person has to decide.
  const holding = free.length > 0 ? free : standing;
  return holding.map((entry) => ({
    entry,
    leftOut: [...(out.get(entry) ?? [])].sort(),
    against: holding
      .filter((other) => other !== entry && (overrules(entry, other) || overrules(other, entry)))
      .map(({ hash }) => hash),
  }));
}
