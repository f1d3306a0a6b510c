/**
 * How easy a text is to read: a number from 0 (hard) to 100 (easy).
 *
 * Spanish: Szigriszt-Pazos' perspicuity, 206.835 - 62.3 * syllables/words - words/sentences. English: Flesch's
 * reading ease, 206.835 - 84.6 * syllables/words - 1.015 * words/sentences. Both measure the length of words and
 * sentences and nothing else: a low number is a reason to read a text aloud. The hub's linter says the same numbers.
 */
const WORD = /\p{L}+(?:['\u2019-]\p{L}+)*/gu;
const SENTENCE = /[.!?…:;]+(?=[\s»”"')\]]|$)/;

const VOWELS = /[aeoáéóíúiuü]+/g;

const syllables: Record<string, (word: string) => number> = {
  // One for each strong vowel (an accent makes a weak one strong), and for weak ones among themselves.
  es: (word) =>
    Math.max(
      1,
      count(word, /[aeoáéóíú]/g) +
        (word.match(VOWELS) ?? []).filter((group) => /^[iuü]+$/.test(group)).length,
    ),
  // Groups of vowels, without endings that are silent. An estimate.
  en: (word) =>
    Math.max(
      1,
      count(word, /[aeiouy]+/g) -
        Number(/(?:[^aeiouyl]|[aeiouy]l)e$|[^aeiouytd]ed$|[^aeiouycgsxz]es$/.test(word)),
    ),
};
const MEASURES: Record<string, [number, number]> = { es: [62.3, 1], en: [84.6, 1.015] };

/** Below this, a text is hard for most adults ("algo difícil", "difficult"). */
export const HARD = 50;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** @returns null for a language without a measure, or without words */
export function readingScore(paragraphs: readonly string[], language: string): number | null {
  const measure = MEASURES[language];
  const syllablesOf = syllables[language];
  if (!measure || !syllablesOf) return null;
  let [words, parts, sentences] = [0, 0, 0];
  for (const paragraph of paragraphs) {
    const found = paragraph.toLowerCase().match(WORD) ?? [];
    words += found.length;
    for (const word of found) parts += syllablesOf(word);
    sentences += paragraph.split(SENTENCE).filter((part) => /\p{L}/u.test(part)).length;
  }
  if (words === 0) return null;
  const [perWord, perSentence] = measure;
  const score = 206.835 - (perWord * parts) / words - (perSentence * words) / sentences;
  return Math.max(0, Math.min(100, Math.round(score)));
}
