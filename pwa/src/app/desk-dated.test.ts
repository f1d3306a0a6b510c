import { describe, expect, it } from "vitest";
import { datedCopy } from "./desk-dated";

const model = {
  type: "workshop",
  id: "a-day",
  lang: "es",
  title: "Un día",
  summary: "Juntas.",
  status: "full",
  starts: "2027-01-01T15:00:00Z",
  ends: "2027-01-01T16:00:00Z",
  timezone: "America/Bogota",
  place: null,
  capacity: 20,
  languages: ["español"],
  course: null,
  facilitators: [{ name: "Otra", key: "x".repeat(43) }],
  materials: [],
  before: ["Lee."],
  after: [],
  body: "Para todas.",
  programme: [{ at: 0, minutes: 30, title: "Llegar", text: "" }],
  sources: [],
  checked: "2026-11-24",
  reviewed: "2026-11-24",
  translation: null,
} as const;

describe("a programme that is held once more", () => {
  it("keeps what happens in it, and nothing of who, when and what was checked of another", () => {
    const copy = datedCopy(
      structuredClone(model) as never,
      "un-dia-2",
      "k".repeat(43),
      "America/Mexico_City",
    );
    expect(copy).toEqual({
      ...model,
      id: "un-dia-2",
      status: "open",
      starts: null,
      ends: null,
      timezone: "America/Mexico_City",
      facilitators: [{ name: null, key: "k".repeat(43) }],
      checked: null,
      reviewed: null,
    });
  });
});
