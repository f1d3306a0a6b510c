/** Which cases to show, and in which order. Pure. */
import type { CaseView } from "../../app/types";

export const CASE_FILTERS = ["open", "mine", "due", "merge", "all"] as const;
export type CaseFilter = (typeof CASE_FILTERS)[number];

const URGENCY = ["now", "soon", "normal"];

const isOpen = ({ main }: CaseView) => main.fields.status?.value !== "closed";

function passes(view: CaseView, filter: CaseFilter, me: string): boolean {
  switch (filter) {
    case "open":
      return isOpen(view);
    case "mine":
      return isOpen(view) && view.main.fields.assignee?.value === me;
    case "due":
      return isOpen(view) && view.due !== undefined;
    case "merge":
      return view.merges > 0;
    case "all":
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
export function arrangeCases(
  all: readonly CaseView[],
  filter: CaseFilter,
  words: string,
  me: string,
): CaseView[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const rank = ({ main }: CaseView) => {
    const at = URGENCY.indexOf(String(main.fields.urgency?.value));
    return at === -1 ? URGENCY.length : at;
  };
  const due = (view: CaseView) => view.due?.day ?? "9999";
  return all
    .filter((view) => passes(view, filter, me))
    .filter((view) => {
      if (wanted.length === 0) return true;
      const text = wordsOf(view);
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}
