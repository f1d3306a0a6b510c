import { expect, it } from "vitest";
import { languageInHers } from "./language";

it("names a language by its tag, and leaves one that is told in words as it was told", () => {
  expect(languageInHers("en")).not.toBe("en");
  expect(languageInHers("lenguas indígenas, con intérprete")).toBe("lenguas indígenas, con intérprete");
});
