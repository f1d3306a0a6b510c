/** A tool with nothing filled in, to be printed and filled in by hand: every question, with room to write. Pure. */
import {
  CHECK_OPTIONS,
  type Heading,
  isQuestion,
  type Kind,
  type Question,
  type RowQuestion,
  type Rows,
  sayOf,
} from "./kinds/schema";

/** How often a question that may be answered many times stands on the paper. */
const COPIES = 3;

export interface BlankEntry {
  label: string;
  hint?: string;
  /** Lines to write on. */
  lines?: number;
  /** Boxes to tick. */
  boxes?: string[];
  entries?: BlankEntry[];
}

export interface BlankSection {
  title: string;
  hint?: string;
  entries: BlankEntry[];
}

export function blankOf(kind: Kind): BlankSection[] {
  return kind.sections.map(({ id, hint, questions }) => ({
    title: kind.say(`s-${id}`),
    ...(hint && { hint: kind.say(`s-${id}-hint`) }),
    entries: questions.flatMap((asked) =>
      asked.ask === "rows" ? blankRows(kind, asked) : [blankQuestion(kind, asked)],
    ),
  }));
}

function blankRows(kind: Kind, rows: Rows): BlankEntry[] {
  return Array.from({ length: COPIES }, (_, place) => ({
    label: sayOf(kind, rows)(`${rows.id}-one`, { n: place + 1 }),
    // Explained once, not on each copy.
    entries: rows.of.filter(isQuestion).map((asked) => blankQuestion(kind, asked, place === 0)),
  }));
}

function blankQuestion(
  kind: Kind,
  asked: Exclude<Question | RowQuestion, Heading>,
  explained = true,
): BlankEntry {
  const say = sayOf(kind, asked);
  const entry = { label: say(asked.id), ...(asked.hint && explained && { hint: say(`${asked.id}-hint`) }) };
  switch (asked.ask) {
    case "choice":
    case "ticks":
      return { ...entry, boxes: asked.options.map((option) => say(`${asked.id}-${option}`)) };
    case "check":
      return { ...entry, boxes: CHECK_OPTIONS.map((option) => kind.say(`check-${option}`)) };
    case "text":
    case "list":
      return { ...entry, lines: 2 };
    default:
      return { ...entry, lines: 1 };
  }
}
