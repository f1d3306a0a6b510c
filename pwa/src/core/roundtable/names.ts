/** Names that may not stand in what is handed over, and what could tell who a woman is without her name. */
import { withhold } from "../dossier/names";
import type { NeedBody } from "../messages/kinds/need";
import type { Need } from "./needs";

/** Shorter names are parts of too many words. */
const SHORTEST = 3;

const tidy = (names: Iterable<string>) =>
  [...new Set([...names].map((name) => name.trim()).filter((name) => name.length >= SHORTEST))].sort(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );

/** Every name of a woman that is known here: whom the team wrote down, and who chose to be named. */
export function namesOf(needs: readonly Pick<Need, "body">[], people: readonly string[]): string[] {
  const told = needs.flatMap(({ body }) => [
    ...(body.behalf ? [body.behalf.who] : []),
    ...(body.attribution.how === "named" ? [body.attribution.as] : []),
  ]);
  return tidy([...told, ...people]);
}

/** The names that may not stand beside this need: all but the one under which she chose to be named there. */
export function barredFor(
  { attribution }: Pick<NeedBody, "attribution">,
  names: readonly string[],
): string[] {
  if (attribution.how !== "named") return [...names];
  const own = attribution.as;
  return names.filter((name) => withhold(own, [name], "").taken === 0);
}

export const holdsName = (text: string, names: readonly string[]): boolean =>
  withhold(text, names, "").taken > 0;

/** Why a woman could be recognised: part of a name, what looks like a name, a date, a place, a role; or two together. */
export const TELLS = ["name-part", "looks-named", "date", "place", "role"] as const;
export type Tell = (typeof TELLS)[number];

const DATE =
  /\b\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?\b|\b\d{1,2}\s+(de\s+)?(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}\b/iu;
/** A place: named after a word that leads to one. */
const PLACE =
  /\b(?:en|de|desde|hacia|in|at|from|near)\s+(?:el\s+|la\s+|los\s+|las\s+|the\s+)?(?:(?:ejido|comunidad|municipio|barrio|colonia|pueblo|rancher[ií]a|community|village|town|municipality)\s+(?:de\s+|of\s+)?)?\p{Lu}\p{L}{2,}/u;
const ROLE =
  /\b(presidenta|comisariada|comisaria|regidora|maestra|m[ée]dica|doctora|enfermera|partera|alcaldesa|directora|lideresa|vocera|abogada|fundadora|secretaria|periodista|locutora|delegada|coordinadora|única|president|commissioner|councillor|teacher|doctor|nurse|midwife|mayor|director|leader|spokeswoman|lawyer|founder|secretary|journalist|delegate|the only)\b/iu;
/** Two words with capitals in the middle of a sentence. */
const LIKE_A_NAME = /\p{Ll}[,;:]?\s+\p{Lu}\p{Ll}{2,}\s+(?:(?:de|del|la)\s+)*\p{Lu}\p{Ll}{2,}/u;

/**
 * What in this text could tell who she is, when she is not named. A date, a place or a role alone tells of many;
 * two of them together can tell of one.
 */
export function tellsOf(
  text: string,
  { attribution }: Pick<NeedBody, "attribution">,
  names: readonly string[],
): Tell[] {
  if (attribution.how === "named") return [];
  const found = new Set<Tell>();
  const parts = tidy(names.flatMap((name) => name.split(/\s+/u)).filter((part) => part.length > SHORTEST));
  if (holdsName(text, parts)) found.add("name-part");
  if (LIKE_A_NAME.test(text)) found.add("looks-named");
  const whole = attribution.how === "described" ? `${attribution.as}. ${text}` : text;
  const together = (
    [
      ["date", DATE],
      ["place", PLACE],
      ["role", ROLE],
    ] as const
  ).filter(([, pattern]) => pattern.test(whole));
  if (together.length > 1) for (const [tell] of together) found.add(tell);
  return TELLS.filter((tell) => found.has(tell));
}
