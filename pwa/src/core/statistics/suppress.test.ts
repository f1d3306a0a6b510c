import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publish, THRESHOLD } from "./suppress";

const NAMES = ["a", "b", "c", "d"];
const single = (counts: readonly number[]) =>
  counts.flatMap((n, i) => Array.from({ length: n }, () => [NAMES[i] ?? "?"]));

/** Every table of these categories with at most `most` things. */
function tables(categories: number, most: number): number[][] {
  if (categories === 0) return [[]];
  return tables(categories - 1, most).flatMap((rest) => {
    const left = most - rest.reduce((sum, n) => sum + n, 0);
    return Array.from({ length: left + 1 }, (_, n) => [...rest, n]);
  });
}

describe("counts for the public", () => {
  it("no small count can be computed by somebody who knows the method and everything that was published", () => {
    for (const [threshold, categories] of [
      [3, 2],
      [3, 3],
      [3, 4],
      [5, 3],
      [5, 4],
    ] as const) {
      const worlds = new Map<string, number[][]>();
      for (const counts of tables(categories, threshold === 3 ? 16 : 22)) {
        const result = JSON.stringify(publish(single(counts), threshold));
        worlds.set(result, [...(worlds.get(result) ?? []), counts]);
      }
      for (const [result, possible] of worlds) {
        if (result.includes('"total":null')) continue;
        for (let i = 0; i < categories; i++) {
          const values = new Set(possible.map((counts) => counts[i]));
          const [only] = [...values];
          if (values.size === 1)
            expect([0, ...big(threshold)], `${result} gives ${NAMES[i]}`).toContain(only);
        }
      }
    }
  });

  it("never publishes a count below the threshold, of one or of several categories a thing", () => {
    const thing = fc.uniqueArray(fc.constantFrom(...NAMES, "e", "f"), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 60 }), (items) => {
        const { total, cells, others } = publish(items);
        if (total !== null) expect(total).toBeGreaterThanOrEqual(THRESHOLD);
        for (const { n } of cells) expect(n).toBeGreaterThanOrEqual(THRESHOLD);
        const isAll = cells.length === 0;
        if (others !== null && !isAll) expect(others).toBeGreaterThanOrEqual(THRESHOLD);
      }),
    );
  });

  it("cells and the group add up to the total where each thing has one category", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(15), { minLength: 4, maxLength: 4 }), (counts) => {
        const { total, cells, others } = publish(single(counts));
        if (total === null) return;
        expect(cells.reduce((sum, { n }) => sum + n, 0) + (others ?? 0)).toBe(total);
      }),
    );
  });

  it("says nothing but that there are few, when there are few", () => {
    expect(publish(single([4]))).toEqual({ total: null, cells: [], others: null });
    expect(publish([])).toEqual({ total: null, cells: [], others: null });
  });

  it("puts the next smallest with one that is small alone", () => {
    expect(publish(single([1, 9, 20]))).toEqual({ total: 30, cells: [{ category: "c", n: 20 }], others: 10 });
  });

  it("keeps large counts as they are, the largest first", () => {
    expect(publish(single([6, 7]))).toEqual({
      total: 13,
      cells: [
        { category: "b", n: 7 },
        { category: "a", n: 6 },
      ],
      others: null,
    });
  });
});

/** Counts that may be known. */
function big(threshold: number): number[] {
  return Array.from({ length: 30 }, (_, i) => i + threshold);
}
