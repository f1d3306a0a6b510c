import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../app/types";
import { speak } from "../../app/words";
import { isBlank, linesOf, newRow } from "./answers";
import { documentOf, emptySections } from "./document";
import { toHtml, toText } from "./export";
import { KINDS } from "./kinds";

beforeAll(() => speak("es"));

const risks: Answers = {
  about: "El manantial",
  risks: [
    { id: "1", what: "robar la bomba", likely: "low", harm: "low" },
    { id: "2" },
    {
      id: "3",
      who: "Alguien de la presidencia",
      what: "entrar a la oficina",
      likely: "high",
      harm: "high",
      weak: "se queda sola\nuna sola copia",
      strong: "la vecina",
      way: "lower",
      measure: "Cambiar la chapa",
      by: "Sandra",
      until: "el viernes",
      known: "told",
    },
  ],
};

describe("a sheet as it is read", () => {
  it("leaves out what she skipped: parts, questions and rows", () => {
    const [around, ...rest] = documentOf(KINDS.risk, risks);
    expect(around).toEqual({
      title: "Lo que pasa alrededor",
      entries: [{ label: "¿Qué defiendo, o qué voy a hacer?", text: "El manantial" }],
    });
    expect(rest).toHaveLength(1);
    expect(rest[0]?.entries).toHaveLength(2);
    expect(emptySections(KINDS.risk, risks)).toEqual(["Hasta aquí"]);
  });

  it("puts the heaviest risk first, with its weight in words and what lowers it", () => {
    const [, section] = documentOf(KINDS.risk, risks);
    const [worst] = section?.entries ?? [];
    expect(worst?.label).toBe("Alguien de la presidencia podría entrar a la oficina.");
    expect(worst?.entries).toEqual([
      {
        label: "Cuánto pesa",
        text: "Riesgo muy alto. Es muy probable y dañaría la vida, el cuerpo o la libertad.",
      },
      { label: "¿De dónde lo sé?", text: "Me lo dijo alguien en quien confío" },
      { label: "Lo que ya lo baja", items: ["la vecina"] },
      { label: "Lo que lo bajaría si cambia", items: ["se queda sola", "una sola copia"] },
      {
        label: "Lo que hacemos",
        items: ["Bajarlo", "Cambiar la chapa", "Quién: Sandra", "Para cuándo: el viernes"],
      },
      {
        label: "Para pensarlo",
        items: ["Por ahora pesa más lo que lo facilita que lo que lo baja. Por ahí se puede empezar."],
      },
    ]);
  });

  it("of a check-up is what to do today and this month, not the questions", () => {
    const done: Answers = {
      lock: "today",
      updates: "month",
      codes: "ok",
      cloud: "no",
      notes: "Preguntarle a Sandra",
    };
    expect(documentOf(KINDS.digital, done)).toEqual([
      {
        title: "Para hoy",
        entries: [{ items: ["Ponerle al teléfono una clave larga y que se cierre solo en un minuto"] }],
      },
      { title: "Para este mes", entries: [{ items: ["Instalar las actualizaciones"] }] },
      { title: "Lo que ya está", entries: [{ items: ["Contarle a mi gente que los códigos no se dan"] }] },
      { title: "Apuntes", entries: [{ label: "Lo que quiero recordar", text: "Preguntarle a Sandra" }] },
    ]);
  });

  it("of a journey has the check-ins in the order in which they come, those without an hour last", () => {
    const checks: Answers = {
      checks: [
        { id: "1", "check-place": "no sé cuándo" },
        { id: "2", "check-day": "2026-11-25", "check-time": "08:00", "check-via": "llamada" },
        { id: "3", "check-day": "2026-11-24", "check-place": "la cabecera" },
        { id: "4", "check-day": "2026-11-24", "check-time": "19:30" },
      ],
    };
    const [section] = documentOf(KINDS.travel, checks);
    expect(section?.entries.map(({ label }) => label)).toEqual([
      "24 de noviembre de 2026 · 19:30",
      "24 de noviembre de 2026 · la cabecera",
      "25 de noviembre de 2026 · 08:00",
      "no sé cuándo",
    ]);
    expect(section?.entries[2]?.entries).toEqual([{ label: "¿Cómo aviso?", text: "llamada" }]);
  });

  it("shows only the boxes that there are, and stands answers of another sort", () => {
    const odd: Answers = {
      bag: ["money", "gone", "papers"],
      habits: ["no text"],
      contacts: "no rows",
      review: "",
    };
    expect(documentOf(KINDS.personal, odd)).toEqual([
      {
        title: "Si tengo que irme",
        entries: [{ label: "En la mochila ya está", items: ["Documentos o copias", "Dinero"] }],
      },
    ]);
  });

  it("is blank while nothing is said, also with rows that hold nothing", () => {
    expect(isBlank(KINDS.risk.sections, {})).toBe(true);
    expect(isBlank(KINDS.risk.sections, { about: "  ", risks: [{ id: "1", who: " " }] })).toBe(true);
    expect(isBlank(KINDS.risk.sections, risks)).toBe(false);
  });
});

describe("what she writes", () => {
  it("one thing a line, with or without the marks of a list", () => {
    expect(linesOf("- la vecina\n\n• Sandra \n  tres")).toEqual(["la vecina", "Sandra", "tres"]);
    expect(linesOf(undefined)).toEqual([]);
  });

  it("in a new row never lands in one that is there", () => {
    expect(newRow([]).id).toBe("1");
    expect(newRow([{ id: "7" }, { id: "2" }]).id).toBe("8");
  });
});

describe("a sheet as a file", () => {
  const doc = () => ({
    title: "Marcha <del> agua",
    above: "Análisis de riesgo · 24 de noviembre de 2026",
    sections: documentOf(KINDS.risk, { ...risks, about: 'Agua & tierra\n"dos" <script>alert(1)</script>' }),
  });

  it("as text holds everything, readable on any phone", () => {
    const text = toText(doc(), "Copia sin protección.");
    expect(text.startsWith("Marcha <del> agua\r\nAnálisis de riesgo")).toBe(true);
    expect(text).toContain("LOS RIESGOS, UNO POR UNO\r\n------------------------");
    expect(text).toContain('¿Qué defiendo, o qué voy a hacer?\r\n  Agua & tierra\r\n  "dos"');
    expect(text).toContain(
      "Alguien de la presidencia podría entrar a la oficina.\r\n  Cuánto pesa:\r\n    Riesgo muy alto.",
    );
    expect(text).toContain("  Lo que lo bajaría si cambia:\r\n    - se queda sola\r\n    - una sola copia");
    expect(text.endsWith("Copia sin protección.\r\n")).toBe(true);
  });

  it("as a page takes nothing that she wrote for code, and says nothing of the app", () => {
    const html = toHtml(doc(), "Copia sin protección.", "es");
    expect(html).toContain("<title>Marcha &lt;del&gt; agua</title>");
    expect(html).toContain("Agua &amp; tierra<br>&quot;dos&quot; &lt;script&gt;");
    expect(html).not.toMatch(/<script|https?:|tejedora/i);
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.querySelectorAll("h3")[0]?.textContent).toBe(
      "Alguien de la presidencia podría entrar a la oficina.",
    );
    expect(page.documentElement.lang).toBe("es");
  });
});
