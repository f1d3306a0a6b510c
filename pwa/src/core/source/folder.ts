/**
 * A folder of files as documents: `<language>/courses/<NN-id>/…`, `<language>/{mechanisms,provisions,workshops}/<id>.md`, and
 * `glossary.yaml` for all languages. The hub reads it by the same rules (`services/content/source/folder.py`).
 */
import { EncodingError, fromUtf8, isRecord, utf8 } from "../encoding";
import { byCodePoint, documentOf } from "./canonical";
import { compose } from "./compose";
import { GLOSSARY_FILE, glossaryTerms } from "./glossary";
import { type Page, readPage } from "./markdown";
import { MediaFiles } from "./media-files";
import { type Fields, READERS } from "./parts";
import { brokenRules } from "./rules";
import { schemaFaults } from "./schema";
import {
  type Entry,
  type EntryType,
  type Finding,
  type FindingCode,
  GLOSSARY_ID,
  type Part,
  type Place,
  SOURCE_LANGUAGE,
  type SourceCatalogue,
  type SourceDocument,
  type SourceFiles,
} from "./types";
import { type Tell, Unreadable } from "./unreadable";
import { type Lines, readYaml } from "./yaml";

/** No text for a phone is longer. */
export const FILE_BYTES = 256 * 1024;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/;
/** A picture that is not there does not keep a text from being read. */
const OF_THE_FILE = new Set<FindingCode>([
  "media-missing",
  "picture-name",
  "picture-words",
  "voice",
  "workshop-material",
]);
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NUMBERED = /^([0-9][0-9])-(.+)$/;

export interface FolderOptions {
  /** Published documents, which links may lead to and translations be of. */
  known?: readonly Entry[];
  /** Is it a whole catalogue, which must have the source language? Left out: a part of one. */
  whole?: boolean;
}

/** Reads files into documents. What is wrong is gathered, not thrown: a person mends all of it in one go. */
export async function readFolder(files: SourceFiles, options: FolderOptions = {}): Promise<SourceCatalogue> {
  const languages = new Set(
    [...files.keys()].flatMap((path) => (path.includes("/") ? path.split("/").slice(0, 1) : [])),
  );
  if (!options.whole) for (const language of glossaryLanguages(files)) languages.add(language);
  const media = await MediaFiles.of(files);
  const catalogue: Reading = { files, texts: new Map(), media: media.found, mediaFiles: media, findings: [] };
  if (options.whole && !languages.has(SOURCE_LANGUAGE)) {
    add(catalogue, null, { path: SOURCE_LANGUAGE, line: 1, code: "source-missing", place: [], about: "" });
    return catalogue;
  }
  // The source first: others refer to it.
  const names = [...languages].filter((name) => !name.startsWith(".")).sort(byCodePoint);
  for (const name of names.sort((a, b) => Number(a !== SOURCE_LANGUAGE) - Number(b !== SOURCE_LANGUAGE))) {
    if (LANGUAGE.test(name)) await new LanguageReader(catalogue, name).read();
    else add(catalogue, null, { path: name, line: 1, code: "language", place: [], about: name });
  }
  const readable = catalogue.findings.length === 0;
  catalogue.findings.push(...brokenRules(catalogue.texts, { known: options.known ?? [], readable }));
  return catalogue;
}

/** A part of a catalogue may be its glossary alone. */
function glossaryLanguages(files: SourceFiles): string[] {
  const content = files.get(GLOSSARY_FILE);
  if (content === undefined) return [];
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  try {
    const { value } = readYaml(text);
    const rows = Array.isArray(value) ? value : [];
    return rows.flatMap((row) =>
      isRecord(row) ? Object.keys(row).filter((key) => key !== "id" && LANGUAGE.test(key)) : [],
    );
  } catch {
    return [SOURCE_LANGUAGE]; // reading it in earnest tells what is wrong
  }
}

interface Reading extends SourceCatalogue {
  files: SourceFiles;
  mediaFiles: MediaFiles;
  texts: Map<string, Map<string, SourceDocument>>;
}

interface Wrong {
  path: string;
  line: number;
  code: FindingCode;
  place: Place;
  about: string;
}

