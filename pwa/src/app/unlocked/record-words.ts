/** What was added to a record, read without verifying it: the words its report is found by, and whether it says any. */
import { isRecord } from "../../core/encoding";
import { strictJson } from "../../core/json";
import type { MessageOf } from "../../core/messages";

/** Fields of parts that somebody wrote herself; all others are codes, ids and hashes. */
const WRITTEN = new Set([
  "title",
  "narrative",
  "words",
  "method",
  "harm",
  "motive",
  "perpetrator",
  "why",
  "pseudonym",
  "name",
  "contact",
  "need",
  "who",
  "reference",
  "response",
]);

/** One text a field, in the order of the entries. What cannot be read has no words. */
export function wordsOfAdditions(messages: readonly MessageOf<"record">[]): string[] {
  return messages.flatMap(({ body }) => body.entries).flatMap(({ p }) => written(partOf(p)));
}

/**
 * Does it add something that she said or showed? Notes of what was done with a file go by themselves, and so do the
 * files of the report itself.
 *
 * @param own ids of the parts that those files are
 */
export function addsSomething(
  { body }: Pick<MessageOf<"record">, "body">,
  own: ReadonlySet<string> = new Set(),
): boolean {
  return body.entries
    .map(({ p }) => partOf(p))
    .some((part) => !isRecord(part) || !(part.type === "custody" || own.has(String(part.id))));
}

function partOf(p: string): unknown {
  try {
    const entry = strictJson(p);
    return isRecord(entry) ? entry.part : null;
  } catch {
    return null;
  }
}

function written(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(written);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    typeof inner === "string" ? (WRITTEN.has(field) ? inner : []) : written(inner),
  );
}
