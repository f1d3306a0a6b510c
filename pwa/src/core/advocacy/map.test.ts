import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../paper/docx";
import { writePdf } from "../paper/pdf";
import { testFonts, textOfDocx, textOfPdf } from "../paper/testing";
import { calendarFile } from "../workshop/calendar";
import { type Actor, CELL, cellOf, drawMap, EDGE, numbered, STEPS, valuesAt } from "./map";
import { type PaperPlan, planPaper } from "./paper";
import { INFLUENCES, STANCES } from "./plan";

const WORDS = {
  alt: "Mapa",
  more: "más",
  less: "menos",
  against: "en contra",
  middle: "en medio",
  with: "con",
};
const actor = (name: string, influence: string, stance: string, decides = false): Actor => ({
  id: name,
  name,
  influence,
  stance,
  decides,
});
const PLAN: PaperPlan = {
  title: "La clínica",
  language: "es",
  main: { title: "La clínica", ask: "Una enfermera" },
  objects: {
    actor: [
      { name: "Subsecretaria", influence: "5", stance: "0", decides: true, way: "La doctora la conoce" },
    ],
    message: [],
    risk: [{ what: "Que sigan a Lucía" }],
    date: [{ what: "Presupuesto", day: "2027-09-01", kind: "theirs" }],
    action: [{ what: "Carta", done: true, removed: null }],
    indicator: [],
  },
};
const words = { say: (id: string) => id, day: (day: string) => `día ${day}` };

describe("the power map", () => {
  it("has a place for each answer, and each place says its answer", () => {
    for (const influence of INFLUENCES)
      for (const stance of STANCES) {
        const cell = cellOf({ influence, stance });
        expect(valuesAt(...(cell as [number, number]))).toEqual({ influence, stance });
      }
    expect(cellOf({ influence: "5", stance: "-2" })).toEqual([0, 0]);
    for (const influence of ["", "0", "6", "mucho"]) expect(cellOf({ influence, stance: "0" })).toBeNull();
  });

  it("keeps every marker inside its cell and apart from the others, however many stand there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...INFLUENCES), fc.constantFrom(...STANCES)), { maxLength: 40 }),
        (places) => {
          const actors = places.map(([influence, stance], i) =>
            actor(`Persona ${i}`, influence, stance, i === 0),
          );
          const { shapes } = drawMap(numbered(actors), WORDS);
          const circles = shapes.flatMap((one) =>
            one.kind === "circle" && one.tone !== "ring" ? [one] : [],
          );
          expect(circles).toHaveLength(actors.length);
          for (const [i, one] of circles.entries()) {
            expect(one.x - one.r).toBeGreaterThanOrEqual(EDGE);
            expect(one.x + one.r).toBeLessThanOrEqual(EDGE + CELL * STEPS);
            expect(one.y - one.r).toBeGreaterThanOrEqual(0);
            for (const other of circles.slice(i + 1)) {
              expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.r + other.r);
            }
          }
        },
      ),
    );
  });

  it("marks who decides by a second ring, not by colour alone", () => {
    const { shapes } = drawMap(numbered([actor("A", "5", "0", true), actor("B", "4", "0")]), WORDS);
    expect(shapes.filter(({ tone }) => tone === "ring")).toHaveLength(1);
  });
});

describe("a plan on paper", () => {
  it("is drawn in the PDF and told in a table beside it; DOCX says the words of the drawing", async () => {
    const paper = planPaper(PLAN, words, true);
    const pdf = await textOfPdf(await writePdf(paper, testFonts()));
    for (const said of [
      "Una enfermera",
      "map-more",
      "Subsecretaria",
      "La doctora la conoce",
      "Que sigan a Lucía",
    ])
      expect(pdf).toContain(said);
    expect(textOfDocx(await writeDocx(paper))).toContain("map-alt");
  });

  it("leaves the risks out of a paper that passes through other hands", () => {
    expect(JSON.stringify(planPaper(PLAN, words, false))).not.toContain("Lucía");
  });
});

describe("dates for a calendar", () => {
  it("are whole days, and say nothing but when", () => {
    const stamp = "2026-11-24T10:00:00Z";
    const file = calendarFile(
      ...["2027-09-01", "2027-03-08"].map((starts, i) => ({
        uid: `u${i}`,
        starts,
        stamp,
        title: "Pendiente",
      })),
    );
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(file).toContain("DTSTART;VALUE=DATE:20270901\r\n");
    expect(file).not.toContain("DTEND");
    expect(file).not.toContain("DESCRIPTION");
  });
});
