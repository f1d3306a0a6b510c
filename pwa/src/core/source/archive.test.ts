// @vitest-environment node
/** Catalogues that come and go as files: whole, or refused; what is of no use is named, and nothing is run. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sha256, toHex, utf8 } from "../encoding";
import { LIMITS, makeZip, readZip } from "../zip";
import { rawZip } from "../zip/testing";
import { exportZip, ImportError, importFiles, importZip } from "./archive";
import { readFolder } from "./folder";
import type { Entry } from "./types";

const { files }: { files: Record<string, string> } = JSON.parse(
  readFileSync(new URL("../../../../tests/vectors/source.json", import.meta.url), "utf8"),
);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';
const LESSON = "es/courses/07-care/01-begin.md";
const pictured: Record<string, string> = {
  ...Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith("en/"))),
  [LESSON]: (files[LESSON] ?? "").replace("Respira.", "Respira.\n\n![Un mapa](media/map.svg)\n\n"),
  "es/courses/07-care/media/map.svg": SVG,
};
const all = async (from: Record<string, string>): Promise<Entry[]> => {
  const { texts } = await readFolder(new Map(Object.entries(from)));
  return [...texts.values()].flatMap((documents) => [...documents.values()].map(({ entry }) => entry));
};
const none = async () => null;
const refused = async (work: Promise<unknown>): Promise<[string, string]> => {
  const error = await work.then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof ImportError)) throw new Error(`no ImportError: ${error}`);
  return [error.code, error.path];
};
const asFiles = (of: Record<string, string | Uint8Array<ArrayBuffer>>) =>
  Object.entries(of).map(([path, content]) => ({ path, blob: new Blob([content]) }));

describe("a catalogue that goes out", () => {
  it("comes back the same, with its pictures", async () => {
    const entries = await all(pictured);
    const hash = toHex(await sha256(utf8(SVG)));
    const { zip, missing } = await exportZip(entries, async (wanted) =>
      wanted === hash ? new Blob([SVG]) : null,
    );
    expect(missing).toEqual([]);
    const back = await importZip(zip);
    expect(back.findings).toEqual([]);
    expect(back.ignored).toEqual([]);
    expect(back.documents.map(({ entry }) => entry)).toEqual(entries);
    expect(back.media.get(hash)).toMatchObject({
      name: "map.svg",
      type: "image/svg+xml",
      alt: "Un mapa",
      size: SVG.length,
    });
  });

  it("says which pictures are not on this device, and coming back tells where they are missing", async () => {
    const { zip, missing } = await exportZip(await all(pictured), none);
    expect(missing).toEqual([toHex(await sha256(utf8(SVG)))]);
    const { findings } = await importZip(zip);
    expect(findings.map(({ code, path, line }) => [code, path, line])).toContainEqual([
      "media-missing",
      LESSON,
      11,
    ]);
  });

  it("may be one language, one course or one mechanism", async () => {
    const entries = await all(files);
    const english = entries.filter(({ lang }) => lang === "en");
    const one = entries.filter(({ lang, type }) => lang === "es" && type === "mechanism");
    for (const chosen of [english, one]) {
      const back = await importZip((await exportZip(chosen, none)).zip, entries);
      expect(back.findings).toEqual([]);
      expect(back.documents.map(({ entry }) => entry)).toEqual(chosen);
    }
  });
});

describe("a catalogue that comes in", () => {
  const hello = "---\nid: order\n---\n";

  it("may lie deeper, as zips of a folder do, among files that are of no use", async () => {
    const deep = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [`mi catálogo/2026/${path}`, text]),
    );
    const more = {
      "__MACOSX/._a": "x",
      "mi catálogo/.DS_Store": "x",
      "mi catálogo/2026/LEEME.txt": "x",
      "mi catálogo/2026/es/courses/07-care/notas.docx": "x",
      "mi catálogo/2026/otra.zip": "x",
    };
    const back = await importZip(await makeZip(new Map(Object.entries({ ...deep, ...more }))));
    expect(back.findings).toEqual([]);
    expect(back.documents).toHaveLength(16);
    expect(back.ignored).toEqual(Object.keys(more));
    const chosen = await importFiles(asFiles({ ...deep, ...more }));
    expect(chosen.documents).toEqual(back.documents);
    expect(chosen.ignored).toEqual(back.ignored);
  });

  it("with mistakes is read as far as it goes, and all mistakes are told with their places", async () => {
    const wrong = {
      ...files,
      "es/mechanisms/other.md": hello,
      [LESSON]: `${files[LESSON]}\n<script>alert(1)</script>\n`,
    };
    const { findings, documents } = await importFiles(asFiles(wrong));
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["html", "file-name", "field-missing"]),
    );
    expect(documents.map(({ id }) => id)).not.toContain("lesson:care:01-begin.es");
    expect(documents.some(({ id, entry }) => id === "lesson:care:01-begin" && entry.lang === "es")).toBe(
      false,
    );
  });

  it("in an encoding that is not UTF-8, or with a picture that is none, is told and not guessed", async () => {
    const latin = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xf1);
    const { findings } = await importFiles([
      ...asFiles({ "es/mechanisms/a.md": latin }),
      ...asFiles({ ...pictured, "es/courses/07-care/media/map.svg": "MZ\u0090 a program" }),
    ]);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["file-not-utf8", "picture-type"]),
    );
  });

  it("is refused whole when one name leads elsewhere", async () => {
    for (const path of [
      "../es/mechanisms/a.md",
      "/es/mechanisms/a.md",
      "es\\mechanisms\\a.md",
      "C:/es/mechanisms/a.md",
    ]) {
      expect(await refused(importFiles(asFiles({ ...files, [path]: hello })))).toEqual(["path", path]);
      const raw = await rawZip([
        { name: "es/mechanisms/order.md", content: hello },
        { name: path, content: hello },
      ]);
      expect(await refused(importZip(new Blob([raw])))).toEqual(["path", path]);
    }
    const twice = { "es/mechanisms/A.md": hello, "es/mechanisms/a.md": hello };
    expect((await refused(importFiles(asFiles(twice))))[0]).toBe("duplicate");
  });

  it("is refused when there is too much of it, or nothing", async () => {
    const many = Array.from({ length: LIMITS.entries + 1 }, (_, at) => ({
      path: `es/mechanisms/m${at}.md`,
      blob: new Blob(),
    }));
    expect(await refused(importFiles(many))).toEqual(["too-many", ""]);
    const large = { path: "es/mechanisms/a.md", blob: { size: LIMITS.one + 1 } as Blob };
    expect(await refused(importFiles([large]))).toEqual(["too-large", "es/mechanisms/a.md"]);
    expect(await refused(importFiles(asFiles({ "a.txt": "x", "b/c.md": "y" })))).toEqual(["nothing", ""]);
    expect(await refused(importFiles([]))).toEqual(["nothing", ""]);
    expect(await refused(importZip(new Blob(["no zip"])))).toEqual(["not-zip", ""]);
  });

  it("holds nothing but the files that were put in", async () => {
    const zip = await makeZip(new Map(Object.entries(files)));
    expect([...(await readZip(zip)).keys()]).toEqual(Object.keys(files));
  });
});
