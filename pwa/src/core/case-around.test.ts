import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byCode, byMonth } from "./case-counts";
import { type Comparable, Duplicates } from "./case-duplicates";

const report = (id: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  author: "ana",
  made: "2026-11-20T10:00:00Z",
  place: "",
  text: "",
  ...more,
});
const followed = "Una camioneta blanca sin placas nos siguió desde la oficina hasta el mercado";

describe("duplicates", () => {
  const suggest = (one: Comparable, ...others: Comparable[]) => new Duplicates().suggest(one, others);

  it("are suggested with the reasons: the same woman, the same day, the same place, the same words", () => {
    const one = report("a", { day: "2026-11-19", place: "Mercado de Ixtlán", text: followed });
    const other = report("b", { day: "2026-11-19", place: "el mercado de Ixtlan", text: `${followed}.` });
    expect(suggest(one, other)).toEqual([{ id: "b", reasons: ["sender", "day", "place", "words"] }]);
  });

  it("may come from two women", () => {
    const other = report("b", { author: "bea", text: `Vi que ${followed.toLowerCase()} ayer` });
    expect(suggest(report("a", { text: followed }), other)).toEqual([
      { id: "b", reasons: ["time", "words"] },
    ]);
  });

  it("are not suggested only because the same woman wrote twice in a week", () => {
    expect(suggest(report("a", { text: followed }), report("b", { text: "Entraron a mi casa" }))).toEqual([]);
  });

  it("are at most five, the likeliest first, and never the report itself", () => {
    const others = Array.from({ length: 9 }, (_, i) => report(`b${i}`, { text: followed }));
    const best = report("best", { text: followed, day: "2026-11-20", place: "Oaxaca centro" });
    const one = report("a", { text: followed, day: "2026-11-20", place: "Oaxaca, centro" });
    const found = suggest(one, one, ...others, best);
    expect(found).toHaveLength(5);
    expect(found[0]?.id).toBe("best");
    expect(found.map(({ id }) => id)).not.toContain("a");
  });
});

describe("counts", () => {
  it("by month show the months without any, and let no wrong clock stretch the chart", () => {
    const of = ["2026-09-01T00:00:00Z", "2026-11-02", "2026-11-30T10:00:00Z"].map((at) => ({ at }));
    expect(byMonth(of)).toEqual([
      { key: "2026-09", count: 1 },
      { key: "2026-10", count: 0 },
      { key: "2026-11", count: 2 },
    ]);
    expect(byMonth([...of, { at: "1970-01-01T00:00:00Z" }])).toHaveLength(24);
    expect(byMonth([])).toEqual([]);
    expect(byMonth([{ at: "ayer" }])).toEqual([]);
  });

  it("by code count each report once under each of its codes, and say how many said none", () => {
    const code = fc.constantFrom("threat", "digital", "physical", "");
    fc.assert(
      fc.property(fc.array(fc.array(code, { maxLength: 4 })), (of) => {
        const bars = byCode(of, (codes) => codes);
        for (const { key, count } of bars) {
          const expected = of.filter((codes) => {
            const said = codes.filter((one) => one !== "");
            return key === "unknown" ? said.length === 0 : said.some((one) => one === key);
          });
          expect(count).toBe(expected.length);
        }
        const at = bars.findIndex(({ key }) => key === "unknown");
        expect(at === -1 || at === bars.length - 1).toBe(true);
      }),
    );
  });
});
