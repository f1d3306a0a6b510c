import { key, record, slug } from "../reading";
import type { KindSpec } from "./spec";

/** A facilitator gives her colleagues the secret that the codes she shows at a workshop are made of. */
export interface SessionBody {
  workshop: string;
  /** 32 random bytes, base64url. */
  secret: string;
}

export const session: KindSpec<SessionBody> = {
  from: "facilitator",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    return { workshop: slug(body.workshop), secret: key(body.secret) };
  },
};
