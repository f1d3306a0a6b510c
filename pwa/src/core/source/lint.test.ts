// @vitest-environment node
/** What is wrong with documents is told with the place in the document, before anybody publishes them. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Checklist, Course, Lesson, Mechanism, Quiz, Scenario } from "../../schemas/catalogue";
import { told } from "./advice";
import { idOf } from "./canonical";
import { readFolder } from "./folder";
import { lint } from "./lint";
import { readingScore } from "./reading";
import { tidy } from "./tidy";
import type { Entry, Finding } from "./types";

const vectors: {
  files: Record<string, string>;
  reading: { language: string; text: string; score: number | null }[];
} = JSON.parse(readFileSync(new URL("../../../../tests/vectors/source.json", import.meta.url), "utf8"));
const spanish = new Map<string, Entry>();
let all: Entry[] = [];
beforeAll(async () => {
  const { texts } = await readFolder(new Map(Object.entries(vectors.files)));
  for (const [id, { entry }] of texts.get("es") ?? []) spanish.set(id, entry);
  all = [...texts.values()].flatMap((documents) => [...documents.values()].map(({ entry }) => entry));
});

const get = <Kind extends Entry>(id: string) => structuredClone(spanish.get(id)) as Kind;
const lesson = () => get<Lesson>("lesson:care:01-begin");
const checklist = () => get<Checklist>("checklist:care:list");
const scenario = () => get<Scenario>("scenario:care:story");
const quiz = () => get<Quiz>("quiz:care:test");
const course = () => get<Course>("course:care");
const mechanism = () => get<Mechanism>("mechanism:order");

/** What is wrong with a changed document among the others. */
async function wrong(entry: Entry, context: Parameters<typeof lint>[1] = {}): Promise<string[]> {
  const others = all.filter((other) => !(other.lang === entry.lang && idOf(other) === idOf(entry)));
  const found = await lint([entry], { known: others, ...context });
  return found
    .filter(({ severity }) => severity === "error")
    .map(({ code, place }) => [code, ...place].join(" "));
}

describe("a document in order", () => {
  it("has nothing wrong in it, alone or among others", async () => {
    expect((await lint(all)).filter(({ severity }) => severity === "error")).toEqual([]);
    for (const entry of all) expect(await wrong(entry)).toEqual([]);
  });
});

describe("a field", () => {
  it.each<[string, () => Entry, string[]]>([
    ["that is empty", () => ({ ...lesson(), title: "" }), ["field-empty title"]],
    ["that is too long", () => ({ ...lesson(), title: "a".repeat(301) }), ["field-too-long title"]],
    [
      "that is no number",
      () => ({ ...lesson(), minutes: "cinco" as unknown as number }),
      ["field-not-number minutes"],
    ],
    ["that is too high a number", () => ({ ...lesson(), minutes: 601 }), ["field-number minutes"]],
    ["that nobody knows", () => ({ ...lesson(), mood: "x" }) as Entry, ["field-unknown mood"]],
    [
      "that is missing",
      () => ({ ...lesson(), title: undefined as unknown as string }),
      ["field-missing title"],
    ],
    [
      "that is none of its words",
      () => ({ ...mechanism(), level: "village" as "state" }),
      ["field-choice level"],
    ],
    [
      "that is no list",
      () => ({ ...mechanism(), steps: "Pedirla" as unknown as string[] }),
      ["field-not-list steps"],
    ],
    ["in a list", () => ({ ...mechanism(), steps: ["Pedirla", ""] }), ["field-empty steps 1"]],
    ["of which there must be one", () => ({ ...mechanism(), steps: [] }), ["field-too-few steps"]],
    [
      "that is no address",
      () => ({
        ...course(),
        sources: [{ ...(course().sources[0] as Course["sources"][number]), url: "ftp://x" }],
      }),
      ["field-form sources 0 url"],
    ],
    ["that is no day", () => ({ ...course(), reviewed: "2026-02-30" }), ["day reviewed"]],
    [
      "that says it was checked, without a source that was",
      () => ({ ...course(), checked: "2020-01-01" }),
      ["checked-without-source checked"],
    ],
  ])("%s is told", async (_what, make, expected) => {
    const entry = JSON.parse(JSON.stringify(make())) as Entry;
    expect(await wrong(entry)).toEqual(expected);
  });

  it("of another language than it should be is told and not thrown", async () => {
    for (const nonsense of [null, 5, [], {}, { type: "poem" }, { type: ["course"] }])
      expect((await lint([nonsense as unknown as Entry])).length).toBeGreaterThan(0);
  });
});

