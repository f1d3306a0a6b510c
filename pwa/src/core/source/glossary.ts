/**
 * `glossary.yaml`: a list of `{id, <language>: {term, also, meaning}}`, for all languages in one file. A form of a
 * word belongs to one term only, or a tap on it would have two answers.
 */
import type { Glossary, GlossaryTerm } from "../../schemas/catalogue";
import { isRecord } from "../encoding";
import { byCodePoint } from "./canonical";
import { schemaFaults } from "./schema";
import { Unreadable } from "./unreadable";
import type { Lines } from "./yaml";

export const GLOSSARY_FILE = "glossary.yaml";

/**
 * The terms that are explained in a language, by id.
 * @throws {Unreadable}
 */
export function glossaryTerms(value: unknown, lines: Lines, language: string): GlossaryTerm[] {
  if (!Array.isArray(value)) throw new Unreadable(1, "glossary-form");
  const found = new Map<string, GlossaryTerm>();
  const forms = new Set<string>();
  for (const [number, row] of value.entries()) {
    const line = lines(number);
    if (!isRecord(row) || !Object.entries(row).every(([key, of]) => key === "id" || isRecord(of)))
      throw new Unreadable(line, "glossary-form");
    const own = Object.hasOwn(row, language) ? row[language] : undefined;
    if (!isRecord(own)) continue;
    const term = { id: row.id ?? null, also: [], ...own };
    const fault = schemaFaults({ type: "glossary", lang: "es", terms: [term] })[0];
    if (fault) throw new Unreadable(lines(number, language), "glossary-form", fault.about);
    const { id, also, ...of } = term as unknown as GlossaryTerm;
    for (const form of [of.term, ...also]) {
      if (forms.has(form.toLowerCase())) throw new Unreadable(line, "term-twice", form);
      forms.add(form.toLowerCase());
    }
    if (found.has(id)) throw new Unreadable(line, "term-twice", id);
    found.set(id, { id, also, ...of });
  }
  return [...found.values()].sort((one, other) => byCodePoint(one.id, other.id));
}

/** The rows of a file that explains the terms of glossaries in their languages. */
export function glossaryRows(glossaries: readonly Glossary[]): Record<string, unknown>[] {
  const rows = new Map<string, Record<string, unknown>>();
  for (const { lang, terms } of glossaries)
    for (const { id, term, also, meaning } of terms) {
      const row = rows.get(id) ?? { id };
      row[lang] = also.length > 0 ? { term, also, meaning } : { term, meaning };
      rows.set(id, row);
    }
  return [...rows.values()].sort((one, other) => byCodePoint(String(one.id), String(other.id)));
}
