/** What is published in one language, document by document, with the version that the next text of each will have. */
import { accept, type Release, readRelease } from "../../../core/catalogue";
import { addDays, isRecord, rfc3339, sha256, toHex, utf8 } from "../../../core/encoding";
import { isDsse } from "../../../core/signing";
import { type Entry, idOf, type Part } from "../../../core/source";
import type { Course } from "../../../schemas/catalogue";
import type { Space } from "../space";

/** A document as devices show it. */
export interface Shown {
  id: string;
  ver: number;
  /** The exact JSON text. */
  p: string;
  entry: Entry;
}

export interface Shelf {
  lang: string;
  docs: ReadonlyMap<string, Shown>;
  /** The highest version that any release has used for an id, also one that does not count any more. */
  used: ReadonlyMap<string, number>;
  /** Releases that count, the oldest first. */
  releases: readonly Release[];
  /** Works with a text in them that is the translation of another text than the one that is published now. */
  stale: ReadonlySet<string>;
  /** Works with a text in them that was adapted from another text than the one that its region shows now. */
  outrun: ReadonlySet<string>;
}

export const emptyShelf = (lang: string): Shelf => ({
  lang,
  docs: new Map(),
  used: new Map(),
  releases: [],
  stale: new Set(),
  outrun: new Set(),
});

/** What people speak of: a course with its parts, a mechanism, a workshop. */
export type WorkType = "course" | "mechanism" | "workshop";
export const WORKS: readonly WorkType[] = ["course", "mechanism", "workshop"];

export const isWork = (entry: Entry): entry is Extract<Entry, { type: WorkType }> =>
  (WORKS as readonly string[]).includes(entry.type);

export const isPart = (entry: Entry): entry is Part => "course" in entry && !isWork(entry);

/** The work that a document belongs to: `course:<id>` for its parts too. */
export const workOf = (entry: Entry): string => (isPart(entry) ? `course:${entry.course}` : idOf(entry));

/** @param of another region, whose texts are believed by its own directory */
export async function readShelf({ copies, trust }: Space, lang: string, of?: string): Promise<Shelf> {
  const stored = await copies.catalogue(lang, of);
  const directory = of ? (trust.neighbours.get(of) ?? null) : trust.directory;
  const latest = rfc3339(addDays(new Date(trust.now()), 1));
  const releases: Release[] = [];
  const used = new Map<string, number>();
  for (const signed of stored.releases) {
    noteVersions(signed, used);
    const release = directory && (await readRelease(signed, directory, latest));
    if (release) releases.push(release);
  }
  const accepted = await accept(stored.docs, releases);
  const docs = new Map<string, Shown>();
  for (const { _id, p } of stored.docs) {
    const shown = accepted.docs.get(_id);
    if (shown) docs.set(_id, { id: _id, ver: shown.ver, p, entry: shown.doc as Entry });
  }
  return { ...emptyShelf(lang), docs, used, releases: releases.sort((a, b) => (a.made < b.made ? -1 : 1)) };
}

/** What a release lists a text by. */
export const hashOf = async (p: string): Promise<string> => toHex(await sha256(utf8(p)));

/** A translation beside its source: with the works that have to be looked at again. */
export async function besideSource(shelf: Shelf, source: Shelf): Promise<Shelf> {
  const stale = new Set<string>();
  for (const { id, entry } of shelf.docs.values()) {
    const of = "translation" in entry ? entry.translation?.source_hash : undefined;
    const p = source.docs.get(id)?.p;
    if (of && p && of !== (await hashOf(p))) stale.add(workOf(entry));
  }
  for (const { id, entry } of source.docs.values()) {
    if (isPart(entry) && shelf.docs.has(workOf(entry)) && !shelf.docs.has(id)) stale.add(workOf(entry));
  }
  return { ...shelf, stale };
}

/** The hub never uses a version twice, not even one that only a revoked key has signed. */
function noteVersions(signed: unknown, used: Map<string, number>): void {
  let payload: unknown;
  try {
    payload = isDsse(signed) && JSON.parse(signed.p);
  } catch {
    return;
  }
  if (!isRecord(payload) || !Array.isArray(payload.items)) return;
  for (const item of payload.items) {
    if (!isRecord(item) || typeof item.id !== "string" || !Number.isSafeInteger(item.ver)) continue;
    used.set(item.id, Math.max(used.get(item.id) ?? 0, item.ver as number));
  }
}

/** The documents of a work as they are published: the work first, then its parts in their order. */
export function published(shelf: Shelf, work: string): Shown[] {
  const whole = shelf.docs.get(work);
  if (!whole) return [];
  if (whole.entry.type !== "course") return [whole];
  const course = whole.entry as Course;
  const parts = course.parts.map(({ type, id }) => shelf.docs.get(`${type}:${course.id}:${id}`));
  return [whole, ...parts.filter((part) => part !== undefined)];
}
