// @vitest-environment node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it, vi } from "vitest";
import { FIELDS, OBJECTS } from "../../core/advocacy/plan";

vi.mock("../../app/advocacy", async () => {
  const { DATE_KINDS, INFLUENCES, STANCES } = await import("../../core/advocacy/plan");
  return { DATE_KINDS, INFLUENCES, STANCES };
});
vi.mock("../../app/words", () => ({ t: (id: string) => id }));

const { ASKED, KIND_OF, PARTS } = await import("./specs");

const idsIn = (lang: string): string[] =>
  new FluentResource(
    readFileSync(join(import.meta.dirname, `../../words/${lang}/advocacy.ftl`), "utf8"),
  ).body.map(({ id }) => id);

describe("what is asked in a plan", () => {
  it("is every field that a plan has, but for those that the app sets by itself", () => {
    for (const on of OBJECTS) {
      const byItself = ["removed", "from"];
      const fields = Object.keys(FIELDS[on]).filter((field) => !byItself.includes(field));
      expect(ASKED[on].map(({ name }) => name)).toEqual(fields);
    }
  });

  it("has words in every language: labels, hints, options, what is added, parts", () => {
    const wanted = OBJECTS.flatMap((on) =>
      ASKED[on].flatMap(({ name, hint, options = [] }) => [
        `advocacy-${on}-${name}`,
        ...(hint ? [`advocacy-${on}-${name}-hint`] : []),
        ...options.map((option) => `advocacy-${on}-${name}-${option}`),
      ]),
    );
    const things = Object.values(KIND_OF).flatMap((on) => [`advocacy-${on}-one`, `advocacy-${on}-add`]);
    const parts = PARTS.flatMap((part) => [`advocacy-part-${part}`, `advocacy-part-${part}-text`]);
    for (const lang of ["es", "en"])
      expect(idsIn(lang)).toEqual(expect.arrayContaining([...wanted, ...things, ...parts]));
  });
});
