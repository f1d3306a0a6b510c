/**
 * How a tool is written down: its questions as data. What they say is in `words/<lang>/tools.ftl` under
 * `tools-<kind>-…` or, when several kinds ask the same, `tools-shared-…`:
 *
 * `s-<section>`, `s-<section>-hint` · `<question>`, `<question>-hint` · `<choice>-<option>`, `<choice>-<option>-hint`
 * · `check-<option>`, `<check>-do` · `h-<heading>` · `<rows>-one` (with `$n`), `<rows>-add`
 */
import type { Answers, SheetKind, SheetRow } from "../../../app/types";
import { type Args, t } from "../../../app/words";
import type { IconName } from "../../../ui";
import type { DocSection, Entry } from "../document";

export type Say = (id: string, args?: Args) => string;

interface Asked {
  /** Key of the answer in a sheet: never changed once it was published. */
  id: string;
  hint?: boolean;
  /** Its words are those that several kinds share. */
  shared?: boolean;
}

/** `line`: a few words. `text`: some sentences. `list`: one thing a line. */
export interface Written extends Asked {
  ask: "line" | "text" | "list" | "day" | "time";
}

export interface Chosen extends Asked {
  ask: "choice" | "ticks";
  options: readonly string[];
  optionHints?: boolean;
}

/** A thing to see to: done, for today, for this month, or not for her. */
export interface Check extends Asked {
  ask: "check";
}

export interface Heading {
  ask: "heading";
  id: string;
}

/** What a row asks; its answers are texts. */
export type RowQuestion = Written | (Chosen & { ask: "choice" });
export type Question = Written | Chosen | Check;

/** Several things of the same sort, as many as she likes. */
export interface Rows {
  ask: "rows";
  id: string;
  shared?: boolean;
  of: readonly (RowQuestion | Heading)[];
  /** What the row is called; `""` while nothing in it says so. */
  title: (row: SheetRow) => string;
  /** Questions that the title has answered already. */
  titled: readonly string[];
  /** How they are read, where that is not the order in which she wrote them. */
  order?: (a: SheetRow, b: SheetRow) => number;
  /** What follows from a row, instead of its plain answers. */
  tell?: (row: SheetRow) => Entry[];
  /** A word about it, to be seen at a glance. */
  mark?: (row: SheetRow) => Mark | null;
}

export interface Mark {
  tone: "plain" | "info" | "warn" | "danger";
  text: string;
}

export interface Section {
  id: string;
  hint?: boolean;
  questions: readonly (Question | Rows)[];
}

export interface Kind {
  id: SheetKind;
  icon: IconName;
  /** The course that teaches it. */
  course: string;
  say: Say;
  sections: readonly Section[];
  /** How the whole reads, where that is not question by question. */
  read?: (answers: Readonly<Answers>) => DocSection[];
}

export const CHECK_OPTIONS = ["ok", "today", "month", "no"] as const;

const sayShared: Say = (id, args) => t(`tools-shared-${id}`, args);

/** Who has the words of a question. */
export function sayOf(kind: Pick<Kind, "say">, asked: { shared?: boolean }): Say {
  return asked.shared ? sayShared : kind.say;
}

/** What a row is called: its own title, or its place. */
export function rowTitle(kind: Pick<Kind, "say">, rows: Rows, row: SheetRow, place: number): string {
  return rows.title(row) || sayOf(kind, rows)(`${rows.id}-one`, { n: place + 1 });
}

export const isQuestion = (asked: RowQuestion | Heading): asked is RowQuestion => asked.ask !== "heading";
