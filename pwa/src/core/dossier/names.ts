/** Names of people who did not agree to be named, taken out of what is told freely. */
import { partsOf } from "../record/fold";
import type { ViolationRecord } from "../record/record";
import { barOf, type Recipient } from "./allowed";

/** Shorter names are parts of too many words. */
const SHORTEST = 3;
const MARKS = /\p{M}/gu;

/** A letter without accent and case. */
const bare = (sign: string): string => sign.normalize("NFD").replace(MARKS, "").toLowerCase() || sign;

/** Real names and pseudonyms that may not go to this recipient, the longest first. */
export function barredNames(record: ViolationRecord, to: Recipient): string[] {
  const names = new Set<string>();
  for (const { part } of partsOf(record, "person")) {
    const { name, contact } = part.identity ?? {};
    if (barOf(record, to, "person.identity", [part.id]))
      for (const said of [name, contact]) if (said) names.add(said);
    if (barOf(record, to, "person.pseudonym", [part.id]) && part.self !== true) names.add(part.pseudonym);
  }
  return [...names]
    .map((name) => name.trim())
    .filter((name) => name.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}

export interface Withheld {
  text: string;
  /** How many times something was taken out. */
  taken: number;
}

/** Puts `mark` in the place of every name, whatever its accents and case, where it stands as a whole word. */
export function withhold(text: string, names: readonly string[], mark: string): Withheld {
  const signs = Array.from(text.normalize("NFC"));
  const letters = signs.map(bare);
  let taken = 0;
  for (const name of names) {
    const wanted = Array.from(name.normalize("NFC"), bare);
    for (let at = 0; at + wanted.length <= letters.length; at++) {
      if (!stands(letters, wanted, at)) continue;
      for (let i = 0; i < wanted.length; i++) {
        signs[at + i] = i === 0 ? mark : "";
        // Nothing of it is found again under another name.
        letters[at + i] = "";
      }
      taken += 1;
    }
  }
  return { text: signs.join(""), taken };
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function stands(letters: readonly string[], wanted: readonly string[], at: number): boolean {
  if (letters[at] !== wanted[0]) return false;
  if (!wanted.every((letter, i) => letters[at + i] === letter)) return false;
  return !isLetter(letters[at - 1]) && !isLetter(letters[at + wanted.length]);
}
