import { isHashId } from "../../encoding";
import { parseFile, type SealedFile } from "../files";
import { compact, flag, list, MessageError, oneOf, record, text, time } from "../reading";
import type { KindSpec } from "./spec";

/** A coordinator writes to the coordinators of another region. */
export interface ReferralBody {
  /** The region that she writes from. */
  region: string;
  text: string;
  language: string;
  urgent: boolean;
  /** What of a case goes with it, as she chose. */
  excerpts?: Excerpt[];
  /** Their sealed chunks follow by the same way. */
  files?: SealedFile[];
}

export const EXCERPTS = ["report", "addition", "note"] as const;
const MOST_EXCERPTS = 100;
export const MOST_FILES = 20;

/** A text of a case, what it is there, and when it was made. */
export interface Excerpt {
  kind: (typeof EXCERPTS)[number];
  made: string;
  text: string;
}

function readExcerpts(value: unknown): Excerpt[] | undefined {
  if (value === undefined) return undefined;
  const all = list(value, MOST_EXCERPTS, (one): Excerpt => {
    const { kind, made, text: said } = record(one);
    return { kind: oneOf(kind, EXCERPTS), made: time(made), text: text(said) };
  });
  if (all.length === 0) throw new MessageError("excerpts");
  return all;
}

function readFiles(value: unknown): SealedFile[] | undefined {
  if (value === undefined) return undefined;
  const all = list(value, MOST_FILES, parseFile);
  if (all.length === 0) throw new MessageError("files");
  return all;
}

export const referral: KindSpec<ReferralBody> = {
  from: "neighbour",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    if (!isHashId(body.region)) throw new MessageError("region");
    return compact({
      region: body.region,
      text: text(body.text),
      language: text(body.language),
      urgent: flag(body.urgent),
      excerpts: readExcerpts(body.excerpts),
      files: readFiles(body.files),
    });
  },
};
