import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PATHS } from "../record/paths";
import { pathsOf } from "./draft";

const catalogue = `${import.meta.dirname}/../../../../services/content/catalogue`;
const FIELD = /^ {2}- \{id: ([a-z-]+), .*from: (?:"([^"]*)"|([a-z._]+))\}$/gm;
/** What a dossier makes of the consents themselves. */
const OWN = ["consent", "consent.fields"];

function fieldsOf(lang: string, file: string): [string, string[]][] {
  const text = readFileSync(`${catalogue}/${lang}/mechanisms/${file}`, "utf8");
  return [...text.matchAll(FIELD)].map(([, id = "", several, one]) => {
    const from = several ?? (one === "null" ? null : (one ?? null));
    return [id, pathsOf({ from })];
  });
}

describe("mechanisms of the directory", () => {
  const files = readdirSync(`${catalogue}/es/mechanisms`).filter((file) => file.endsWith(".md"));

  it("are there", () => expect(files.length).toBeGreaterThanOrEqual(14));

  it.each(files)("%s asks for fields that a record has", (file) => {
    const fields = fieldsOf("es", file);
    expect(fields.length).toBeGreaterThan(2);
    const known: readonly string[] = [...PATHS, ...OWN];
    for (const [id, paths] of fields)
      for (const path of paths) expect(known, `${id}: ${path}`).toContain(path);
  });

  it.each(files)("%s takes the same from a record in every language", (file) => {
    expect(fieldsOf("en", file)).toEqual(fieldsOf("es", file));
  });
});
