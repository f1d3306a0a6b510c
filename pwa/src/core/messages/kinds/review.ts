import { id, oneOf, record, text } from "../reading";
import type { KindSpec } from "./spec";

/** What became of a proposal: a colleague published it with her signature, or asks for changes and says which. */
export interface ReviewBody {
  /** The id of the message that proposed it. */
  proposal: string;
  verdict: "approved" | "changes";
  /** In her words; may be empty when she approved. */
  comments: string;
}

export const review: KindSpec<ReviewBody> = {
  from: "facilitator",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    return {
      proposal: id(body.proposal),
      verdict: oneOf(body.verdict, ["approved", "changes"]),
      comments: text(body.comments, 20_000),
    };
  },
};
