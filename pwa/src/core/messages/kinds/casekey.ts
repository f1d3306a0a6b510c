import { isRecipient } from "../../age";
import { id, MessageError, record, time } from "../reading";
import type { KindSpec } from "./spec";

/** The key that opens what is written in a case; sealed to each coordinator it is given to. */
export interface CaseKeyBody {
  case: string;
  /** The age identity, and the recipient that it belongs to. */
  identity: string;
  recipient: string;
  /** RFC 3339: when it was made. */
  since: string;
}

export const casekey: KindSpec<CaseKeyBody> = {
  from: "coordinator",
  places: ["casework"],
  parse: (value) => {
    const body = record(value);
    const { identity, recipient } = body;
    if (typeof identity !== "string" || !/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(identity)) {
      throw new MessageError("identity");
    }
    if (!isRecipient(recipient)) throw new MessageError("recipient");
    return { case: id(body.case), identity, recipient, since: time(body.since) };
  },
};
