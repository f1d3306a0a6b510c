import { isHashId } from "../../encoding";
import { flag, MessageError, record, text } from "../reading";
import type { KindSpec } from "./spec";

/** A coordinator writes to the coordinators of another region. */
export interface ReferralBody {
  /** The region that she writes from. */
  region: string;
  text: string;
  language: string;
  urgent: boolean;
}

export const referral: KindSpec<ReferralBody> = {
  from: "neighbour",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    if (!isHashId(body.region)) throw new MessageError("region");
    return {
      region: body.region,
      text: text(body.text),
      language: text(body.language),
      urgent: flag(body.urgent),
    };
  },
};
