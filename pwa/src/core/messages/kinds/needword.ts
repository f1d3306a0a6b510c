import { compact, day, id, list, oneOf, optionalText, record, text } from "../reading";
import type { KindSpec } from "./spec";

/** What became of a commitment. `open`: its day has not come, or nothing is known yet. */
export const OUTCOMES_OF_COMMITMENTS = ["open", "kept", "partly", "not-kept", "no-answer"] as const;
export type Kept = (typeof OUTCOMES_OF_COMMITMENTS)[number];

/** A commitment as it is told to the woman whose need it is about. */
export interface ToldCommitment {
  mission: string;
  what: string;
  due?: string;
  state: Kept;
  answer?: string;
}

/** `brief`: it is in what is handed over. `raised`: it was said at the table. `outcome`: what came of it. */
export const NEED_STAGES = ["brief", "raised", "outcome"] as const;

/** A coordinator tells her what came of her need. */
export interface NeedWordBody {
  need: string;
  stage: (typeof NEED_STAGES)[number];
  text: string;
  commitments: ToldCommitment[];
}

function commitment(value: unknown): ToldCommitment {
  const told = record(value);
  return compact({
    mission: text(told.mission, 300),
    what: text(told.what, 10_000),
    due: told.due === undefined || told.due === null ? undefined : day(told.due),
    state: oneOf(told.state, OUTCOMES_OF_COMMITMENTS),
    answer: optionalText(told.answer, 10_000),
  });
}

export const needword: KindSpec<NeedWordBody> = {
  from: "coordinator",
  places: ["own"],
  parse: (value) => {
    const body = record(value);
    return {
      need: id(body.need),
      stage: oneOf(body.stage, NEED_STAGES),
      text: text(body.text, 10_000),
      commitments: list(body.commitments, 50, commitment),
    };
  },
};
