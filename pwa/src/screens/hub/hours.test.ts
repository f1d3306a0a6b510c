/** The day of a hub: each hour in its place, silence shown as silence, and nothing said of before it spoke. */
import { describe, expect, it } from "vitest";
import { cells, gaps, HOURS } from "./hours";

const AT = "2026-06-02T12:34:56Z";
const hour = (ago: number, level: "ok" | "warning" = "ok") => ({
  hour: new Date(Date.parse("2026-06-02T12:00:00Z") - ago * 3_600_000).toISOString().replace(".000", ""),
  level,
  reports: 60,
});

describe("the last day of a hub", () => {
  it("ends with the hour that runs now", () => {
    const day = cells([hour(0, "warning"), hour(1)], AT);
    expect(day).toHaveLength(HOURS);
    expect(day.slice(-2)).toEqual(["ok", "warning"]);
  });

  it("shows hours without a report as a gap, also the present one", () => {
    const day = cells([hour(5), hour(3)], AT);
    expect(day.slice(-6)).toEqual(["ok", "gap", "ok", "gap", "gap", "gap"]);
    expect(gaps(day)).toBe(4);
  });

  it("calls nothing a gap before the first report", () => {
    expect(cells([hour(0)], AT).filter((cell) => cell === "before")).toHaveLength(HOURS - 1);
    expect(gaps(cells([], AT))).toBe(0);
  });

  it("leaves out what is older than a day, and still knows that it was heard", () => {
    const day = cells([hour(40)], AT);
    expect(gaps(day)).toBe(HOURS);
  });
});
