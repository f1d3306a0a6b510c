/** What was said after a report, by everybody. Pure. */
import type { InboxItem, ThreadItem } from "../../app/types";

/** The conversation as this phone has it, with what colleagues answered: each once, oldest first. */
export function talkOf(
  { thread, triage }: Pick<InboxItem, "thread" | "triage">,
  called: (key: string) => string,
): ThreadItem[] {
  const here = new Set(thread.map(({ id }) => id));
  const theirs = triage.answeredBy
    .filter(({ id }) => !here.has(id))
    .map(
      ({ id, by, made, text }): ThreadItem => ({
        id,
        kind: "answer",
        mine: false,
        role: "coordinator",
        name: called(by),
        text,
        made,
      }),
    );
  return [...thread, ...theirs].sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
}