describe("a course that is not finished", () => {
  it("is one that its parts may lead to already", async () => {
    const begun = { ...course(), id: "new", title: "" };
    const part = { ...lesson(), course: "new", body: "[Aquí](/learn/new/list)" };
    const found = (await lint([begun, part])).filter(({ severity }) => severity === "error");
    expect(found.map(({ code, id }) => [code, id])).toEqual([["field-empty", "course:new"]]);
  });
});

describe("a text", () => {
  const body = (text: string) => wrong(tidy({ ...lesson(), body: text }));

  it("with HTML or a script in it is told", async () => {
    expect(await body("Hola <b>tú</b>")).toEqual(["html"]);
    expect(await body("<script>alert(1)</script>")).toEqual(["html"]);
    expect(await body("1 < 2, y `<b>` es código")).toEqual([]);
  });

  it("with a link that leads nowhere is told with the field", async () => {
    expect(await body("[x](http://example.org)")).toEqual(["link-unsafe body"]);
    expect(await body("[x](/learn/other)")).toEqual(["link-course body"]);
    expect(await body("[x](/mechanisms/other)")).toEqual(["link-mechanism body"]);
    expect(await body("[x](/workshops/other)")).toEqual(["link-workshop body"]);
    expect(await body("[x](/learn/care/story) [y](https://example.org)")).toEqual([]);
    expect(await wrong({ ...mechanism(), risks: ["[x](//y)"] })).toEqual(["link-unsafe risks 0"]);
  });

  it("with a heading of the first level is told", async () => {
    expect(await body("# Hola")).toEqual(["heading-1 body"]);
  });

  it("with a picture needs words for it, its file, and to be a paragraph of its own", async () => {
    const sha256 = "a".repeat(64);
    const media = [{ sha256, type: "image/png", size: 9, alt: "Un mapa", name: "map.png" }];
    const shows = (text: string) => tidy({ ...lesson(), body: text, media });
    const good = shows(`Mira:\n\n![Un mapa](media:${sha256})`);
    expect(good.media).toEqual(media);
    expect(await wrong(good)).toEqual([]);
    expect(await wrong(good, { media: new Set([sha256]) })).toEqual([]);
    expect(await wrong(good, { media: new Set() })).toEqual(["media-missing media 0"]);
    expect(await wrong(shows(`Mira ![Un mapa](media:${sha256})`))).toEqual(["picture-elsewhere body"]);
    expect(await wrong(shows(`![](media:${sha256})`))).toEqual([
      "picture-words body",
      "picture-elsewhere body",
    ]);
    expect(await body("![x](https://example.org/x.png)")).toEqual(["picture-elsewhere body"]);
    const other = {
      ...good,
      id: "02-other",
      media: media.map((ref) => ({ ...ref, sha256: "b".repeat(64) })),
    };
    const both = [good, tidy({ ...other, body: other.body.replace(sha256, "b".repeat(64)) }), course()];
    expect((await lint(both, { known: all })).filter(({ code }) => code === "picture-name")).toHaveLength(2);
  });

  it("that its form has no place for is told, and nothing of it is lost in silence", async () => {
    expect(await wrong(tidy({ ...checklist(), intro: "Antes.\n\n## Otro grupo" }))).not.toEqual([]);
    expect(await wrong(tidy({ ...quiz(), intro: "```\nsin cerrar" }))).not.toEqual([]);
    const title = tidy({
      ...checklist(),
      groups: checklist().groups.map((group) => ({ ...group, title: "Uno #" })),
    });
    expect(await wrong(title)).toEqual(["not-kept groups 0 title"]);
  });
});

