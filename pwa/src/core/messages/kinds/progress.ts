import { parsePart } from "../../record/parse";
import type { InterventionPart } from "../../record/parts";
import { MessageError, record } from "../reading";
import type { KindSpec } from "./spec";

/** A coordinator tells her what was done with her report: where it was filed, what they answered, what is due. */
export interface ProgressBody {
  part: InterventionPart;
}

export const progress: KindSpec<ProgressBody> = {
  from: "coordinator",
  places: ["own"],
  parse: (value) => {
    const part = parsePart(record(value).part);
    if (part.type !== "intervention") throw new MessageError("part");
    return { part };
  },
};
