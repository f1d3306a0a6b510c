import { compact, optionalText, record, slug } from "../reading";
import type { KindSpec } from "./spec";

/** What she may need in order to come; the words of each say more, and may be empty. */
export const NEEDS = ["access", "childcare", "travel", "food", "language"] as const;
export type Need = (typeof NEEDS)[number];

export const NAME_LIMIT = 80;
export const NEED_LIMIT = 1000;
export const WORDS_LIMIT = 4000;

/** She registers for a workshop. The newest from the same author counts. */
export interface RegistrationBody {
  /** Id of the workshop. */
  workshop: string;
  /** What she wants to be called there. */
  name?: string;
  needs: Partial<Record<Need, string>>;
  /** Anything else that the facilitators should know. */
  words?: string;
}

function needs(value: unknown): RegistrationBody["needs"] {
  const told = record(value);
  return compact(Object.fromEntries(NEEDS.map((need) => [need, optionalText(told[need], NEED_LIMIT)])));
}

export const registration: KindSpec<RegistrationBody> = {
  from: "member",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    return compact({
      workshop: slug(body.workshop),
      name: optionalText(body.name, NAME_LIMIT),
      needs: needs(body.needs),
      words: optionalText(body.words, WORDS_LIMIT),
    });
  },
};
