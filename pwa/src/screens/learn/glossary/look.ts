/** Looking for a word in the glossary: accents and capitals do not matter, nor where in a word it stands. */
import type { GlossaryTerm } from "../../../app/catalogue";
import { fold } from "../stem";

/** As it stands at the head of its own explanation. */
export const headOf = (term: string, lang: string): string =>
  term.charAt(0).toLocaleUpperCase(lang) + term.slice(1);

/** By the alphabet of the language; those whose name holds what she typed before those whose meaning does. */
export function look(terms: readonly GlossaryTerm[], query: string, lang: string): GlossaryTerm[] {
  const sorted = [...terms].sort((a, b) => a.term.localeCompare(b.term, lang));
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  const holds = (text: string) => wanted.every((word) => fold(text).includes(word));
  const named = sorted.filter(({ term, also }) => [term, ...also].some(holds));
  return [...named, ...sorted.filter((term) => !named.includes(term) && holds(term.meaning))];
}
