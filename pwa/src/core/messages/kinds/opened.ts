import { id, list, record } from "../reading";
import type { KindSpec } from "./spec";

/** A coordinator says that she has opened these messages. */
export interface OpenedBody {
  ids: string[];
}

export const opened: KindSpec<OpenedBody> = {
  from: "coordinator",
  places: ["coordinators", "own"],
  parse: (value) => ({ ids: list(record(value).ids, 200, id) }),
};
