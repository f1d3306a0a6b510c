/** Texts of the desk compared: with their rules, their source, what others published, and what they once were. */
import {
  type Conflict,
  type DocumentChange,
  diffAll,
  diffWords,
  type Entry,
  type Finding,
  idOf,
  lint,
  markTranslated,
  merge,
  SOURCE_LANGUAGE,
  type Stretch,
  startTranslation,
  type TranslationState,
  tidy,
  translationState,
} from "../core/source";
import { Problem, Unreachable } from "../sync/api";
import { type DraftView, desk, replaceEntries, shelfOf, startWith } from "./desk";
import { type Draft, withRefs } from "./unlocked/desk/drafts";
import { keptTexts, pullHistory, sourceBefore, type Version, versionsOf } from "./unlocked/desk/history";
import { published, type Shown } from "./unlocked/desk/shelf";
import { here } from "./unlocked/space";

export type { DocumentChange, Finding, Place, Stretch, TranslationState } from "../core/source";
export type { Version } from "./unlocked/desk/history";

/** What is wrong with a work, by the same rules as the hub's. */
export async function findingsOf({
  work,
  lang,
  entries,
}: Pick<Draft, "work" | "lang" | "entries">): Promise<Finding[]> {
  const own = new Set(published(shelfOf(lang), work).map(({ id }) => id));
  const known = [...(desk.peek()?.shelves.values() ?? [])].flatMap((shelf) =>
    [...shelf.docs.values()].flatMap(({ id, entry }) => (shelf.lang === lang && own.has(id) ? [] : [entry])),
  );
  const found = await lint(entries.map(tidy), { known });
  return found.filter(({ id }) => id === null || entries.some((entry) => idOf(entry) === id));
}

export async function differences(
  before: readonly Entry[],
  after: readonly Entry[],
): Promise<DocumentChange[]> {
  return diffAll(before.map(tidy), after.map(tidy));
}

/* ---- translation -------------------------------------------------------------------------------------- */

const sourceOf = (entry: Entry): Entry | undefined => shelfOf(SOURCE_LANGUAGE).docs.get(idOf(entry))?.entry;

/** A draft of a translation: what there is of it, and the rest built like its source and empty. */
export async function startTranslationOf(work: string, lang: string): Promise<string> {
  const shelf = shelfOf(lang);
  const entries = await Promise.all(
    published(shelfOf(SOURCE_LANGUAGE), work).map(
      ({ id, entry }) => shelf.docs.get(id)?.entry ?? startTranslation(entry, lang),
    ),
  );
  return startWith(work, lang, entries, published(shelf, work).length === 0);
}

/** How a document of a draft stands to its source; null when it has none. */
export async function translationOf(entry: Entry): Promise<TranslationState | null> {
  const source = sourceOf(entry);
  if (!source) return null;
  const texts = await keptTexts(here(), shelfOf(SOURCE_LANGUAGE));
  return translationState(source, tidy(entry), sourceBefore(texts, entry));
}

/** The translation as being of the source as it is now: she has looked at both. */
export async function markFresh(entry: Entry): Promise<Entry> {
  const source = sourceOf(entry);
  return source ? markTranslated(source, entry) : entry;
}

/** Ids of the source's parts that a translation does not have yet, or has no more. */
export function otherParts({ work, lang, entries }: DraftView): string[] {
  if (lang === SOURCE_LANGUAGE) return [];
  const wanted = new Set(published(shelfOf(SOURCE_LANGUAGE), work).map(({ id }) => id));
  const own = new Set(entries.map(idOf));
  return [...[...wanted].filter((id) => !own.has(id)), ...[...own].filter((id) => !wanted.has(id))];
}

/** The parts of the source, in its order; what is translated stays. */
export async function bringParts({ id, work, lang, entries }: DraftView): Promise<void> {
  const own = new Map(entries.map((entry) => [idOf(entry), entry]));
  const shown = published(shelfOf(SOURCE_LANGUAGE), work);
  replaceEntries(
    id,
    await Promise.all(shown.map(({ id: docId, entry }) => own.get(docId) ?? startTranslation(entry, lang))),
  );
}

