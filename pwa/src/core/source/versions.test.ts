// @vitest-environment node
/** Differences, translations and merges: nothing that somebody wrote is lost or passed over. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Checklist, Course, Lesson, Quiz } from "../../schemas/catalogue";
import { canonical, same } from "./canonical";
import { diff, diffAll, diffWords } from "./diff";
import { merge } from "./merge";
import { strings } from "./rules";
import { anyDocument, anyText } from "./testing";
import { tidy } from "./tidy";
import { markTranslated, startTranslation, translationState } from "./translation";
import type { Entry } from "./types";

const lesson: Lesson = {
  type: "lesson",
  course: "care",
  id: "01-begin",
  lang: "es",
  title: "Empezar",
  minutes: 5,
  body: "Respira hondo.\n\nDescansa.",
};
const checklist: Checklist = {
  type: "checklist",
  course: "care",
  id: "list",
  lang: "es",
  title: "Acuerdos",
  minutes: 5,
  intro: "",
  groups: [
    {
      title: "Primero",
      items: [
        { id: "g1-i1", text: "Comer", help: null },
        { id: "g1-i2", text: "Dormir", help: "Temprano." },
      ],
    },
  ],
};
const quiz: Quiz = {
  type: "quiz",
  course: "care",
  id: "test",
  lang: "es",
  title: "Repaso",
  minutes: 5,
  intro: "",
  questions: [
    {
      id: "q1",
      text: "¿Quién cuida?",
      options: [
        { text: "Todas", right: true, why: "Pesa menos." },
        { text: "Una", right: false, why: "Se cansa." },
      ],
    },
  ],
};
const course: Course = {
  type: "course",
  id: "care",
  lang: "es",
  module: 7,
  title: "Cuidado",
  summary: "Cuidarnos.",
  minutes: 20,
  warning: null,
  opening: "Es martes.",
  parts: [
    { id: "01-begin", type: "lesson", title: "Empezar", minutes: 5 },
    { id: "list", type: "checklist", title: "Acuerdos", minutes: 5 },
  ],
  sources: [{ title: "Una guía", publisher: "Una red", url: "https://example.org", checked: null }],
  checked: null,
  reviewed: null,
  translation: null,
};
const withItems = (...texts: string[]): Checklist => ({
  ...checklist,
  groups: [{ title: "Primero", items: texts.map((text, at) => ({ id: `g1-i${at + 1}`, text, help: null })) }],
});

describe("the text of a document", () => {
  it("has its names in the order of Python's, whatever they are", () => {
    expect(canonical({ "\u{10000}": 1, "\uffff": 2, é: 3, b: 4, aa: 5, a: 6 })).toBe(
      '{"a":6,"aa":5,"b":4,"é":3,"\uffff":2,"\u{10000}":1}',
    );
  });
});

describe("what has changed", () => {
  it("is told by field, and word by word", () => {
    const [change, ...others] = diff(lesson, { ...lesson, body: "Respira muy hondo.\n\nDescansa." });
    expect(others).toEqual([]);
    expect(change?.after?.place).toEqual(["body"]);
    expect(change?.words).toContainEqual({ kind: "added", text: "muy " });
  });

  it("is nothing but the new item when one is put between others", () => {
    const changes = diff(withItems("Comer", "Dormir"), withItems("Comer", "Bailar", "Dormir"));
    expect(changes).toEqual([
      {
        before: null,
        after: { place: ["groups", 0, "items", 1], value: { id: "g1-i2", text: "Bailar", help: null } },
        words: null,
      },
    ]);
  });

  it("is a change of an item's words when one took the place of another", () => {
    const [change, ...others] = diff(withItems("Comer", "Dormir"), withItems("Comer juntas", "Dormir"));
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      after: { place: ["groups", 0, "items", 0, "text"], value: "Comer juntas" },
    });
  });

  it("names parts by their id, also where their order changed", () => {
    const moved = { ...course, parts: course.parts.toReversed() };
    const places = diff(course, moved).map(({ before, after }) => [before?.place, after?.place]);
    expect(places).toHaveLength(2);
    const renamed = { ...course, parts: course.parts.map((part) => ({ ...part, title: "Otro" })) };
    expect(diff(course, renamed).map(({ after }) => after?.place)).toEqual([
      ["parts", 0, "title"],
      ["parts", 1, "title"],
    ]);
  });

  it("of a course tells which documents came, went and changed", () => {
    const now = [{ ...course, title: "Otro" }, quiz];
    expect(diffAll([course, lesson], now).map(({ id, kind }) => [id, kind])).toEqual([
      ["course:care", "changed"],
      ["lesson:care:01-begin", "removed"],
      ["quiz:care:test", "added"],
    ]);
    expect(diffAll(now, now)).toEqual([]);
  });

  it("has every word of both texts, in order", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const stretches = diffWords(before, after);
        const of = (left: string) =>
          stretches
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join("");
        expect([of("added"), of("removed")]).toEqual([before, after]);
      }),
    );
  });

  it("ends in good time for texts that have nothing in common", () => {
    const word = (seed: number) =>
      Array.from({ length: 8000 }, (_, at) => `p${(at * seed) % 7919}`).join(" ");
    const began = performance.now();
    const stretches = diffWords(word(31), word(37));
    expect(
      stretches
        .filter(({ kind }) => kind !== "added")
        .map(({ text }) => text)
        .join(""),
    ).toBe(word(31));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("is nothing exactly when both say the same", () => {
    fc.assert(
      fc.property(anyDocument(anyText), anyDocument(anyText), (one, other) => {
        const [a, b] = [tidy(one), tidy(other)];
        expect(diff(a, structuredClone(a))).toEqual([]);
        if (!same(a, b)) expect(diff(a, b)).not.toEqual([]);
      }),
    );
  });
});

describe("a translation", () => {
  const translated = async (source: Lesson = lesson) =>
    markTranslated(source, { ...source, lang: "en", title: "Begin", body: "Breathe.\n\nRest." });

  it("is missing, then fresh, then stale when its source has changed", async () => {
    expect((await translationState(lesson, null)).state).toBe("missing");
    const english = await translated();
    expect((await translationState(lesson, english)).state).toBe("fresh");
    const changed = { ...lesson, body: "Respira." };
    const state = await translationState(changed, english);
    expect(state.state).toBe("stale");
    expect(state.fields.map((field) => field.state)).toEqual(["stale", "stale"]);
  });

  it("is stale only in the fields that changed where the older source is known", async () => {
    const changed = { ...lesson, body: "Respira muy hondo.\n\nDescansa." };
    const { fields } = await translationState(changed, await translated(), lesson);
    expect(fields.map(({ place, state }) => [place, state])).toEqual([
      [["title"], "fresh"],
      [["body"], "stale"],
    ]);
    expect(fields[1]?.words).toContainEqual({ kind: "added", text: "muy " });
  });

  it("is not measured by an older source that it was not made of", async () => {
    const other = { ...lesson, body: "Otra cosa." };
    const { fields } = await translationState({ ...lesson, title: "Otro" }, await translated(), other);
    expect(fields.map(({ state }) => state)).toEqual(["stale", "stale"]);
  });

  it("says nothing where its source has something new, and is told to be built otherwise", async () => {
    const english = await markTranslated(withItems("Comer", "Dormir"), {
      ...withItems("Eat", "Sleep"),
      lang: "en",
    });
    const now = withItems("Comer", "Bailar", "Dormir");
    const state = await translationState(now, english, withItems("Comer", "Dormir"));
    expect(state.state).toBe("missing");
    expect(state.differs).toEqual(["groups", 0, "items"]);
    expect(state.fields.find(({ source }) => source === "Bailar")?.state).toBe("missing");
  });

  it("begins built like its source, without a word", async () => {
    for (const source of [lesson, checklist, quiz, course]) {
      const begun = await startTranslation(source, "en");
      const state = await translationState(source, begun);
      expect(
        state.fields.filter(({ source }) => source !== "").every((field) => field.state === "missing"),
      ).toBe(true);
      expect(begun.translation?.of).toBe("es");
    }
    const begun = await startTranslation(quiz, "en");
    expect(begun.questions[0]?.options.map(({ right, why }) => [right, why])).toEqual([
      [true, ""],
      [false, ""],
    ]);
  });
});

describe("two versions of one", () => {
  it("are joined where each changed another field", () => {
    const mine = { ...lesson, title: "Comenzar" };
    const theirs = { ...lesson, body: "Camina." };
    expect(merge(lesson, mine, theirs)).toEqual({
      entry: { ...lesson, title: "Comenzar", body: "Camina." },
      conflicts: [],
    });
  });

  it("leave to a person what both changed otherwise, and keep both", () => {
    const mine = { ...lesson, body: "Camina." };
    const theirs = { ...lesson, body: "Baila." };
    expect(merge(lesson, mine, theirs)).toEqual({
      entry: mine,
      conflicts: [{ place: ["body"], base: lesson.body, mine: "Camina.", theirs: "Baila." }],
    });
  });

  it("keep an item that one put in and another that the other changed", () => {
    const { entry, conflicts } = merge(
      withItems("Comer", "Dormir"),
      withItems("Comer", "Dormir", "Bailar"),
      withItems("Comer juntas", "Dormir"),
    );
    expect(conflicts).toEqual([]);
    expect(entry).toEqual(withItems("Comer juntas", "Dormir", "Bailar"));
  });

  it("do not take out what one took out and the other changed", () => {
    const mine = { ...course, parts: course.parts.slice(0, 1) };
    const theirs = { ...course, parts: course.parts.map((part) => ({ ...part, minutes: 9 })) };
    expect(merge(course, mine, theirs).conflicts).toEqual([
      { place: ["parts"], base: course.parts, mine: mine.parts, theirs: theirs.parts },
    ]);
  });

  it("that had nothing in common keep each field of both", () => {
    const { entry, conflicts } = merge(null, lesson, { ...lesson, body: "Otra." });
    expect(entry).toEqual(lesson);
    expect(conflicts).toEqual([{ place: ["body"], base: undefined, mine: lesson.body, theirs: "Otra." }]);
  });

  it("are one version when only one changed, or both alike", () => {
    fc.assert(
      fc.property(anyPair, ([base, other]) => {
        for (const [mine, theirs] of [
          [other, base],
          [base, other],
          [other, other],
        ] as const) {
          const merged = merge(base, mine, theirs);
          expect(merged.conflicts).toEqual([]);
          expect(canonical(merged.entry)).toBe(canonical(other));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("lose no word that either wrote", () => {
    fc.assert(
      fc.property(anyPair, anyText, fc.nat(), (pair, text, seed) => {
        const [base, mine] = pair;
        const theirs = altered(base, text, seed);
        const { entry, conflicts } = merge(base, mine, theirs);
        const texts = (value: unknown) => new Set([...strings(value)].map(([found]) => found));
        const kept = new Set([
          ...texts(entry),
          ...conflicts.flatMap((of) => [...texts(of.mine), ...texts(of.theirs)]),
        ]);
        const old = texts(base);
        for (const version of [mine, theirs])
          for (const found of texts(version))
            if (!old.has(found) && !/^(g\d+-i\d+|q\d+)$/.test(found)) expect(kept).toContain(found);
        const places = (of: typeof conflicts) => of.map(({ place }) => place.join("/"));
        expect(places(merge(base, theirs, mine).conflicts)).toEqual(places(conflicts));
      }),
      { numRuns: 500 },
    );
  });
});

/** A list in it changed, or a text, or both. */
function altered(entry: Entry, text: string, seed: number): Entry {
  const copy = structuredClone(entry) as unknown as Record<string, unknown>;
  const lists: unknown[][] = [];
  const look = (value: unknown) => {
    if (Array.isArray(value)) lists.push(value);
    if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) look(inner);
  };
  look(copy);
  const list = lists[seed % Math.max(lists.length, 1)];
  const step = Math.floor(seed / 7) % 4;
  if (list && list.length > 0 && step === 0) list.push(structuredClone(list[0]));
  if (list && step === 1) list.pop();
  if (list && step === 2) list.reverse();
  if (step === 3 && "body" in copy) copy.body = text;
  if ("title" in copy && seed % 3 === 0) copy.title = text;
  return tidy(copy as unknown as Entry);
}

const anyPair: fc.Arbitrary<[Entry, Entry]> = fc
  .tuple(anyDocument(anyText), anyText, fc.nat())
  .map(([entry, text, seed]) => [tidy(entry), altered(tidy(entry), text, seed)]);
