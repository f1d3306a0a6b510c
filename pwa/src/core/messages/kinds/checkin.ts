import { flag, record, text, time, whole } from "../reading";
import type { KindSpec } from "./spec";

/** What coordinators are to do if she does not say in time that she has arrived. It reaches them only then. */
export interface CheckInBody {
  /** Where she goes, and how. */
  journey: string;
  /** Who goes with her, and who waits for her. */
  companions: string;
  /** What is to be done, step by step. */
  instructions: string;
  /** RFC 3339: when she wanted to have arrived. */
  due: string;
  /** Minutes after that before it reaches anybody. */
  grace: number;
  /** Practice: nothing has happened. */
  drill: boolean;
}

export const checkin: KindSpec<CheckInBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    return {
      journey: text(body.journey, 5000),
      companions: text(body.companions, 5000),
      instructions: text(body.instructions, 10_000),
      due: time(body.due),
      grace: whole(body.grace, 0, 24 * 60),
      drill: flag(body.drill),
    };
  },
};
