/** Order, filters and state of the reports in an inbox. Pure. */
import type { InboxItem } from "../../app/types";

export const FILTERS = ["all", "urgent", "unopened"] as const;
export type Filter = (typeof FILTERS)[number];

const PASSES: Record<Filter, (item: InboxItem) => boolean> = {
  all: () => true,
  urgent: (item) => item.urgent,
  unopened: (item) => !item.opened,
};

/** Urgent first, then by arrival on this device, newest first: a sender's clock may be wrong. */
export function arrange(items: readonly InboxItem[], filter: Filter): InboxItem[] {
  return items
    .filter(PASSES[filter])
    .sort((a, b) => Number(b.urgent) - Number(a.urgent) || b.received.localeCompare(a.received));
}

export function count(items: readonly InboxItem[], filter: Filter): number {
  return items.filter(PASSES[filter]).length;
}

/** What a report waits for: to be opened, to be answered, to be read again. */
export type Waits = "new" | "unanswered" | "wrote-again" | "answered";

export function waits(item: Pick<InboxItem, "opened" | "thread">): Waits {
  if (!item.opened) return "new";
  const last = item.thread.at(-1);
  if (!last) return "unanswered";
  if (last.mine || last.kind === "answer") return "answered";
  return item.thread.some((one) => one.kind === "answer") ? "wrote-again" : "unanswered";
}
