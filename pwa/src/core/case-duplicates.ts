/** Which reports may tell of the same thing, and why one may think so. A person decides. Pure. */

/** What is compared of a report. */
export interface Comparable {
  id: string;
  author: string;
  /** RFC 3339: when it was written. */
  made: string;
  /** Day of what happened, if she said it. */
  day?: string | undefined;
  place: string;
  text: string;
}

export type Reason = "sender" | "day" | "time" | "place" | "words";

export interface Suggestion {
  id: string;
  reasons: Reason[];
}

const NEAR_MS = 3 * 86_400_000;
/** Share of words in common: from here on two texts are alike, or nearly the same. */
const ALIKE = 0.15;
const SAME = 0.35;
const MOST = 5;
const ENOUGH = 2;

/** Words that say something: without accents, longer than three letters. */
export function wordsOf(text: string): Set<string> {
  const plain = text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / (a.size + b.size - both);
}

/** Compares reports; each text is split into words once. */
export class Duplicates {
  private readonly texts = new Map<string, { of: string; words: Set<string> }>();

  /** At most five, the likeliest first. Being from the same woman alone is no reason. */
  suggest(one: Comparable, others: Iterable<Comparable>): Suggestion[] {
    const found: { suggestion: Suggestion; score: number }[] = [];
    const words = this.words(one.id, one.text);
    const place = this.words(`${one.id} place`, one.place);
    for (const other of others) {
      if (other.id === one.id) continue;
      const reasons: Reason[] = [];
      if (other.author === one.author) reasons.push("sender");
      if (one.day !== undefined && one.day === other.day) reasons.push("day");
      else if (isNear(one, other)) reasons.push("time");
      if (inCommon(place, this.words(`${other.id} place`, other.place)) >= 0.5) reasons.push("place");
      const alike = inCommon(words, this.words(other.id, other.text));
      if (alike >= ALIKE) reasons.push("words");
      const score = reasons.length + (alike >= SAME ? 1 : 0) + alike;
      const isMore = reasons.some((reason) => reason !== "sender" && reason !== "time");
      if (isMore && score >= ENOUGH) found.push({ suggestion: { id: other.id, reasons }, score });
    }
    return found
      .sort((a, b) => b.score - a.score || (a.suggestion.id < b.suggestion.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ suggestion }) => suggestion);
  }

  private words(id: string, text: string): Set<string> {
    const known = this.texts.get(id);
    if (known?.of === text) return known.words;
    const words = wordsOf(text);
    this.texts.set(id, { of: text, words });
    return words;
  }
}

function isNear(a: Comparable, b: Comparable): boolean {
  const [x, y] = [Date.parse(a.day ?? a.made), Date.parse(b.day ?? b.made)];
  return Math.abs(x - y) <= NEAR_MS;
}