function add(catalogue: Reading, lang: string | null, wrong: Wrong, id: string | null = null): void {
  const { path, line, code } = wrong;
  const known = (one: Finding) =>
    one.path === path && one.line === line && one.code === code && one.about === wrong.about;
  // The glossary is read once for each language.
  if (!catalogue.findings.some(known)) catalogue.findings.push({ ...wrong, severity: "error", lang, id });
}

/** Reads one language into a catalogue. */
class LanguageReader {
  readonly #found: Map<string, SourceDocument>;
  readonly #source: ReadonlyMap<string, SourceDocument>;

  constructor(
    readonly catalogue: Reading,
    readonly language: string,
  ) {
    this.#source = catalogue.texts.get(SOURCE_LANGUAGE) ?? new Map();
    this.#found = new Map();
    catalogue.texts.set(language, this.#found);
  }

  async read(): Promise<void> {
    for (const folder of this.#below("courses", (rest) => rest.split("/").length > 1))
      await this.#course(`${this.language}/courses/${folder}`);
    const isFile = (rest: string) => rest.endsWith(".md") && !rest.includes("/");
    for (const file of this.#below("mechanisms", isFile))
      await this.#oneFile("mechanism", `${this.language}/mechanisms/${file}`);
    for (const file of this.#below("provisions", isFile))
      await this.#oneFile("provision", `${this.language}/provisions/${file}`);
    for (const file of this.#below("workshops", isFile))
      await this.#oneFile("workshop", `${this.language}/workshops/${file}`);
    await this.#glossary();
    for (const path of this.catalogue.mediaFiles.strays(this.language)) this.#tell(path, 1, "file-unused");
  }

  /** The names of what lies in a folder of the language. */
  #below(area: string, wanted: (rest: string) => boolean): string[] {
    const start = `${this.language}/${area}/`;
    const rests = [...this.catalogue.files.keys()]
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length));
    return [...new Set(rests.filter(wanted).map((rest) => rest.split("/")[0] ?? ""))].sort(byCodePoint);
  }

  async #course(folder: string): Promise<void> {
    const path = `${folder}/course.md`;
    const page = this.#page(path);
    if (!page) return;
    const { order: named } = page.head;
    if (!isOrder(named)) {
      this.#tell(path, page.lines("order"), "order", ["parts"]);
      return;
    }
    const order = [...new Set(named)];
    const name = folder.split("/").at(-1) ?? "";
    for (const stray of this.#strays(folder, new Set(["course", ...order])))
      this.#tell(`${folder}/${stray}.md`, 1, "file-unused", [], stray);
    const course = String(page.head.id);
    const [, number, slug] = NUMBERED.exec(name) ?? [];
    if (number === undefined || Number(number) !== page.head.module || slug !== course)
      this.#tell(path, page.lines("id"), "file-name", ["id"], name);
    const parts = [];
    for (const stem of order) {
      const part = await this.#part(`${folder}/${stem}.md`, course, stem);
      if (part) parts.push(part);
    }
    const refs = parts.map(({ id, type, title, minutes }) => ({ id, type, title, minutes }));
    await this.#add(path, `course:${course}`, page, "course", { parts: refs });
  }

  #strays(folder: string, named: ReadonlySet<string>): string[] {
    const stems = [...this.catalogue.files.keys()]
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(".md"))
      .map((path) => path.slice(folder.length + 1, -3));
    return stems.filter((stem) => !stem.includes("/") && !named.has(stem)).sort(byCodePoint);
  }

  async #part(path: string, course: string, stem: string) {
    const page = this.#page(path);
    if (!page) return null;
    const { type } = page.head;
    if (typeof type !== "string" || !READERS.has(type))
      return this.#tell(path, page.lines("type"), "part-type", ["type"], String(type ?? ""));
    const id = `${type}:${course}:${stem}`;
    return (await this.#add(path, id, page, type as Part["type"], { course, id: stem })) as Part | null;
  }

