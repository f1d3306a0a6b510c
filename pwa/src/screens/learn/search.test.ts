import { describe, expect, it } from "vitest";
import type { CourseView, MechanismView, PartView, WorkshopView } from "../../app/types";
import { courseSearch, mechanismSearch, workshopSearch } from "./search";
import { term } from "./stem";

const other = { id: "99-otra", type: "lesson" as const, title: "Otra", minutes: 5 };
const source = { title: "Manual", publisher: "Quien lo publica", url: "https://example.org/", checked: null };

function course(
  id: string,
  title: string,
  summary: string,
  parts: CourseView["parts"] = [other],
): CourseView {
  return {
    docId: `course:${id}`,
    type: "course",
    id,
    lang: "es",
    module: 3,
    title,
    summary,
    minutes: 60,
    warning: null,
    opening: "",
    parts,
    sources: [source],
    checked: "2026-11-01",
    reviewed: null,
    translation: null,
  };
}

const lesson = { id: "01-bitacora", type: "lesson" as const, title: "La bitácora", minutes: 10 };
const courses = [
  course("incidents", "Incidentes de seguridad", "Reconocer, anotar y analizar lo que pasa", [lesson]),
  course("documenting", "Documentar violaciones", "Hechos, consentimiento y custodia"),
  course("care", "Autocuidado y sanación", "Cuidarnos entre todas"),
];
const body: PartView = {
  ...lesson,
  docId: "lesson:incidents:01-bitacora",
  course: "incidents",
  lang: "es",
  body: "Anota la llamada extraña con fecha y hora.",
};
const search = await courseSearch(courses, (_course, part) => (part === lesson.id ? body : null));
const ids = (query: string) => search(query).map((hit) => hit.course.id);

describe("search", () => {
  it("forgives missing accents and capitals", () => {
    expect(ids("SANACION")).toEqual(["care"]);
    expect(ids("sanación")).toEqual(["care"]);
    expect(term("Pequeñas")).toBe(term("pequena"));
  });

  it.each([
    ["documentación", "documentar"],
    ["documentando", "documenté"],
    ["amenazas", "amenazaron"],
    ["incidente", "incidentes"],
    ["segura", "seguros"],
    ["reporting", "reports"],
    ["vigilancia", "vigilar"],
  ])("takes %s and %s for the same word", (one, other) => {
    expect(term(one)).toBe(term(other));
  });

  it("forgives inflection and a slip of the finger", () => {
    expect(ids("documentación")).toEqual(["documenting"]);
    expect(ids("insidente")).toEqual(["incidents"]);
    expect(ids("viola")).toEqual(["documenting"]);
  });

  it("finds words inside a lesson and says in which", () => {
    expect(search("llamadas extrañas")).toEqual([{ course: courses[0], parts: [lesson] }]);
  });

  it("takes what holds all the words before what holds some", () => {
    expect(ids("seguridad amenazas")).toEqual(["incidents"]);
    expect(ids("llamada fecha")).toEqual(["incidents"]);
    expect(ids("custodia sanación").sort()).toEqual(["care", "documenting"]);
  });

  it("finds nothing rather than everything for words that are nowhere", () => {
    expect(ids("submarino")).toEqual([]);
    expect(ids("de la")).toEqual([]);
  });

  it("finds a mechanism by what it is for, what it asks and what it risks", async () => {
    const mechanism = (id: string, when: string, risk: string): MechanismView => ({
      docId: `mechanism:${id}`,
      type: "mechanism",
      id,
      lang: "es",
      title: id,
      level: "national",
      summary: "",
      for_whom: "",
      when,
      steps: ["Pedirlo"],
      fields: [],
      documents: [],
      languages: [],
      next: [],
      risks: [risk],
      sources: [source],
      checked: null,
      reviewed: null,
      translation: null,
      body: "",
    });
    const find = await mechanismSearch([
      mechanism("federal", "Cuando hay amenazas", "Das tu información a una autoridad"),
      mechanism("embajadas", "Cuando el Estado no responde", "Puede hacerse público"),
    ]);
    expect(find("amenaza").map((m) => m.id)).toEqual(["federal"]);
    expect(find("autoridades").map((m) => m.id)).toEqual(["federal"]);
    expect(find("embajada").map((m) => m.id)).toEqual(["embajadas"]);
  });

  it("finds a workshop by its place, its programme and its materials", async () => {
    const workshop = (id: string, place: string, item: string, material: string): WorkshopView => ({
      docId: `workshop:${id}`,
      type: "workshop",
      id,
      lang: "es",
      title: id,
      summary: "",
      status: "open",
      starts: null,
      ends: null,
      timezone: null,
      place: { kind: "place", words: place },
      capacity: null,
      languages: [],
      course: null,
      facilitators: [],
      materials: [{ title: material, docId: "course:care" }],
      before: [],
      after: [],
      body: "",
      programme: [{ at: 0, minutes: 30, title: item, text: "" }],
      sources: [],
      checked: null,
      reviewed: null,
      translation: null,
    });
    const find = await workshopSearch([
      workshop("uno", "La casa de Mazatlán", "Bordar", "Cuidado colectivo"),
      workshop("dos", "El mercado", "Respirar", "Plan de viaje"),
    ]);
    expect(find("mazatlan").map(({ id }) => id)).toEqual(["uno"]);
    expect(find("bordando").map(({ id }) => id)).toEqual(["uno"]);
    expect(find("viajes").map(({ id }) => id)).toEqual(["dos"]);
  });
});
