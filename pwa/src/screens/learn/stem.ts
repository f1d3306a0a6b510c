/**
 * Words as search compares them: without accents, without the endings that change by number, gender and
 * tense. Light on purpose: it only has to bring "documentación" and "documentar" together, in the text and in
 * what she types alike, for Spanish and English at once. A wrong stem costs an extra result, never a miss.
 */

/** Lower case, without accents (`ñ` becomes `n`: many phones make it hard to type). */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Longest first. What is left must keep at least `SHORTEST` letters. */
const ENDINGS = [
  ..."almente amientos imientos aciones uciones amiento imiento adoras adores iendo acion ucion ancias encias ancia encia adora amente emente antes".split(
    " ",
  ),
  ..."ando ados adas idos idas ador ante aron ieron iones ations ation ingly ness".split(" "),
  ..."ado ada ido ida aba ian ing ion ies ied ers ed er ar ir es os as s o a e y".split(" "),
];
const SHORTEST = 4;

/** The stem of one folded word. */
export function stem(word: string): string {
  if (word.length <= SHORTEST) return word.replace(/s$/, "");
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST)
      return word.slice(0, -ending.length);
  }
  return word;
}

/** Words too common to say anything, folded. */
const COMMON = new Set(
  "de la el los las un una que y o a en por para con se su al del lo es the of and or to in for with is an how como mi me si no".split(
    " ",
  ),
);

/** How search stores and looks up a word; `null` for those that say nothing. */
export function term(word: string): string | null {
  const folded = fold(word);
  return COMMON.has(folded) ? null : stem(folded);
}
