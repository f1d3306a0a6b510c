/** Advice for writers: texts that are hard to read, and terms of the glossary that a translation says otherwise. */
import type { Glossary, GlossaryTerm } from "../../schemas/catalogue";
import { plainWords } from "./markdown";
import { HARD, readingScore } from "./reading";
import type { Fault, Known } from "./rules";
import { type Entry, GLOSSARY_ID, SOURCE_LANGUAGE } from "./types";

/** Fields that people read. */
const TOLD = new Set(
  "body opening intro text help why title summary for_whom when what steps risks documents warning meaning before after".split(
    " ",
  ),
);

export function* adviceFaults(entry: Entry, id: string, known: Known): Generator<Fault> {
  const severity = "advice" as const;
  const words = told(entry);
  const score = readingScore(words, entry.lang);
  if (score !== null && score < HARD)
    yield { code: "hard-to-read", place: [], about: String(score), severity };
  const source = entry.lang === SOURCE_LANGUAGE ? undefined : known.get(SOURCE_LANGUAGE)?.get(id);
  if (!source || entry.type === "glossary") return;
  const theirs = told(source).join("\n");
  const ours = words.join("\n");
  const terms = new Map(termsOf(known, SOURCE_LANGUAGE).map((term) => [term.id, term]));
  for (const term of termsOf(known, entry.lang)) {
    const of = terms.get(term.id);
    if (of && uses(theirs, of) && !uses(ours, term))
      yield { code: "term-unused", place: [], about: term.term, severity };
  }
}

/** Everything in a document that people read, paragraph by paragraph, without marks. */
export function told(value: unknown, key = ""): string[] {
  if (typeof value === "string") return TOLD.has(key) ? plainWords(value) : [];
  if (Array.isArray(value)) return value.flatMap((inner) => told(inner, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    told(inner, typeof inner === "string" && !TOLD.has(name) ? key : name),
  );
}

const termsOf = (known: Known, language: string): GlossaryTerm[] =>
  (known.get(language)?.get(GLOSSARY_ID) as Glossary | undefined)?.terms ?? [];

function uses(text: string, { term, also }: GlossaryTerm): boolean {
  const forms = [term, ...also].sort((one, other) => other.length - one.length);
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?:^|[^\\p{L}\\p{N}_])(?:${escaped.join("|")})(?![\\p{L}\\p{N}_])`, "iu").test(text);
}