  async #oneFile(kind: "mechanism" | "provision" | "workshop", path: string): Promise<void> {
    const page = this.#page(path);
    if (!page) return;
    const { id } = page.head;
    if (id !== (path.split("/").at(-1) ?? "").slice(0, -3))
      this.#tell(path, page.lines("id"), "file-name", ["id"], String(id));
    await this.#add(path, `${kind}:${id}`, page, kind, {});
  }

  async #glossary(): Promise<void> {
    if (!this.catalogue.files.has(GLOSSARY_FILE)) return;
    const text = this.#text(GLOSSARY_FILE);
    if (text === null) return;
    try {
      const { value, lines } = readYaml(text);
      const terms = glossaryTerms(value, lines, this.language);
      const entry = { type: "glossary", terms, lang: this.language };
      if (terms.length > 0) await this.#document(GLOSSARY_FILE, GLOSSARY_ID, entry, lines);
    } catch (error) {
      this.#unreadable(GLOSSARY_FILE, error);
    }
  }

  /** What was written and what is made of it. Nobody writes by hand what is made. */
  async #add(path: string, id: string, page: Page, type: EntryType, given: Fields): Promise<Entry | null> {
    let readable = true;
    const tell: Tell = (line, code, place = [], about = "") => {
      readable &&= OF_THE_FILE.has(code);
      this.#tell(path, line, code, place, about, id);
    };
    const media = this.catalogue.mediaFiles.beside(path, (file, code) =>
      this.#tell(file, 1, code, [], "", id),
    );
    const { head, made } = compose(type, page, media, tell);
    if (!readable) return null;
    const whole: Fields = { ...made, ...given, lang: this.language };
    const twice = Object.keys(head).filter((name) => Object.hasOwn(whole, name));
    for (const name of twice.sort(byCodePoint))
      this.#tell(path, page.lines(name), "head-given", [name], name);
    const entry = { ...head, ...whole, ...this.#translation(id, head, whole) };
    return this.#document(path, id, entry, page.lines);
  }

  /**
   * Which text it is of: as was written when it was translated, or the source in the same folder. A part says so only
   * where it is written: else each change of a lesson would move its translations too.
   */
  #translation(id: string, head: Fields, made: Fields): Fields {
    if (Object.hasOwn(head, "translation") || Object.hasOwn(made, "course")) return {};
    const source = this.language === SOURCE_LANGUAGE ? undefined : this.#source.get(id);
    return { translation: source ? { of: SOURCE_LANGUAGE, source_hash: source.sha256 } : null };
  }

  /** The document, when it is what its schema says. */
  async #document(path: string, id: string, entry: Fields, lines: Lines): Promise<Entry | null> {
    const faults = schemaFaults(entry);
    for (const { code, place, about } of faults) this.#tell(path, lines(...place), code, place, about, id);
    if (faults.length > 0) return null;
    const known = this.#found.get(id);
    if (known) return this.#tell(path, 1, "twice", [], known.path, id);
    const document = await documentOf(entry as unknown as Entry, path);
    this.#found.set(id, document);
    return document.entry;
  }

  #page(path: string): Page | null {
    const text = this.#text(path);
    if (text === null) return null;
    try {
      return readPage(text);
    } catch (error) {
      return this.#unreadable(path, error);
    }
  }

  #text(path: string): string | null {
    const content = this.catalogue.files.get(path);
    if (content === undefined) return this.#tell(path, 1, "file-missing");
    const bytes = typeof content === "string" ? utf8(content) : content;
    if (bytes.length > FILE_BYTES) return this.#tell(path, 1, "file-too-large");
    try {
      return fromUtf8(bytes)
        .replace(/^\ufeff/, "")
        .replace(/\r\n?/g, "\n");
    } catch (error) {
      if (!(error instanceof EncodingError)) throw error;
      return this.#tell(path, 1, "file-not-utf8");
    }
  }

  #tell(
    path: string,
    line: number,
    code: FindingCode,
    place: Place = [],
    about = "",
    id: string | null = null,
  ): null {
    add(this.catalogue, this.language, { path, line, code, place, about }, id);
    return null;
  }

  #unreadable(path: string, error: unknown): null {
    if (!(error instanceof Unreadable)) throw error;
    return this.#tell(path, error.line, error.code, [], error.about);
  }
}

const isOrder = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.every((stem) => typeof stem === "string" && SLUG.test(stem) && stem.length <= 64);
