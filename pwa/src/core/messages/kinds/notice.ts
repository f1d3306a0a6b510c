import { compact, id, oneOf, optionalText, record, slug } from "../reading";
import { WORDS_LIMIT } from "./registration";
import type { KindSpec } from "./spec";

/** A facilitator tells who registered how that stands; her colleagues get the same. The newest one counts. */
export interface NoticeBody {
  workshop: string;
  /** Id of the registration's message. */
  registration: string;
  /** `seen`: a facilitator has looked at it. */
  state: "seen" | "confirmed" | "waiting" | "declined";
  words?: string;
}

export const notice: KindSpec<NoticeBody> = {
  from: "facilitator",
  places: ["own", "facilitators"],
  parse: (value) => {
    const body = record(value);
    return compact({
      workshop: slug(body.workshop),
      registration: id(body.registration),
      state: oneOf(body.state, ["seen", "confirmed", "waiting", "declined"]),
      words: optionalText(body.words, WORDS_LIMIT),
    });
  },
};
