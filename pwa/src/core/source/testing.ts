/** Documents for tests: well formed, with any texts. */
import fc from "fast-check";
import type { Entry } from "./types";

/** A file that a workshop's material may be, as it lies in a folder. */
export const SHEET_FILE = { name: "hoja.pdf", content: "%PDF-1.7\n" };
const SHEET = {
  title: "Una hoja",
  media: "0716f9264c9fe19f5d7455276107f3ddcc1d3497f63d60689a73558ae8a1bf5e",
};

const SCRAPS = [
  "palabras",
  "más ",
  " ",
  "\n",
  "\n\n",
  "  ",
  "    ",
  "\t",
  "\r\n",
  "# a\n",
  "## b\n",
  "---\n",
  "===\n",
  "- ",
  "- [ ] c\n",
  "- [x] d",
  "1. e\n",
  "[f](#g)",
  "[h](https://example.org)",
  "> good: i\n",
  ">",
  "```\n",
  "~~~",
  "`",
  "*j*",
  "_",
  "\\",
  "|",
  "<b>",
  "<",
  "&amp;",
  ": ",
  "#",
  "'",
  '"',
  "{",
  "}",
  "[",
  "]",
  "!",
  "!!int ",
  "&k ",
  "*l",
  "%",
  "@",
  "null",
  "true",
  "yes",
  "0",
  "-1",
  "1.5",
  "2026-11-24",
  "~",
  "?",
  "é",
  "🧶",
  "\u00a0",
  "\u2028",
  "\u0007",
  "\ud83d",
  "\ufeff",
];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 8 })
      .map((scraps) => scraps.join("")),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "Palabras.",
      "Uno\n\nDos",
      "- a\n- b",
      "**Fuerte**: sí",
      "a # b",
      "'x' y \"z\"",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: "grapheme" }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: "binary" }) },
);

const slug = fc.constantFrom("a", "b", "calma", "01-begin", "x-9");

/** A document of any type with texts of a kind. Its schema may still object: to texts that are empty, say. */
export function anyDocument(text: fc.Arbitrary<string>): fc.Arbitrary<Entry> {
  const day = fc.constantFrom(null, "2026-11-24");
  const list = fc.array(text, { minLength: 1, maxLength: 3 });
  const source = fc.record({
    title: text,
    publisher: text,
    url: fc.constant("https://example.org"),
    checked: day,
  });
  const region = "a".repeat(52);
  const original = (id: string) => ({ region, id, ver: 2, source_hash: "b".repeat(64) });
  const part = {
    course: fc.constant("care"),
    id: slug,
    lang: fc.constantFrom("es", "en"),
    title: text,
    minutes: fc.integer({ min: 1, max: 600 }),
  };
  const work = {
    id: slug,
    lang: fc.constantFrom("es", "en"),
    title: text,
    summary: text,
    sources: fc.array(source, { minLength: 1, maxLength: 2 }),
    checked: fc.constant(null),
    reviewed: day,
    translation: fc.constantFrom(null, { of: "es", source_hash: "a".repeat(64) }),
  };
  const item = fc.record({ id: fc.constant("x"), text, help: fc.option(text) });
  const end = fc.record({ tone: fc.constantFrom("good", "mixed", "hard"), text });
  const ending = fc.record({ text, choices: fc.constant([]), end });
  const choice = (to: string) => fc.record({ text, to: fc.constant(to) });
  const option = (right: boolean) => fc.record({ text, right: fc.constant(right), why: text });
  const field = fc.record({
    id: slug,
    name: text,
    required: fc.boolean(),
    help: text,
    from: fc.constantFrom(null, "event.narrative"),
  });
  const any: fc.Arbitrary<unknown> = fc.oneof(
    fc.record({ ...part, type: fc.constantFrom("lesson", "help"), body: text }),
    fc.record({
      ...part,
      type: fc.constant("lesson"),
      body: text,
      adapted_from: fc.constant(original("lesson:care:a")),
    }),
    fc.record({
      ...part,
      type: fc.constant("checklist"),
      intro: text,
      groups: fc.array(fc.record({ title: text, items: fc.array(item, { minLength: 1, maxLength: 3 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({
      ...part,
      type: fc.constant("scenario"),
      intro: text,
      start: fc.constant("start"),
      nodes: fc.record({
        start: fc.record({ text, choices: fc.tuple(choice("one"), choice("two")), end: fc.constant(null) }),
        one: ending,
        two: ending,
      }),
    }),
    fc.record({
      ...part,
      type: fc.constant("quiz"),
      intro: text,
      questions: fc.array(
        fc.record({ id: fc.constant("x"), text, options: fc.tuple(option(true), option(false)) }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    fc.record({
      ...work,
      type: fc.constant("mechanism"),
      level: fc.constantFrom("state", "national"),
      for_whom: text,
      when: text,
      steps: list,
      fields: fc.array(field, { maxLength: 2 }),
      documents: list,
      languages: list,
      next: fc.array(fc.record({ what: text, deadline: fc.option(text), source: fc.option(text) }), {
        maxLength: 2,
      }),
      risks: list,
      body: text,
    }),
    fc.record({
      ...work,
      type: fc.constant("provision"),
      can: list,
      limits: list,
      paragraph: fc.option(text),
      body: text,
    }),
    fc.record({
      ...work,
      type: fc.constant("workshop"),
      status: fc.constant("open"),
      starts: fc.constant("2027-03-08T15:00:00Z"),
      ends: fc.constant("2027-03-08T18:00:00Z"),
      timezone: fc.constant("America/Mexico_City"),
      place: fc.record({ kind: fc.constant("online"), words: text }),
      capacity: fc.constantFrom(null, 20),
      languages: list,
      course: fc.constant(null),
      facilitators: fc.constant([]),
      materials: fc.constantFrom([], [SHEET]),
      media: fc.constant([
        { sha256: SHEET.media, type: "application/pdf", size: 9, alt: SHEET.title, name: SHEET_FILE.name },
      ]),
      before: list,
      after: fc.constant([]),
      body: text,
      programme: fc.tuple(fc.record({ at: fc.constant(0), minutes: fc.constant(30), title: text, text })),
    }),
    fc.record({
      type: fc.constant("glossary"),
      lang: fc.constantFrom("es", "en"),
      terms: fc.tuple(
        fc.record({ id: slug, term: text, also: fc.array(text, { maxLength: 2 }), meaning: text }),
      ),
    }),
  );
  return any as fc.Arbitrary<Entry>;
}