describe("a scenario", () => {
  const changed = (change: (nodes: Scenario["nodes"]) => void): Scenario => {
    const entry = scenario();
    change(entry.nodes);
    return entry;
  };
  const node = (nodes: Scenario["nodes"], name: string) => nodes[name] as Scenario["nodes"][string];

  it("whose ways are not in order is told with each situation", async () => {
    const lost = changed((nodes) => node(nodes, "start").choices.pop());
    expect(await wrong(lost)).toEqual(expect.arrayContaining(["scenario-unreached nodes sleep"]));
    const nowhere = changed((nodes) => node(nodes, "start").choices.push({ text: "Salgo", to: "street" }));
    expect(await wrong(nowhere)).toEqual(["scenario-nowhere nodes start choices 2"]);
    const open = changed((nodes) => Object.assign(node(nodes, "sleep"), { end: null }));
    expect(await wrong(open)).toContain("scenario-open nodes sleep");
    expect(await wrong({ ...scenario(), start: "begin" })).toContain("scenario-start start");
  });

  it("whose every situation leads on comes to no end, and that is told", async () => {
    const endless = changed((nodes) => {
      for (const name of ["answer", "sleep"])
        Object.assign(node(nodes, name), { end: null, choices: [{ text: "Otra vez", to: "start" }] });
    });
    expect(await wrong(endless)).toEqual(expect.arrayContaining(["scenario-endless nodes start"]));
  });
});

describe("a quiz", () => {
  it("without a right option, or with one option, is told", async () => {
    const entry = quiz();
    for (const option of entry.questions[0]?.options ?? []) option.right = false;
    expect(await wrong(entry)).toEqual(["quiz-right questions 0"]);
    const short = quiz();
    short.questions[0]?.options.pop();
    expect(await wrong(short)).toEqual(["field-too-few questions 0 options"]);
  });
});

describe("a translation", () => {
  const english = () => all.filter(({ lang }) => lang === "en").map((entry) => structuredClone(entry));
  const among = (found: Finding[], code: string) =>
    found.filter((of) => of.code === code).map(({ id, place }) => [id, ...place].join(" "));

  it("that is built otherwise is told with the place", async () => {
    const entry = english().find(({ type }) => type === "checklist") as Checklist;
    entry.groups[0]?.items.pop();
    expect(await wrong(entry)).toEqual(["translation-built groups 0 items"]);
  });

  it("that is missing, or older than its source, is told and stops nobody", async () => {
    const changed = { ...mechanism(), summary: "Otra cosa." };
    const others = all.filter(({ type }) => type !== "mechanism");
    const found = await lint([changed], { known: others });
    expect(among(found, "translation-missing")).toEqual(["mechanism:order"]);
    expect(found.every(({ severity }) => severity === "missing")).toBe(true);
    const stale = await lint([changed, ...english()]);
    expect(among(stale, "translation-stale")).toEqual(["mechanism:order"]);
  });

  it("that uses other words than the glossary's is advised, if somebody asks", async () => {
    const source = { ...lesson(), body: "Hablamos del cuidado." };
    const entry = { ...source, lang: "en", body: "We talk of looking after." };
    const known = all.filter(({ type }) => type === "glossary" || type === "course");
    expect(among(await lint([source, entry], { known, advice: true }), "term-unused")).toEqual([
      "lesson:care:01-begin",
    ]);
    expect(await lint([source, entry], { known })).toEqual([]);
    const right = { ...entry, body: "We talk of care." };
    expect(among(await lint([source, right], { known, advice: true }), "term-unused")).toEqual([]);
  });
});

describe("how easy a text is to read", () => {
  it("is the number that the hub's linter says", () => {
    for (const { language, text, score } of vectors.reading)
      expect(readingScore([text], language), text).toBe(score);
    expect(vectors.reading.length).toBeGreaterThan(5);
  });

  it("is advised when it is hard", async () => {
    const hard = {
      ...lesson(),
      body: "La institucionalización de procedimientos administrativos interinstitucionales imposibilita considerablemente la implementación.",
    };
    const found = await lint([hard], { known: all, advice: true });
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([["hard-to-read", "advice"]]);
    expect(told(hard)).toContain("Empezar");
  });
});
