/** Texts of the desk as files: a folder of Markdown in a zip, and back. */
import { exportZip, type Finding, ImportError, importFiles, importZip } from "../core/source";
import { desk, type Entry, startWith } from "./desk";
import { file, put } from "./media";
import { isPart, isWork, workOf } from "./unlocked/desk/shelf";

/** A zip of these texts with their pictures; `missing` are hashes of pictures that are not on this device. */
export function exported(entries: readonly Entry[]): Promise<{ zip: Blob; missing: string[] }> {
  return exportZip(entries, file);
}

/** The files are no zip or folder that can be taken in; `code` says why, `path` which one. */
export class ImportFailed extends Error {
  constructor(
    readonly code: string,
    readonly path: string,
  ) {
    super(code);
  }
}

export interface Imported {
  drafts: { id: string; title: string; lang: string }[];
  findings: Finding[];
  /** Paths of files that no text is made of. */
  ignored: string[];
  /** Pictures that did not reach the hub. */
  mediaNotSent: number;
}

/**
 * Takes in a zip, the files of a folder, or files of Markdown, as drafts: one for each work. Nothing is published.
 * @throws {ImportFailed}
 */
export async function importFrom(files: readonly File[]): Promise<Imported> {
  const { documents, media, findings, ignored } = await read(files);
  const works = new Map<string, Entry[]>();
  for (const { entry } of documents) {
    if (!isWork(entry) && !isPart(entry)) continue;
    const key = `${entry.lang} ${workOf(entry)}`;
    works.set(key, [...(works.get(key) ?? []), entry]);
  }
  const drafts: Imported["drafts"] = [];
  for (const entries of works.values()) {
    const whole = entries.find(isWork);
    if (!whole) continue;
    const parts = entries.filter(isPart);
    const order = whole.type === "course" ? whole.parts.map(({ id }) => id) : [];
    parts.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    const id = await startWith(workOf(whole), whole.lang, [whole, ...parts], true);
    drafts.push({ id, title: whole.title, lang: whole.lang });
  }
  let mediaNotSent = 0;
  for (const { bytes, type, alt, name } of media.values()) {
    await put(new Blob([new Uint8Array(bytes)], { type }), alt, name).catch(() => {
      mediaNotSent += 1;
    });
  }
  return { drafts, findings, ignored, mediaNotSent };
}

async function read(files: readonly File[]) {
  const known = [...(desk.peek()?.shelves.values() ?? [])].flatMap(({ docs }) =>
    [...docs.values()].map(({ entry }) => entry),
  );
  try {
    const [first] = files;
    if (files.length === 1 && first?.name.toLowerCase().endsWith(".zip"))
      return await importZip(first, known);
    return await importFiles(files.map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob })));
  } catch (error) {
    if (error instanceof ImportError) throw new ImportFailed(error.code, error.path);
    throw error;
  }
}
