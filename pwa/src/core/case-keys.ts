/**
 * Which key entries of a case count. Entries come from every coordinator of the region, and what is written next is
 * sealed to the keys that stand: so nobody may let herself into a case, nor back into one that she was left out of.
 *
 * A case begins with a key of the person whose author key its id is made of. Afterwards a key counts from whoever had
 * been given the keys that stood when she wrote. Who was left out meanwhile, by somebody who did not know of her entry,
 * does not count; when two leave each other out, who has been in the case for longer stays.
 */
import { concat, fromBase64Url, randomBytes, toBase32 } from "./encoding";
import { type Linked, standing, type Woven } from "./log";

/** Bytes of the author key that an id begins with: 80 bits, 16 characters. */
const FOUNDER_BYTES = 10;

/** An entry that says to which key a case is sealed, and whom it was given to (author keys). */
export type KeyEntry = Linked & { given: readonly string[] };

const founderOf = (author: string): string => toBase32(fromBase64Url(author).slice(0, FOUNDER_BYTES));

/** The id of a case that this author key begins: as long and as opaque as any other. */
export function newCaseId(author: string): string {
  return toBase32(concat(fromBase64Url(author).slice(0, FOUNDER_BYTES), randomBytes(16 - FOUNDER_BYTES)));
}

interface Judged<K> {
  entry: K;
  /** Key entries that count and that she knew of when she wrote. */
  past: Set<string>;
  /** Whom she left out, of those who were in. */
  leftOut: Set<string>;
}

/** The entries that count, in the order of the log. */
export function keysThatCount<K extends KeyEntry>(keys: readonly K[], woven: Woven<Linked>): K[] {
  const first = judge(keys, woven);
  const rank = seniority(first);
  const leftOut = new Set(first.filter((one) => isLeftOut(one, first, rank)).map(({ entry }) => entry.hash));
  if (leftOut.size === 0) return first.map(({ entry }) => entry);
  // What rests on an entry that does not count does not count either.
  return judge(
    keys.filter(({ hash }) => !leftOut.has(hash)),
    woven,
  ).map(({ entry }) => entry);
}

function judge<K extends KeyEntry>(keys: readonly K[], woven: Woven<Linked>): Judged<K>[] {
  const counted = new Map<string, Judged<K>>();
  const everIn = new Set<string>();
  for (const entry of keys) {
    const { author, log, hash } = entry;
    const isFounder = founderOf(author) === log.slice(0, founderOf(author).length);
    if (!isFounder && !everIn.has(author)) continue;
    const past = pastOf(entry, woven, counted);
    const before = standing([...past].flatMap((name) => counted.get(name)?.entry ?? []));
    const wereIn = new Set(before.flatMap(({ given }) => given));
    if (before.length > 0 ? !wereIn.has(author) : !isFounder) continue;
    for (const name of [author, ...entry.given]) everIn.add(name);
    const leftOut = new Set([...wereIn].filter((name) => name !== author && !entry.given.includes(name)));
    counted.set(hash, { entry, past, leftOut });
  }
  return [...counted.values()];
}

/** Those of `counted` that an entry's author knew of. */
function pastOf(
  entry: Linked,
  { byHash }: Woven<Linked>,
  counted: ReadonlyMap<string, unknown>,
): Set<string> {
  const past = new Set<string>();
  const seen = new Set<string>();
  const queue: (Linked | undefined)[] = [entry];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const parent of [next.prev, ...next.heads, ...(next.amends ?? [])]) {
      if (parent === null || seen.has(parent)) continue;
      seen.add(parent);
      if (counted.has(parent)) past.add(parent);
      const known = byHash.get(parent);
      if (known) queue.push(known);
    }
  }
  return past;
}

/** Who came first into the case, by author key; the founder has 0. */
function seniority(judged: readonly Judged<KeyEntry>[]): Map<string, number> {
  const rank = new Map<string, number>();
  for (const { entry } of judged) {
    for (const name of [entry.author, ...entry.given]) if (!rank.has(name)) rank.set(name, rank.size);
  }
  return rank;
}

function isLeftOut<K extends KeyEntry>(
  { entry, past, leftOut }: Judged<K>,
  all: readonly Judged<K>[],
  rank: ReadonlyMap<string, number>,
): boolean {
  const place = (author: string) => rank.get(author) ?? rank.size;
  return all.some(
    (other) =>
      other.leftOut.has(entry.author) &&
      !past.has(other.entry.hash) &&
      !other.past.has(entry.hash) &&
      !(leftOut.has(other.entry.author) && place(entry.author) < place(other.entry.author)),
  );
}
