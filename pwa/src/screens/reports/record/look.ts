/** What she sees of a record: what was sent with what she drafted over it. */
import {
  type ActPart,
  type Content,
  type ContentOf,
  type ContentType,
  type Item,
  type PersonPart,
  recordDrafts,
  records,
  type ViolationRecord,
} from "../../../app/record";
import { reports } from "../../../app/reports";
import type { Named } from "./say";

export interface Seen<P extends Content = Content> {
  part: P;
  /** What was sent of it; null: nothing yet. */
  sent: Item | null;
  /** It holds something that was not sent. */
  isDraft: boolean;
}

export interface Look {
  record: ViolationRecord | null;
  seen: Seen[];
  /** Parts with something unsent. */
  unsent: number;
  named: Named;
}

/** Reads signals: a component that calls this follows them. */
export function lookAt(report: string): Look {
  const record = records.value[report] ?? null;
  const drafted = recordDrafts.value[report]?.parts ?? [];
  // While the report is a draft itself, nothing of it was sent.
  const isUnsent = reports.value.find(({ id }) => id === report)?.state === "draft";
  const seen: Seen[] = [...(record?.items.values() ?? [])].map((item) => {
    const draft = drafted.find(({ id }) => id === item.part.id);
    return {
      part: draft ?? item.part,
      sent: isUnsent ? null : item,
      isDraft: isUnsent || draft !== undefined,
    };
  });
  for (const part of drafted) {
    if (!seen.some((one) => one.part.id === part.id)) seen.push({ part, sent: null, isDraft: true });
  }
  return { record, seen, unsent: drafted.length, named: namedIn(seen) };
}

/** The same of a record as it was sent, by whomever. */
export function lookOf(record: ViolationRecord): Look {
  const seen = [...record.items.values()].map((sent) => ({ part: sent.part, sent, isDraft: false }));
  return { record, seen, unsent: 0, named: namedIn(seen) };
}

function namedIn(seen: readonly Seen[]): Named {
  const parts = seen.filter(({ sent }) => !sent?.withdrawn).map(({ part }) => part);
  return {
    persons: parts.filter((part): part is PersonPart => part.type === "person"),
    acts: parts.filter((part): part is ActPart => part.type === "act"),
  };
}

export function seenOf<T extends ContentType>({ seen }: Look, type: T): Seen<ContentOf<T>>[] {
  return seen.filter((one): one is Seen<ContentOf<T>> => one.part.type === type);
}
