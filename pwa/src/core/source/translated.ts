/**
 * A translation is built like its source: progress and ticks are kept by place in every language.
 */
import { isRecord } from "../encoding";
import { byCodePoint } from "./canonical";
import type { Fault, Known, RuleOptions } from "./rules";
import { type Entry, GLOSSARY_ID, type Place, SOURCE_LANGUAGE } from "./types";

/** Languages that are promised to be complete. Others may grow course by course. */
export const COMPLETE = [SOURCE_LANGUAGE, "en"];

/** What is the same in every language. */
const SAME = new Set(
  "id to start tone right required from level module minutes type starts ends timezone kind at key capacity course docId status".split(
    " ",
  ),
);
/** What each language has of its own. */
const OWN = new Set("lang translation sources languages documents checked reviewed also".split(" "));

export function* translationFaults(
  entry: Entry,
  id: string,
  known: Known,
  { readable }: RuleOptions,
): Generator<Fault> {
  const sources = known.get(SOURCE_LANGUAGE);
  if (entry.lang === SOURCE_LANGUAGE || !sources) return;
  const source = sources.get(id);
  if (!source) {
    if (readable) yield { code: "translation-extra", place: [], about: id };
  } else if (id !== GLOSSARY_ID && (readable || entry.type !== "course")) {
    const place = builtOtherwise(entry, source);
    if (place) yield { code: "translation-built", place, about: place.join(".") };
  }
}

/** What a language that is promised to be complete does not have yet. Nothing waits for it. */
export function* missingTranslations(entry: Entry, id: string, known: Known): Generator<Fault> {
  const severity = "missing" as const;
  for (const language of COMPLETE) {
    const there = known.get(language) ?? new Map<string, Entry>();
    if (entry.type === "glossary") {
      const glossary = there.get(GLOSSARY_ID);
      const ids = new Set(glossary?.type === "glossary" ? glossary.terms.map(({ id }) => id) : []);
      for (const [at, term] of entry.terms.entries())
        if (glossary && !ids.has(term.id))
          yield { code: "term-missing", place: ["terms", at], about: language, severity };
    }
    const work = ["course", "mechanism", "provision", "workshop", "glossary"].includes(entry.type);
    if (work && entry.lang === SOURCE_LANGUAGE && !there.has(id))
      yield { code: "translation-missing", place: [], about: language, severity };
  }
}

/**
 * Where a translation is built otherwise than its source: the first place, or null. Words count only as being there.
 * Each language has a voice when somebody lends it one.
 */
export function builtOtherwise(entry: Entry, source: Entry): Place | null {
  return difference(unspoken(entry), unspoken(source), []);
}

function unspoken(entry: Entry): Record<string, unknown> {
  const {
    voice,
    media,
    translation: _of,
    adapted_from: _from,
    ...rest
  } = entry as Entry & Record<string, unknown>;
  const pictures = Array.isArray(media) ? media.filter((ref) => isRecord(ref) && ref.sha256 !== voice) : [];
  return pictures.length > 0 ? { ...rest, media: pictures } : rest;
}

function difference(entry: unknown, source: unknown, place: Place): Place | null {
  if (isRecord(entry) && isRecord(source)) {
    const odd = [...new Set([...Object.keys(entry), ...Object.keys(source)])]
      .filter((name) => Object.hasOwn(entry, name) !== Object.hasOwn(source, name))
      .sort(byCodePoint);
    if (odd[0] !== undefined) return [...place, odd[0]];
    return first(
      Object.keys(entry).filter((name) => !OWN.has(name)),
      (name) => difference(entry[name], source[name], [...place, name]),
    );
  }
  if (Array.isArray(entry) && Array.isArray(source)) {
    if (entry.length !== source.length) return place;
    return first([...entry.keys()], (at) => difference(entry[at], source[at], [...place, at]));
  }
  const name = place.at(-1);
  const same =
    typeof name === "string" && SAME.has(name) ? entry === source : Boolean(entry) === Boolean(source);
  return same ? null : place;
}

function first<T>(steps: readonly T[], look: (step: T) => Place | null): Place | null {
  for (const step of steps) {
    const found = look(step);
    if (found) return found;
  }
  return null;
}
