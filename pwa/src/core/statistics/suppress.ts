/**
 * Counts that may be published. A count below the threshold could be about somebody whom neighbours recognise, so small
 * counts are put together into one, without saying of which categories. One small count alone would follow from the total:
 * the next smallest is put with it, until the group holds at least two categories and the threshold, and could be made up
 * in more than one way (as large as small counts can be together, it could not).
 *
 * Pure; what comes out says nothing that the threshold keeps back, also not to who knows this rule and the total
 * (the tests try every table that gives the same result).
 */

/** Smallest count that is published by itself. */
export const THRESHOLD = 5;

export interface Published {
  /** null: fewer than the threshold in all. */
  total: number | null;
  cells: { category: string; n: number }[];
  /** The small ones together; null: there are none. */
  others: number | null;
}

/** @param items the categories of each thing counted; a thing may have several (then cells do not add up) */
export function publish(items: readonly (readonly string[])[], threshold = THRESHOLD): Published {
  const total = items.length;
  if (total < threshold) return { total: null, cells: [], others: null };
  const counts = countsOf(items);
  const rising = [...counts].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  const merged = new Set(rising.filter(([, n]) => n < threshold).map(([category]) => category));
  if (merged.size > 0) {
    for (const [, n] of rising) {
      if (isEnough(items, counts, merged, threshold)) break;
      // All that are as small: which of two equal ones is left would tell of the others.
      for (const [category, m] of rising) if (m <= n) merged.add(category);
    }
  }
  const cells = [...counts]
    .filter(([category]) => !merged.has(category))
    .map(([category, n]) => ({ category, n }))
    .sort((a, b) => b.n - a.n || (a.category < b.category ? -1 : 1));
  return { total, cells, others: merged.size > 0 ? union(items, merged) : null };
}

function isEnough(
  items: readonly (readonly string[])[],
  counts: ReadonlyMap<string, number>,
  merged: ReadonlySet<string>,
  threshold: number,
): boolean {
  const most = threshold - 1;
  const isFull = [...merged].every((category) => counts.get(category) === most);
  return merged.size >= 2 && !isFull && union(items, merged) >= threshold;
}

/** Things that have at least one of these categories. */
function union(items: readonly (readonly string[])[], of: ReadonlySet<string>): number {
  return items.filter((categories) => categories.some((category) => of.has(category))).length;
}

function countsOf(items: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const categories of items) {
    for (const category of new Set(categories)) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}
