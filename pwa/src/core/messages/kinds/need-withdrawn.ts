import { id, record } from "../reading";
import type { KindSpec } from "./spec";

/** She takes a need back: nothing of it may be used from now on. Counts only from who sent the need. */
export interface NeedWithdrawnBody {
  need: string;
}

export const needWithdrawn: KindSpec<NeedWithdrawnBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => ({ need: id(record(value).need) }),
};
