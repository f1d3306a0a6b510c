import { id, record, slug } from "../reading";
import type { KindSpec } from "./spec";

/** She takes her registration back. */
export interface RegistrationWithdrawnBody {
  workshop: string;
  /** Id of the registration's message. */
  registration: string;
}

export const registrationWithdrawn: KindSpec<RegistrationWithdrawnBody> = {
  from: "member",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    return { workshop: slug(body.workshop), registration: id(body.registration) };
  },
};
