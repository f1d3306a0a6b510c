import { record, text } from "../reading";
import type { KindSpec } from "./spec";

/** She has arrived, after others were told that she had not: `re` is what they were told. */
export interface SafeBody {
  text: string;
}

export const safe: KindSpec<SafeBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => ({ text: text(record(value).text, 2000) }),
};
