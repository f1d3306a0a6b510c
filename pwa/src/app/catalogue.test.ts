// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });

const readEdition = vi.fn();
vi.mock("./unlocked/edition", () => ({ readEdition }));
vi.mock("./unlocked/languages", () => ({
  languagesToPull: (code: string) => [code, code === "es" ? "en" : "es"],
}));
const watchers: ((space: unknown) => (() => void) | undefined)[] = [];
const space = { trust: { taken: () => [] as string[] } };
vi.mock("./unlocked/space", () => ({
  openSpaceOrNull: () => space,
  whenOpen: (watcher: (typeof watchers)[number]) => watchers.push(watcher),
}));

const course = (id: string, lang: string) => ({
  docId: `course:${id}`,
  id,
  lang,
  module: 1,
  parts: [{ id: "a", type: "lesson" }],
});
const lesson = (id: string, lang: string) => ({
  docId: `lesson:${id}:a`,
  course: id,
  id: "a",
  type: "lesson",
  lang,
  body: lang,
});
const edition = (lang: string, ids: string[], more = {}) => ({
  lang,
  terms: [{ id: "riesgo", term: lang, also: [], meaning: lang }],
  courses: ids.map((id) => course(id, lang)),
  mechanisms: [],
  provisions: [],
  workshops: [],
  parts: ids.map((id) => lesson(id, lang)),
  verified: ids.length * 2,
  rejected: 0,
  updated: null,
  mark: `${lang} ${ids}`,
  ...more,
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("the catalogue", () => {
  beforeEach(() => {
    readEdition
      .mockReset()
      .mockImplementation(async (_: unknown, lang: string) =>
        edition(lang, lang === "es" ? ["uno", "dos"] : ["uno"]),
      );
  });

  it("is read once when a space opens, and shown from another language where hers lacks a course", async () => {
    const { catalogue, glossary, part, published } = await import("./catalogue");
    const { lang } = await import("./settings");
    lang.value = "en";
    const close = watchers[0]?.(space);
    await settle();
    expect(readEdition).toHaveBeenCalledTimes(2);
    expect(catalogue.value.courses.map((one) => `${one.id} ${one.lang}`).sort()).toEqual([
      "dos es",
      "uno en",
    ]);
    expect(part("uno", "a")).toMatchObject({ lang: "en" });
    expect(part("dos", "a")).toMatchObject({ lang: "es" });
    expect(part("dos", "b")).toBeNull();
    expect(glossary.value.es?.[0]?.meaning).toBe("es");
    expect((await published("en")).courses.map((one) => one.id)).toEqual(["uno"]);
    close?.();
    expect([catalogue.value.state, part("uno", "a"), glossary.value]).toEqual(["empty", null, {}]);
  });

  it("stays the very same while the documents do", async () => {
    const { catalogue } = await import("./catalogue");
    const { publicNews } = await import("./unlocked/news");
    const close = watchers[0]?.(space);
    await settle();
    const before = catalogue.value;
    publicNews.value += 1;
    await settle();
    expect(catalogue.value).toBe(before);
    readEdition.mockImplementation(async (_: unknown, lang: string) => edition(lang, ["tres"]));
    publicNews.value += 1;
    await settle();
    expect(catalogue.value.courses.map((one) => one.id)).toEqual(["tres"]);
    close?.();
  });

  it("says that something is wrong when nothing of what is here is believed", async () => {
    readEdition.mockImplementation(async (_: unknown, lang: string) =>
      edition(lang, [], { rejected: 3, mark: `${lang} bad` }),
    );
    const { catalogue } = await import("./catalogue");
    const close = watchers[0]?.(space);
    await settle();
    expect(catalogue.value).toMatchObject({ state: "error", rejected: 6 });
    close?.();
  });
});
