/** Texts of other regions: those that ours were adapted from, and those that could be. */
import { type Entry, idOf } from "../../../core/source";
import type { Course } from "../../../schemas/catalogue";
import type { Space } from "../space";
import { copyOf } from "./blanks";
import { hashOf, isPart, published, readShelf, type Shelf, type Shown, workOf } from "./shelf";

/** What another region publishes, as far as it is here. */
export interface Elsewhere {
  region: string;
  /** What its own root calls it. */
  name: string;
  shelves: ReadonlyMap<string, Shelf>;
}

/** Every text that can be adapted; the glossary and provisions are no region's own. */
type Adapted = Extract<Entry, { adapted_from?: unknown }>;
type From = NonNullable<Course["adapted_from"]>;

export const originalOf = (entry: Entry): From | null =>
  ("adapted_from" in entry && entry.adapted_from) || null;

/** Regions whose texts our root lets us mirror, by name. */
export async function readElsewhere(space: Space, languages: readonly string[]): Promise<Elsewhere[]> {
  const found: Elsewhere[] = [];
  for (const region of space.trust.taken("take-catalogue")) {
    const directory = space.trust.neighbours.get(region);
    if (!directory) continue;
    const shelves = new Map<string, Shelf>();
    for (const lang of languages) {
      const shelf = await readShelf(space, lang, region);
      if (shelf.docs.size > 0) shelves.set(lang, shelf);
    }
    found.push({ region, name: directory.root.name, shelves });
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * A shelf with the works whose originals have changed. Nothing is said of works that their region does not show, or
 * whose texts are not here: its line may only be slow.
 */
export async function besideOriginals(shelf: Shelf, elsewhere: readonly Elsewhere[]): Promise<Shelf> {
  const outrun = new Set<string>();
  for (const { entry } of shelf.docs.values()) {
    const from = originalOf(entry);
    const theirs = elsewhere.find(({ region }) => region === from?.region)?.shelves.get(shelf.lang);
    const whole = shelf.docs.get(workOf(entry))?.entry;
    if (!from || !theirs?.docs.has((whole && originalOf(whole)?.id) ?? "")) continue;
    const now = theirs.docs.get(from.id);
    if (!now || (await hashOf(now.p)) !== from.source_hash) outrun.add(workOf(entry));
  }
  return { ...shelf, outrun };
}

/** Who makes a copy of a workshop: her author key, and the time zone of her device. */
type Maker = Parameters<typeof copyOf>[2];

/** A work of another region as ours, each text naming what it is made of. Nobody here has looked at it yet. */
export async function adapted(
  shown: readonly Shown[],
  region: string,
  id: string,
  maker: Maker,
): Promise<Entry[]> {
  const copies = copyOf(
    shown.map(({ entry }) => entry),
    id,
    maker,
  );
  return Promise.all(
    copies.map(async (entry, at) => {
      const of = shown[at];
      // What it translates it still does: the desk tells that our own source says otherwise by now.
      const translation = of && "translation" in of.entry ? of.entry.translation : null;
      return named({ ...entry, ...(translation ? { translation } : {}) }, of, region);
    }),
  );
}

/** A text that has no original (any more) is our own alone. */
async function named(entry: Entry, of: Shown | undefined, region: string): Promise<Entry> {
  const { adapted_from: _, ...own } = entry as Adapted;
  if (!of) return own as Entry;
  const { id, ver, p } = of;
  return { ...own, adapted_from: { region, id, ver, source_hash: await hashOf(p) } } as Entry;
}

/** Our texts as being made of the originals as they are now: somebody has looked at both. */
export function marked(entries: readonly Entry[], region: string, theirs: Shelf): Promise<Entry[]> {
  return Promise.all(
    entries.map((entry) => named(entry, theirs.docs.get(originalOf(entry)?.id ?? idOf(entry)), region)),
  );
}

/** A copy, its original as it was, and as it is: alike in all that is no text, to be compared and brought together. */
export interface Compared {
  region: string;
  mine: Entry[];
  /** Null: how it was then is not known here. */
  before: Entry[] | null;
  /** Empty: that region shows it no more. */
  now: Entry[];
  /** Nothing of the original is otherwise than when somebody last looked at both. */
  fresh: boolean;
}

/** @param texts of that region by their hash, as far as they are on this device */
export async function compared(
  mine: readonly Entry[],
  theirs: Shelf,
  texts: ReadonlyMap<string, string>,
): Promise<Compared | null> {
  const [whole] = mine;
  const from = whole && originalOf(whole);
  if (!whole || !from) return null;
  const shown = published(theirs, from.id);
  const now = shown.map(({ entry }) => asOurs(entry, mine));
  const seen = new Set(mine.map((entry) => originalOf(entry)?.source_hash));
  const hashes = await Promise.all(shown.map(({ p }) => hashOf(p)));
  const common = { region: from.region, mine: [...mine], now, fresh: hashes.every((hash) => seen.has(hash)) };
  const before: Entry[] = [];
  for (const entry of mine) {
    const hash = originalOf(entry)?.source_hash;
    const p = hash && texts.get(hash);
    if (p) before.push(asOurs(JSON.parse(p) as Entry, mine));
    else if (hash) return { ...common, before: null };
  }
  return { ...common, before };
}

/** Theirs under our name; and what each region has of its own (who, when, where from, who looked at it) as ours. */
function asOurs(theirs: Entry, mine: readonly Entry[]): Entry {
  const [whole] = mine;
  if (theirs.type === "glossary" || !whole || whole.type === "glossary") return theirs;
  const named = isPart(theirs) ? { ...theirs, course: whole.id } : { ...theirs, id: whole.id };
  const own = mine.find((entry) => entry.type === named.type && "id" in entry && entry.id === named.id);
  const bare = Object.entries(named).filter(([name]) => !OWN.has(name));
  const kept = Object.entries(own ?? {}).filter(([name]) => OWN.has(name));
  return Object.fromEntries([...bare, ...kept]) as unknown as Entry;
}

const OWN = new Set(
  "adapted_from translation checked reviewed status starts ends timezone facilitators".split(" "),
);
