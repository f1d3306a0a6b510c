/**
 * What people write together: an append-only log of signed entries. Nobody overwrites anything; a state is a fold over
 * the entries, and every device that holds the same entries folds the same, in whatever order they came.
 *
 * An entry is signed by itself, apart from the message that carries it: sealing that message anew leaves the entry's
 * hash as it was, and the entry can be handed on (to a colleague, in a bundle) and still be verified.
 */
import TinyQueue from "tinyqueue";
import { concat, isHashId, isId, isTime, sha256, toBase32, utf8 } from "./encoding";
import { type Dsse, isDsse, type SigningKey, sign, verifyDsse } from "./signing";

export const ENTRY_TYPE = "tejedora/entry/v1";
/** Most entries that one may name as seen, or as replaced. */
export const NAMES_LIMIT = 64;

/** What an author says in an entry. */
export interface EntryBody {
  /** The log it belongs to: the id of a report, or of a case. */
  log: string;
  /** Counts this author's entries in this log, from 0. */
  seq: number;
  /** Hash of this author's entry before; null for her first. */
  prev: string | null;
  /** Hashes of the last entries she had seen, sorted. */
  heads: string[];
  /** Hashes of the entries whose values this one replaces, as she saw them, sorted. */
  amends?: string[];
  /** RFC 3339, by her device: a claim. */
  made: string;
  /** What it is about; whoever keeps the log knows how to read it. */
  part: Record<string, unknown>;
}

export interface Entry extends EntryBody {
  hash: string;
  /** Public key of who signed it. */
  author: string;
}

/** What places an entry in its log; whatever it is about. */
export type Linked = Omit<Entry, "part">;

/** A signed text that is not an entry, or not a sound one. */
export class EntryError extends Error {}

/** The name of an entry: base32 of SHA-256 over the exact text that was signed. */
export async function entryHash(signed: Dsse): Promise<string> {
  return toBase32(await sha256(concat(utf8(`${ENTRY_TYPE}\n`), utf8(signed.p))));
}

export function writeEntry(body: EntryBody, key: SigningKey): Promise<Dsse> {
  return sign(ENTRY_TYPE, body, key);
}

/** @throws {EntryError | SignatureError} unless it is signed by exactly one key and shaped like an entry. */
export async function readEntry(signed: unknown): Promise<Entry> {
  if (!isDsse(signed) || signed.t !== ENTRY_TYPE) throw new EntryError("not an entry");
  const { payload, keys } = await verifyDsse(signed);
  const [author] = keys;
  if (keys.length !== 1 || author === undefined) throw new EntryError("authors");
  return { ...parseBody(payload), author, hash: await entryHash(signed) };
}

/** An entry that was verified when it came, under the hash that was computed then. */
export function trustedEntry(signed: Dsse, hash: string): Entry {
  return { ...(JSON.parse(signed.p) as EntryBody), author: signed.s[0]?.k ?? "", hash };
}

function parseBody({ log, seq, prev, heads, amends, made, part }: Record<string, unknown>): EntryBody {
  if (!isId(log) || !isTime(made)) throw new EntryError("log");
  if (!Number.isSafeInteger(seq) || (seq as number) < 0) throw new EntryError("seq");
  if (!(prev === null || isHashId(prev)) || (seq === 0) !== (prev === null)) throw new EntryError("prev");
  if (typeof part !== "object" || part === null || Array.isArray(part)) throw new EntryError("part");
  const named = amends === undefined ? {} : { amends: hashes(amends) };
  return {
    log,
    seq: seq as number,
    prev,
    heads: hashes(heads),
    ...named,
    made,
    part: part as Record<string, unknown>,
  };
}

function hashes(value: unknown): string[] {
  if (!Array.isArray(value) || value.length > NAMES_LIMIT || !value.every(isHashId)) {
    throw new EntryError("hashes");
  }
  if (value.some((hash, i) => i > 0 && hash <= (value[i - 1] ?? ""))) throw new EntryError("order");
  return value;
}

/** As many entries by one author as claim the same place: she wrote on two copies, or somebody has her key. */
export interface Fork {
  author: string;
  seq: number;
  hashes: string[];
}

export interface Woven<E extends Linked = Entry> {
  /** Every entry once: after all that it names, then by time, then by hash. */
  order: E[];
  byHash: ReadonlyMap<string, E>;
  /** Hashes of entries that no other entry names, sorted. */
  tips: string[];
  /** Hashes that entries name and that are not here (yet), sorted. */
  gaps: string[];
  forks: Fork[];
  /** Was `a` known to whoever wrote `b`? */
  precedes(a: string, b: string): boolean;
  /** Neither author knew of the other's entry. */
  concurrent(a: string, b: string): boolean;
}

function parentsOf({ prev, heads, amends = [] }: Linked): string[] {
  return [...new Set([...(prev === null ? [] : [prev]), ...heads, ...amends])];
}

