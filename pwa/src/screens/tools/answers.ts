/** Reading what she wrote: answers that are missing, or of another sort than asked, count as skipped. Pure. */
import type { Answers, SheetRow } from "../../app/types";
import type { Question, Rows, Section } from "./kinds/schema";

type Read = Readonly<Answers>;

export function textOf(answers: Read, id: string): string {
  const answer = answers[id];
  return typeof answer === "string" ? answer.trim() : "";
}

/** One thing a line, without empty ones and without the marks that people put before them. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.replace(/^\s*[-•*·]\s*/, "").trim())
    .filter(Boolean);
}

export function ticksOf(answers: Read, id: string): string[] {
  const answer = answers[id];
  return Array.isArray(answer) ? answer.filter((one): one is string => typeof one === "string") : [];
}

export function rowsOf(answers: Read, id: string): SheetRow[] {
  const answer = answers[id];
  return Array.isArray(answer) ? answer.filter((one): one is SheetRow => typeof one === "object") : [];
}

export function isBlankRow({ id: _, ...said }: SheetRow): boolean {
  return Object.values(said).every((words) => words.trim() === "");
}

/** A row after these. Ids are of one sheet only, and one that was removed may come back. */
export function newRow(rows: readonly SheetRow[]): SheetRow {
  return { id: String(Math.max(0, ...rows.map(({ id }) => Number(id) || 0)) + 1) };
}

export function isAnswered(asked: Question | Rows, answers: Read): boolean {
  switch (asked.ask) {
    case "rows":
      return rowsOf(answers, asked.id).some((row) => !isBlankRow(row));
    case "ticks":
      return ticksOf(answers, asked.id).length > 0;
    default:
      return textOf(answers, asked.id) !== "";
  }
}

export function answeredIn({ questions }: Section, answers: Read): number {
  return questions.filter((asked) => isAnswered(asked, answers)).length;
}

export function isBlank(sections: readonly Section[], answers: Read): boolean {
  return sections.every((section) => answeredIn(section, answers) === 0);
}
