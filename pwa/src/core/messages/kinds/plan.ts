import { ENTRY_TYPE } from "../../log";
import { type Dsse, isDsse } from "../../signing";
import { ENTRIES_LIMIT } from "../pieces";
import { id, list, MessageError, record } from "../reading";
import type { KindSpec } from "./spec";

/**
 * Entries of the log of a campaign's plan (`core/advocacy/plan.ts`), for one of those who take part in it. Each is
 * signed by whoever wrote it: who adds somebody hands on what others wrote before.
 */
export interface PlanBody {
  plan: string;
  entries: Dsse[];
}

function parseEntry(value: unknown): Dsse {
  if (!isDsse(value) || value.t !== ENTRY_TYPE) throw new MessageError("entry");
  return value;
}

export const plan: KindSpec<PlanBody> = {
  from: "member",
  places: ["own"],
  parse: (value) => {
    const body = record(value);
    const entries = list(body.entries, ENTRIES_LIMIT, parseEntry);
    if (entries.length === 0) throw new MessageError("entries");
    return { plan: id(body.plan), entries };
  },
};
