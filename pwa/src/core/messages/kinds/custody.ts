import type { Dsse } from "../../signing";
import { parseEntries } from "./record";
import type { KindSpec } from "./spec";

/** A coordinator tells her what was done with her files and her record: the acts as they stand signed in casework. */
export interface CustodyBody {
  entries: Dsse[];
}

export const custody: KindSpec<CustodyBody> = { from: "coordinator", places: ["own"], parse: parseEntries };
