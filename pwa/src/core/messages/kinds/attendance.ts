import { compact, flag, id, MessageError, oneOf, record, slug, text, time } from "../reading";
import type { KindSpec } from "./spec";

/**
 * Somebody was there. `code`: she says so herself, with the code that a facilitator showed. `scan`, `manual`: a
 * facilitator says so, from the code on the other's phone or because she saw her. The newest mark of each facilitator
 * counts; `present: false` takes her own mark back.
 */
export interface AttendanceBody {
  workshop: string;
  /** Id of the registration's message. */
  registration: string;
  how: "code" | "scan" | "manual";
  present: boolean;
  /** By the clock of the phone that marked it. */
  at: string;
  /** With `code`: what she scanned or typed. With `scan`: the whole text of the QR code, signed by who was there. */
  proof?: string;
}

export const attendance: KindSpec<AttendanceBody> = {
  from: "member",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    const how = oneOf(body.how, ["code", "scan", "manual"]);
    if (how !== "manual" && body.proof === undefined) throw new MessageError("proof");
    return compact({
      workshop: slug(body.workshop),
      registration: id(body.registration),
      how,
      present: flag(body.present),
      at: time(body.at),
      proof: body.proof === undefined ? undefined : text(body.proof, 600),
    });
  },
};
