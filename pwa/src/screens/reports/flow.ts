/** The questions of a report, one at a time: their order, and what counts as having said something. Pure. */
import type { ReportBody } from "../../app/types";

export const QUESTIONS = ["what", "when", "where", "risk", "urgent", "files"] as const;
export type Question = (typeof QUESTIONS)[number];
export type Step = Question | "review";

const STEPS: readonly Step[] = [...QUESTIONS, "review"];

/** The step an address names (`?q=when`), or null when it names none. */
export function stepNamed(name: string | undefined): Step | null {
  return STEPS.find((step) => step === name) ?? null;
}

/** Where a draft opens: at the first question while nothing is said, at the overview once something is. */
export function openingStep(body: ReportBody): Step {
  return isBlank(body) ? "what" : "review";
}

/** Where she may go on in a draft that broke off: after the last thing she said; null when that was the end. */
export function unfinished(body: ReportBody): Question | null {
  const last = QUESTIONS.map((question) => answered(question, body)).lastIndexOf(true);
  return QUESTIONS[last + 1] ?? null;
}

export function after(step: Step): Step {
  return STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)] ?? "review";
}

/** The step before; null at the first question. */
export function before(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

/** 1 for the first question. */
export function numberOf(question: Question): number {
  return QUESTIONS.indexOf(question) + 1;
}

/** Whether she said something there; an unanswered question is never an error. */
export function answered(question: Question, body: ReportBody): boolean {
  const { what, when, where, risk, urgent, files } = body;
  switch (question) {
    case "what":
      return what.trim() !== "" || files.some(isAudio);
    case "when":
      return when.precision !== "unknown";
    case "where":
      return where.precision !== "hidden";
    case "risk":
      return risk.now !== null || risk.who.trim() !== "";
    case "urgent":
      return urgent;
    case "files":
      return files.some((file) => !isAudio(file));
  }
}

/** Nothing was said anywhere: a draft not worth listing. */
export function isBlank(body: ReportBody): boolean {
  return QUESTIONS.every((question) => !answered(question, body));
}

/** Something that a person could act on: a sentence, a voice note or a file. All else may be skipped. */
export function canBeSent(body: ReportBody): boolean {
  return body.what.trim() !== "" || body.files.length > 0;
}

export function isAudio(file: { type: string }): boolean {
  return file.type.startsWith("audio/");
}
