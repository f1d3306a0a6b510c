import { isHashId } from "../../encoding";
import { MessageError, record, text } from "../reading";
import type { KindSpec } from "./spec";

/** A woman tells the coordinators of a region that she has left where their answers reach her now. */
export interface MovedBody {
  region: string;
  box: string;
}

export const moved: KindSpec<MovedBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    const box = text(body.box);
    if (!isHashId(body.region)) throw new MessageError("region");
    if (!/^box-[a-z2-7]{26}$/.test(box)) throw new MessageError("box");
    return { region: body.region, box };
  },
};
