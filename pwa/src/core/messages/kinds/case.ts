import { ENTRY_TYPE } from "../../log";
import { type Dsse, isDsse } from "../../signing";
import { ENTRIES_LIMIT } from "../pieces";
import { list, MessageError, record } from "../reading";
import type { KindSpec } from "./spec";

/** Entries of the log of a case, or of the triage of a report (`core/case.ts`), all by the message's author. */
export interface CaseBody {
  entries: Dsse[];
}

function parseEntry(value: unknown): Dsse {
  if (!isDsse(value) || value.t !== ENTRY_TYPE) throw new MessageError("entry");
  return value;
}

export const caseEntries: KindSpec<CaseBody> = {
  from: "coordinator",
  places: ["casework"],
  parse: (value) => {
    const entries = list(record(value).entries, ENTRIES_LIMIT, parseEntry);
    if (entries.length === 0) throw new MessageError("entries");
    return { entries };
  },
};
