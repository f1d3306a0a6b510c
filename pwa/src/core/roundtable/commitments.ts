/** Commitments over time: what is due, what was kept, and by whom. Pure. */
import type { Kept } from "../messages/kinds/needword";

export interface Commitment {
  id: string;
  mission: string;
  what: string;
  /** Day, or "". */
  due: string;
  /** Day on which the team wants to be reminded, or "". */
  remind: string;
  /** Id of the provision that it rests on, or "". */
  provision: string;
  /** It may be told to everybody. */
  public: boolean;
  /** Ids of the needs that it is about. */
  needs: string[];
  state: Kept;
  answer: string;
  /** Day, or "". */
  answered: string;
  /** What shows that it was done. */
  evidence: string;
}

/** Days before a commitment is due on which the team is reminded, when it chose no day itself. */
const AHEAD_DAYS = 7;

/** Nothing is known yet, and its day, or the day to ask, has come. The earliest first. */
export function dueCommitments<C extends Commitment>(all: readonly C[], today: string): C[] {
  const soon = new Date(Date.parse(today) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  return all
    .filter(({ state, due, remind }) => {
      if (state !== "open") return false;
      return remind !== "" ? remind <= today : due !== "" && due <= soon;
    })
    .sort((a, b) => ((a.due || a.remind) < (b.due || b.remind) ? -1 : 1));
}

export type Tally = Record<Kept, number>;

export interface Row {
  key: string;
  tally: Tally;
  total: number;
}

const nothing = (): Tally => ({ open: 0, kept: 0, partly: 0, "not-kept": 0, "no-answer": 0 });

/** How many were kept, by whatever `keysOf` says of each; most first. "" stands for what was not said. */
export function tally(all: readonly Commitment[], keysOf: (one: Commitment) => readonly string[]): Row[] {
  const rows = new Map<string, Row>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const row = rows.get(key) ?? { key, tally: nothing(), total: 0 };
      rows.set(key, row);
      row.tally[one.state] += 1;
      row.total += 1;
    }
  }
  return [...rows.values()].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}