/* ---- what others published meanwhile ------------------------------------------------------------------ */

export interface Joined {
  entries: Entry[];
  conflicts: (Conflict & { id: string })[];
}

/** Her draft and what is published now as one. At each conflict it holds hers; she decides. */
export function join({ work, lang, entries, base }: Draft): Joined {
  const texts = (shown: readonly Shown[]) => shown.map(({ entry }) => entry);
  return joined(entries, texts(base), texts(published(shelfOf(lang), work)));
}

/** Two versions that grew from one, made one again, text by text. */
export function joined(entries: readonly Entry[], before: readonly Entry[], after: readonly Entry[]): Joined {
  const then = new Map(before.map((entry) => [idOf(entry), entry]));
  const now = new Map(after.map((entry) => [idOf(entry), entry]));
  const conflicts: Joined["conflicts"] = [];
  const all: Entry[] = [];
  for (const mine of entries.map(tidy)) {
    const id = idOf(mine);
    const before = then.get(id) ?? null;
    const theirs = now.get(id);
    // Taken out by others and untouched by her: it goes. Taken out and changed by her: it stays, and she sees it.
    if (!theirs) {
      if (before === null || diffAll([before], [mine]).length > 0) all.push(mine);
      continue;
    }
    const merged = merge(before, mine, theirs);
    all.push(merged.entry);
    conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, id })));
  }
  const here = new Set(all.map(idOf));
  // New from others, and not something that she took out herself.
  for (const [id, entry] of now) if (!here.has(id) && !then.has(id)) all.push(entry);
  return { entries: withRefs(all), conflicts: conflicts.filter(({ place }) => place[0] !== "parts") };
}

/** What she decided at a conflict. */
export interface Decision {
  conflict: Joined["conflicts"][number];
  value: unknown;
}

/** Keeps the two as one, with what she decided; her draft then begins from what is published. */
export function keepJoined({ id, work, lang }: DraftView, of: Joined, decided: Decision[]): void {
  replaceEntries(id, decidedTexts(of, decided), published(shelfOf(lang), work));
}

/** The texts of two as one, with what she decided. */
export function decidedTexts({ entries }: Joined, decided: readonly Decision[]): Entry[] {
  return entries.map((entry) =>
    decided
      .filter(({ conflict }) => conflict.id === idOf(entry))
      .reduce((text, { conflict, value }) => putAt(text, conflict.place, value), entry),
  );
}

/** What a text says otherwise than another, word by word. */
export const wordsOf = (before: string, after: string): Stretch[] => diffWords(before, after);

function putAt<T>(value: T, place: Conflict["place"], to: unknown): T {
  const [step, ...rest] = place;
  if (step === undefined) return to as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string | number, unknown>;
  if (rest.length === 0 && to === undefined && !Array.isArray(copy)) delete copy[step];
  else copy[step] = putAt(copy[step], rest, to);
  return copy as T;
}

/* ---- what it once was --------------------------------------------------------------------------------- */

/** The newest first, as far as this device can put them together. */
export async function history(lang: string, work: string): Promise<Version[]> {
  const shelf = shelfOf(lang);
  return versionsOf(shelf, work, await keptTexts(here(), shelf));
}

/** Brings older texts onto this device; false when the hub is away. */
export async function bringHistory(lang: string): Promise<boolean> {
  try {
    await pullHistory(here(), lang);
    return true;
  } catch (error) {
    if (error instanceof Unreachable || error instanceof Problem) return false;
    throw error;
  }
}

/** A draft with the texts of an older version, to be reviewed like any other. */
export function rollBack(work: string, lang: string, { entries }: Version): Promise<string> {
  return startWith(work, lang, entries, true);
}
