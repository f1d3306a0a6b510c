import { parseFiles, type SealedFile } from "../files";
import { record, text } from "../reading";
import type { KindSpec } from "./spec";

/** She adds to a report, or answers back. */
export interface AdditionBody {
  text: string;
  files: SealedFile[];
}

export const addition: KindSpec<AdditionBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    return { text: text(body.text), files: parseFiles(body.files) };
  },
};
