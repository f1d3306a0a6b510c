import { beforeAll, describe, expect, it } from "vitest";
import { lang } from "../../app/settings";
import type { WorkshopView } from "../../app/types";
import { isZone, speak } from "../../app/words";
import type { MyWorkshop, Sent } from "../../app/workshops";
import { shelve } from "./sort";
import { standing } from "./standing";
import { dayOfProgramme, elapsed, later, span } from "./times";

beforeAll(async () => {
  await speak("es");
  expect(lang.value).toBe("es");
});

describe("times", () => {
  const from = "2027-03-08T15:00:00Z";
  const to = "2027-03-08T23:00:00Z";

  it("are said on her clock, and on that of the place where it says something else", () => {
    const { hers, there, unknown } = span(from, to, "America/Bogota", "America/Mexico_City");
    expect(hers.from.time).toBe("9:00 a.m.");
    expect(there?.from.time).toBe("10:00 a.m.");
    expect(there?.from.zone).toContain("GMT-5");
    expect(unknown).toBeNull();
  });

  it("are said once where both clocks agree, whatever the zones are called", () => {
    expect(span(from, to, "America/Guatemala", "America/Mexico_City").there).toBeNull();
  });

  it("tell the other day where it is another day there", () => {
    const { hers, there } = span(from, to, "Pacific/Auckland", "America/Mexico_City");
    expect(hers.from.day).toContain("8 de marzo");
    expect(there?.from.day).toContain("9 de marzo");
  });

  it("keep to the hour of the place when clocks change there between", () => {
    // Chile sets its clocks back on 4 April 2027; Mexico no longer does.
    const before = span(
      "2027-04-03T13:00:00Z",
      "2027-04-03T14:00:00Z",
      "America/Santiago",
      "America/Mexico_City",
    );
    const after = span(
      "2027-04-04T14:00:00Z",
      "2027-04-04T15:00:00Z",
      "America/Santiago",
      "America/Mexico_City",
    );
    expect(before.there?.from.time).toBe(after.there?.from.time);
    expect(before.hers.from.time).not.toBe(after.hers.from.time);
  });

  it.each(["Mars/Olympus", "../etc", "", "America/Nowhere"])(
    "say so when the phone does not know the zone %j",
    (zone) => {
      expect(isZone(zone)).toBe(false);
      expect(span(from, to, zone, "America/Mexico_City")).toMatchObject({ there: null, unknown: zone });
      expect(dayOfProgramme({ starts: from, timezone: zone }, 0)).toContain("8 de marzo");
    },
  );

  it("of a programme count from the start, over days", () => {
    expect(later(from, 90)).toBe("2027-03-08T16:30:00Z");
    expect(elapsed(65)).toBe("1:05");
    const of = { starts: from, timezone: "America/Mexico_City" };
    expect(dayOfProgramme(of, 0)).not.toBe(dayOfProgramme(of, 24 * 60));
    expect(dayOfProgramme({ starts: null, timezone: null }, 0)).toBeNull();
  });
});

describe("the list", () => {
  const at = (id: string, days: number | null, status: WorkshopView["status"] = "open") => {
    const time = (plus: number) => new Date(Date.now() + (days ?? 0) * 86_400_000 + plus).toISOString();
    const dates = days === null ? { starts: null, ends: null } : { starts: time(0), ends: time(3_600_000) };
    return { id, title: id, status, ...dates } as WorkshopView;
  };

  it("has what comes next first, and what was the latest first", () => {
    const { upcoming, undated, past } = shelve([
      at("old", -30),
      at("later", 20),
      at("model", null),
      at("yesterday", -1),
      at("off", 5, "cancelled"),
      at("now", 0),
    ]);
    const ids = (list: WorkshopView[]) => list.map(({ id }) => id);
    expect(ids(upcoming)).toEqual(["now", "off", "later"]);
    expect(ids(undated)).toEqual(["model"]);
    expect(ids(past)).toEqual(["yesterday", "old"]);
  });
});

describe("how her registration stands", () => {
  const sent = (state: Sent<never>["state"]) => ({ id: "r", made: "", body: {}, state }) as Sent<never>;
  const mine = (more: Partial<MyWorkshop>): MyWorkshop => ({
    registration: null,
    withdrawn: null,
    notice: null,
    changed: false,
    attendance: null,
    feedback: null,
    ...more,
  });
  const notice = { state: "confirmed" as const, words: "", at: "" };

  it.each([
    ["nothing", mine({}), undefined],
    ["still here", mine({ registration: sent("waiting") }), "queued"],
    ["at the hub", mine({ registration: sent("arrived") }), "arrived"],
    ["delivered", mine({ registration: sent("delivered") }), "delivered"],
    ["refused", mine({ registration: sent("refused") }), "refused"],
    ["answered", mine({ registration: sent("delivered"), notice }), "confirmed"],
    [
      "changed since, and not sent yet",
      mine({ registration: sent("waiting"), notice, changed: true }),
      "queued",
    ],
    ["changed since", mine({ registration: sent("delivered"), notice, changed: true }), "confirmed"],
    [
      "taken back after that",
      mine({ registration: sent("delivered"), notice, withdrawn: sent("waiting") }),
      "withdrawing",
    ],
    [
      "taken back",
      mine({ registration: sent("delivered"), notice, withdrawn: sent("delivered") }),
      "withdrawn",
    ],
  ])("%s", (_, of, name) => {
    expect(standing(of)?.name).toBe(name);
  });
});