/** Puts the entries of one log in order; says what is missing and what was written side by side. */
export function weave<E extends Linked>(entries: Iterable<E>): Woven<E> {
  const byHash = new Map<string, E>();
  for (const entry of entries) if (!byHash.has(entry.hash)) byHash.set(entry.hash, entry);
  const named = new Set<string>();
  const gaps = new Set<string>();
  const parents = new Map<string, string[]>();
  for (const entry of byHash.values()) {
    const known: string[] = [];
    for (const parent of parentsOf(entry)) {
      if (!byHash.has(parent)) {
        gaps.add(parent);
        continue;
      }
      known.push(parent);
      named.add(parent);
    }
    parents.set(entry.hash, known);
  }
  const order = sortCausally(byHash, parents);
  const place = new Map(order.map(({ hash }, i) => [hash, i]));
  const precedes = (a: string, b: string) => isBefore(byHash, place, a, b);
  return {
    order,
    byHash,
    tips: [...byHash.keys()].filter((hash) => !named.has(hash)).sort(),
    gaps: [...gaps].sort(),
    forks: forksOf(byHash.values()),
    precedes,
    concurrent: (a, b) => a !== b && byHash.has(a) && byHash.has(b) && !precedes(a, b) && !precedes(b, a),
  };
}

const byTime = (a: Linked, b: Linked) => {
  if (a.made !== b.made) return a.made < b.made ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
};

/** @param parents of each entry, those that are here */
function sortCausally<E extends Linked>(
  byHash: ReadonlyMap<string, E>,
  parents: ReadonlyMap<string, readonly string[]>,
): E[] {
  const waitsFor = new Map<string, number>();
  const children = new Map<string, E[]>();
  const ready = new TinyQueue<E>([], byTime);
  for (const entry of byHash.values()) {
    const known = parents.get(entry.hash) ?? [];
    waitsFor.set(entry.hash, known.length);
    if (known.length === 0) ready.push(entry);
    for (const parent of known) {
      const others = children.get(parent);
      if (others) others.push(entry);
      else children.set(parent, [entry]);
    }
  }
  const order: E[] = [];
  for (let next = ready.pop(); next; next = ready.pop()) {
    order.push(next);
    for (const child of children.get(next.hash) ?? []) {
      const left = (waitsFor.get(child.hash) ?? 0) - 1;
      waitsFor.set(child.hash, left);
      if (left === 0) ready.push(child);
    }
  }
  return order;
}

/** Walks back from `b`; what stands before `a` in the order cannot lead to it. */
function isBefore<E extends Linked>(
  byHash: ReadonlyMap<string, E>,
  place: ReadonlyMap<string, number>,
  a: string,
  b: string,
): boolean {
  const target = place.get(a);
  if (target === undefined || a === b) return false;
  const seen = new Set<string>();
  const queue = [b];
  for (let hash = queue.pop(); hash !== undefined; hash = queue.pop()) {
    const entry = byHash.get(hash);
    if (!entry) continue;
    for (const parent of parentsOf(entry)) {
      if (parent === a) return true;
      if (seen.has(parent) || (place.get(parent) ?? -1) <= target) continue;
      seen.add(parent);
      queue.push(parent);
    }
  }
  return false;
}

function forksOf(entries: Iterable<Linked>): Fork[] {
  const claims = new Map<string, Fork>();
  for (const { author, seq, hash } of entries) {
    const claim = `${author} ${seq}`;
    const fork = claims.get(claim) ?? { author, seq, hashes: [] };
    fork.hashes.push(hash);
    claims.set(claim, fork);
  }
  return [...claims.values()]
    .filter((fork) => fork.hashes.length > 1)
    .map((fork) => ({ ...fork, hashes: fork.hashes.sort() }))
    .sort((a, b) => (a.author === b.author ? a.seq - b.seq : a.author < b.author ? -1 : 1));
}

/** How the next entry of this author joins the log. */
export function nextLinks(
  woven: Pick<Woven<Linked>, "order" | "tips">,
  author: string,
): Pick<EntryBody, "seq" | "prev" | "heads"> {
  let last: Linked | null = null;
  for (const entry of woven.order) if (entry.author === author && entry.seq >= (last?.seq ?? 0)) last = entry;
  return {
    seq: last ? last.seq + 1 : 0,
    prev: last?.hash ?? null,
    heads: woven.tips.slice(0, NAMES_LIMIT),
  };
}

/**
 * The values of one field that stand: those that no other of `writes` says it replaces. More than one: people wrote
 * side by side, and a person has to merge them. In the order of the log.
 */
export function standing<E extends Pick<Linked, "hash" | "amends">>(writes: readonly E[]): E[] {
  const replaced = new Set(writes.flatMap(({ hash, amends = [] }) => amends.filter((name) => name !== hash)));
  return writes.filter(({ hash }) => !replaced.has(hash));
}
