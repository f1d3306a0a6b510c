import { compact, optionalText, record, text } from "../reading";
import type { KindSpec } from "./spec";

/** The first message of a new device. */
export interface HelloBody {
  role: string;
  words?: string;
}

export const hello: KindSpec<HelloBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    return compact({ role: text(body.role, 40), words: optionalText(body.words, 200) });
  },
};
