/** What of a record may go to a mechanism now: each value with the consent it goes under, or why it stays. */
import { type Bar, consentFor } from "../record/consent";
import { partsOf } from "../record/fold";
import { type ConsentPart, type EvidencePart, SELF, type WorkingCopy } from "../record/parts";
import { PATHS } from "../record/paths";
import type { Item, ViolationRecord } from "../record/record";
import { type Value, valuesAt } from "../record/values";

/** `confidential`: a source who was promised that. */
export type Reason = Bar | "confidential";

export interface Barred {
  path: string;
  reason: Reason;
  /** Whose consent is missing: `self` or the id of a `person` part. */
  subject: string;
}

export interface Sorted {
  allowed: Value[];
  barred: Barred[];
}

/** For whom, and when: what is asked of every field. */
export interface Recipient {
  mechanism: string;
  now: Date;
}

/** The first bar that stands against a value, of anyone whom it is about; null: it may go. */
export function barOf(
  record: ViolationRecord,
  { mechanism, now }: Recipient,
  path: string,
  subjects: readonly string[],
): Barred | null {
  for (const subject of subjects) {
    const { reason } = consentFor(record, mechanism, path, now, subject);
    if (reason) return { path, reason, subject };
  }
  return null;
}

/** Values under one path; a part's own name is asked field by field, so that a no to one keeps only that one. */
export function sortPath(record: ViolationRecord, to: Recipient, path: string): Sorted {
  const paths = expand(path);
  const sorted: Sorted = { allowed: [], barred: [] };
  for (const one of paths) {
    for (const value of valuesAt(record, one)) {
      const bar = isConfidential(value)
        ? { path: one, reason: "confidential" as const, subject: SELF }
        : barOf(record, to, one, value.subjects);
      if (bar) sorted.barred.push(bar);
      else sorted.allowed.push(value);
    }
  }
  return sorted;
}

const isConfidential = ({ item }: Value) => item.part.type === "source" && item.part.confidential;

/** `person` stands for its fields but the protected one, which a mechanism must ask for by its name. */
function expand(path: string): string[] {
  const known: readonly string[] = PATHS;
  if (known.includes(path)) return [path];
  return known.filter((one) => one.startsWith(`${path}.`) && one !== "person.identity");
}

/** A file that goes along. */
export interface Attachment {
  part: string;
  kind: "original" | "copy";
  file: WorkingCopy["file"];
  words?: string;
  context?: EvidencePart["context"];
  item: Item<EvidencePart>;
}

export interface Attachments {
  allowed: Attachment[];
  barred: (Barred & { part: string })[];
}

/**
 * A file without a working copy is an original too: it goes only under a consent that names originals.
 * @param originals also the originals that have a working copy
 */
export function attachmentsOf(record: ViolationRecord, to: Recipient, originals: boolean): Attachments {
  const found: Attachments = { allowed: [], barred: [] };
  for (const item of partsOf(record, "evidence")) {
    const { id, file, copy, words, context } = item.part;
    const said = { part: id, item, ...(words !== undefined && { words }), ...(context && { context }) };
    const bar = barOf(record, to, "evidence", [SELF]);
    if (bar) {
      found.barred.push({ ...bar, part: id });
      continue;
    }
    if (copy) found.allowed.push({ ...said, kind: "copy", file: copy.file });
    if (copy && !originals) continue;
    const strict = barOf(record, to, "evidence.original", [SELF]);
    if (strict) found.barred.push({ ...strict, part: id });
    else found.allowed.push({ ...said, kind: "original", file });
  }
  return found;
}

/** Pieces of evidence of which nothing goes along: neither a copy nor the original. */
export function heldBack({ allowed, barred }: Attachments): number {
  const going = new Set(allowed.map(({ part }) => part));
  return new Set(barred.filter(({ part }) => !going.has(part)).map(({ part }) => part)).size;
}

/** Consents given for this mechanism that stand now, one for each person who gave one. */
export function consentsOf(record: ViolationRecord, { mechanism, now }: Recipient): ConsentPart[] {
  const found = new Map<string, ConsentPart>();
  const subjects = [SELF, ...partsOf(record, "person").map(({ part }) => part.id)];
  for (const subject of subjects) {
    for (const path of PATHS) {
      const { permitted, consent } = consentFor(record, mechanism, path, now, subject);
      if (permitted && consent) found.set(consent.id, consent);
    }
  }
  return [...found.values()];
}

/** Paths of which the record says something that may not go. */
export function reservedPaths(record: ViolationRecord, to: Recipient): Barred[] {
  const seen = new Map<string, Barred>();
  for (const path of PATHS) {
    for (const bar of sortPath(record, to, path).barred) seen.set(`${bar.path} ${bar.reason}`, bar);
  }
  return [...seen.values()];
}
