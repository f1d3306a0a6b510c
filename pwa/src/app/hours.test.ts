import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spans, standing, type Team, week } from "./hours";

const MEXICO = "America/Mexico_City";
const weekdays: Team = {
  words: "",
  zone: MEXICO,
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, since: "09:00", until: "18:00" })),
};
const at = (text: string) => new Date(text);

describe("the hours of those who answer", () => {
  it("are now, until they end", () => {
    // Wednesday, 10:00 in Mexico (UTC-6).
    expect(standing(weekdays, at("2026-11-25T16:00:00Z"))).toEqual({
      open: true,
      until: at("2026-11-26T00:00:00Z"),
    });
  });

  it("are over on Friday evening and begin again on Monday", () => {
    expect(standing(weekdays, at("2026-11-28T00:00:00Z"))).toEqual({
      open: false,
      next: at("2026-11-30T15:00:00Z"),
    });
  });

  it("are told in her own time, days with the same hours together", () => {
    const rows = week(weekdays, at("2026-11-25T16:00:00Z"), "America/Tijuana");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ first: 1, last: 5 });
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "America/Tijuana", timeStyle: "short" });
    expect([rows[0]?.since, rows[0]?.until].map((when) => clock.format(when))).toEqual(["07:00", "16:00"]);
  });

  it("may fall on other days where she is", () => {
    const late: Team = { words: "", zone: MEXICO, hours: [{ day: 7, since: "20:00", until: "23:00" }] };
    expect(week(late, at("2026-11-25T16:00:00Z"), "Europe/Madrid")).toMatchObject([{ first: 1, last: 1 }]);
  });

  it("go over midnight as one span when they were written as two", () => {
    const night: Team = {
      words: "",
      zone: MEXICO,
      hours: [
        { day: 5, since: "20:00", until: "24:00" },
        { day: 6, since: "00:00", until: "02:00" },
      ],
    };
    expect(standing(night, at("2026-11-28T05:30:00Z"))).toEqual({
      open: true,
      until: at("2026-11-28T08:00:00Z"),
    });
  });

  it("keep to the clock on the wall where clocks change", () => {
    const madrid: Team = {
      words: "",
      zone: "Europe/Madrid",
      hours: [{ day: 1, since: "09:00", until: "10:00" }],
    };
    const begins = (now: string) => spans(madrid, at(now)).find((span) => span.begins > at(now))?.begins;
    expect(begins("2026-10-23T12:00:00Z")).toEqual(at("2026-10-26T08:00:00Z"));
    expect(begins("2026-10-18T12:00:00Z")).toEqual(at("2026-10-19T07:00:00Z"));
  });

  it("are none when nothing was said of hours", () => {
    const words: Team = { words: "Contestamos en un día.", zone: null, hours: [] };
    expect(standing(words, at("2026-11-25T16:00:00Z"))).toEqual({ open: false, next: null });
    expect(week(words, at("2026-11-25T16:00:00Z"))).toEqual([]);
  });

  it("show the wall's time whenever one looks, in any zone", () => {
    const zones = [MEXICO, "America/Tijuana", "Europe/Madrid", "Asia/Kathmandu", "Pacific/Auckland"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: at("2020-01-01T00:00:00Z"), max: at("2035-01-01T00:00:00Z"), noInvalidDate: true }),
        (zone, now) => {
          const team: Team = { words: "", zone, hours: [{ day: 3, since: "12:15", until: "13:45" }] };
          const wall = new Intl.DateTimeFormat("en-GB", {
            timeZone: zone,
            weekday: "short",
            hour: "2-digit",
            minute: "2-digit",
          });
          for (const { begins, ends } of spans(team, now)) {
            expect(wall.format(begins)).toBe("Wed 12:15");
            expect(wall.format(ends)).toBe("Wed 13:45");
          }
          expect(spans(team, now).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
