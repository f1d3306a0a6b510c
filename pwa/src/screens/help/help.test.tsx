import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { lang } from "../../app/settings";
import { languages, speak, t } from "../../app/words";
import { SITUATIONS } from "./situations";

const catalogue = join(import.meta.dirname, "../../../../services/content/catalogue/es");
const lessons = new Set(
  readdirSync(join(catalogue, "courses")).flatMap((course) =>
    readdirSync(join(catalogue, "courses", course)).map(
      (part) => `${course.replace(/^\d\d-/, "")}/${part.replace(/\.md$/, "")}`,
    ),
  ),
);

describe.each(languages)("help now, in %s", (language) => {
  beforeEach(async () => {
    await speak(language);
    expect(lang.value).toBe(language);
  });

  it.each(SITUATIONS)("has words for every step of $id", ({ id, now, next }) => {
    const wanted = [
      `help-${id}`,
      `help-${id}-lead`,
      ...Array.from({ length: now }, (_, step) => `help-${id}-now-${step + 1}`),
      ...Array.from({ length: next }, (_, step) => `help-${id}-next-${step + 1}`),
    ];
    for (const word of wanted) expect(t(word), word).not.toBe(word);
  });
});

it.each(SITUATIONS)("$id leads to lessons and mechanisms that exist", ({ doors, lesson }) => {
  expect(lessons).toContain(lesson);
  for (const door of doors) expect(existsSync(join(catalogue, "mechanisms", `${door}.md`)), door).toBe(true);
});
