import { describe, expect, it } from "vitest";
import { localDay, rounded, whenAnswer, whereAnswer, zoneAnswer } from "./answers";

const typed = { date: "2026-11-24", time: "18:30", words: "en la noche" };

describe("an answer about when", () => {
  it("keeps only what the chosen precision says", () => {
    expect(whenAnswer("exact", typed)).toEqual({ precision: "exact", date: "2026-11-24", time: "18:30" });
    expect(whenAnswer("day", typed)).toEqual({ precision: "day", date: "2026-11-24" });
    expect(whenAnswer("around", typed)).toEqual({ precision: "around", words: "en la noche" });
    expect(whenAnswer("unknown", typed)).toEqual({ precision: "unknown" });
  });

  it("never claims more than she filled in", () => {
    expect(whenAnswer("exact", { ...typed, time: "" })).toEqual({ precision: "day", date: "2026-11-24" });
    expect(whenAnswer("exact", { ...typed, date: "" })).toEqual({ precision: "unknown" });
    expect(whenAnswer("day", { ...typed, date: "" })).toEqual({ precision: "unknown" });
    expect(whenAnswer("around", { ...typed, words: "  " })).toEqual({ precision: "around" });
  });
});

describe("an answer about where", () => {
  const point = { lat: 17.061234, lon: -96.725678 };

  it("holds a point only when she chose the exact point", () => {
    expect(whereAnswer("exact", { words: "", point })).toEqual({ precision: "exact", ...point });
    expect(whereAnswer("place", { words: "La oficina", point })).toEqual({
      precision: "place",
      words: "La oficina",
    });
    expect(whereAnswer("region", { words: "La sierra", point })).toEqual({
      precision: "region",
      words: "La sierra",
    });
    expect(whereAnswer("hidden", { words: "La oficina", point })).toEqual({ precision: "hidden" });
  });

  it("falls back to her words when no point was kept, and to nothing without words", () => {
    expect(whereAnswer("exact", { words: "El río", point: null })).toEqual({
      precision: "place",
      words: "El río",
    });
    expect(whereAnswer("exact", { words: "", point: null })).toEqual({ precision: "hidden" });
    expect(whereAnswer("place", { words: " ", point: null })).toEqual({ precision: "hidden" });
  });

  it("rounds a zone before it is kept, so that the exact point is nowhere in it", () => {
    expect(zoneAnswer(point, "")).toEqual({ precision: "region", lat: 17.06, lon: -96.73 });
    expect(JSON.stringify(zoneAnswer(point, "cerca"))).not.toContain("17.0612");
    expect(rounded(-0.004)).toBe(-0);
  });
});

describe("a day of her calendar", () => {
  it("is the phone's own day, also late at night and across a month", () => {
    expect(localDay(new Date(2026, 11, 1, 23, 59))).toBe("2026-12-01");
    expect(localDay(new Date(2026, 11, 1, 0, 5), 1)).toBe("2026-11-30");
  });
});
