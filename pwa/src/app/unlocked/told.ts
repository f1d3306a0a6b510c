/** What coordinators told her of a report: asked of whom, answered what, due when. */
import type { InterventionPart } from "../../core/record/parts";

export interface Told {
  part: InterventionPart;
  made: string;
  /** A day was told before, and holds no more. */
  over?: boolean;
}

/** A day that changed is told again under the same id: what was said last holds. */
export function withNews(known: readonly Told[], news: Told): Told[] {
  const { part } = news;
  const others = known.filter((one) => one.part.id !== part.id);
  const versions = known.filter((one) => one.part.id === part.id);
  const [first = news, last = first] = [...versions, news].sort((a, b) => (a.made < b.made ? -1 : 1));
  const over =
    !last.part.nextDeadline && (first.part.nextDeadline !== undefined || versions[0]?.over === true);
  return [...others, { part: last.part, made: last.made, ...(over && { over }) }];
}
