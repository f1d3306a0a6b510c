import { isHashId } from "../../encoding";
import { MessageError, oneOf, record, text } from "../reading";
import type { KindSpec } from "./spec";

/** How she is, after an urgent alert. */
export interface AlertAnswerBody {
  /** Id of the alert. */
  alert: string;
  state: "safe" | "help";
  text: string;
}

export const alertAnswer: KindSpec<AlertAnswerBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    if (!isHashId(body.alert)) throw new MessageError("alert");
    return { alert: body.alert, state: oneOf(body.state, ["safe", "help"]), text: text(body.text, 5000) };
  },
};
