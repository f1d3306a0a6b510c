import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const here = import.meta.dirname;
const source = join(here, "..");
const languages = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

interface Word {
  id: string;
  file: string;
  variables: string[];
}

function variablesOf(pattern: unknown): string[] {
  const found = new Set<string>();
  JSON.stringify(pattern, (_key, value: unknown) => {
    const part = value as { type?: string; name?: string } | null;
    if (part && typeof part === "object" && part.type === "var" && part.name) found.add(part.name);
    return value;
  });
  return [...found].sort();
}

function wordsOf(language: string): Word[] {
  const folder = join(here, language);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ftl"))
    .flatMap((file) =>
      new FluentResource(readFileSync(join(folder, file), "utf8")).body.map((entry) => ({
        id: entry.id,
        file,
        variables: variablesOf(entry.value),
      })),
    );
}

const words = new Map(languages.map((language) => [language, wordsOf(language)]));
const ids = (language: string): string[] => (words.get(language) ?? []).map((word) => word.id);

/** The text between a call's parentheses, up to the first comma that is not inside something. */
function firstArgument(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? "";
    if ("([{".includes(sign)) depth++;
    if (")]}".includes(sign) && depth-- === 0) return text.slice(start, at);
    if (sign === "," && depth === 0) return text.slice(start, at);
  }
  return text.slice(start);
}

/** Ids in what decides a message: whole ones, and the fixed beginnings of those put together (`role-${role}`). */
function idsIn(expression: string): { whole: string[]; starts: string[] } {
  // What a condition compares with is no id.
  // Neither is what a template is filled with.
  const chosen = expression.replace(/[!=]==?\s*(["'`])[^"'`]*\1/g, "").replace(/(?<=\$\{)[^}]*/g, "");
  const whole = [...chosen.matchAll(/"([a-z][a-z0-9-]*)"|'([a-z][a-z0-9-]*)'/g)].map(
    (m) => m[1] ?? m[2] ?? "",
  );
  const starts = [...chosen.matchAll(/`([a-z][a-z0-9-]*)(`|\$\{)/g)];
  return {
    whole: [...whole, ...starts.filter((m) => m[2] === "`").map((m) => m[1] ?? "")],
    starts: starts.filter((m) => m[2] !== "`").map((m) => m[1] ?? ""),
  };
}

interface Use {
  file: string;
  whole: string[];
  starts: string[];
}

const uses: Use[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(join(source, file), "utf8");
    const calls = [...text.matchAll(/(?<![\w.])t\(/g)].map((m) => firstArgument(text, m.index + m[0].length));
    const elements = [...text.matchAll(/<T\s[^>]*?id=(?:("[^"]+")|\{([^}]+\}?[^}]*)\})/g)].map(
      (m) => m[1] ?? m[2] ?? "",
    );
    return [...calls, ...elements].map((expression) => ({ file, ...idsIn(expression) }));
  });

describe("words", () => {
  it("exist in Spanish and English at least", () => {
    expect(languages).toEqual(expect.arrayContaining(["es", "en"]));
  });

  it.each(languages)("%s has every message that Spanish has, and no other", (language) => {
    expect(ids(language).filter((id) => !ids("es").includes(id))).toEqual([]);
    expect(ids("es").filter((id) => !ids(language).includes(id))).toEqual([]);
  });

  it.each(languages)("%s says each message once, in the file of the same name as in Spanish", (language) => {
    const all = words.get(language) ?? [];
    const twice = all.filter((word, place) => all.findIndex((other) => other.id === word.id) !== place);
    expect(twice).toEqual([]);
    const home = new Map((words.get("es") ?? []).map((word) => [word.id, word.file]));
    expect(all.filter((word) => home.get(word.id) !== word.file)).toEqual([]);
  });

  it.each(languages)("%s uses the same variables as Spanish in each message", (language) => {
    const spanish = new Map((words.get("es") ?? []).map((word) => [word.id, word.variables]));
    const differing = (words.get(language) ?? []).filter(
      (word) => JSON.stringify(word.variables) !== JSON.stringify(spanish.get(word.id)),
    );
    expect(differing).toEqual([]);
  });

  it.each(languages)("%s parses whole: nothing in a file is silently left out", (language) => {
    for (const file of readdirSync(join(here, language))) {
      const lines = readFileSync(join(here, language, file), "utf8").split("\n");
      const written = lines
        .map((line) => /^(-?[a-zA-Z][\w-]*)\s*=/.exec(line)?.[1])
        .filter((id) => id !== undefined);
      const parsed = (words.get(language) ?? []).filter((word) => word.file === file).map((word) => word.id);
      expect(parsed, `${language}/${basename(file)}`).toEqual(written);
    }
  });

  it("are there for every id that the code asks for", () => {
    const known = new Set(ids("es"));
    const missing = uses.flatMap(({ file, whole, starts }) => [
      ...whole.filter((id) => !known.has(id)).map((id) => `${file}: ${id}`),
      ...starts
        .filter((start) => ![...known].some((id) => id.startsWith(start)))
        .map((start) => `${file}: ${start}…`),
    ]);
    expect(missing).toEqual([]);
  });

  it("are all said somewhere", () => {
    const text = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => readFileSync(join(source, file), "utf8"))
      .join("\n");
    const starts = [...new Set(uses.flatMap((use) => use.starts))];
    const idle = ids("es").filter(
      (id) =>
        !id.startsWith("-") && !text.includes(`"${id}"`) && !starts.some((start) => id.startsWith(start)),
    );
    expect(idle).toEqual([]);
  });
});
