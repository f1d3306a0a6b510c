/** What is published, compared over languages: what each course and mechanism has, and what it lacks. */
import type { Catalogue, CourseView, MechanismView } from "../../app/types";

export interface Edition {
  lang: string;
  title: string;
  /** Parts of a course; 0 for a mechanism. */
  parts: number;
  reviewed: string | null;
  checked: string | null;
  /** Sources whose page nobody has looked at yet. */
  sourcesUnchecked: number;
  sources: number;
}

export interface Published {
  id: string;
  /** Module of a course; `null` for a mechanism. */
  module: number | null;
  editions: Edition[];
  /** Languages in which it is not published, of those that are on the phone. */
  missing: string[];
}

/** Something of this language is on the phone; before that, nothing can be said of what it lacks. */
export function arrived(one: Catalogue): boolean {
  return one.verified + one.rejected > 0;
}

function edition(view: CourseView | MechanismView): Edition {
  return {
    lang: view.lang,
    title: view.title,
    parts: "parts" in view ? view.parts.length : 0,
    reviewed: view.reviewed,
    checked: view.checked,
    sources: view.sources.length,
    sourcesUnchecked: view.sources.filter((source) => !source.checked).length,
  };
}

function gather(
  catalogues: readonly Catalogue[],
  views: (of: Catalogue) => readonly (CourseView | MechanismView)[],
) {
  const found = new Map<string, Published>();
  for (const one of catalogues) {
    for (const view of views(one).filter((candidate) => candidate.lang === one.lang)) {
      const entry = found.get(view.id) ?? {
        id: view.id,
        module: "module" in view ? view.module : null,
        editions: [],
        missing: [],
      };
      entry.editions.push(edition(view));
      found.set(view.id, entry);
    }
  }
  const langs = catalogues.filter(arrived).map((one) => one.lang);
  for (const entry of found.values()) {
    entry.missing = langs.filter((lang) => !entry.editions.some((here) => here.lang === lang));
  }
  return [...found.values()];
}

/** Courses in the order of their modules. */
export function courses(catalogues: readonly Catalogue[]): Published[] {
  return gather(catalogues, (of) => of.courses).sort((a, b) => (a.module ?? 0) - (b.module ?? 0));
}

export function mechanisms(catalogues: readonly Catalogue[]): Published[] {
  return gather(catalogues, (of) => of.mechanisms);
}

/** The title in her language, else in the first there is. */
export function titleIn(entry: Published, lang: string): Edition | undefined {
  return entry.editions.find((edition) => edition.lang === lang) ?? entry.editions[0];
}
