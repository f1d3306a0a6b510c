import { compact, id, oneOf, optionalText, record } from "../reading";
import type { KindSpec } from "./spec";

/** The three things that a response is asked to be. */
export const RATINGS = ["effective", "appropriate", "fits"] as const;
export const RATES = ["yes", "partly", "no", "unknown"] as const;
export type Rate = (typeof RATES)[number];

/** What she thinks of what came of her need. The last one counts. */
export interface NeedRatingBody {
  need: string;
  /** It helped. */
  effective: Rate;
  /** It was the right thing. */
  appropriate: Rate;
  /** It fits her needs and her context. */
  fits: Rate;
  text?: string;
}

export const needrating: KindSpec<NeedRatingBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    return compact({
      need: id(body.need),
      effective: oneOf(body.effective, RATES),
      appropriate: oneOf(body.appropriate, RATES),
      fits: oneOf(body.fits, RATES),
      text: optionalText(body.text, 10_000),
    });
  },
};
