// @vitest-environment node
/** What is written of a document is read as that document: of the project's own, and of whatever somebody types. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Course } from "../../schemas/catalogue";
import { canonical, documentOf, idOf } from "./canonical";
import { readFolder } from "./folder";
import { lint } from "./lint";
import { anyDocument, anyText, SHEET_FILE } from "./testing";
import { tidy } from "./tidy";
import type { Entry, SourceCatalogue } from "./types";
import { write, writePage } from "./write";

const CATALOGUE = new URL("../../../../services/content/catalogue/", import.meta.url);

function ownFiles(): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const entry of readdirSync(CATALOGUE, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`;
    if (entry.isFile())
      found.set(path.slice(CATALOGUE.pathname.length).replace(/^\//, ""), new Uint8Array(readFileSync(path)));
  }
  return found;
}

const entriesOf = ({ texts }: SourceCatalogue): Entry[] =>
  [...texts.values()].flatMap((documents) => [...documents.values()].map(({ entry }) => entry));
const hashesOf = ({ texts }: SourceCatalogue) =>
  [...texts.values()].flatMap((documents) =>
    [...documents.values()].map(({ id, sha256 }) => `${id} ${sha256}`),
  );

describe("the project's own catalogue", () => {
  it("written and read again is the same, byte for byte, and so is each language alone", async () => {
    const own = await readFolder(ownFiles(), { whole: true });
    const media = [...ownFiles()].filter(([path]) => path.includes("/media/"));
    const again = await readFolder(
      new Map<string, string | Uint8Array>([...write(entriesOf(own)), ...media]),
    );
    expect(again.findings).toEqual([]);
    expect(hashesOf(again)).toEqual(hashesOf(own));
    const english = entriesOf(own).filter(({ lang }) => lang === "en");
    const known = entriesOf(own).filter(({ lang }) => lang === "es");
    const pictures = media.filter(([path]) => path.startsWith("en/"));
    const alone = await readFolder(new Map<string, string | Uint8Array>([...write(english), ...pictures]), {
      known,
    });
    expect(alone.findings).toEqual([]);
    expect(hashesOf(alone)).toEqual(hashesOf(own).slice(-english.length));
  });

  it("is tidy, and has nothing wrong in it", async () => {
    const own = entriesOf(await readFolder(ownFiles(), { whole: true }));
    for (const entry of own) expect(canonical(tidy(entry))).toBe(canonical(entry));
    expect((await lint(own)).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

/** The files of a document, with a course around it where it is a part. */
function filesFor(entry: Entry): Map<string, string> {
  if (entry.type === "glossary") return write([entry]);
  if (
    entry.type === "course" ||
    entry.type === "mechanism" ||
    entry.type === "provision" ||
    entry.type === "workshop"
  ) {
    const [path = ""] = write([entry]).keys();
    const files = new Map([[path, writePage(entry)]]);
    if (entry.type === "workshop" && entry.media)
      files.set(path.replace(/[^/]+$/, `media/${SHEET_FILE.name}`), SHEET_FILE.content);
    return files;
  }
  const { id, type, title, minutes } = entry;
  const course: Course = {
    type: "course",
    id: entry.course,
    lang: entry.lang,
    module: 3,
    title: "Curso",
    summary: "Curso",
    minutes: 10,
    warning: null,
    opening: "Hola.",
    parts: [{ id, type, title, minutes }],
    sources: [{ title: "Una guía", publisher: "Una red", url: "https://example.org", checked: null }],
    checked: null,
    reviewed: null,
    translation: null,
  };
  return write([course, entry]);
}

describe("what the app writes", () => {
  it("is what the hub's tests read (`UPDATE_VECTORS=1` makes the file anew)", async () => {
    const file = new URL("../../../../tests/vectors/source-written.json", import.meta.url);
    const written = [];
    for (const typed of fc.sample(anyDocument(anyText), { numRuns: 400, seed: 7 })) {
      const entry = { ...tidy(typed), lang: "es" } as Entry;
      const { length } = (await lint([entry], { known: [] })).filter(({ severity }) => severity === "error");
      if (length > 0) continue;
      const { id, sha256 } = await documentOf(entry, "");
      written.push({ files: Object.fromEntries(filesFor(entry)), id, sha256 });
      if (written.length === 60) break;
    }
    const text = `${JSON.stringify(written, null, 1)}\n`;
    if (process.env.UPDATE_VECTORS) writeFileSync(file, text);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});

describe("whatever somebody types", () => {
  it("is refused, or is read again as it was written", async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(anyDocument(anyText), async (typed) => {
        const entry = tidy(typed);
        expect(canonical(tidy(entry))).toBe(canonical(entry));
        const wrong = (await lint([entry], { known: [] })).filter(
          ({ severity, code }) => severity === "error" && !OF_OTHERS.has(code),
        );
        if (wrong.length > 0 || entry.type === "course") return;
        kept += 1;
        const back = await readFolder(filesFor(entry));
        const document = back.texts.get(entry.lang)?.get(idOf(entry));
        expect(document && canonical(document.entry)).toBe(canonical(entry));
      }),
      { numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(30);
  });

  it("never ends in an error that is not told", async () => {
    const anything = fc.array(
      fc.constantFrom(
        "---\n",
        "## a\n",
        "- [ ] b\n",
        "> good: c\n",
        "title: d\n",
        "\t",
        "&x ",
        "'",
        '"',
        "{",
        "é",
        "\u0000",
        "\ud83d",
      ),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(anything, async (scraps) => {
        const text = `---\ntype: checklist\n${scraps.join("")}`;
        const catalogue = await readFolder(
          new Map([
            ["es/mechanisms/a.md", text],
            ["glossary.yaml", text],
            ["es/courses/01-a/course.md", text],
          ]),
        );
        expect(catalogue.findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

/** Rules about other documents: they do not concern how this one is written. */
const OF_OTHERS = new Set([
  "link-unsafe",
  "link-course",
  "picture-elsewhere",
  "picture-words",
  "heading-1",
  "day",
]);
