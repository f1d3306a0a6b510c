/**
 * What is wrong with documents, for who edits them on a screen: the hub's own rules, and whether the source form can
 * say what they say. Nothing is published that could not be read back the same.
 */
import { isRecord } from "../encoding";
import { adviceFaults } from "./advice";
import { documentOf, idOf, same } from "./canonical";
import { compose } from "./compose";
import { glossaryTerms } from "./glossary";
import { readPage } from "./markdown";
import type { MediaOf } from "./media";
import { pathOf } from "./paths";
import { brokenRules, type Fault, type Known, knownOf, type Located } from "./rules";
import { isEntryType, schemaFaults } from "./schema";
import { missingTranslations } from "./translated";
import {
  type Entry,
  type Finding,
  type LintContext,
  type MediaRef,
  type Place,
  SOURCE_LANGUAGE,
} from "./types";
import { Unreadable } from "./unreadable";
import { writePage } from "./write";

/**
 * What is wrong with documents. Those that stand together are checked together: a course with its parts, a text with
 * its translation. Call `tidy` before.
 */
export async function lint(entries: readonly Entry[], context: LintContext = {}): Promise<Finding[]> {
  const courses = [...entries, ...(context.known ?? [])].filter((entry) => entry?.type === "course");
  const found: Finding[] = [];
  const texts = new Map<string, Map<string, Located>>();
  const beside = [...(context.known ?? [])];
  const tell = ({ id, entry, path }: Located, { severity = "error", ...fault }: Fault) =>
    found.push({ ...fault, severity, path, line: 1, lang: entry.lang, id });

  for (const entry of entries) {
    if (!isRecord(entry) || !isEntryType(entry.type)) {
      const nothing = { path: "", line: 1, lang: null, id: null, severity: "error" as const };
      found.push(...schemaFaults(entry).map((fault) => ({ ...nothing, ...fault })));
      continue;
    }
    const path = pathOf(
      entry,
      courses.filter(({ lang }) => lang === entry.lang),
    );
    const located = { id: idOf(entry), entry, path };
    const faults: Fault[] = schemaFaults(entry);
    // What a wrong type would be written as says nothing.
    const writable = faults.every(({ code }) =>
      ["field-empty", "field-too-few", "field-too-long"].includes(code),
    );
    const form = writable
      ? formFaults(entry).filter(({ place }) => !faults.some((of) => touches(of.place, place)))
      : [];
    for (const fault of [...faults, ...form]) tell(located, fault);
    // Others may refer to what is not finished yet.
    if (writable) beside.push(entry);
    if (faults.length > 0) continue;
    const here = texts.get(entry.lang) ?? new Map<string, Located>();
    if (here.has(located.id)) tell(located, { code: "twice", place: [], about: located.id });
    texts.set(entry.lang, here.set(located.id, located));
  }

  found.push(...brokenRules(texts, { known: beside, readable: true, media: context.media }));
  const known = knownOf(texts, beside);
  for (const located of [...texts.values()].flatMap((documents) => [...documents.values()])) {
    for (const fault of missingTranslations(located.entry, located.id, known)) tell(located, fault);
    for (const fault of await staleFaults(located, known)) tell(located, fault);
    for (const fault of mediaNameFaults(located.entry, texts)) tell(located, fault);
    if (context.advice)
      for (const fault of adviceFaults(located.entry, located.id, known)) tell(located, fault);
  }
  return found;
}

const touches = (one: Place, other: Place): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((step, at) => step === long[at]);
};

/** Can the source say what the document says? */
function formFaults(entry: Entry): Fault[] {
  const found: Fault[] = [];
  try {
    const back = readBack(entry, (code, place, about) => found.push({ code, place, about }));
    if (found.length === 0 && !same(back, entry)) {
      const place = firstDifference(entry, back, []) ?? [];
      found.push({ code: "not-kept", place, about: String(place.at(-1) ?? "") });
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    found.push({ code: error.code, place: [], about: error.about });
  }
  return found;
}

/** @throws {Unreadable} */
function readBack(entry: Entry, told: (code: Fault["code"], place: Place, about: string) => void): unknown {
  const { lang } = entry;
  if (entry.type === "glossary") {
    const rows = entry.terms.map(({ id, term, also, meaning }) => ({ id, [lang]: { term, also, meaning } }));
    return { type: "glossary", lang, terms: glossaryTerms(rows, () => 1, lang) };
  }
  const page = readPage(writePage(entry));
  const refs: readonly MediaRef[] = ("media" in entry && entry.media) || [];
  const media: MediaOf = (name, alt) => {
    const ref = refs.find((known) => known.name === name);
    return ref ? { ...ref, alt } : null;
  };
  const { head, made } = compose(entry.type, page, media, (_line, code, place = [], about = "") =>
    told(code, place, about),
  );
  const given: Record<string, unknown> = { lang };
  if (entry.type === "course") {
    // The order is written, and what it says of the parts comes from their files.
    if (
      same(
        page.head.order,
        entry.parts.map(({ id }) => id),
      )
    )
      given.parts = entry.parts;
  } else if ("course" in entry && entry.type !== "workshop")
    Object.assign(given, { course: entry.course, id: entry.id });
  const back: Record<string, unknown> = { ...head, ...made, ...given };
  if (!Object.hasOwn(back, "translation") && "translation" in entry && entry.translation === null)
    back.translation = null;
  return back;
}

function firstDifference(one: unknown, other: unknown, place: Place): Place | null {
  if (same(one ?? null, other ?? null)) return null;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return place;
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return place;
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const step = Array.isArray(one) ? Number(name) : name;
    const [a, b] = [one, other] as unknown as [
      Record<string | number, unknown>,
      Record<string | number, unknown>,
    ];
    const found = firstDifference(a[step], b[step], [...place, step]);
    if (found) return found;
  }
  return place;
}

/** A translation of a text that has changed since. */
async function staleFaults({ entry, id }: Located, known: Known): Promise<Fault[]> {
  const of = "translation" in entry ? entry.translation : null;
  const source = entry.lang === SOURCE_LANGUAGE ? undefined : known.get(SOURCE_LANGUAGE)?.get(id);
  if (!of || !source || (await documentOf(source, "")).sha256 === of.source_hash) return [];
  return [{ code: "translation-stale", place: [], about: id, severity: "missing" }];
}

/** Files of a course lie in one folder: two of one name could not both. */
function mediaNameFaults(entry: Entry, texts: ReadonlyMap<string, ReadonlyMap<string, Located>>): Fault[] {
  const refs = mediaOf(entry);
  if (refs.length === 0) return [];
  const beside = [...(texts.get(entry.lang)?.values() ?? [])]
    .map((located) => located.entry)
    .filter((other) => folderOf(other) === folderOf(entry))
    .flatMap(mediaOf);
  return refs.flatMap(({ name, sha256 }, at) =>
    beside.some((other) => other.name === name && other.sha256 !== sha256)
      ? [{ code: "picture-name" as const, place: ["media", at], about: name }]
      : [],
  );
}

const folderOf = (entry: Entry): string => {
  const path = pathOf(entry);
  return path.slice(0, path.lastIndexOf("/")).replace(/[0-9]{2}-/, "");
};
const mediaOf = (entry: Entry): MediaRef[] => ("media" in entry && entry.media) || [];
