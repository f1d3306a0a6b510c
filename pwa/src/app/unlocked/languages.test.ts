import { afterEach, expect, it } from "vitest";
import { region } from "../region";
import type { RegionInfo } from "../types";
import { languagesToFetch } from "./languages";

afterEach(() => {
  region.value = null;
});

const withLanguages = (...languages: string[]) => {
  region.value = { languages } as RegionInfo;
};

it("every language of the region comes, hers first, so that what is missing in hers can be shown", () => {
  withLanguages("es", "en", "nah");
  expect(languagesToFetch("en", false)).toEqual(["en", "es", "nah"]);
});

it("saving data, hers comes and no other", () => {
  withLanguages("es", "en", "nah");
  expect(languagesToFetch("en", true)).toEqual(["en"]);
});

it("saving data where hers is not published, the source language comes: no courses at all would help nobody", () => {
  withLanguages("es", "nah");
  expect(languagesToFetch("en", true)).toEqual(["es"]);
});
