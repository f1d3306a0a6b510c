/**
 * Going through a quiz. There is no score: for each question we know which options she chose, in order, and
 * from that what she already had and what is worth another look.
 */
import type { QuizPart, QuizQuestion } from "../../app/types";

/** Question id -> indexes of the options she chose, in order. */
export type Answers = Readonly<Record<string, readonly number[]>>;

export interface Summary {
  /** Her first answer was a right one. */
  known: QuizQuestion[];
  /** Her first answer was another one. */
  revisit: QuizQuestion[];
  /** Not answered yet. */
  open: QuizQuestion[];
}

/** What she chose for this question, without options that this version no longer has. */
export function chosen(question: QuizQuestion, answers: Answers): number[] {
  return (answers[question.id] ?? []).filter((index) => question.options[index] !== undefined);
}

/** Her answers with one more option chosen; the same option twice counts once, nothing is taken back. */
export function pick(question: QuizQuestion, answers: Answers, option: number): Answers {
  const before = chosen(question, answers);
  if (question.options[option] === undefined || before.includes(option)) return answers;
  return { ...answers, [question.id]: [...before, option] };
}

/** She found a right option, at whichever attempt. */
export function found(question: QuizQuestion, answers: Answers): boolean {
  return chosen(question, answers).some((index) => question.options[index]?.right);
}

/** The first question without an answer; `questions.length` (the summary) when there is none. */
export function firstOpen(quiz: Pick<QuizPart, "questions">, answers: Answers): number {
  const index = quiz.questions.findIndex((question) => chosen(question, answers).length === 0);
  return index < 0 ? quiz.questions.length : index;
}

/** The next question without an answer, looking onward from `at` first; `questions.length` when there is none. */
export function nextOpen(quiz: Pick<QuizPart, "questions">, answers: Answers, at: number): number {
  const onward = quiz.questions.findIndex(
    (question, index) => index > at && chosen(question, answers).length === 0,
  );
  return onward < 0 ? firstOpen(quiz, answers) : onward;
}

export function summarise(quiz: Pick<QuizPart, "questions">, answers: Answers): Summary {
  const summary: Summary = { known: [], revisit: [], open: [] };
  for (const question of quiz.questions) {
    const first = chosen(question, answers)[0];
    if (first === undefined) summary.open.push(question);
    else if (question.options[first]?.right) summary.known.push(question);
    else summary.revisit.push(question);
  }
  return summary;
}

/** Her answers without these questions: to go through them once more. */
export function without(answers: Answers, questions: readonly QuizQuestion[]): Answers {
  const ids = new Set(questions.map((question) => question.id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.has(id)));
}
