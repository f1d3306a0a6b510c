/** What is published, work by work: which languages have it, and which translations are older than their source. */
import { isSource, type Shelf, type WorkType } from "../../app/desk";

export interface InLanguage {
  lang: string;
  state: "published" | "stale" | "missing";
}

export interface Work {
  id: string;
  title: string;
  /** Of the title. */
  lang: string;
  module: number;
  languages: InLanguage[];
}

/** Courses by module, the others by title. */
export function worksOf(
  shelves: ReadonlyMap<string, Shelf>,
  type: WorkType,
  langs: readonly string[],
  /** Titles are in this language where it has them. */
  hers: string,
): Work[] {
  const works = new Map<string, Work>();
  for (const lang of [...langs].sort((a, b) => Number(b === hers) - Number(a === hers))) {
    for (const { id, entry } of shelves.get(lang)?.docs.values() ?? []) {
      if (entry.type !== type || works.has(id)) continue;
      const module = entry.type === "course" ? entry.module : 0;
      works.set(id, { id, title: entry.title, lang, module, languages: [] });
    }
  }
  for (const work of works.values()) {
    work.languages = langs.map((lang) => ({ lang, state: stateOf(shelves, work.id, lang) }));
  }
  return [...works.values()].sort((a, b) => a.module - b.module || (a.title < b.title ? -1 : 1));
}

function stateOf(shelves: ReadonlyMap<string, Shelf>, work: string, lang: string): InLanguage["state"] {
  const shelf = shelves.get(lang);
  if (!shelf?.docs.has(work)) return "missing";
  return !isSource(lang) && shelf.stale.has(work) ? "stale" : "published";
}
