/**
 * What a record may be used for. Denied by default: a field goes to a mechanism only under a yes of whom it is about
 * that names both, is still running, was not taken back, and is not met by a no that it did not know of.
 */
import { dayOf } from "../encoding";
import type { Linked, Woven } from "../log";
import { type ConsentPart, SELF } from "./parts";
import { denies, grants } from "./paths";
import type { Addition, ViolationRecord } from "./record";

/** Why a field may not go. */
export type Bar = "never-given" | "denied" | "withdrawn" | "expired" | "record-withdrawn" | "incomplete";

export interface Standing {
  permitted: boolean;
  /** Null exactly when it is permitted. */
  reason: Bar | null;
  /** The yes that it goes under, or the word that stands against it. */
  consent: ConsentPart | null;
}

interface Word {
  part: ConsentPart;
  by: Addition;
}

/**
 * Shorthand of `consentFor`: may this field of this record go to this mechanism?
 *
 * @param mechanism id of a mechanism of the directory, `publication` or `sharing`
 * @param field a path of `PATHS`, or the name of a part for the whole of it
 * @param subject whom it is about: `self` (who tells it) or the id of a `person` part
 */
export function permitted(
  record: ViolationRecord,
  mechanism: string,
  field: string,
  now: Date,
  subject: string = SELF,
): boolean {
  return consentFor(record, mechanism, field, now, subject).permitted;
}

export function consentFor(
  record: ViolationRecord,
  mechanism: string,
  field: string,
  now: Date,
  subject: string = SELF,
): Standing {
  if (record.withdrawn) return { permitted: false, reason: "record-withdrawn", consent: null };
  const about = nameOf(record, subject);
  const words = wordsOn(record, mechanism).filter(({ part }) => nameOf(record, part.subject) === about);
  const covering = coveringIn(words, field);
  const yeses = words.filter((word) => isYes(record, word, field));
  let answer: Standing | null = null;
  for (const yes of latest(record, yeses)) {
    answer = judge(record, words, covering, field, yes, now);
    if (answer.permitted) return answer;
  }
  if (answer) return answer;
  const against = words.find(({ part }) => isNo(part, field));
  return { permitted: false, reason: against ? "denied" : "never-given", consent: against?.part ?? null };
}

/** What is left of a yes, once all that it did not know of is heard. */
function judge(
  record: ViolationRecord,
  words: readonly Word[],
  covering: ReadonlyMap<string, ConsentPart>,
  field: string,
  yes: Word,
  now: Date,
): Standing {
  const no = (reason: Bar, consent: ConsentPart) => ({ permitted: false, reason, consent });
  const past = pastOf(record.woven, yes.by.hash);
  const taken = takenBack(record, words, covering, field, past, yes);
  if (taken) return no("withdrawn", taken);
  const denial = words.find(({ part, by }) => isNo(part, field) && !past.has(by.hash));
  if (denial) return no("denied", denial.part);
  if (yes.part.until !== undefined && dayOf(now) > yes.part.until) return no("expired", yes.part);
  // Something is named and not here that this yes did not know of: it may be a withdrawal.
  if (record.gaps.some((gap) => !past.has(gap))) return no("incomplete", yes.part);
  // Something was taken back that is among what is missing: it may be a word on the same.
  const unknown = record.dangling.some(({ by }) => by.part.type === "withdrawal" && !past.has(by.hash));
  if (unknown && record.gaps.length > 0) return no("incomplete", yes.part);
  return { permitted: true, reason: null, consent: yes.part };
}

/** Those that no other of them knew of: a later yes says anew how long it holds. Each entry is walked over once. */
function latest({ woven }: ViolationRecord, yeses: readonly Word[]): Word[] {
  const known = new Set<string>();
  const last: Word[] = [];
  // From the last in causal order: what knew of it was looked at before.
  for (const yes of [...yeses].reverse()) {
    if (known.has(yes.by.hash)) continue;
    walkBack(woven, yes.by.hash, known);
    last.push(yes);
  }
  return last.reverse();
}

const isNo = (part: ConsentPart, field: string) =>
  !part.given && part.fields.some((named) => denies(named, field));

/** Everything ever said on a mechanism: each wording of each consent, in causal order. */
function wordsOn(record: ViolationRecord, mechanism: string): Word[] {
  return record.woven.order.flatMap((by): Word[] => {
    const part = by.part.type === "correction" ? by.part.part : by.part;
    return part.type === "consent" && part.mechanism === mechanism ? [{ part, by }] : [];
  });
}

/**
 * A yes counts from her alone who tells the record; a no, and taking back, from anybody who may add to it. Corrected
 * wordings grant nothing any more; of wordings that stand side by side, all have to say yes.
 */
function isYes(record: ViolationRecord, { part, by }: Word, field: string): boolean {
  const item = record.items.get(part.id);
  if (!item || by.author !== record.author) return false;
  const standing = [item, ...item.rivals];
  if (!standing.some((version) => version.by?.hash === by.hash)) return false;
  return standing.every((version) => version.part.type === "consent" && grantsIn(version.part, field));
}

const grantsIn = (part: ConsentPart, field: string) =>
  part.given && part.withdrawn === undefined && covers(part, field);

const covers = (part: ConsentPart, field: string) => part.fields.some((named) => grants(named, field));

/** Of each consent by its id, its first wording that covers a field. */
function coveringIn(words: readonly Word[], field: string): Map<string, ConsentPart> {
  const found = new Map<string, ConsentPart>();
  for (const { part } of words) if (covers(part, field) && !found.has(part.id)) found.set(part.id, part);
  return found;
}

/** A withdrawal reaches its own consent for ever, and every other yes on the same that did not know of it. */
function takenBack(
  record: ViolationRecord,
  words: readonly Word[],
  covering: ReadonlyMap<string, ConsentPart>,
  field: string,
  past: ReadonlySet<string>,
  yes: Word,
): ConsentPart | null {
  for (const by of record.woven.order) {
    if (by.part.type !== "withdrawal") continue;
    const { of } = by.part;
    if (of === yes.part.id) return yes.part;
    if (past.has(by.hash)) continue;
    const other = covering.get(of);
    if (other) return other;
  }
  const inOneBreath = words.find(
    ({ part, by }) => part.withdrawn !== undefined && covers(part, field) && !past.has(by.hash),
  );
  return inOneBreath?.part ?? null;
}

/** Who tells the record may also stand in it as a person: both names mean her. */
function nameOf(record: ViolationRecord, subject: string): string {
  const part = record.items.get(subject)?.part;
  return part?.type === "person" && part.self === true ? SELF : subject;
}

/** All that whoever wrote an entry knew of, by hash; also what is not here. */
function pastOf(woven: Woven<Linked>, hash: string): Set<string> {
  const past = new Set<string>();
  walkBack(woven, hash, past);
  return past;
}

/** Adds that to `past`; what is in it already is not walked over again. */
function walkBack({ byHash }: Woven<Linked>, hash: string, past: Set<string>): void {
  const queue = [hash];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const entry = byHash.get(next);
    if (!entry) continue;
    for (const parent of [entry.prev, ...entry.heads, ...(entry.amends ?? [])]) {
      if (parent === null || past.has(parent)) continue;
      past.add(parent);
      queue.push(parent);
    }
  }
}
