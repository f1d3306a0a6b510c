// @vitest-environment node
/** The same vectors as the hub's: what one makes of a folder, and finds wrong in it, the other does too. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sha256, toHex, utf8 } from "../encoding";
import { canonical } from "./canonical";
import { readFolder } from "./folder";
import { readPage } from "./markdown";
import { READERS } from "./parts";
import type { SourceCatalogue } from "./types";
import { Unreadable } from "./unreadable";
import { readYaml } from "./yaml";

const VECTORS = new URL("../../../../tests/vectors/", import.meta.url);
const CATALOGUE = new URL("../../../../services/content/catalogue/", import.meta.url);
const load = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, VECTORS), "utf8"));

type Hashes = Record<string, Record<string, string>>;
interface Case {
  name: string;
  changed: Record<string, string | null>;
  findings: [string, number, string][];
  documents: Hashes;
}
interface Vectors {
  files: Record<string, string>;
  documents: Hashes;
  cases: Case[];
  yaml: { text: string; refused?: true; value?: unknown }[];
  pages: { type: string; text: string; line?: number; sha256?: string }[];
}
const vectors: Vectors = load("source");

const hashes = ({ texts }: SourceCatalogue): Hashes =>
  Object.fromEntries(
    [...texts].map(([lang, documents]) => [
      lang,
      Object.fromEntries([...documents].map(([id, document]) => [id, document.sha256])),
    ]),
  );

/** Files below a folder, by their path in it. */
function filesOf(root: URL): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    found.set(path.slice(root.pathname.length).replace(/^\//, ""), new Uint8Array(readFileSync(path)));
  }
  return found;
}

describe("the app reads a folder as the hub does", () => {
  it("makes the same documents of the project's own courses and mechanisms, byte for byte", async () => {
    const catalogue = await readFolder(filesOf(CATALOGUE), { whole: true });
    expect(catalogue.findings).toEqual([]);
    expect(hashes(catalogue)).toEqual(load("source-catalogue"));
  });

  it.each(vectors.cases.map((of): [string, Case] => [of.name, of]))("%s", async (_name, of) => {
    const files = new Map(Object.entries(vectors.files));
    for (const [path, text] of Object.entries(of.changed)) {
      if (text === null) files.delete(path);
      else files.set(path, text);
    }
    const catalogue = await readFolder(files, { whole: true });
    const found = catalogue.findings.map(({ path, line, code }) => [path, line, code]);
    // The hub stops at the first fault of a form; the app goes on in the same file.
    expect(found).toEqual(expect.arrayContaining(of.findings));
    expect(new Set(found.map(([path]) => path))).toEqual(new Set(of.findings.map(([path]) => path)));
    const whole = vectors.documents;
    const changed = Object.entries(hashes(catalogue)).map(([lang, ids]) => [
      lang,
      Object.fromEntries(Object.entries(ids).filter(([id, hash]) => whole[lang]?.[id] !== hash)),
    ]);
    expect(Object.fromEntries(changed)).toEqual(of.documents);
  });
});

describe("front matter means the same, or is refused", () => {
  it.each(vectors.yaml.map((of) => [JSON.stringify(of.text), of] as const))("%s", (_name, of) => {
    if (of.refused) expect(() => readYaml(of.text)).toThrow(Unreadable);
    else expect(readYaml(of.text).value).toEqual(of.value);
  });
});

describe("Markdown that nobody would write is taken apart alike", () => {
  it.each(vectors.pages.map((of, number) => [`${of.type} ${number}`, of] as const))(
    "%s",
    async (_name, of) => {
      const told: number[] = [];
      let fields: unknown;
      try {
        fields = READERS.get(of.type)?.(readPage(of.text), (line) => told.push(line));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        told.push(error.line);
      }
      if (of.sha256 === undefined) expect(told, of.text).toContain(of.line);
      else {
        expect(told, of.text).toEqual([]);
        expect(toHex(await sha256(utf8(canonical(fields))))).toBe(of.sha256);
      }
    },
  );
});
