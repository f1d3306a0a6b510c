/**
 * What follows from a risk as she described it: how it reads as one sentence, how much it weighs, and what lowers it.
 * The two weights are added up as the course does with beans: it is a way of talking, not a science. Pure.
 */
import type { SheetRow } from "../../app/types";
import { linesOf } from "./answers";
import type { Say } from "./kinds/schema";

export const WEIGHTS = ["low", "middle", "high"] as const;
export type Level = "low" | "middle" | "high" | "highest";
export type Note = "grave" | "strong" | "scales" | "rumour" | "accept";

/** 1, 2 or 3; 0 while she has not said. */
function beans(word: string | undefined): number {
  return WEIGHTS.indexOf(word as (typeof WEIGHTS)[number]) + 1;
}

/** `null` while one of the two weights is missing. */
export function levelOf(risk: SheetRow): Level | null {
  const [likely, harm] = [beans(risk.likely), beans(risk.harm)];
  if (likely === 0 || harm === 0) return null;
  const sum = likely + harm;
  return sum === 6 ? "highest" : sum === 5 ? "high" : sum === 4 ? "middle" : "low";
}

/** How many more things make it easier than lower it. */
function leaning(risk: SheetRow): number {
  return linesOf(risk.weak).length - linesOf(risk.strong).length;
}

/**
 * The heaviest first: by both weights, then by the harm, then by how the scales lean. What was not weighed comes
 * after all that was.
 */
export function worstFirst(a: SheetRow, b: SheetRow): number {
  const weighed = (risk: SheetRow) => (levelOf(risk) === null ? 0 : beans(risk.likely) + beans(risk.harm));
  return (
    weighed(b) - weighed(a) ||
    beans(b.harm) - beans(a.harm) ||
    beans(b.likely) - beans(a.likely) ||
    leaning(b) - leaning(a)
  );
}

/** What is worth a thought about it, by code. */
export function notesOf(risk: SheetRow): Note[] {
  const strong = linesOf(risk.strong).length;
  const found: (Note | false)[] = [
    risk.harm === "high" && risk.likely === "low" && "grave",
    strong === 0 && linesOf(risk.weak).length > 0 && "strong",
    strong > 0 && leaning(risk) > 0 && "scales",
    risk.known === "rumour" && "rumour",
    risk.way === "accept" && "accept",
  ];
  return found.filter((note) => note !== false);
}

const bare = (words: string | undefined): string =>
  (words ?? "")
    .replace(/\s+/g, " ")
    .replace(/[\s.;,:]+$/, "")
    .trim();

function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

function raised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** Phones begin each field with a capital: in mid-sentence it goes, unless it may be a name. */
function inside(words: string, small: ReadonlySet<string>): string {
  const [first = ""] = words.split(/\s/, 1);
  return small.has(first.toLocaleLowerCase()) ? lowered(words) : words;
}

/** The first word is what somebody does, never a name: it loses its capital, an acronym does not. */
function deed(words: string): string {
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : lowered(words);
}

/**
 * `Gente del transportista podría cerrar el camino, el día de la asamblea. A quién: … Por qué: …`, or `""` while
 * neither who nor what is said.
 */
export function sentenceOf(risk: SheetRow, say: Say): string {
  const [who, what, when, whom, why] = [risk.who, risk.what, risk.when, risk.whom, risk.why].map(bare);
  if (!who && !what) return "";
  const small = new Set(say("small-words").split(" "));
  const core = {
    who: who ? raised(who) : say("said-someone"),
    what: what ? deed(what) : say("said-harm"),
  };
  return [
    when ? say("said-when", { ...core, when: inside(when, small) }) : say("said", core),
    whom ? say("said-whom", { whom: inside(whom, small) }) : "",
    why ? say("said-why", { why: inside(why, small) }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
