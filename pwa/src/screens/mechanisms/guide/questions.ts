/** What the guide asks, in its order. All of it is data: the words are in `guide.ftl`, the rules in `rules.ts`. */

export const OPTIONS = {
  danger: ["yes", "no", "unsure"],
  held: ["detained", "missing", "no"],
  from: ["partner", "community", "authority", "group", "unknown"],
  need: ["protection", "investigation", "visibility", "relocation", "company", "unsure"],
  place: ["mexico", "elsewhere"],
  authority: ["yes", "outside", "no", "unsure"],
} as const;

export type Question = keyof typeof OPTIONS;
export type Option<Q extends Question> = (typeof OPTIONS)[Q][number];
export type Need = Option<"need">;

/** `need` may be several; everything else is one. */
export type Answers = { [Q in Exclude<Question, "need">]: Option<Q> } & { need: readonly Need[] };

export const QUESTIONS = Object.keys(OPTIONS) as readonly Question[];

/** A question; `safe`: first steps for who is in danger now; `result`: what may fit her. */
export type Step = Question | "safe" | "result";

/** The way through the guide for what she has answered so far. */
export function stepsFor(answers: Partial<Answers>): Step[] {
  const [first, ...others] = QUESTIONS;
  return [first ?? "result", ...(answers.danger === "yes" ? (["safe"] as const) : []), ...others, "result"];
}

export function isComplete(answers: Partial<Answers>): answers is Answers {
  return QUESTIONS.every((question) => answers[question] !== undefined);
}
