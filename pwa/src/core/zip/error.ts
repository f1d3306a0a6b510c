/**
 * Why an archive or a folder is refused, whole: nothing of it is used.
 *
 * - `not-zip`, `truncated`, `damaged`: it is none, ends too early, or its parts do not fit together.
 * - `encrypted`, `unsupported`: it needs a password, or is packed in a way that is not read here.
 * - `too-many`, `too-large`, `bomb`: more files, more bytes, or far more bytes than were packed.
 * - `path`, `duplicate`, `link`, `encoding`: a name leads out of the folder, stands twice (also but for case), is a
 *   link to elsewhere, or is no text.
 */
export type ZipErrorCode =
  | "not-zip"
  | "truncated"
  | "damaged"
  | "encrypted"
  | "unsupported"
  | "too-many"
  | "too-large"
  | "bomb"
  | "path"
  | "duplicate"
  | "link"
  | "encoding";

export class ZipError extends Error {
  /** @param path the file in it that it is about, or empty for the whole. Show it as plain text. */
  constructor(
    readonly code: ZipErrorCode,
    readonly path = "",
  ) {
    super(path ? `${code}: ${path}` : code);
  }
}

export interface Limits {
  /** Files in it. */
  entries: number;
  /** Bytes of one file, unpacked. */
  one: number;
  /** Bytes of all files, unpacked; and of the archive itself. */
  total: number;
  /** How many times as large a file may become, from a MiB on. */
  ratio: number;
}

const MIB = 1024 * 1024;
export const LIMITS: Limits = { entries: 5000, one: 50 * MIB, total: 200 * MIB, ratio: 100 };
