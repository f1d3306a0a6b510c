import { describe, expect, it } from "vitest";
import { toCsv } from "../paper/csv";
import { writePdf } from "../paper/pdf";
import { testFonts, textOfPdf } from "../paper/testing";
import {
  type Counted,
  type StatisticsWords,
  statisticsJson,
  statisticsPaper,
  statisticsRows,
  tablesOf,
} from "./tables";

const words: StatisticsWords = {
  language: "es",
  say: (id, args) => `${id}${args ? ` ${Object.values(args).join(" ")}` : ""}`,
  category: (_, code) => code,
};
const many = (n: number, one: Counted): Counted[] => Array.from({ length: n }, () => one);
const told = (at: string, region: string, ...kinds: string[]): Counted => ({
  at,
  said: { kinds, regions: [region] },
});

const REPORTS = [
  ...many(9, told("2026-01-10", "Oaxaca", "threat")),
  ...many(7, told("2026-05-10T10:00:00Z", "OAXACA ", "threat", "digital")),
  ...many(1, told("2025-12-01", "Un pueblo chico", "physical")),
  ...many(6, told("around May", "Puebla")),
];
const of = (year: string | null = null) => tablesOf(REPORTS, [], year, "quarter");
const table = (id: string, year: string | null = null) => {
  const found = of(year).tables.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found.published;
};

describe("figures for the public", () => {
  it("count by period, and what has no date as unknown", () => {
    expect(table("periods").cells).toEqual([
      { category: "2026-Q1", n: 9 },
      { category: "2026-Q2", n: 7 },
    ]);
    expect(table("periods").others).toBe(7);
  });

  it("take one place for what differs in capitals and blanks alone, and name no small place", () => {
    expect(table("regions").cells).toEqual([{ category: "Oaxaca", n: 16 }]);
    expect(table("regions").others).toBe(7);
    for (const text of [statisticsJson(of(), words), toCsv(statisticsRows(of(), words))]) {
      expect(text).not.toContain("chico");
      expect(text).not.toContain("physical");
    }
  });

  it("count a report once under each thing it says", () => {
    expect(table("kinds").cells).toEqual([
      { category: "threat", n: 16 },
      { category: "digital", n: 7 },
    ]);
    expect(table("kinds").total).toBe(23);
  });

  it("take one year when asked", () => {
    expect(table("periods", "2026").total).toBe(16);
    expect(table("periods", "2024").total).toBeNull();
  });

  it("say nothing of requests while there are few", () => {
    expect(table("outcomes")).toEqual({ total: null, cells: [], others: null });
  });

  it("carry their method in every format", async () => {
    const pdf = await textOfPdf(await writePdf(statisticsPaper(of(), words, null), testFonts()));
    for (const text of [pdf, statisticsJson(of(), words), toCsv(statisticsRows(of(), words))]) {
      for (const word of ["method-small 5", "method-merged", "method-not"]) expect(text).toContain(word);
    }
    expect(pdf).not.toContain("chico");
  });
});
