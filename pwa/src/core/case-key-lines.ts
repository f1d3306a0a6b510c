/**
 * The key entries of a case that count, in the order in which they came to know of one another. What each entry of the
 * log knew of them is kept as the newest ones alone, shared between entries that knew the same: a case of years, with
 * a key changed thousands of times, is gone through once.
 */
import type { KeyEntry } from "./case-keys";
import type { Linked } from "./log";

export interface KeyNode<K> {
  entry: K;
  /** Place among those that count. */
  index: number;
  /** The newest keys that its author knew of. */
  parents: readonly KeyNode<K>[];
  /** All with a smaller index than this were known to its author. */
  covers: number;
  /** Keys that stand once it is written, of those that its author knew of. */
  stands: readonly KeyNode<K>[];
  /** By which it was replaced. */
  replacers: KeyNode<K>[];
}

type Nodes<K> = readonly KeyNode<K>[];

export class KeyLines<K extends KeyEntry> {
  private readonly nodes: KeyNode<K>[] = [];
  private readonly byHash = new Map<string, KeyNode<K>>();
  /** The newest keys known to whoever wrote an entry, by its hash. */
  private readonly knew = new Map<string, Nodes<K>>();
  /** Each as a list of its own, that entries which knew no other share. */
  private readonly own = new Map<KeyNode<K>, Nodes<K>>();
  private readonly stood = new Map<Nodes<K>, Nodes<K>>();
  private readonly nothing: Nodes<K> = [];

  /** Takes in the next entry of the log's order. Keys that stood, as far as its author knew. */
  see(entry: Linked): Nodes<K> {
    const lists = new Set<Nodes<K>>();
    for (const parent of [entry.prev, ...entry.heads, ...(entry.amends ?? [])]) {
      const known = parent === null ? undefined : this.after(parent);
      if (known && known.length > 0) lists.add(known);
    }
    const [only] = lists;
    const newest = lists.size === 1 && only ? only : lists.size === 0 ? this.nothing : this.merge(lists);
    this.knew.set(entry.hash, newest);
    return this.standingAmong(newest);
  }

  /** The entry that was seen last is a key that counts. */
  add(entry: K): void {
    const parents = this.knew.get(entry.hash) ?? this.nothing;
    const index = this.nodes.length;
    const covers = this.coveredBy(parents);
    const node: KeyNode<K> = { entry, index, parents, covers, stands: [], replacers: [] };
    const replaced = new Set(
      (entry.amends ?? []).flatMap((hash) => {
        const other = this.byHash.get(hash);
        return other?.entry.given.includes(entry.author) ? other : [];
      }),
    );
    for (const other of replaced) other.replacers.push(node);
    node.stands = [...this.standingAmong(parents).filter((other) => !replaced.has(other)), node];
    this.nodes.push(node);
    this.byHash.set(entry.hash, node);
  }

  has(hash: string): boolean {
    return this.byHash.has(hash);
  }

  /** Keys that no other replaced, in the order of the log. */
  standing(): K[] {
    return this.nodes.flatMap(({ entry, replacers }) => (replacers.length === 0 ? entry : []));
  }

  stoodFor({ hash }: Linked): Nodes<K> {
    return this.standingAmong(this.knew.get(hash) ?? this.nothing);
  }

  /** Everybody who was ever in, as far as the author of a key knew. */
  everybody(key: K): Set<string> {
    return new Set(this.past(key, () => true).flatMap(({ author, given }) => [author, ...given]));
  }

  /** Who wrote a key, and what it rests on, as far as the author of `other` did not know of it. */
  writers(key: K, other: K): Set<string> {
    const known = this.byHash.get(other.hash);
    const isNew = (node: KeyNode<K>) => !known || (node !== known && !isBefore(node, known));
    return new Set(this.past(key, isNew).map(({ author }) => author));
  }

  /** A key and all that its author knew of, back to where `goesOn` says no. */
  private past({ hash }: K, goesOn: (node: KeyNode<K>) => boolean): K[] {
    const seen = new Set<KeyNode<K>>();
    const queue = [this.byHash.get(hash)];
    for (let node = queue.pop(); node; node = queue.pop()) {
      if (seen.has(node) || !goesOn(node)) continue;
      seen.add(node);
      queue.push(...node.parents);
    }
    return [...seen].map(({ entry }) => entry);
  }

  /** The newest keys known to whoever knows of this entry. */
  private after(hash: string): Nodes<K> | undefined {
    const node = this.byHash.get(hash);
    if (!node) return this.knew.get(hash);
    const known = this.own.get(node);
    if (known) return known;
    const own = [node];
    this.own.set(node, own);
    return own;
  }

  private merge(lists: ReadonlySet<Nodes<K>>): Nodes<K> {
    const all = [...new Set([...lists].flat())].sort((a, b) => b.index - a.index);
    const newest: KeyNode<K>[] = [];
    for (const node of all) if (!newest.some((later) => isBefore(node, later))) newest.push(node);
    // One list that holds all the others is that list: what follows shares it.
    return [...lists].find((list) => isSame(list, newest)) ?? newest.reverse();
  }

  private standingAmong(newest: Nodes<K>): Nodes<K> {
    const [only] = newest;
    if (!only) return this.nothing;
    if (newest.length === 1) return only.stands;
    const known = this.stood.get(newest);
    if (known) return known;
    const isKnown = (key: KeyNode<K>) => newest.some((node) => node === key || isBefore(key, node));
    const all = [...new Set(newest.flatMap(({ stands }) => stands))];
    const standing = all.filter(({ replacers }) => !replacers.some(isKnown));
    this.stood.set(newest, standing);
    return standing;
  }

  /** Up to where everything was known to who knew these. */
  private coveredBy(parents: Nodes<K>): number {
    let covers = Math.max(0, ...parents.map((parent) => parent.covers));
    const known = new Set<KeyNode<K>>();
    const queue = [...parents];
    for (let node = queue.pop(); node; node = queue.pop()) {
      if (known.has(node) || node.index < covers) continue;
      known.add(node);
      queue.push(...node.parents);
    }
    for (let next = this.nodes[covers]; next && known.has(next); next = this.nodes[covers]) covers += 1;
    return covers;
  }
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** Was `a` known to the author of `b`? */
function isBefore<K>(a: KeyNode<K>, b: KeyNode<K>): boolean {
  if (a.index >= b.index) return false;
  const seen = new Set<KeyNode<K>>();
  const queue = [b];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (a.index < node.covers) return true;
    for (const parent of node.parents) {
      if (parent === a) return true;
      if (parent.index <= a.index || seen.has(parent)) continue;
      seen.add(parent);
      queue.push(parent);
    }
  }
  return false;
}
