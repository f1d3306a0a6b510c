/** How a translation stands to its source, and how one begins. */
import { documentOf, idOf } from "./canonical";
import { diff } from "./diff";
import { startsWith, translatable } from "./places";
import { valueAt } from "./schema";
import { builtOtherwise } from "./translated";
import type { Entry, FieldState, Freshness, TranslationState } from "./types";

/**
 * @param before the source as it was when it was translated, if it is still known: then only what has changed since
 *   is stale. Without it, everything in a changed document is. A text that is not the one the translation names is
 *   not used.
 */
export async function translationState(
  source: Entry,
  translation: Entry | null,
  before: Entry | null = null,
): Promise<TranslationState> {
  const named =
    translation && "translation" in translation ? (translation.translation?.source_hash ?? null) : null;
  const isFresh = named !== null && named === (await hashOf(source));
  const known = before && named === (await hashOf(before)) ? diff(before, source) : null;
  const fields = translatable(source).map(({ place, text }): FieldState => {
    const value = translation ? valueAt(translation, place) : "";
    const said = typeof value === "string" ? value : "";
    const change = known?.find(({ after }) => after && startsWith(place, after.place));
    const changed = known ? change !== undefined : !isFresh;
    const isNew = change !== undefined && change.before === null;
    const state: Freshness =
      (said === "" && text !== "") || isNew ? "missing" : changed && !isFresh ? "stale" : "fresh";
    const words = state === "stale" && change?.after?.place.length === place.length ? change.words : null;
    return { place, state, source: text, translation: said, words };
  });
  return {
    id: idOf(source),
    state: worst(fields, translation === null ? "missing" : isFresh ? "fresh" : "stale"),
    fields,
    differs: translation ? builtOtherwise(translation, source) : null,
  };
}

function worst(fields: readonly FieldState[], whole: Freshness): Freshness {
  const states = new Set([whole, ...fields.map(({ state }) => state)]);
  return states.has("missing") ? "missing" : states.has("stale") ? "stale" : "fresh";
}

/** A translation that is built like its source and says nothing yet. Nobody has reviewed it. */
export async function startTranslation<Kind extends Entry>(source: Kind, lang: string): Promise<Kind> {
  const places = translatable(source).map(({ place }) => JSON.stringify(place));
  const silent = new Set(places);
  const blank = (value: unknown, place: (string | number)[]): unknown => {
    if (typeof value === "string") return silent.has(JSON.stringify(place)) ? "" : value;
    if (Array.isArray(value)) return value.map((inner, at) => blank(inner, [...place, at]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, blank(inner, [...place, name])]),
    );
  };
  const { voice: _voice, ...begun } = blank(source, []) as Kind & { voice?: string };
  const fresh = {
    ...begun,
    lang,
    ...("documents" in source ? { documents: [] } : {}),
    ...("checked" in source ? { checked: null, reviewed: null } : {}),
  };
  return markTranslated(source, fresh as unknown as Kind);
}

/** The translation, as being of the source as it is now. For who has looked at both. */
export async function markTranslated<Kind extends Entry>(source: Entry, translation: Kind): Promise<Kind> {
  if (translation.type === "glossary") return translation;
  return { ...translation, translation: { of: source.lang, source_hash: await hashOf(source) } };
}

const hashOf = async (entry: Entry): Promise<string> => (await documentOf(entry, "")).sha256;
