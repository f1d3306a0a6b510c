/** What a bundle says it holds: signed, and the only thing that is believed about the rest. */
import { isHashId, isHex256, isId, isRecord, isTime } from "../encoding";
import { checkPublicKey } from "../signing";
import { isSafePath } from "./container";

export const BUNDLE_TYPE = "tejedora/bundle/v1";
export const MANIFEST = "manifest.json";
export const SIGNATURE = "manifest.dsse.json";
export const DIRECTORY = "directory.json";
/** What consent permits, to be read: made from the record by whoever made the bundle. */
export const EXTRACT = "record.json";
/** The report itself, as it was signed; only when all of it is permitted. */
export const REPORT = "record/report.json";

export interface ManifestFile {
  path: string;
  sha256: string;
  size: number;
}

/** One addition to the record. What consent does not cover is named by its hash alone: the chain stays whole. */
export interface ManifestEntry {
  hash: string;
  author: string;
  seq: number;
  /** null: withheld. */
  path: string | null;
}

export interface ManifestEvidence {
  path: string;
  sha256: string;
  kind: "original" | "copy";
  /** Id of the part of the record. */
  part: string;
}

export interface Manifest {
  v: 1;
  region: string;
  /** Id of the record. */
  record: string;
  /** Public key of who tells it. */
  author: string;
  /** RFC 3339: when the bundle was made, by the device of whoever made it. */
  made: string;
  /** Whom it was made for: id of a mechanism, `publication` or `sharing`. */
  mechanism: string;
  language: string;
  /** Everything in the zip but the manifest and its signature, by path. */
  files: ManifestFile[];
  entries: ManifestEntry[];
  evidence: ManifestEvidence[];
}

export class ManifestError extends Error {}

const LIMIT = 20_000;
const NAME = /^[a-z0-9][a-z0-9-]{0,79}$/;

function check(holds: boolean, what: string): asserts holds {
  if (!holds) throw new ManifestError(what);
}

function list<T>(value: unknown, each: (item: Record<string, unknown>) => T): T[] {
  check(Array.isArray(value) && value.length <= LIMIT, "list");
  return value.map((item) => {
    check(isRecord(item), "object");
    return each(item);
  });
}

function path(value: unknown): string {
  check(typeof value === "string" && isSafePath(value), "path");
  return value;
}

function key(value: unknown): string {
  try {
    checkPublicKey(value);
  } catch {
    throw new ManifestError("key");
  }
  return value as string;
}

function whole(value: unknown): number {
  check(Number.isSafeInteger(value) && (value as number) >= 0, "number");
  return value as number;
}

/** @throws {ManifestError} */
export function parseManifest(value: Record<string, unknown>): Manifest {
  const { v, region, record, made, mechanism, language } = value;
  check(v === 1, "version");
  check(isHashId(region) && isId(record) && isTime(made), "ids");
  check(typeof mechanism === "string" && NAME.test(mechanism), "mechanism");
  check(typeof language === "string" && language.length <= 35, "language");
  const files = list(value.files, (file) => {
    check(isHex256(file.sha256), "sha256");
    return { path: path(file.path), sha256: file.sha256, size: whole(file.size) };
  });
  const paths = new Set(files.map((file) => file.path));
  check(paths.size === files.length && !paths.has(MANIFEST) && !paths.has(SIGNATURE), "paths");
  const known = (value: unknown) => {
    const named = path(value);
    check(paths.has(named), "unknown path");
    return named;
  };
  return {
    v,
    region,
    record,
    author: key(value.author),
    made,
    mechanism,
    language,
    files,
    entries: list(value.entries, (entry) => {
      check(isHashId(entry.hash), "hash");
      return {
        hash: entry.hash,
        author: key(entry.author),
        seq: whole(entry.seq),
        path: entry.path === null ? null : known(entry.path),
      };
    }),
    evidence: list(value.evidence, (item) => {
      check(isHex256(item.sha256) && isId(item.part), "evidence");
      check(item.kind === "original" || item.kind === "copy", "kind");
      return { path: known(item.path), sha256: item.sha256, kind: item.kind, part: item.part };
    }),
  };
}
