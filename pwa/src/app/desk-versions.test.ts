// @vitest-environment node
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Entry } from "../core/source";
import { idOf } from "../core/source";
import { type DraftView, desk } from "./desk";
import { join } from "./desk-versions";
import { newDraft } from "./unlocked/desk/drafts";
import { published, type Shelf, type Shown } from "./unlocked/desk/shelf";
import { course, lesson } from "./unlocked/desk/testing";

const shown = (entry: Entry, ver = 1): Shown => ({ id: idOf(entry), ver, p: JSON.stringify(entry), entry });
const shelfWith = (...entries: Entry[]): Shelf => ({
  lang: "es",
  docs: new Map(entries.map((entry) => [idOf(entry), shown(entry)])),
  used: new Map(),
  releases: [],
  stale: new Set(),
  outrun: new Set(),
});

/** What is published now, while a draft began from something else. */
function now(...entries: Entry[]): void {
  desk.value = {
    shelves: new Map([["es", shelfWith(...entries)]]),
    elsewhere: [],
    proposals: [],
    approved: [],
    role: "ready",
    reviewers: 1,
  };
}

const draft = (mine: Entry[], base: Entry[] = [course, lesson]) =>
  newDraft("course:care", "es", "", mine, published(shelfWith(...base), "course:care")) as DraftView;
const with_ = (change: Partial<Record<string, unknown>>) => ({ ...lesson, ...change }) as Entry;
const part = (id: string) => with_({ id, title: `Parte ${id}` });
const wholeOf = (...parts: Entry[]) =>
  ({
    ...course,
    parts: parts.map((one) => {
      const { id, type, title, minutes } = one as Entry & {
        id: string;
        type: string;
        minutes: number;
        title: string;
      };
      return { id, type, title, minutes };
    }),
  }) as Entry;

beforeEach(() => now(course, lesson));

describe("her draft and what others published", () => {
  it("are joined without a question where they changed other things", () => {
    now(course, with_({ minutes: 9 }));
    const { entries, conflicts } = join(draft([course, with_({ body: "Mío." })]));
    expect(conflicts).toEqual([]);
    expect(entries[1]).toMatchObject({ minutes: 9, body: "Mío." });
    expect(entries[0]).toMatchObject({ parts: [{ minutes: 9 }] });
  });

  it("ask where both changed the same, and hold hers until she has decided", () => {
    now(course, with_({ body: "De otra." }));
    const { entries, conflicts } = join(draft([course, with_({ body: "Mío." })]));
    expect(conflicts).toMatchObject([
      { id: "lesson:care:begin", place: ["body"], base: "Respira.", mine: "Mío.", theirs: "De otra." },
    ]);
    expect(entries[1]).toMatchObject({ body: "Mío." });
  });

  it("keep a part that somebody added, and one that she added", () => {
    now(wholeOf(lesson, part("two")), lesson, part("two"));
    const { entries } = join(draft([wholeOf(lesson, part("mine")), lesson, part("mine")]));
    expect(entries.map(idOf)).toEqual([
      "course:care",
      "lesson:care:begin",
      "lesson:care:mine",
      "lesson:care:two",
    ]);
  });

  it("keep what she changed though others took it out, and drop what she left as it was", () => {
    now(wholeOf(part("two")), part("two"));
    const base = [wholeOf(lesson, part("two")), lesson, part("two")];
    expect(join(draft([base[0] as Entry, with_({ body: "Mío." }), part("two")], base)).entries).toHaveLength(
      3,
    );
    expect(join(draft(base, base)).entries.map(idOf)).toEqual(["course:care", "lesson:care:two"]);
  });

  it("lose nothing of what one alone wrote, whatever it is", () => {
    const text = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        now(course, with_({ title: theirs }));
        const { entries, conflicts } = join(draft([course, with_({ body: mine })]));
        expect(conflicts).toEqual([]);
        expect(entries[1]).toMatchObject({ title: theirs, body: mine });
      }),
    );
  });
});
