import { strictJson } from "../../json";
import { type Dsse, isDsse } from "../../signing";
import { parseFile, type SealedFile } from "../files";
import { list, MessageError, record as object } from "../reading";
import type { KindSpec } from "./spec";

/** She adds to the full record of a report: signed entries of its log, verified by `core/record/read.ts`. */
export interface RecordBody {
  entries: Dsse[];
}

const MOST = 50;

/** Signed entries, at least one; what they say is read elsewhere. */
export function parseEntries(value: unknown): RecordBody {
  const entries = list(object(value).entries, MOST, (entry) => {
    if (!isDsse(entry)) throw new MessageError("entry");
    return { t: entry.t, p: entry.p, s: entry.s };
  });
  if (entries.length === 0) throw new MessageError("entries");
  return { entries };
}

export const record: KindSpec<RecordBody> = {
  from: "member",
  places: ["coordinators"],
  parse: parseEntries,
};

/** Files that these entries name, as far as they can be read: their chunks travel beside the message. */
export const filesOfRecord = (body: RecordBody): SealedFile[] =>
  evidenceOfRecord(body).flatMap(({ original, copy }) => (copy ? [original, copy] : [original]));

/** Each piece of evidence that these entries name: the file as it came, and its working copy. */
export function evidenceOfRecord({ entries }: RecordBody): { original: SealedFile; copy?: SealedFile }[] {
  return entries.flatMap(({ p }) => {
    try {
      const part = object(object(strictJson(p)).part);
      const content = part.type === "correction" ? object(part.part) : part;
      if (content.type !== "evidence") return [];
      const original = parseFile(content.file);
      return content.copy === undefined
        ? [{ original }]
        : [{ original, copy: parseFile(object(content.copy).file) }];
    } catch {
      // Not an entry that can be read: it is shown as such, and has no files.
      return [];
    }
  });
}
