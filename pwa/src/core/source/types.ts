/**
 * The catalogue as people write it, and as it is published.
 *
 * A *document* is what is published: the JSON object of one of the types in `schemas/catalogue` (a course, one of
 * its parts, a mechanism, a provision, a workshop, the glossary). Its *source* is a file of Markdown. Both say the same: reading
 * what was written of a document gives that document again.
 */
import type {
  Checklist,
  Course,
  Glossary,
  Help,
  Lesson,
  Mechanism,
  MediaRef,
  Provision,
  Quiz,
  Scenario,
  Workshop,
} from "../../schemas/catalogue";

export type { MediaRef, Workshop };

/** A part of a course that is a document of its own. */
export type Part = Lesson | Help | Checklist | Scenario | Quiz;
/** A document as it is published. Never changed in place. */
export type Entry = Course | Part | Mechanism | Provision | Workshop | Glossary;
export type EntryType = Entry["type"];

/** The language that others are translated from. */
export const SOURCE_LANGUAGE = "es";
/** The glossary's only id. */
export const GLOSSARY_ID = "glossary:all";

/**
 * Files by their path from the catalogue's folder: `es/courses/07-care/course.md`, `es/mechanisms/<id>.md`,
 * `es/workshops/<id>.md`, `glossary.yaml`, and pictures beside their text. Text, or the bytes of a file.
 */
export type SourceFiles = ReadonlyMap<string, string | Uint8Array>;

/** A document that was read. */
export interface SourceDocument {
  /** `lesson:care:01-begin`: its `_id` in the database of its language. */
  id: string;
  entry: Entry;
  /** The exact JSON text to publish and to sign. */
  p: string;
  /** What a release lists it by: SHA-256 of `p`, hex. */
  sha256: string;
  /** The file it was read from. */
  path: string;
}

/** Documents by language, then by id. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, SourceDocument>>;

/** A picture or a recording that came along with the texts. */
export interface SourceMedia extends MediaRef {
  bytes: Uint8Array;
}

/** What a folder holds: the documents that could be read, and all that is wrong. */
export interface SourceCatalogue {
  texts: Texts;
  /** Files that documents name, by SHA-256. */
  media: ReadonlyMap<string, SourceMedia>;
  findings: Finding[];
}

/**
 * What can be wrong. Screens have a sentence for each; `about` names the word in question.
 *
 * - `file-…`, `yaml-…`, `head-…`: the form of a file; only an import can have these.
 * - `field-…`: a field is not what the schema says.
 * - `list-…`, `scenario-…`, `quiz-…`, `workshop-…`: the form of a kind of document.
 * - `link-…`, `picture-…`, `day-…`, `translation-…`, `adapted-…`, `term-…`: rules across documents.
 */
export type FindingCode =
  | "file-missing"
  | "file-too-large"
  | "file-not-utf8"
  | "file-unused"
  | "file-name"
  | "source-missing"
  | "control-character"
  | "head-missing"
  | "head-open"
  | "head-not-names"
  | "head-given"
  | "yaml"
  | "yaml-twice"
  | "yaml-empty"
  | "html"
  | "part-type"
  | "order"
  | "language"
  | "twice"
  | "not-kept"
  | "field-missing"
  | "field-unknown"
  | "field-empty"
  | "field-too-long"
  | "field-too-few"
  | "field-too-many"
  | "field-not-text"
  | "field-not-number"
  | "field-not-yes-no"
  | "field-not-list"
  | "field-not-names"
  | "field-number"
  | "field-choice"
  | "field-form"
  | "text-empty"
  | "item-words"
  | "list-above"
  | "list-below"
  | "list-empty"
  | "list-box"
  | "scenario-twice"
  | "scenario-start"
  | "scenario-nowhere"
  | "scenario-unreached"
  | "scenario-endless"
  | "scenario-open"
  | "scenario-choice"
  | "scenario-below"
  | "quiz-option"
  | "quiz-why"
  | "quiz-right"
  | "workshop-programme"
  | "workshop-heading"
  | "workshop-half-dated"
  | "workshop-time"
  | "workshop-backwards"
  | "workshop-no-zone"
  | "workshop-no-place"
  | "workshop-zone"
  | "workshop-overlap"
  | "workshop-longer"
  | "workshop-course"
  | "workshop-material"
  | "workshop-material-one"
  | "link-unsafe"
  | "link-course"
  | "link-mechanism"
  | "link-workshop"
  | "picture-words"
  | "picture-elsewhere"
  | "picture-name"
  | "voice"
  | "picture-type"
  | "picture-large"
  | "media-missing"
  | "heading-1"
  | "day"
  | "checked-without-source"
  | "translation-extra"
  | "translation-built"
  | "translation-missing"
  | "translation-stale"
  | "adapted-kind"
  | "glossary-form"
  | "term-twice"
  | "term-missing"
  | "term-unused"
  | "hard-to-read";

