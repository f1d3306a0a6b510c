import { beforeEach, describe, expect, it } from "vitest";
import type { ReportBody } from "../../app/types";
import { speak } from "../../app/words";
import { excerpt, riskWords, whenWords, whereWords, whoWords } from "./wording";

describe("what she said, in words", () => {
  beforeEach(() => speak("es"));

  it("says when as exactly as she did", () => {
    expect(whenWords({ precision: "exact", date: "2026-11-24", time: "18:30" })).toMatch(
      /^24 nov 2026, 6:30\sp\.m\.$/,
    );
    expect(whenWords({ precision: "day", date: "2026-11-24" })).toBe("24 de noviembre de 2026");
    expect(whenWords({ precision: "around", words: "hace dos semanas" })).toBe(
      "Más o menos: hace dos semanas",
    );
    expect(whenWords({ precision: "around" })).toBe("Más o menos, sin más detalle");
    expect(whenWords({ precision: "unknown" })).toBe("No se dice cuándo");
  });

  it("shows what is no date as it came, and never breaks on it", () => {
    expect(whenWords({ precision: "day", date: "2026-13-45" })).toBe("2026-13-45");
    expect(whenWords({ precision: "exact", date: "ayer", time: "99:99" })).toBe("ayer 99:99");
    expect(whenWords({ precision: "exact", date: "2026-11-24", time: "99:99" })).toBe("2026-11-24 99:99");
    expect(whenWords({ precision: "day", date: "2026-11-24T10:00:00Z" })).toBe("2026-11-24T10:00:00Z");
  });

  it("says when in English too", async () => {
    await speak("en");
    expect(whenWords({ precision: "exact", date: "2026-11-24", time: "18:30" })).toMatch(
      /^Nov 24, 2026, 6:30\sPM$/,
    );
    expect(whenWords({ precision: "unknown" })).toBe("When is not said");
  });

  it("says where as precisely as she chose, and a rounded point is called an area", () => {
    expect(whereWords({ precision: "place", words: "Frente a la oficina" })).toBe("Frente a la oficina");
    expect(whereWords({ precision: "region", words: "La sierra" })).toBe("La sierra (solo la región)");
    expect(whereWords({ precision: "hidden" })).toBe("No se dice dónde");
    expect(whereWords({ precision: "place" })).toBe("No se dice dónde");
    expect(whereWords({ precision: "exact", lat: 17.061234, lon: -96.725678 })).toBe(
      "Punto exacto: 17.06123° norte, 96.72568° oeste",
    );
    expect(whereWords({ precision: "region", lat: -17.06, lon: 96.73, words: "junto al río" })).toBe(
      "Zona aproximada (1 km): 17.06° sur, 96.73° este. junto al río",
    );
  });

  it("never shows a point that was sent as hidden", () => {
    expect(whereWords({ precision: "hidden", lat: 17.061234, lon: -96.725678 })).toBe("No se dice dónde");
  });

  it("says who is at risk, and that not knowing is an answer", () => {
    expect(riskWords({ now: true, who: "mi compañera" })).toBe("Sí, ahora: mi compañera");
    expect(riskWords({ now: null, who: "" })).toBe("No se sabe");
    expect(riskWords({ now: false, who: " " })).toBe("Ahora no");
  });

  it("names readers by role, and by no role when it is unknown", () => {
    expect(whoWords("coordinator")).toBe("una coordinadora");
    expect(whoWords(undefined)).toBe("una persona con llave");
  });

  it("calls a report by its first words, cut at a word, or by what it is made of", () => {
    const body: ReportBody = {
      what: "",
      when: { precision: "unknown" },
      where: { precision: "hidden" },
      risk: { who: "", now: null },
      urgent: false,
      language: "es",
      files: [],
    };
    expect(excerpt({ ...body, what: "Hola\n\n  otra  línea" })).toBe("Hola otra línea");
    const long = excerpt({ ...body, what: "palabra ".repeat(40) });
    expect(long.length).toBeLessThanOrEqual(61);
    expect(long.endsWith("palabra…")).toBe(true);
    const note = { sha256: "a".repeat(64), name: "n", type: "audio/webm", size: 1 };
    expect(excerpt({ ...body, files: [note] })).toBe("Nota de voz");
    expect(excerpt({ ...body, files: [{ ...note, type: "application/pdf" }] })).toBe("Fotos o archivos");
    expect(excerpt(body)).toBe("Sin texto todavía");
  });
});
