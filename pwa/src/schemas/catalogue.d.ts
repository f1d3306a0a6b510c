/** Generated from catalogue.json by `npm run schemas`. */

/**
 * The catalogue: public documents whose exact JSON text `p` a release lists by hash.
 */
export interface Catalogue {
  [k: string]: unknown;
}
/**
 * Which text of another region this one was adapted from, in the same language.
 *
 * `region` is that region's id, `id` the document's there, `ver` its version and `source_hash` the SHA-256
 * (hex) of its `p`, as they were when somebody last looked at both. Without any, the field is not there.
 */
export interface AdaptedFrom {
  id: string;
  region: string;
  source_hash: string;
  ver: number;
}
/**
 * A document in `catalogue-<lang>`: `p` is exact JSON text of one of the models below.
 */
export interface CatalogueDocument {
  _id: string;
  _rev?: string | null;
  p: string;
  ver: number;
}
/**
 * `checklist:<course>:<part>`.
 */
export interface Checklist {
  adapted_from?: AdaptedFrom | null;
  course: string;
  groups: ChecklistGroup[];
  id: string;
  intro: string;
  lang: string;
  minutes: number;
  title: string;
  translation?: Translation | null;
  type: "checklist";
}
/**
 * Items under one heading; an empty title for those before the first.
 */
export interface ChecklistGroup {
  items: ChecklistItem[];
  title: string;
}
/**
 * One thing to do; `help` is Markdown.
 */
export interface ChecklistItem {
  help: string | null;
  id: string;
  text: string;
}
/**
 * Which text this is a translation of: `source_hash` is the SHA-256 (hex) of the source's `p`.
 */
export interface Translation {
  of: string;
  source_hash: string;
}
/**
 * `course:<id>`.
 */
export interface Course {
  adapted_from?: AdaptedFrom | null;
  checked: string | null;
  id: string;
  lang: string;
  media?: MediaRef[] | null;
  minutes: number;
  module: number;
  opening: string;
  parts: PartRef[];
  reviewed: string | null;
  sources: Source[];
  summary: string;
  title: string;
  translation: Translation | null;
  type: "course";
  warning: string | null;
}
/**
 * A picture, a recording or a sheet at `/media/<sha256>`: `size` in bytes, `alt` what it is in words.
 */
export interface MediaRef {
  alt: string;
  name: string;
  sha256: string;
  size: number;
  type: string;
}
/**
 * A part of a course, in its order.
 */
export interface PartRef {
  id: string;
  minutes: number;
  title: string;
  type: "lesson" | "checklist" | "scenario" | "quiz" | "help";
}
/**
 * Where a fact was read, and on which day that was checked (null: not yet).
 */
export interface Source {
  checked: string | null;
  publisher: string;
  title: string;
  url: string;
}
/**
 * Who leads it: her author key, which the directory vouches for, and what she wants to be called.
 */
export interface Facilitator {
  key: string;
  name: string | null;
}
/**
 * `glossary:all`. No two terms have a form in common, compared without regard to case.
 */
export interface Glossary {
  lang: string;
  terms: GlossaryTerm[];
  type: "glossary";
}
/**
 * A word of the field. `also` are its other forms as they stand in texts, `meaning` is in plain words.
 */
export interface GlossaryTerm {
  also: string[];
  id: string;
  meaning: string;
  term: string;
}
/**
 * `help:<course>:<part>`; body is Markdown.
 */
export interface Help {
  adapted_from?: AdaptedFrom | null;
  body: string;
  course: string;
  id: string;
  lang: string;
  media?: MediaRef[] | null;
  minutes: number;
  title: string;
  translation?: Translation | null;
  type: "help";
  voice?: string | null;
}
/**
 * `lesson:<course>:<part>`; body is Markdown. `voice`: which of its media is the text read aloud.
 */
export interface Lesson {
  adapted_from?: AdaptedFrom | null;
  body: string;
  course: string;
  id: string;
  lang: string;
  media?: MediaRef[] | null;
  minutes: number;
  title: string;
  translation?: Translation | null;
  type: "lesson";
  voice?: string | null;
}
/**
 * What is read or brought along: a course, a part of one, a mechanism, or one of the workshop's media.
 *
 * It names one of these; the other field is not there.
 */
export interface Material {
  docId?: string | null;
  media?: string | null;
  title: string;
}
/**
 * `mechanism:<id>`.
 */
