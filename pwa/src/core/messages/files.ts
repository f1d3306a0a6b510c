/** Files that a message names: their sealed chunks travel beside it. */
import { hash, list, MessageError, record, text, whole } from "./reading";

export interface SealedFile {
  /** Of the clear file, hex. */
  sha256: string;
  /** Bytes of the clear file. */
  size: number;
  name: string;
  type: string;
  /** The age identity that opens its chunks, and nothing else. */
  identity: string;
  /** SHA-256 of each sealed chunk, hex, in order. */
  chunks: string[];
}

const FILES_LIMIT = 100;
const CHUNKS_LIMIT = 4096;

export function parseFile(value: unknown): SealedFile {
  const file = record(value);
  const { identity } = file;
  if (typeof identity !== "string" || !/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(identity)) {
    throw new MessageError("identity");
  }
  return {
    sha256: hash(file.sha256),
    size: whole(file.size),
    name: text(file.name, 300),
    type: text(file.type, 200),
    identity,
    chunks: list(file.chunks, CHUNKS_LIMIT, hash),
  };
}

export const parseFiles = (value: unknown): SealedFile[] =>
  value === undefined ? [] : list(value, FILES_LIMIT, parseFile);
