/** Catalogues that come and go as files: a zip or a folder of Markdown with its media. */
import { checkPath, LIMITS, makeZip, Names, readZip, ZipError } from "../zip";
import { readFolder } from "./folder";
import { GLOSSARY_FILE } from "./glossary";
import { MEDIA_FOLDER } from "./media";
import { pathOf } from "./paths";
import type { Entry, Finding, SourceDocument, SourceMedia } from "./types";
import { write } from "./write";

/** Why nothing was taken in: see `ZipErrorCode`; or `nothing`: there is no file of a catalogue in it. */
export type ImportErrorCode = ZipError["code"] | "nothing";

export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly path = "",
  ) {
    super(path ? `${code}: ${path}` : code);
  }
}

/** What came with a zip or a folder. What could not be read is not among `documents`: `findings` say why. */
export interface Imported {
  documents: SourceDocument[];
  /** The files that these documents name, by SHA-256. */
  media: ReadonlyMap<string, SourceMedia>;
  findings: Finding[];
  /** Files that are of no use to a catalogue. They were passed over. */
  ignored: string[];
}

const KNOWN =
  /^(?:glossary\.yaml|[^/]+\/courses\/[^/]+\/(?:[^/]+\.md|media\/[^/]+)|[^/]+\/(?:mechanisms|provisions|workshops)\/(?:[^/]+\.md|media\/[^/]+))$/;
const AREA = /^((?:[^/]+\/)*?)[a-z]{2,3}(?:-[a-z0-9]{2,8})*\/(?:courses|mechanisms|workshops)\//;

/**
 * @param known published documents that what comes may refer to
 * @throws {ImportError}
 */
export async function importZip(zip: Blob, known: readonly Entry[] = []): Promise<Imported> {
  try {
    return await take(await readZip(zip), known);
  } catch (error) {
    throw error instanceof ZipError ? new ImportError(error.code, error.path) : error;
  }
}

/**
 * @param files of a folder that was chosen, each with its path (`webkitRelativePath`)
 * @throws {ImportError}
 */
export async function importFiles(
  files: readonly { path: string; blob: Blob }[],
  known: readonly Entry[] = [],
): Promise<Imported> {
  try {
    if (files.length > LIMITS.entries) throw new ZipError("too-many");
    const names = new Names();
    let total = 0;
    for (const { path, blob } of files) {
      checkPath(path);
      names.add(path);
      total += blob.size;
      if (blob.size > LIMITS.one || total > LIMITS.total) throw new ZipError("too-large", path);
    }
    const read = new Map<string, Uint8Array>();
    for (const { path, blob } of files) read.set(path, new Uint8Array(await blob.arrayBuffer()));
    return await take(read, known);
  } catch (error) {
    throw error instanceof ZipError ? new ImportError(error.code, error.path) : error;
  }
}

async function take(files: ReadonlyMap<string, Uint8Array>, known: readonly Entry[]): Promise<Imported> {
  const root = rootOf([...files.keys()]);
  const kept = new Map<string, Uint8Array>();
  const ignored: string[] = [];
  for (const [path, bytes] of files) {
    if (path.startsWith(root) && KNOWN.test(path.slice(root.length)))
      kept.set(path.slice(root.length), bytes);
    else ignored.push(path);
  }
  if (kept.size === 0) throw new ImportError("nothing");
  const { texts, media, findings } = await readFolder(kept, { known });
  return { documents: [...texts.values()].flatMap((of) => [...of.values()]), media, findings, ignored };
}

/** The folder that the catalogue lies in, with a slash at its end; empty when it is the outermost. */
function rootOf(paths: readonly string[]): string {
  const roots = paths.flatMap((path) => {
    const area = AREA.exec(path)?.[1];
    if (area !== undefined) return [area];
    return path === GLOSSARY_FILE || path.endsWith(`/${GLOSSARY_FILE}`)
      ? [path.slice(0, -GLOSSARY_FILE.length)]
      : [];
  });
  return roots.reduce((shortest, root) => (root.length < shortest.length ? root : shortest), roots[0] ?? "");
}

export interface Exported {
  zip: Blob;
  /** SHA-256 of the media that are not on this device: they are named in the texts, and not in the zip. */
  missing: string[];
}

/**
 * Documents as a zip of Markdown with their media, in the form that the repository's folder has. Parts go with their
 * course.
 * @param mediaOf the bytes of a hash, or null when they are not here. Nothing is fetched
 */
export async function exportZip(
  entries: readonly Entry[],
  mediaOf: (sha256: string) => Promise<Blob | null>,
): Promise<Exported> {
  const files = new Map<string, string | Blob>(write(entries));
  const missing = new Set<string>();
  const courses = entries.filter((entry) => entry.type === "course");
  for (const entry of entries) {
    const path = pathOf(
      entry,
      courses.filter(({ lang }) => lang === entry.lang),
    );
    for (const { sha256, name } of ("media" in entry && entry.media) || []) {
      const blob = await mediaOf(sha256);
      if (blob) files.set(`${path.slice(0, path.lastIndexOf("/"))}/${MEDIA_FOLDER}/${name}`, blob);
      else missing.add(sha256);
    }
  }
  return { zip: await makeZip(files), missing: [...missing] };
}
