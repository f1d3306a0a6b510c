/** Leaving: all that is a coordinator's goes to a colleague in one step, also without signal. */
import type { Value } from "../core/case";
import { givenTo } from "../core/case-fold";
import { cases, colleagues, give } from "./cases";
import { decide, inbox } from "./inbox";
import type { CaseObject, CaseView, InboxItem } from "./types";
import type { Writing } from "./unlocked/casebook";
import { type Casework, casework } from "./unlocked/casework";

export interface Belongings {
  /** Cases that she handles or has tasks in, that she opened and nobody handles, or that no colleague reads. */
  cases: CaseView[];
  /** Reports in the inbox that she handles. */
  reports: InboxItem[];
  /** Ids of other logs (editions of a roundtable) that no colleague reads. */
  logs: string[];
  /** Cases of hers that she cannot hand over: their key was changed, or is undecided. */
  shut: CaseView[];
}

const me = () => colleagues.value.find(({ you }) => you)?.key ?? "";

/** Does a colleague whose role holds read it? */
function isShared(readers: readonly string[]): boolean {
  return colleagues.value.some(({ key, you, active }) => !you && active && readers.includes(key));
}

const isClosed = ({ main }: CaseView) => main.fields.status?.value === "closed";
const tasksOf = ({ tasks }: CaseView, key: string) =>
  tasks.filter(({ fields }) => fields.who?.value === key && fields.done?.value !== true);

function isHers(view: CaseView, key: string): boolean {
  if (!isShared(view.readers)) return true;
  if (isClosed(view)) return false;
  const assignee = view.main.fields.assignee?.value;
  return assignee === key || (!assignee && view.main.by === key) || tasksOf(view, key).length > 0;
}

/** What would be left behind if she went now. */
export function belongings(): Belongings {
  const key = me();
  const work = casework.value;
  const hers = cases.value.filter((view) => isHers(view, key));
  const shown = new Set(cases.value.map(({ id }) => id));
  const logs = (work?.book.ids() ?? []).filter(
    (id) => !shown.has(id) && work?.canWrite(id) && !isShared(givenTo(work.book.state(id).keys)),
  );
  const reports = inbox.value.filter(
    ({ triage: { fields } }) => fields.assignee?.value === key && fields.setAside?.value !== true,
  );
  return {
    cases: hers.filter(({ canWrite }) => canWrite),
    shut: hers.filter(({ canWrite }) => !canWrite),
    reports,
    logs,
  };
}

/**
 * Gives it all to a colleague: she reads it from its beginning, and what was this coordinator's is hers. What is done
 * stays done when it breaks off: doing it again goes on.
 */
export async function handOverAll(to: string): Promise<void> {
  const work = casework.peek();
  if (!work) throw new RangeError("no casework is open");
  const all = belongings();
  for (const id of all.logs) await give(id, [to]);
  for (const view of all.cases) {
    if (!view.readers.includes(to)) await give(view.id, [to]);
    await pass(work, view, to);
  }
  for (const { id, triage } of all.reports) {
    await decide(id, "assignee", to, triage.fields.assignee?.shown ?? []);
  }
}

/** Whoever handles it else stays; what is closed stays closed. */
async function pass(work: Casework, view: CaseView, to: string): Promise<void> {
  const key = me();
  const assignee = view.main.fields.assignee?.value;
  const parts = tasksOf(view, key).map((task) => setting("task", task, { who: to }));
  if (!isClosed(view) && (assignee === key || !assignee)) {
    parts.push(setting("case", view.main, { assignee: to }));
  }
  if (parts.length > 0) await work.writeCase(view.id, parts);
}

function setting(on: "case" | "task", { id, fields }: CaseObject, values: Record<string, Value>): Writing {
  const amends = Object.keys(values).flatMap((name) => fields[name]?.shown ?? []);
  return { part: { type: "set", on, id, values }, amends };
}
