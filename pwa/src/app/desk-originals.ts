/** Adapting what another region publishes, and keeping up with it. */
import { Problem, Unreachable } from "../sync/api";
import {
  desk,
  draftOf,
  type Entry,
  freeId,
  maker,
  replaceEntries,
  SOURCE_LANGUAGE,
  shelfOf,
  startWith,
} from "./desk";
import { type Joined, joined } from "./desk-versions";
import { keptTexts, pullHistory } from "./unlocked/desk/history";
import {
  adapted,
  type Compared,
  compared,
  type Elsewhere,
  marked,
  originalOf,
} from "./unlocked/desk/originals";
import { published, type Shelf } from "./unlocked/desk/shelf";
import { here } from "./unlocked/space";

export { originalOf } from "./unlocked/desk/originals";
export type { Compared, Elsewhere };

const elsewhere = (region: string): Elsewhere | undefined =>
  desk.peek()?.elsewhere.find((one) => one.region === region);

/** A draft of our own copy. A workshop gets a name of its own: theirs goes on being held. */
export async function adapt(region: string, work: string, lang: string): Promise<string> {
  const shown = published(elsewhere(region)?.shelves.get(lang) ?? shelfOf(lang), work);
  const [whole] = shown;
  if (!whole || whole.entry.type === "glossary") throw new Error("no work");
  const { type, id, ...of } = whole.entry;
  const isHeld = type === "workshop" && "title" in of;
  return start(shown, region, isHeld ? freeId(type, of.title) : id, lang);
}

/** Their text of a work of ours in a language that we do not have it in yet; null: they have none either. */
function theirsIn(work: string, lang: string) {
  const source = shelfOf(SOURCE_LANGUAGE).docs.get(work)?.entry;
  const from = source && originalOf(source);
  const shelf = from && elsewhere(from.region)?.shelves.get(lang);
  const shown = shelf ? published(shelf, from.id) : [];
  return from && shown.length > 0 ? { region: from.region, shown } : null;
}

export const canAdaptIn = (work: string, lang: string): boolean => theirsIn(work, lang) !== null;

/** A draft of our copy in another language, from their own text in it. */
export async function adaptIn(work: string, lang: string): Promise<string> {
  const theirs = theirsIn(work, lang);
  if (!theirs) throw new Error("no work");
  return start(theirs.shown, theirs.region, work.split(":")[1] ?? "", lang);
}

async function start(shown: Parameters<typeof adapted>[0], region: string, id: string, lang: string) {
  const entries = await adapted(shown, region, id, maker());
  const [whole] = entries as [Entry & { id: string }];
  return startWith(`${whole.type}:${whole.id}`, lang, entries, true);
}

/** What its region is called, of a work of ours that was adapted; null when it was not. */
export function adaptedFrom(work: string, lang: string): { name: string } | null {
  const entry = shelfOf(lang).docs.get(work)?.entry;
  const from = entry && originalOf(entry);
  return from ? { name: elsewhere(from.region)?.name ?? "" } : null;
}

/** Her draft of it, or what is published, beside the original; null: that region's texts are not here. */
export async function compare(work: string, lang: string): Promise<Compared | null> {
  const mine = draftOf(work, lang)?.entries ?? published(shelfOf(lang), work).map(({ entry }) => entry);
  const theirs = shelfOfOriginal(mine, lang);
  if (!theirs) return null;
  return compared(mine, theirs.shelf, await keptTexts(here(), theirs.shelf, theirs.region));
}

function shelfOfOriginal(mine: readonly Entry[], lang: string): { region: string; shelf: Shelf } | null {
  const from = mine[0] && originalOf(mine[0]);
  const shelf = from && elsewhere(from.region)?.shelves.get(lang);
  return shelf ? { region: from.region, shelf } : null;
}

/** Brings what that region has replaced onto this device; false when the hub is away. */
export async function bringReplaced(region: string, lang: string): Promise<boolean> {
  try {
    await pullHistory(here(), lang, region);
    return true;
  } catch (error) {
    if (error instanceof Unreachable || error instanceof Problem) return false;
    throw error;
  }
}

/** Our copy with what the original changed since. At each conflict it holds ours; she decides. */
export const joinOriginal = ({ mine, before, now }: Compared): Joined => joined(mine, before ?? [], now);

/** Keeps texts as being up to date with the original, in her draft; its id. */
export async function keepUp(work: string, lang: string, entries: readonly Entry[]): Promise<string> {
  const theirs = shelfOfOriginal(entries, lang);
  const whole = theirs ? await marked(entries, theirs.region, theirs.shelf) : [...entries];
  const draft = draftOf(work, lang);
  if (!draft) return startWith(work, lang, whole, true);
  replaceEntries(draft.id, whole);
  return draft.id;
}
