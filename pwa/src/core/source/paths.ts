/** Where a document's file lies in a catalogue's folder. */
import type { Course } from "../../schemas/catalogue";
import { GLOSSARY_FILE } from "./glossary";
import type { Entry } from "./types";

/** The folder of a course. `00` stands for a module that is not known. */
export const courseFolder = (lang: string, course: string, module = 0): string =>
  `${lang}/courses/${String(module).padStart(2, "0")}-${course}`;

/** @param courses those that are at hand: a part lies in the folder of its course. */
export function pathOf(entry: Entry, courses: readonly Course[] = []): string {
  const { lang } = entry;
  switch (entry.type) {
    case "glossary":
      return GLOSSARY_FILE;
    case "mechanism":
      return `${lang}/mechanisms/${entry.id}.md`;
    case "provision":
      return `${lang}/provisions/${entry.id}.md`;
    case "workshop":
      return `${lang}/workshops/${entry.id}.md`;
    case "course":
      return `${courseFolder(lang, entry.id, entry.module)}/course.md`;
    default: {
      const of = courses.find(({ id }) => id === entry.course);
      return `${courseFolder(lang, entry.course, of?.module)}/${entry.id}.md`;
    }
  }
}
