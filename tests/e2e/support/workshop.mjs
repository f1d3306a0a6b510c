/** A catalogue with one workshop that is going on now, for a hub to publish by its own path. */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const WORKSHOP = "weaving";

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

const WORDS = {
  es: {
    title: "Taller de prueba",
    summary: "Para probar cómo funciona.",
    place: "La sala de siempre",
    language: "español",
    item: "Tejer juntas",
    before: "Trae hilo.",
  },
  en: {
    title: "A workshop for trying out",
    summary: "To try out how it works.",
    place: "The usual room",
    language: "Spanish",
    item: "Weaving together",
    before: "Bring thread.",
  },
};

/** The folder's path. */
export async function catalogueWithWorkshop() {
  const root = await mkdtemp(join(tmpdir(), "tejedora-catalogue-"));
  for (const [lang, words] of Object.entries(WORDS)) {
    await mkdir(join(root, lang, "workshops"), { recursive: true });
    await writeFile(join(root, lang, "workshops", `${WORKSHOP}.md`), page(words));
  }
  return root;
}
