/** From her answers to what may fit her, with the reasons. Pure: the same answers always give the same. */
import { type Answers, QUESTIONS } from "./questions";
import { AT_ONCE, type Knows, MECHANISMS, type MechanismId, placeOf, RULES, type When } from "./rules";

/** `by-other`: somebody else may ask. `other-office`: not here, another city. `ask-first`: talk before. */
export type Caution = "by-other" | "other-office" | "ask-first";

export interface Suggestion {
  id: MechanismId;
  /** Reasons, the weightiest first: `guide-why-…`. */
  why: string[];
  knows: Knows;
  caution: Caution | null;
}

export interface Suggested {
  /** What fits, the best first. */
  first: Suggestion[];
  /** What fits too, and that an authority would learn of, which she said is not safe. */
  careful: Suggestion[];
}

/** More than this is no help to who is tired or afraid; the directory has them all. */
const MOST_FIRST = 5;
const MOST_CAREFUL = 3;

function holds(when: When, answers: Answers): boolean {
  return QUESTIONS.every((question) => {
    const wanted: readonly string[] | undefined = when[question];
    const given: readonly string[] = question === "need" ? answers.need : [answers[question]];
    return !wanted || given.some((option) => wanted.includes(option));
  });
}

const takenNow = (id: MechanismId, answers: Answers): boolean =>
  answers.held !== "no" && AT_ONCE.includes(id);

function caution(id: MechanismId, answers: Answers): Caution | null {
  const { knows, local } = placeOf(id);
  if (knows !== "authority") return null;
  if (answers.authority === "no") return takenNow(id, answers) ? "by-other" : null;
  if (answers.authority === "outside") return local ? "other-office" : null;
  return answers.authority === "unsure" ? "ask-first" : null;
}

/** Only mechanisms that are in the catalogue (`there`) come out of it. */
export function suggest(answers: Answers, there: Iterable<string>): Suggested {
  const known = new Set(there);
  const weighed = (Object.keys(MECHANISMS) as MechanismId[])
    .filter((id) => known.has(id) && (placeOf(id).where === "anywhere" || answers.place === "mexico"))
    .map((id) => {
      const reasons = RULES.filter((rule) => rule.mechanism === id && holds(rule.when, answers)).sort(
        (a, b) => b.weight - a.weight,
      );
      return { id, reasons, weight: reasons.reduce((sum, reason) => sum + reason.weight, 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);

  const all = weighed.map(({ id, reasons }) => ({
    id,
    why: reasons.map((reason) => reason.why),
    knows: placeOf(id).knows,
    caution: caution(id, answers),
  }));
  const isCareful = ({ id, knows }: Suggestion) =>
    answers.authority === "no" && knows === "authority" && !takenNow(id, answers);
  return {
    first: all.filter((suggestion) => !isCareful(suggestion)).slice(0, MOST_FIRST),
    careful: all.filter(isCareful).slice(0, MOST_CAREFUL),
  };
}
