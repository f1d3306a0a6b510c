import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barredNames } from "../dossier/names";
import { NOW, recordOf, words, yes } from "../dossier/testing";
import { writeDocx } from "../paper/docx";
import { writePdf } from "../paper/pdf";
import { holds, testFonts, textOfDocx, textOfPdf } from "../paper/testing";
import { draftLetter, RECORD_BLANK_CODES, type RecordBlank, withHand } from "./letter";
import { letterPaper } from "./paper";
import { blanksIn, type Template, templatesIn } from "./template";

const TEMPLATE: Template = {
  id: "advocacy~06-letter~1",
  title: "Carta",
  paragraphs: [
    "[lugar], [hoy]",
    "Esto pasó: [qué]. Fue: [cuándo]. Lugar: [dónde].",
    "Lo hizo: [quién].",
    "Pido: [petición]. Respondan a: [medio].",
  ],
};
const CODES: Record<string, RecordBlank | "today"> = {
  hoy: "today",
  qué: "what",
  cuándo: "when",
  dónde: "where",
  quién: "perpetrator",
};
const to = { mechanism: "m", now: NOW };
const draftOf = (record: ReturnType<typeof recordOf>, template = TEMPLATE) =>
  draftLetter({
    record,
    template,
    to,
    words,
    blankOf: (name) => CODES[name] ?? null,
    today: "24 de noviembre",
  });
const whole = (record: ReturnType<typeof recordOf>) =>
  draftOf(record)
    .paragraphs.map(({ text }) => text)
    .join("\n");

describe("a template", () => {
  it("is the quotation with blanks under a heading of a lesson; other quotations are none", () => {
    const body =
      "## Hola\n\n> Una cita.\n\n## Modelo: carta corta\n\nAntes.\n\n> A **[quien recibe]**\n>\n> Pido: [qué pido]\n> y nada más.\n\n## Fin\n";
    expect(templatesIn("advocacy", "06-letter", body)).toEqual([
      {
        id: "advocacy~06-letter~1",
        title: "Carta corta",
        paragraphs: ["A [quien recibe]", "Pido: [qué pido] y nada más."],
      },
    ]);
  });

  it("is read from any text without a fault", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("#", ">", " ", "[", "]", "a", "\n", ":", "*") }),
        (text) => {
          for (const { paragraphs } of templatesIn("a", "b", text)) {
            expect(paragraphs.every((one) => one !== "")).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the templates of the catalogue", () => {
  const CATALOGUE = join(import.meta.dirname, "../../../../services/content/catalogue");
  const LESSONS = ["15-advocacy", "17-roundtable"];
  const read = (lang: string) => {
    const ftl = readFileSync(join(import.meta.dirname, `../../words/${lang}/letters.ftl`), "utf8");
    const known = new Map(
      new FluentResource(ftl).body.flatMap(({ id, value }) =>
        id.startsWith("letters-blank-") ? [[String(value), id.slice("letters-blank-".length)] as const] : [],
      ),
    );
    const templates = LESSONS.flatMap((course) =>
      templatesIn(
        course,
        "06-letter",
        readFileSync(join(CATALOGUE, lang, "courses", course, "06-letter.md"), "utf8"),
      ),
    );
    return { known, templates };
  };

  it("fill the same blanks from a record in every language, and each in a sentence of its own", () => {
    const told = ["es", "en"].map((lang) => {
      const { known, templates } = read(lang);
      expect([...known.values()].sort()).toEqual([...RECORD_BLANK_CODES, "today"].sort());
      return templates.map(({ paragraphs }) =>
        paragraphs.map((paragraph) => {
          const codes = blanksIn(paragraph).map((name) => known.get(name) ?? "hand");
          for (const sentence of paragraph.split(/(?<=[.!?])\s+/)) {
            const inside = blanksIn(sentence).filter((name) => (known.get(name) ?? "today") !== "today");
            expect(inside.length).toBeLessThan(2);
          }
          return codes;
        }),
      );
    });
    expect(told[0]).toHaveLength(3);
    expect(told[1]).toEqual(told[0]);
  });
});

describe("a letter", () => {
  it("says what the record says and may say, and leaves the rest for her hand", () => {
    const record = recordOf(yes(7, "event", "involvement"));
    expect(whole(record)).toContain("24 de noviembre");
    expect(whole(record)).toContain("Lugar: La oficina.");
    expect(whole(record)).toContain("El comandante Ruiz");
    expect(draftOf(record).hand).toEqual(["lugar", "petición", "medio"]);
  });

  it("does not hold a sentence of what may not be said, nor a sign that something is missing", () => {
    const record = recordOf(yes(7, "event.narrative", "event.period"));
    const text = whole(record);
    expect(text).toContain("Fue: 2026-11-20.");
    expect(text).not.toContain("Lugar:");
    expect(text).not.toContain("La oficina");
    expect(text).not.toContain("Lo hizo");
    expect(draftOf(record).lacking.map(({ blank, state, reasons }) => [blank, state, reasons])).toEqual([
      ["dónde", "withheld", ["never-given"]],
      ["quién", "withheld", ["never-given"]],
    ]);
  });

  it("holds nothing of the record without consent, or under one for another recipient", () => {
    for (const record of [
      recordOf(),
      recordOf({ ...yes(7, "event", "involvement"), mechanism: "sharing" }),
    ]) {
      expect(whole(record)).toBe("[lugar], 24 de noviembre\n\n\nPido: [petición]. Respondan a: [medio].");
    }
  });

  it("tells apart what the record does not say", () => {
    const template = { ...TEMPLATE, paragraphs: ["Daño: [daño]."] };
    const record = recordOf(yes(7, "event", "act"));
    const draft = draftLetter({ record, template, to, words, blankOf: () => "harm", today: "" });
    expect(draft.lacking).toEqual([{ blank: "daño", state: "missing", reasons: [] }]);
    expect(draft.paragraphs).toEqual([{ text: "" }]);
  });

  it("puts in what she wrote by hand, and leaves a line where she did not", () => {
    const text = withHand("Pido: [petición]. A: [medio].", { petición: "una visita", medio: "  " });
    expect(text).toBe("Pido: una visita. A: [medio].");
    const paper = letterPaper({
      title: "Carta",
      language: "es",
      paragraphs: [text, ""],
      names: [],
      reserved: "[reservado]",
      lacking: "",
      dated: null,
    });
    expect(paper.blocks).toEqual([{ kind: "text", text: "Pido: una visita. A: __________." }]);
  });

  it("holds no name of who did not agree in any byte of PDF and DOCX, also when it was typed by hand", async () => {
    const record = recordOf(yes(7, "event"));
    const typed = "Rosalia Mendez y la vecina azul lo pidieron.";
    const paper = letterPaper({
      title: "Carta",
      language: "es",
      paragraphs: [...draftOf(record).paragraphs.map(({ text }) => text), typed],
      names: barredNames(record, to),
      reserved: "[reservado]",
      lacking: "",
      dated: null,
    });
    const [pdf, docx] = await Promise.all([writePdf(paper, testFonts()), writeDocx(paper)]);
    const said = [await textOfPdf(pdf), await textOfDocx(docx)];
    for (const text of said) {
      expect(text).toContain("Entraron");
      expect(text).not.toMatch(/rosal[ií]a|m[eé]ndez|vecina azul/i);
    }
    for (const bytes of [pdf, docx]) {
      for (const word of ["Méndez", "Mendez", "vecina azul"]) expect(await holds(bytes, word)).toBe(false);
    }
  });
});
