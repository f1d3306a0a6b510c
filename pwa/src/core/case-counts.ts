/** Counts for charts: over time and by what people said of reports and cases. Computed on her device. Pure. */

export interface Bar {
  /** A month `2026-11`, or a code, or `unknown`. */
  key: string;
  count: number;
}

/** What is counted of a report. */
export interface Countable {
  /** RFC 3339 or a day: when it happened, else when it was written. */
  at: string;
  kinds: readonly string[];
  region: string;
  perpetrators: readonly string[];
}

export const UNKNOWN = "unknown";

/** Months from the first to the last, those without any too; at most the last `most`. */
export function byMonth(of: readonly Pick<Countable, "at">[], most = 24): Bar[] {
  const counts = new Map<string, number>();
  for (const { at } of of) {
    const month = at.slice(0, 7);
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const known = [...counts.keys()].sort();
  const last = known.at(-1);
  if (!last) return [];
  const bars: Bar[] = [];
  // From the end: a clock that was years off must not make a chart of empty centuries.
  for (let month = last; bars.length < most && month >= (known[0] as string); month = before(month)) {
    bars.unshift({ key: month, count: counts.get(month) ?? 0 });
  }
  return bars;
}

function before(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1
    ? `${String(year - 1).padStart(4, "0")}-12`
    : `${String(year).padStart(4, "0")}-${String(number - 1).padStart(2, "0")}`;
}

/** By each of several codes; who said none counts as unknown. The most frequent first, unknown last. */
export function byCode<T>(of: readonly T[], codes: (one: T) => readonly string[]): Bar[] {
  const counts = new Map<string, number>();
  for (const one of of) {
    const said = new Set(codes(one).filter((code) => code !== ""));
    for (const code of said.size > 0 ? said : [UNKNOWN]) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const last = (key: string) => Number(key === UNKNOWN);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => last(a.key) - last(b.key) || b.count - a.count || (a.key < b.key ? -1 : 1));
}
