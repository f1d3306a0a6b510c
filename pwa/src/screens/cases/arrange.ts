/** Which cases to show, and in which order. Pure. */
import type { CaseView, InboxView } from "../../app/types";
import { isWanted } from "./narrow";

export const CASE_FILTERS = ["open", "mine", "due", "merge", "all"] as const;
export type CaseFilter = (typeof CASE_FILTERS)[number];

/** What is shown before she wants anything else. */
export const OPEN_CASES: InboxView = {
  show: "open",
  words: "",
  kind: "",
  risk: "",
  assignee: "",
  region: "",
};

const URGENCY = ["now", "soon", "normal"];

const isOpen = ({ main }: CaseView) => main.fields.status?.value !== "closed";

function passes(view: CaseView, filter: string, me: string): boolean {
  switch (filter) {
    case "open":
      return isOpen(view);
    case "mine":
      return isOpen(view) && view.main.fields.assignee?.value === me;
    case "due":
      return isOpen(view) && view.due !== undefined;
    case "merge":
      return view.merges > 0;
    default:
      return true;
  }
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/** All that a coordinator may remember of a case. */
function wordsOf({ main, notes, tasks, interventions, reports }: CaseView): string {
  const texts = [main, ...notes, ...tasks, ...interventions].flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );
  return plain([...texts, ...reports.flatMap(({ body }) => [body.title ?? "", body.what])].join("\n"));
}

/** Urgent first, then what is due sooner, then what changed last (as they come). */
export function arrangeCases(all: readonly CaseView[], wanted: InboxView, me: string): CaseView[] {
  const words = plain(wanted.words).split(/\s+/).filter(Boolean);
  const rank = ({ main }: CaseView) => {
    const at = URGENCY.indexOf(String(main.fields.urgency?.value));
    return at === -1 ? URGENCY.length : at;
  };
  const due = (view: CaseView) => view.due?.day ?? "9999";
  return all
    .filter((view) => passes(view, wanted.show, me))
    .filter(({ main }) => isWanted(wanted, (field) => main.fields[field]?.value))
    .filter((view) => {
      if (words.length === 0) return true;
      const text = wordsOf(view);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

export interface Reminder {
  id: string;
  case: CaseView;
  /** The part of the case where it stands. */
  part: "tasks" | "mechanisms";
  what: string;
  /** The day it is due; "" when only a reminder was set. */
  due: string;
}

/** Milliseconds before a deadline of a mechanism from which it is reminded of. */
const AHEAD_MS = 7 * 86_400_000;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The first of two days; "" is none. */
const earlier = (a: string, b: string): string => (a !== "" && (b === "" || a < b) ? a : b);

/**
 * What she is to be reminded of today, the nearest first: tasks of hers or of nobody from their day on, and deadlines
 * of mechanisms in cases that she handles or nobody does.
 */
export function reminders(all: readonly CaseView[], me: string, today: string): Reminder[] {
  const soon = new Date(Date.parse(today) + AHEAD_MS).toISOString().slice(0, 10);
  const isMine = (key: unknown) => !text(key) || key === me;
  const found = all.filter(isOpen).flatMap((view): Reminder[] => [
    ...view.tasks
      .filter(({ fields }) => fields.done?.value !== true && isMine(fields.who?.value))
      .map(({ id, fields }) => ({
        id,
        from: earlier(text(fields.remind?.value), text(fields.due?.value)),
        what: text(fields.what?.value),
        due: text(fields.due?.value),
      }))
      .filter(({ from }) => from !== "" && from <= today)
      .map(({ id, what, due }) => ({ id, case: view, part: "tasks" as const, what, due })),
    ...view.interventions
      .filter(() => isMine(view.main.fields.assignee?.value))
      .map(({ id, fields }) => ({
        id,
        case: view,
        part: "mechanisms" as const,
        what: text(fields.words?.value),
        due: text(fields.nextDeadline?.value),
      }))
      .filter(({ due }) => due !== "" && due <= soon),
  ]);
  return found.sort((a, b) => ((a.due || "9999") < (b.due || "9999") ? -1 : 1));
}

/** The day it is where she is. */
export function today(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
