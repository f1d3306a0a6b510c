import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckIn, mistakeIn, releaseOf, stateOf } from "./checkins";

const NOW = new Date("2026-11-24T18:00:00Z");
const one: CheckIn = {
  journey: "De la sierra a la ciudad",
  companions: "",
  instructions: "",
  due: "2026-11-24T20:00:00Z",
  grace: 30,
  drill: false,
  made: "2026-11-24T18:00:00Z",
  secret: "A".repeat(43),
  message: "a".repeat(26),
};
const at = (time: string) => `2026-11-24T${time}:00Z`;

describe("a check-in", () => {
  it("is set only when the hub says that it keeps it: before that nobody would be told", () => {
    for (const posted of [undefined, "waiting", "arrived"] as const) {
      expect(stateOf(one, posted, at("18:00"))).toBe("unsent");
      expect(stateOf(one, posted, at("21:00"))).toBe("unsent");
    }
    expect(stateOf(one, "timed", at("18:00"))).toBe("set");
  });

  it("is late, not lost, within its grace", () => {
    expect(releaseOf(one)).toBe(at("20:30"));
    expect(stateOf(one, "timed", at("20:10"))).toBe("late");
  });

  it("is not said to be stopped before the hub has said so", () => {
    const arrived = { ...one, arrived: at("19:50") };
    expect(stateOf(arrived, "timed", at("19:50"))).toBe("stopping");
    expect(stateOf({ ...arrived, stopped: "cancelled" }, "cancelled", at("19:51"))).toBe("safe");
  });

  it("says that others were told, also to her who arrived too late to stop it", () => {
    expect(stateOf(one, "delivered", at("21:00"))).toBe("told");
    expect(stateOf(one, "opened", at("21:00"))).toBe("told");
    expect(stateOf({ ...one, arrived: at("20:31"), stopped: "released" }, "timed", at("20:32"))).toBe(
      "told-safe",
    );
    expect(stateOf({ ...one, arrived: at("20:31") }, "delivered", at("20:32"))).toBe("told-safe");
  });

  it("that the hub refused is shown as what it is", () => {
    expect(stateOf(one, "refused", at("18:00"))).toBe("refused");
  });

  it("never says safe or set while the hub has delivered it", () => {
    const posted = fc.constantFrom("delivered", "opened") as fc.Arbitrary<"delivered" | "opened">;
    const arrived = fc.option(fc.constant(at("19:00")), { nil: undefined });
    const stopped = fc.constantFrom(undefined, "cancelled" as const, "released" as const);
    fc.assert(
      fc.property(posted, arrived, stopped, (p, a, s) => {
        const known = { ...one, ...(a && { arrived: a }), ...(s && { stopped: s }) };
        expect(["told", "told-safe"]).toContain(stateOf(known, p, at("22:00")));
      }),
    );
  });
});

describe("what keeps a check-in from being set", () => {
  it.each([
    ["a time that has passed", { due: at("17:59") }, 0, "past"],
    ["no time at all", { due: "never" }, 0, "past"],
    ["a time in ten years", { due: "2036-11-24T18:00:00Z" }, 0, "too-far"],
    ["a grace that leads too far", { due: "2026-12-25T17:30:00Z", grace: 60 }, 0, "too-far"],
    ["one too many", {}, 20, "too-many"],
    ["nothing that would help", { journey: "  " }, 0, "nothing-said"],
  ])("%s", (_, change, waiting, mistake) => {
    expect(mistakeIn({ ...one, ...change }, waiting as number, NOW)).toBe(mistake);
  });

  it("is nothing for one that is well", () => {
    expect(mistakeIn(one, 19, NOW)).toBeNull();
  });
});
