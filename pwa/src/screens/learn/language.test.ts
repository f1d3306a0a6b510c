import { beforeEach, expect, it } from "vitest";
import { lang } from "../../app/settings";
import { languageInHers } from "./language";

beforeEach(() => {
  lang.value = "es";
});

it("names a language by its tag, and leaves one that is told in words as it was told", () => {
  expect(languageInHers("en")).toBe("inglés");
  expect(languageInHers("lenguas indígenas, con intérprete")).toBe("lenguas indígenas, con intérprete");
});
