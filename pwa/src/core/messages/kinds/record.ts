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

export const record: KindSpec<RecordBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => {
    const entries = list(object(value).entries, MOST, (entry) => {
      if (!isDsse(entry)) throw new MessageError("entry");
      return { t: entry.t, p: entry.p, s: entry.s };
    });
    if (entries.length === 0) throw new MessageError("entries");
    return { entries };
  },
};

/** Files that these entries name, as far as they can be read: their chunks travel beside the message. */
export function filesOfRecord({ entries }: RecordBody): SealedFile[] {
  return entries.flatMap(({ p }) => {
    try {
      const part = object(object(strictJson(p)).part);
      const content = part.type === "correction" ? object(part.part) : part;
      if (content.type !== "evidence") return [];
      const copy = content.copy === undefined ? [] : [object(content.copy).file];
      return [content.file, ...copy].map(parseFile);
    } catch {
      // Not an entry that can be read: it is shown as such, and has no files.
      return [];
    }
  });
}
