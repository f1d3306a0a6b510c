/** What coordinators told her that they did with her files and her record, read into the chains of her own acts. */
import { weave } from "../../core/log";
import type { Message } from "../../core/messages";
import { custodyChains } from "../../core/record/custody";
import { readAdditions } from "../../core/record/read";
import type { Addition, ViolationRecord } from "../../core/record/record";
import type { Dsse } from "../../core/signing";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";

type Told = Extract<Message, { kind: "custody" }>;

function toldOf({ vault }: Space, report: string): Told[] {
  return vault
    .all<Received>(RECEIVED)
    .map(({ body }) => body.message)
    .filter((message): message is Told => message.kind === "custody" && message.re.includes(report));
}

/** All that coordinators signed and told of a report. */
export const toldEntries = (space: Space, report: string): Dsse[] =>
  toldOf(space, report).flatMap(({ body }) => body.entries);

/** Changes when more was told of a report. */
export const countTold = (space: Space, report: string): number => toldOf(space, report).length;

/**
 * Her record with these acts in its chains, to be looked at: she goes on signing from her own alone, because not every
 * reader of hers has theirs. Each coordinator speaks for herself; that she was one was looked at when it came.
 */
export async function withTold(space: Space, record: ViolationRecord): Promise<ViolationRecord> {
  const told: Addition[] = [];
  for (const { from, body } of toldOf(space, record.id)) {
    told.push(...(await actsIn(body.entries, record.id, (author) => author === from.author)));
  }
  return withActs(record, told);
}

/** Signed acts of custody among these entries. */
export async function actsIn(
  entries: readonly Dsse[],
  report: string,
  isAllowed: (author: string) => boolean,
): Promise<Addition[]> {
  const { additions } = await readAdditions(entries, report, isAllowed);
  return additions.filter(({ part }) => part.type === "custody");
}

/** The record with further acts in its chains. */
export function withActs(record: ViolationRecord, told: readonly Addition[]): ViolationRecord {
  if (told.length === 0) return record;
  const { order, concurrent } = weave([...record.woven.order, ...told]);
  return { ...record, custody: custodyChains(order, concurrent) };
}
