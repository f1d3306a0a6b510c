/** May anything of a record go to a mechanism now? And what became of what went before. */
import { type Bar, consentFor } from "../record/consent";
import { PATHS } from "../record/paths";
import type { ViolationRecord } from "../record/record";
import type { Recipient } from "./allowed";

/** The most telling first. */
const ORDER: readonly Bar[] = [
  "record-withdrawn",
  "withdrawn",
  "expired",
  "incomplete",
  "denied",
  "never-given",
];

/** Why nothing at all may go; null when something may. */
export function barOfAll(record: ViolationRecord, { mechanism, now }: Recipient): Bar | null {
  const reasons = PATHS.map((path) => consentFor(record, mechanism, path, now).reason);
  if (reasons.includes(null)) return null;
  return ORDER.find((bar) => reasons.includes(bar)) ?? "never-given";
}

/** When something on this mechanism, or the whole record, was taken back (RFC 3339, as their devices say). */
export function withdrawalTimes(record: ViolationRecord, mechanism: string): string[] {
  return record.woven.order.flatMap(({ part }) => {
    if (part.type !== "withdrawal") return [];
    const of = record.items.get(part.of)?.part;
    const concerns = part.of === record.id || (of?.type === "consent" && of.mechanism === mechanism);
    return concerns ? [part.at] : [];
  });
}
