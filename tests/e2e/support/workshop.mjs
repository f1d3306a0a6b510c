/** A catalogue with one workshop that is going on now, and a course of one lesson, for a hub to publish by its own path. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const WORKSHOP = "weaving";
export const COURSE = "thread";
export const LESSON = "01-one";

const time = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\.\d+Z$/, "Z");

const page = ({ title, summary, place, language, item, before }) => `---
id: ${WORKSHOP}
title: ${title}
summary: ${summary}
status: open
starts: ${time(-1)}
ends: ${time(7)}
timezone: America/Bogota
place: {kind: place, words: ${place}}
capacity: 2
languages: [${language}]
course: null
facilitators: []
materials: []
before: [${before}]
after: []
sources: []
checked: null
reviewed: null
---

## +0:00 · 60 min · ${item}

## +1:00 · 90 min · ${item} 2
`;

const course = ({ course: title, summary }) => `---
id: ${COURSE}
module: 1
title: ${title}
summary: ${summary}
minutes: 5
warning: null
order: [${LESSON}]
sources:
  - {title: Una hoja, publisher: Una red, url: "https://example.org/", checked: null}
checked: null
reviewed: null
---

${summary}
`;

const lesson = ({ item }) => `---
type: lesson
title: ${item}
minutes: 5
---

${item}.
`;

const WORDS = {
  es: {
    title: "Taller de prueba",
    summary: "Para probar cómo funciona.",
    place: "La sala de siempre",
    language: "español",
    item: "Tejer juntas",
    before: "Trae hilo.",
    course: "Curso de prueba",
  },
  en: {
    title: "A workshop for trying out",
    summary: "To try out how it works.",
    place: "The usual room",
    language: "Spanish",
    item: "Weaving together",
    before: "Bring thread.",
    course: "A course for trying out",
  },
};

/** The folder's path. */
export async function catalogueWithWorkshop() {
  const root = await mkdtemp(join(tmpdir(), "tejedora-catalogue-"));
  for (const [lang, words] of Object.entries(WORDS)) {
    const [workshops, lessons] = [join(root, lang, "workshops"), join(root, lang, "courses", `01-${COURSE}`)];
    for (const folder of [workshops, lessons]) await mkdir(folder, { recursive: true });
    await writeFile(join(workshops, `${WORKSHOP}.md`), page(words));
    await writeFile(join(lessons, "course.md"), course(words));
    await writeFile(join(lessons, `${LESSON}.md`), lesson(words));
  }
  return root;
}
