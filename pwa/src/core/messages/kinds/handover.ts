import { type Dsse, isDsse } from "../../signing";
import { list, MessageError, record, slug } from "../reading";
import type { KindSpec } from "./spec";

/** Messages that one handover may carry. */
export const HANDOVER_LIMIT = 200;

/**
 * What facilitators have of a workshop, for a colleague who joined later: each message exactly as its author signed it
 * (`tejedora/message/v1`). What each is worth is looked at by whoever reads it (`app/unlocked/workshop-handed.ts`).
 */
export interface HandoverBody {
  workshop: string;
  messages: Dsse[];
}

function signed(value: unknown): Dsse {
  if (!isDsse(value)) throw new MessageError("message");
  return value;
}

export const handover: KindSpec<HandoverBody> = {
  from: "facilitator",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    const messages = list(body.messages, HANDOVER_LIMIT, signed);
    if (messages.length === 0) throw new MessageError("messages");
    return { workshop: slug(body.workshop), messages };
  },
};
