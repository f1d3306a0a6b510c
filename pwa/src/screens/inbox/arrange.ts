/** Order, filters and state of the reports in an inbox. Pure. */
import type { InboxItem, InboxView } from "../../app/types";
import { isWanted } from "../cases/narrow";

export const FILTERS = ["all", "urgent", "unopened", "unanswered", "mine", "loose"] as const;
export type Filter = (typeof FILTERS)[number];

export const NOTHING_WANTED: InboxView = { show: "all", words: "", kind: "", risk: "", assignee: "" };

const decided = (item: InboxItem, field: string) => item.triage.fields[field]?.value;

/** She said so, or a coordinator decided it. */
export const isUrgent = (item: InboxItem): boolean => {
  const urgency = decided(item, "urgency");
  return typeof urgency === "string" ? urgency === "now" : item.urgent;
};

function passes(item: InboxItem, filter: string, me: string): boolean {
  switch (filter) {
    case "urgent":
      return isUrgent(item);
    case "unopened":
      return !item.opened;
    case "unanswered":
      return waits(item) !== "answered";
    case "mine":
      return decided(item, "assignee") === me;
    case "loose":
      return !decided(item, "case") && decided(item, "setAside") !== true && !decided(item, "duplicateOf");
    default:
      return true;
  }
}

/**
 * The reports of a view: urgent first, then by arrival on this device, newest first (a sender's clock may be wrong).
 *
 * @param found ids in which the words of the view were found; null when it has none
 */
export function arrange(
  items: readonly InboxItem[],
  view: InboxView,
  found: ReadonlySet<string> | null = null,
  me = "",
): InboxItem[] {
  return items
    .filter(
      (item) =>
        passes(item, view.show, me) &&
        (found === null || found.has(item.id)) &&
        isWanted(view, (field) => decided(item, field)),
    )
    .sort(
      (a, b) =>
        Number(isUrgent(b)) - Number(isUrgent(a)) ||
        (a.received < b.received ? 1 : a.received > b.received ? -1 : 0),
    );
}

export function count(items: readonly InboxItem[], filter: Filter, me = ""): number {
  return items.reduce((sum, item) => sum + Number(passes(item, filter, me)), 0);
}

/** What a report waits for: to be opened, to be answered, to be read again. */
export type Waits = "new" | "unanswered" | "wrote-again" | "answered";

export function waits(item: Pick<InboxItem, "opened" | "thread" | "triage">): Waits {
  if (!item.opened) return "new";
  const last = item.thread.at(-1);
  // A colleague's answer counts as ours.
  const answered = item.triage.answeredBy.at(-1)?.made ?? "";
  if (!last) return answered ? "answered" : "unanswered";
  if (last.mine || last.kind === "answer" || answered > last.made) return "answered";
  return answered || item.thread.some((one) => one.kind === "answer") ? "wrote-again" : "unanswered";
}
