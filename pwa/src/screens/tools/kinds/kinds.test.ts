import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../../app/words";
import { blankOf } from "../blank";
import { documentOf } from "../document";
import { KINDS, kindNamed } from ".";
import { isQuestion, type Kind, type Question, type RowQuestion, type Rows } from "./schema";

const kinds = Object.values(KINDS);
const file = join(import.meta.dirname, "../../../words/es/tools.ftl");
const known = new FluentResource(readFileSync(file, "utf8")).body.map(({ id }) => id);

beforeAll(() => speak("es"));

const questionsOf = (kind: Kind) => kind.sections.flatMap(({ questions }) => questions);

/** Every id of words that the questions of a kind ask for. */
function wordsOf(kind: Kind): string[] {
  const prefix = (asked: { shared?: boolean }) => `tools-${asked.shared ? "shared" : kind.id}-`;
  const ofQuestion = (asked: Question | RowQuestion): string[] => {
    const own = prefix(asked) + asked.id;
    const options = "options" in asked ? asked.options.map((option) => `${own}-${option}`) : [];
    const hinted = "optionHints" in asked && asked.optionHints ? options.map((id) => `${id}-hint`) : [];
    return [
      own,
      ...(asked.hint ? [`${own}-hint`] : []),
      ...(asked.ask === "check" ? [`${own}-do`] : []),
      ...options,
      ...hinted,
    ];
  };
  const ofRows = (rows: Rows): string[] => [
    `${prefix(rows) + rows.id}-one`,
    `${prefix(rows) + rows.id}-add`,
    ...rows.of.flatMap((asked) =>
      isQuestion(asked) ? ofQuestion(asked) : [`tools-${kind.id}-h-${asked.id}`],
    ),
  ];
  const sections = kind.sections.flatMap(({ id, hint }) => [
    `tools-${kind.id}-s-${id}`,
    ...(hint ? [`tools-${kind.id}-s-${id}-hint`] : []),
  ]);
  return [
    ...sections,
    ...questionsOf(kind).flatMap((asked) => (asked.ask === "rows" ? ofRows(asked) : ofQuestion(asked))),
  ];
}

/** What the kinds say besides their questions. */
const BESIDES =
  /^tools-(risk-(said|small-words|level-|weigh|lowers-|we-do|by-said|until-said|note|(likely|harm)-\w+-said)|digital-(check-|today$|month$|done$))/;

describe("the tools", () => {
  it("are known by their own name, and by no other", () => {
    for (const kind of kinds) expect(kindNamed(kind.id)).toBe(kind);
    expect(kindNamed("toString")).toBeNull();
    expect(kindNamed(undefined)).toBeNull();
  });

  it("have words for everything they ask, and no words that nothing asks", () => {
    const asked = new Set(kinds.flatMap(wordsOf));
    expect([...asked].filter((id) => !known.includes(id))).toEqual([]);
    const areas = [...kinds.map(({ id }) => id), "shared"].map((area) => `tools-${area}-`);
    const idle = known.filter(
      (id) => areas.some((area) => id.startsWith(area)) && !asked.has(id) && !BESIDES.test(id),
    );
    expect(idle).toEqual([]);
  });

  it.each(kinds.map((kind) => [kind.id, kind] as const))(
    "%s keeps each answer under a key of its own",
    (_, kind) => {
      const ids = questionsOf(kind).map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const asked of questionsOf(kind)) {
        if (asked.ask !== "rows") continue;
        const inRow = asked.of.filter(isQuestion).map(({ id }) => id);
        expect([...inRow, "id"]).toEqual([...new Set([...inRow, "id"])]);
        expect(inRow).toEqual(expect.arrayContaining([...asked.titled]));
      }
    },
  );

  it.each(kinds.map((kind) => [kind.id, kind] as const))("%s may be left empty whole", (_, kind) => {
    expect(documentOf(kind, {})).toEqual([]);
  });

  it.each(kinds.map((kind) => [kind.id, kind] as const))(
    "%s can be printed empty, without a word missing",
    (_, kind) => {
      const printed = JSON.stringify(blankOf(kind));
      expect(printed).not.toContain("tools-");
      expect(blankOf(kind)).toHaveLength(kind.sections.length);
    },
  );
});
