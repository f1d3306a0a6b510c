/** What the desk stands on: what is published in each language, and what her keys may do. */
import { SOURCE_LANGUAGE } from "../../../core/source";
import { languagesToPull } from "../languages";
import type { Space } from "../space";
import { besideOriginals, type Elsewhere, readElsewhere } from "./originals";
import { besideSource, readShelf, type Shelf } from "./shelf";

/** Languages that are promised to be complete, also while nothing is published in them. */
const PROMISED = [SOURCE_LANGUAGE, "en"];

/** What our region publishes in each language, and what others do. */
export interface Shelves {
  own: ReadonlyMap<string, Shelf>;
  elsewhere: readonly Elsewhere[];
}

export async function readShelves(space: Space): Promise<Shelves> {
  const codes = [...new Set([...PROMISED, ...languagesToPull(SOURCE_LANGUAGE)])];
  const source = await readShelf(space, SOURCE_LANGUAGE);
  const shelves = new Map([[SOURCE_LANGUAGE, source]]);
  for (const code of codes) {
    if (code !== SOURCE_LANGUAGE) shelves.set(code, await besideSource(await readShelf(space, code), source));
  }
  const elsewhere = await readElsewhere(space, codes);
  for (const [code, shelf] of shelves) shelves.set(code, await besideOriginals(shelf, elsewhere));
  return { own: shelves, elsewhere };
}

/** `waiting` until the region's root has signed her roles; `unknown` before the directory was here. */
export type MyRole = "ready" | "waiting" | "unknown";

export function mayWrite({ trust, keys }: Space): boolean {
  return trust.directory?.holds(keys.author.public, "author", trust.now()) ?? false;
}

export function mayReview({ trust, keys }: Space): boolean {
  return trust.directory?.holds(keys.author.public, "reviewer", trust.now()) ?? false;
}

export function roleOf(space: Space): MyRole {
  if (!space.trust.isPulled) return "unknown";
  return mayWrite(space) && mayReview(space) ? "ready" : "waiting";
}

/** How many others could review what she writes. */
export function reviewersOf({ trust, keys }: Space): number {
  const holders = trust.directory?.recipients("reviewer", trust.now()).keys() ?? [];
  return [...holders].filter((key) => key !== keys.author.public).length;
}
