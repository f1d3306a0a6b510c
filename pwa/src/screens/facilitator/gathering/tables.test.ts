import { beforeAll, describe, expect, it } from "vitest";
import type { Gathering, Registered } from "../../../app/gatherings";
import { speak } from "../../../app/words";
import { toCsv } from "../../../core/paper/csv";
import { byMonth, feedbackRows, registrationRows, wordsOf } from "./tables";

beforeAll(() => speak("es"));

const person = (more: Partial<Registered>): Registered => ({
  registration: "r",
  author: "key-of-hers",
  name: "Luz",
  needs: {},
  words: "",
  made: "2027-03-01T12:00:00Z",
  versions: 1,
  withdrawn: null,
  seen: true,
  said: [],
  differ: false,
  changed: false,
  marks: [],
  attendance: "none",
  marksDiffer: false,
  ...more,
});
const gathering = (more: Partial<Gathering>): Gathering =>
  ({ people: [], feedback: [], ...more }) as Gathering;

describe("the table of registrations", () => {
  it("has what she asked for, and no key", () => {
    const text = toCsv(
      registrationRows(gathering({ people: [person({ needs: { food: "=nuez", travel: "" } })] }), new Map()),
    );
    expect(text).toContain("'=nuez");
    expect(text).toContain("Sí");
    expect(text).not.toContain("key-of-hers");
  });

  it("has nothing any more of what was asked for by who withdrew", () => {
    const gone = person({ withdrawn: "2027-03-02T12:00:00Z", needs: { food: "nuez" }, words: "secreto" });
    const text = toCsv(registrationRows(gathering({ people: [gone] }), new Map()));
    expect(text).not.toMatch(/nuez|secreto/);
  });

  it("tells apart who gave no name, and who has no registration", () => {
    const people = [person({ name: "" }), person({ author: null, registration: "x" })];
    const rows = registrationRows(gathering({ people }), new Map([["key-of-hers", "e4wu"]]));
    expect(rows.map(([name]) => name).slice(1)).toEqual([
      "Sin nombre (e4wu)",
      "Alguien sin inscripción aquí",
    ]);
  });
});

describe("opinions", () => {
  const feedback: Gathering["feedback"] = [
    { workshop: "w", anonymous: true, scales: { safe: 1 }, best: "z", change: "a", name: "Rosa" },
    { workshop: "w", anonymous: false, scales: { safe: 5 }, best: "b", change: "y", name: "Luz" },
  ];

  it("are told question by question, in an order that joins no two answers of one person", () => {
    expect(wordsOf(feedback, "best").map(({ text }) => text)).toEqual(["b", "z"]);
    expect(wordsOf(feedback, "change").map(({ text }) => text)).toEqual(["a", "y"]);
  });

  it("name nobody who did not want to be named, whatever she wrote into the field", () => {
    const text = toCsv(feedbackRows(gathering({ feedback })));
    expect(text).toContain("Luz");
    expect(text).not.toContain("Rosa");
  });
});

describe("months", () => {
  it("are the last twelve, with those in which nothing was", () => {
    const found = byMonth(["2027-02-03", "2026-11-24", "2026-11-02"], new Date(2027, 1, 20));
    expect(found.map(({ month }) => month)).toEqual([
      ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `2026-${String(n).padStart(2, "0")}`),
      "2027-01",
      "2027-02",
    ]);
    expect(found.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 1]);
  });

  it("of a phone whose date is wild are not drawn", () => {
    expect(byMonth(["0001-01-01", "9999-12-31"], new Date()).every(({ n }) => n === 0)).toBe(true);
  });
});