export interface Mechanism {
  adapted_from?: AdaptedFrom | null;
  body: string;
  checked: string | null;
  documents: string[];
  fields: MechanismField[];
  for_whom: string;
  id: string;
  lang: string;
  languages: string[];
  level: "community" | "state" | "national" | "regional" | "international" | "diplomatic";
  next: NextStep[];
  reviewed: string | null;
  risks: string[];
  sources: Source[];
  steps: string[];
  summary: string;
  title: string;
  translation: Translation | null;
  type: "mechanism";
  when: string;
}
/**
 * What a request needs. `from` names the part of a record that it can be taken from.
 */
export interface MechanismField {
  from?: string | null;
  help: string;
  id: string;
  name: string;
  required: boolean;
}
/**
 * What happens next. `deadline` in words, null when there is none; `source` is where that is said.
 */
export interface NextStep {
  deadline: string | null;
  source: string | null;
  what: string;
}
/**
 * One part of the programme: it begins `at` minutes after the start; `text` is Markdown.
 */
export interface ProgrammeItem {
  at: number;
  minutes: number;
  text: string;
  title: string;
}
/**
 * `provision:<id>`: what the EU Guidelines on human rights defenders say that a mission can do.
 *
 * `limits`: it is done where appropriate, never promised. `paragraph`: where in the Guidelines, as it was
 * read; null while nobody has read its number.
 */
export interface Provision {
  body: string;
  can: string[];
  checked: string | null;
  id: string;
  lang: string;
  limits: string[];
  paragraph: string | null;
  reviewed: string | null;
  sources: Source[];
  summary: string;
  title: string;
  translation: Translation | null;
  type: "provision";
}
/**
 * `quiz:<course>:<part>`.
 */
export interface Quiz {
  adapted_from?: AdaptedFrom | null;
  course: string;
  id: string;
  intro: string;
  lang: string;
  minutes: number;
  questions: QuizQuestion[];
  title: string;
  translation?: Translation | null;
  type: "quiz";
}
/**
 * A question with at least one right option.
 */
export interface QuizQuestion {
  id: string;
  options: QuizOption[];
  text: string;
}
/**
 * One answer; `why` is shown after she chose.
 */
export interface QuizOption {
  right: boolean;
  text: string;
  why: string;
}
/**
 * A release in `catalogue-<lang>`; `_id` is `release:` and the statement id.
 */
export interface ReleaseDocument {
  _id: string;
  _rev?: string | null;
  p: string;
  s: SignatureEntry[];
  t: string;
}
/**
 * One signature.
 */
export interface SignatureEntry {
  k: string;
  sig: string;
}
/**
 * `scenario:<course>:<part>`; every node is reached from `start`, every choice leads to a node.
 */
export interface Scenario {
  adapted_from?: AdaptedFrom | null;
  course: string;
  id: string;
  intro: string;
  lang: string;
  minutes: number;
  nodes: {
    [k: string]: ScenarioNode;
  };
  start: string;
  title: string;
  translation?: Translation | null;
  type: "scenario";
}
/**
 * A situation with choices, or an end.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z0-9]+(-[a-z0-9]+)*$".
 */
export interface ScenarioNode {
  choices: ScenarioChoice[];
  end: ScenarioEnd | null;
  text: string;
}
/**
 * What she decides, and where it leads.
 */
export interface ScenarioChoice {
  text: string;
  to: string;
}
/**
 * How it ends, and what that teaches.
 */
export interface ScenarioEnd {
  text: string;
  tone: "good" | "mixed" | "hard";
}
/**
 * `workshop:<id>`. `starts` null: a model without a date, for a facilitator to date a copy of.
 *
 * `starts` and `ends` stand together, with the `timezone` (IANA) of the place; `languages` are in words.
 */
export interface Workshop {
  adapted_from?: AdaptedFrom | null;
  after: string[];
  before: string[];
  body: string;
  capacity: number | null;
  checked: string | null;
  course: string | null;
  ends: string | null;
  facilitators: Facilitator[];
  id: string;
  lang: string;
  languages: string[];
  materials: Material[];
  media?: MediaRef[] | null;
  place: WorkshopPlace | null;
  programme: ProgrammeItem[];
  reviewed: string | null;
  sources: Source[];
  starts: string | null;
  status: "open" | "full" | "cancelled";
  summary: string;
  timezone: string | null;
  title: string;
  translation: Translation | null;
  type: "workshop";
}
/**
 * Where it is held, as far as everybody may know: the catalogue is public in a region.
 */
export interface WorkshopPlace {
  kind: "online" | "place";
  words: string;
}
