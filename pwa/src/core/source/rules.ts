/** What holds across the documents of a catalogue, beyond the form of each: links, pictures, days, translations. */
import { isDay } from "../encoding";
import { idOf } from "./canonical";
import { headings, type Link, links } from "./markdown";
import { translationFaults } from "./translated";
import {
  type Entry,
  type Finding,
  type FindingCode,
  type Place,
  type Severity,
  SOURCE_LANGUAGE,
} from "./types";
import { workshopFaults } from "./workshop-rules";

/** A document and the file that it stands in, or would. */
export interface Located {
  id: string;
  entry: Entry;
  path: string;
}

/** Documents by language, then by id. */
export type LocatedTexts = ReadonlyMap<string, ReadonlyMap<string, Located>>;
/** All that may be referred to, by language, then by id. */
export type Known = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

export interface Fault {
  code: FindingCode;
  place: Place;
  about: string;
  severity?: Severity;
}

export interface RuleOptions {
  known: readonly Entry[];
  /** Could every file be read? If not, what refers to one that could not is not told again. */
  readable: boolean;
  /** SHA-256 of the media that are there; left out: nobody looks. */
  media?: ReadonlySet<string>;
}

const SCREEN =
  /^\/(learn|mechanisms|workshops|reports|about|settings)(?:\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?)?$/;
const PICTURE = /^media:([0-9a-f]{64})$/;

/** What must be put right before anything is published. */
export function brokenRules(texts: LocatedTexts, options: RuleOptions): Finding[] {
  const known = knownOf(texts, options.known);
  const found: Finding[] = [];
  for (const [lang, documents] of texts)
    for (const { id, entry, path } of documents.values()) {
      const here = known.get(lang) ?? new Map();
      const faults = [...ownFaults(entry, here, options), ...translationFaults(entry, id, known, options)];
      for (const { severity = "error", ...fault } of faults)
        found.push({ ...fault, severity, path, line: 1, lang, id });
    }
  return found;
}

export function knownOf(texts: LocatedTexts, others: readonly Entry[]): Map<string, Map<string, Entry>> {
  const known = new Map<string, Map<string, Entry>>();
  const put = (entry: Entry, id: string) =>
    known.set(entry.lang, (known.get(entry.lang) ?? new Map()).set(id, entry));
  for (const entry of others) put(entry, idOf(entry));
  for (const [lang, documents] of texts) {
    if (lang === SOURCE_LANGUAGE && !known.has(lang)) known.set(lang, new Map());
    for (const { entry, id } of documents.values()) put(entry, id);
  }
  return known;
}

function* ownFaults(entry: Entry, known: ReadonlyMap<string, Entry>, options: RuleOptions): Generator<Fault> {
  for (const [text, place] of strings(entry)) {
    for (const link of links(text)) yield* linkFaults(entry, link, place, known);
    if (headings(text).includes(1)) yield { code: "heading-1", place, about: "" };
  }
  yield* dayFaults(entry);
  yield* mediaFaults(entry, options.media);
  yield* originalFaults(entry);
  if (entry.type === "workshop") yield* workshopFaults(entry, known);
}

/** Links lead to an https page or a screen that is there; pictures are our own, and told in words. */
function* linkFaults(
  entry: Entry,
  link: Link,
  place: Place,
  known: ReadonlyMap<string, Entry>,
): Generator<Fault> {
  const { to: about } = link;
  if (link.image) {
    if (link.words.trim() === "") yield { code: "picture-words", place, about };
    const [, hash] = PICTURE.exec(about) ?? [];
    const listed = "media" in entry && entry.media?.some(({ sha256 }) => sha256 === hash);
    if (!listed) yield { code: "picture-elsewhere", place, about };
    return;
  }
  if (about.startsWith("https://")) return;
  const [screen, area, id, part] = SCREEN.exec(about) ?? [];
  if (screen === undefined) yield { code: "link-unsafe", place, about };
  if (area === "mechanisms" && id && !known.has(`mechanism:${id}`))
    yield { code: "link-mechanism", place, about };
  if (area === "workshops" && id && !known.has(`workshop:${id}`))
    yield { code: "link-workshop", place, about };
  if (area === "learn" && id) {
    const course = known.get(`course:${id}`);
    const parts = course?.type === "course" ? course.parts.map(({ id }) => id) : null;
    if (!parts || (part && !parts.includes(part))) yield { code: "link-course", place, about };
  }
}

/** Days are real, and what says that it was checked on a day has a source that was checked by then. */
function* dayFaults(entry: Entry): Generator<Fault> {
  const sources = "sources" in entry ? entry.sources : [];
  const checked = "checked" in entry ? entry.checked : null;
  const reviewed = "reviewed" in entry ? entry.reviewed : null;
  const days: [string | null, Place][] = [
    [checked, ["checked"]],
    [reviewed, ["reviewed"]],
    ...sources.map((source, at): [string | null, Place] => [source.checked, ["sources", at, "checked"]]),
  ];
  for (const [day, place] of days) if (day && !isDay(day)) yield { code: "day", place, about: day };
  if (checked && !sources.some((source) => source.checked && source.checked <= checked))
    yield { code: "checked-without-source", place: ["checked"], about: checked };
}

function* mediaFaults(entry: Entry, stored: ReadonlySet<string> | undefined): Generator<Fault> {
  const listed = "media" in entry ? (entry.media ?? []) : [];
  for (const [at, { sha256, name }] of listed.entries())
    if (stored && !stored.has(sha256)) yield { code: "media-missing", place: ["media", at], about: name };
}

/** What was adapted from another region's text is of the same kind as that. */
function* originalFaults(entry: Entry): Generator<Fault> {
  const about = "adapted_from" in entry ? entry.adapted_from?.id : undefined;
  if (about && about.split(":")[0] !== entry.type)
    yield { code: "adapted-kind", place: ["adapted_from", "id"], about };
}

/** Every text of a document, and where it stands. */
export function* strings(value: unknown, place: Place = []): Generator<[string, Place]> {
  if (typeof value === "string") yield [value, place];
  else if (Array.isArray(value))
    for (const [at, inner] of value.entries()) yield* strings(inner, [...place, at]);
  else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* strings(inner, [...place, name]);
}
