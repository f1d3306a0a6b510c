import { record, text } from "../reading";
import type { KindSpec } from "./spec";

/** A coordinator answers. */
export interface AnswerBody {
  text: string;
}

export const answer: KindSpec<AnswerBody> = {
  from: "coordinator",
  places: ["coordinators", "own"],
  parse: (value) => ({ text: text(record(value).text) }),
};
