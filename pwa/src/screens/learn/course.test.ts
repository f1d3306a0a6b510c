import { describe, expect, it } from "vitest";
import { courseState, neighbours, nextPart, partState, partsDone, whereILeft } from "./course";

const stub = (id: string) => ({ id, type: "lesson" as const, title: id, minutes: 5 });
const security = { id: "security-incidents", parts: [stub("01"), stub("02"), stub("03")] };
const care = { id: "care", parts: [stub("01"), stub("02")] };
const done = (at: string) => ({ state: "done" as const, at });
const started = (at: string) => ({ state: "started" as const, at });

describe("her place in a course", () => {
  it("is read from the progress of its parts", () => {
    const progress = { "lesson:care:01": done("2026-11-01T10:00:00Z") };
    expect(partsDone(care, progress)).toBe(1);
    expect(courseState(care, progress)).toBe("started");
    expect(courseState(care, {})).toBe("new");
    expect(courseState(care, { ...progress, "lesson:care:02": done("2026-11-01T11:00:00Z") })).toBe("done");
    expect(courseState({ id: "empty", parts: [] }, {})).toBe("new");
    expect(partState(care, stub("02"), progress)).toBe("new");
  });

  it("goes on with the first part that is not done", () => {
    expect(nextPart(care, { "lesson:care:01": done("2026-11-01T10:00:00Z") })?.id).toBe("02");
    expect(nextPart(care, {})?.id).toBe("01");
    expect(nextPart({ id: "empty", parts: [] }, {})).toBeNull();
  });

  it("knows the part before and after, and neither for a part it does not have", () => {
    expect(neighbours(security, "02")).toEqual({ before: stub("01"), after: stub("03") });
    expect(neighbours(security, "01").before).toBeNull();
    expect(neighbours(security, "none")).toEqual({ before: null, after: null });
  });
});

describe("continue where I left", () => {
  it("is the course she touched last, at the part she has open", () => {
    const progress = {
      "lesson:care:01": done("2026-11-01T10:00:00Z"),
      "lesson:security-incidents:01": done("2026-11-02T10:00:00Z"),
      "lesson:security-incidents:03": started("2026-11-02T11:00:00Z"),
    };
    expect(whereILeft([care, security], progress)).toEqual({ course: security, part: stub("03") });
  });

  it("is the next part when none is open", () => {
    expect(
      whereILeft([security], { "lesson:security-incidents:01": done("2026-11-02T10:00:00Z") })?.part.id,
    ).toBe("02");
  });

  it("offers nothing when she has begun nothing, or finished all she began", () => {
    const finished = {
      "lesson:care:01": done("2026-11-01T10:00:00Z"),
      "lesson:care:02": done("2026-11-01T11:00:00Z"),
    };
    expect(whereILeft([care, security], {})).toBeNull();
    expect(whereILeft([care, security], finished)).toBeNull();
  });
});