/**
 * `error` must be put right before it is published; `missing` and `advice` stop nobody.
 */
export type Severity = "error" | "missing" | "advice";

/** One thing that is wrong, and where: in the file for who writes files, in the document for who edits on a screen. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** The file's path in a folder; what was not read from one has the path that `write` would give it. */
  path: string;
  /** The line of the file, from 1. Findings about documents that were not read from a file say 1. */
  line: number;
  /** The document's language and id, where it is known which. */
  lang: string | null;
  id: string | null;
  /** The way to the field in the document: `["nodes", "call", "choices", 0, "to"]`. Empty: the whole. */
  place: Place;
  /** The link, name, word, number or field that it is about, as it was written. Show it as plain text. */
  about: string;
}

/** The way to a value in a document: names of fields and numbers of list entries. */
export type Place = readonly (string | number)[];

/** What documents are checked against. All of it may be left out. */
export interface LintContext {
  /** Published documents of any language, which links may lead to and translations be of. */
  known?: readonly Entry[];
  /** SHA-256 (hex) of the media that are stored or come along. Left out: media are not looked for. */
  media?: ReadonlySet<string>;
  /** Also look at reading level and unused terms (severity `advice`). */
  advice?: boolean;
}

/** A stretch of a text: in both versions, only in the newer, or only in the older. */
export interface Stretch {
  kind: "same" | "added" | "removed";
  text: string;
}

/** A value and where it stands in its version of the document. */
export interface Standing {
  place: Place;
  value: unknown;
}

/** One difference between two versions: `before` null = it is new, `after` null = it was taken out. */
export interface Change {
  before: Standing | null;
  after: Standing | null;
  /** Word by word, when both are texts. Whole paragraphs of Markdown, marks included. */
  words: Stretch[] | null;
}

/** What became of one document of a course. */
export interface DocumentChange {
  lang: string;
  id: string;
  kind: "added" | "removed" | "changed";
  changes: Change[];
}

/** Of a text in a translation: not there yet, older than what it translates, or up to date. */
export type Freshness = "missing" | "stale" | "fresh";

/** One text of a document and its translation: they stand at the same place. */
export interface FieldState {
  place: Place;
  state: Freshness;
  source: string;
  translation: string;
  /** How the source has changed since it was translated, where the older text is known. */
  words: Stretch[] | null;
}

/** How a translation stands to its source. `state` is the worst of its fields. */
export interface TranslationState {
  id: string;
  state: Freshness;
  fields: FieldState[];
  /** Where the two are not built alike (the first place), or null. It must be put right before it is published. */
  differs: Place | null;
}

/** A place that both changed, each otherwise. `undefined` = it is not there in that version. */
export interface Conflict {
  place: Place;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/** Three versions made one. At each place of `conflicts` it holds `mine`: a person decides. */
export interface Merged {
  entry: Entry;
  conflicts: Conflict[];
}
