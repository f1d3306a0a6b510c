import { describe, expect, it } from "vitest";
import type { Catalogue, CourseView, Source } from "../../app/types";
import { courses, mechanisms, titleIn } from "./overview";

const source = (checked: string | null): Source =>
  ({ title: "t", publisher: "p", url: "https://example.org/", checked }) as Source;

const course = (id: string, lang: string, module: number, sources: Source[] = []): CourseView =>
  ({
    id,
    lang,
    module,
    title: `${id} ${lang}`,
    parts: [{}, {}],
    reviewed: null,
    checked: null,
    sources,
  }) as unknown as CourseView;

const catalogue = (lang: string, list: CourseView[]): Catalogue => ({
  lang,
  state: "ready",
  courses: list,
  mechanisms: [],
  provisions: [],
  workshops: [],
  verified: list.length,
  rejected: 0,
  updated: null,
});

describe("what is published", () => {
  const es = catalogue("es", [
    course("eu", "es", 14),
    course("incidents", "es", 3, [source(null), source("2026-11-24")]),
  ]);
  const en = catalogue("en", [course("incidents", "en", 3)]);

  it("brings the languages of one course together, in the order of the modules", () => {
    const list = courses([es, en]);
    expect(list.map((entry) => entry.id)).toEqual(["incidents", "eu"]);
    expect(list[0]?.editions.map((edition) => edition.lang)).toEqual(["es", "en"]);
  });

  it("names the languages that lack it", () => {
    expect(courses([es, en]).map((entry) => entry.missing)).toEqual([[], ["en"]]);
  });

  it("calls nothing missing in a language that has not reached the phone", () => {
    expect(courses([es, catalogue("en", [])]).map((entry) => entry.missing)).toEqual([[], []]);
  });

  it("counts the sources that nobody has checked", () => {
    const first = courses([es, en])[0]?.editions[0];
    expect([first?.sourcesUnchecked, first?.sources]).toEqual([1, 2]);
  });

  it("does not take a borrowed text for a translation", () => {
    const borrowed = catalogue("en", [course("eu", "es", 14)]);
    expect(courses([es, borrowed]).find((entry) => entry.id === "eu")?.missing).toEqual(["en"]);
  });

  it("titles it in her language where it exists, else in what there is", () => {
    const [incidents, eu] = courses([es, en]);
    expect(incidents && titleIn(incidents, "en")?.title).toBe("incidents en");
    expect(eu && titleIn(eu, "en")?.title).toBe("eu es");
  });

  it("is empty where nothing is published", () => {
    expect(courses([])).toEqual([]);
    expect(mechanisms([es, en])).toEqual([]);
  });
});
