/** What a record is once its additions are read together. Types only; see `fold.ts`. */
import type { Dsse } from "../signing";
import type { Content, CustodyPart } from "./parts";

/** One addition, read and verified. */
export interface Addition {
  /** b32(SHA-256("tejedora/entry/v1\n" + signed text)). */
  hash: string;
  author: string;
  seq: number;
  /** RFC 3339, as the author's device says. */
  made: string;
}

/** A part as it stands now, with all it said before. */
export interface Item<P extends Content = Content> {
  part: P;
  /** The addition that says it so; null: the short report. */
  by: Addition | null;
  /** What it said before, oldest first. */
  before: { part: P; by: Addition | null }[];
  /** Corrections that did not know of each other: all stand, a person decides. */
  rivals: { part: P; by: Addition | null }[];
  withdrawn: { by: Addition; at: string; why?: string } | null;
}

export type CustodyFault = "broken-link" | "other-subject" | "second-beginning" | "branch";

/** One link of a custody chain. `faults` is empty when the link holds. */
export interface CustodyLink {
  part: CustodyPart;
  by: Addition;
  faults: CustodyFault[];
}

/** Why a text that claims to be an addition is none. */
export type Refusal = "bad-signature" | "other-author" | "other-record" | "malformed";

export interface ViolationRecord {
  /** The report's id. */
  id: string;
  /** Public key of who tells it; null until her report is here. */
  author: string | null;
  /** Parts by id, in the order of the first additions that named them; withdrawn ones too, marked. */
  items: Map<string, Item>;
  /** By subject, each in causal order. */
  custody: Map<string, CustodyLink[]>;
  /** The whole was taken back. */
  withdrawn: { by: Addition; at: string; why?: string } | null;
  /** Additions that are named and not here (yet): `{author, seq}` or a hash. */
  gaps: { author?: string; seq?: number; hash?: string }[];
  /** Two different additions of one author under one number. */
  forks: { author: string; seq: number; hashes: string[] }[];
  refused: { reason: Refusal; entry: Dsse }[];
  /** Corrections and withdrawals of something that is not here (yet). */
  dangling: { by: Addition; of: string }[];
  /** All additions, in causal order. */
  additions: Addition[];
}
