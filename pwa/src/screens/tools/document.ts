/** A sheet as it is read: on the screen, on paper and in a file. What she skipped is left out. Pure. */
import type { Answers, SheetRow } from "../../app/types";
import { day } from "../../app/words";
import { isAnswered, isBlankRow, linesOf, rowsOf, textOf, ticksOf } from "./answers";
import {
  isQuestion,
  type Kind,
  type Question,
  type Rows,
  rowTitle,
  type Section,
  sayOf,
} from "./kinds/schema";

/** Something said: under its label, as words or as a list; or several things under one title. */
export interface Entry {
  label?: string;
  text?: string;
  items?: string[];
  /** What belongs to it: the label is then the title of a part of its own. */
  entries?: Entry[];
}

export interface DocSection {
  title: string;
  entries: Entry[];
}

export interface Doc {
  title: string;
  /** The sort of sheet, and when she last wrote in it. */
  above: string;
  sections: DocSection[];
}

export function documentOf(kind: Kind, answers: Readonly<Answers>): DocSection[] {
  if (kind.read) return kind.read(answers);
  return kind.sections.map((section) => readSection(kind, section, answers)).filter(hasEntries);
}

export const hasEntries = ({ entries }: DocSection): boolean => entries.length > 0;

export function readSection(kind: Kind, section: Section, answers: Readonly<Answers>): DocSection {
  return {
    title: kind.say(`s-${section.id}`),
    entries: section.questions
      .filter((asked) => isAnswered(asked, answers))
      .flatMap((asked) =>
        asked.ask === "rows"
          ? readRows(kind, asked, rowsOf(answers, asked.id))
          : [read(kind, asked, answers)],
      ),
  };
}

function read(kind: Kind, asked: Question, answers: Readonly<Answers>): Entry {
  const say = sayOf(kind, asked);
  const label = say(asked.id);
  const text = textOf(answers, asked.id);
  switch (asked.ask) {
    case "ticks": {
      const ticked = ticksOf(answers, asked.id);
      const known = asked.options.filter((option) => ticked.includes(option));
      return { label, items: known.map((option) => say(`${asked.id}-${option}`)) };
    }
    case "choice":
      return { label, text: say(`${asked.id}-${text}`) };
    case "check":
      return { label, text: kind.say(`check-${text}`) };
    case "list":
      return { label, items: linesOf(text) };
    case "day":
      return { label, text: day(text) };
    default:
      return { label, text };
  }
}

function readRows(kind: Kind, rows: Rows, all: SheetRow[]): Entry[] {
  const said = all.filter((row) => !isBlankRow(row));
  if (rows.order) said.sort(rows.order);
  return said.map((row, place) => ({
    label: rowTitle(kind, rows, row, place),
    entries: rows.tell?.(row) ?? plainly(kind, rows, row),
  }));
}

function plainly(kind: Kind, rows: Rows, row: SheetRow): Entry[] {
  return rows.of
    .filter(isQuestion)
    .filter((asked) => !rows.titled.includes(asked.id) && isAnswered(asked, row))
    .map((asked) => read(kind, asked, row));
}

/** Names of the parts in which nothing is said yet. */
export function emptySections(kind: Kind, answers: Readonly<Answers>): string[] {
  return kind.sections
    .filter(({ questions }) => !questions.some((asked) => isAnswered(asked, answers)))
    .map(({ id }) => kind.say(`s-${id}`));
}
