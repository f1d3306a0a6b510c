/** What a record is once its additions are read together. Types only; `read.ts` verifies, `fold.ts` puts together. */
import type { Entry, Fork, Woven } from "../log";
import type { ReportMessageBody } from "../messages";
import type { Dsse } from "../signing";
import type { Content, CustodyPart, Part } from "./parts";

/** One addition, read and verified. */
export type Addition = Omit<Entry, "part"> & { part: Part };

/** The short report that a record begins with. */
export interface Beginning {
  id: string;
  /** Public key of who tells it. */
  author: string;
  made: string;
  body: ReportMessageBody;
}

/** Something a part says or said. `by` is null for what the short report says. */
export interface Version<P extends Content = Content> {
  part: P;
  by: Addition | null;
}

export interface Withdrawn {
  by: Addition;
  /** RFC 3339, a claim. */
  at: string;
  why?: string;
}

/** A part as it stands now, with all it said before. */
export interface Item<P extends Content = Content> extends Version<P> {
  /** What it said before, oldest first. */
  before: Version<P>[];
  /** Other wordings that stand beside it: corrections that did not know of each other. A person decides. */
  rivals: Version<P>[];
  withdrawn: Withdrawn | null;
}

export type CustodyFault = "broken-link" | "other-subject" | "second-beginning" | "branch";

/** One link of a custody chain. `faults` is empty when the link holds. */
export interface CustodyLink {
  part: CustodyPart;
  hash: string;
  author: string;
  faults: CustodyFault[];
}

/** Why a text that claims to be an addition to this record is none. */
export type Refusal = "bad-signature" | "other-author" | "other-record" | "malformed";

export interface Refused {
  reason: Refusal;
  entry: Dsse;
}

/** What `read.ts` makes of signed texts: ready to be folded. */
export interface Reading {
  additions: Addition[];
  refused: Refused[];
}

export interface ViolationRecord {
  /** The report's id. */
  id: string;
  /** Public key of who tells it; null until her report is here. */
  author: string | null;
  /** Parts by id, in the order in which they were first named; withdrawn ones too, marked. */
  items: Map<string, Item>;
  /** By subject, in causal order. */
  custody: Map<string, CustodyLink[]>;
  /** The whole was taken back. */
  withdrawn: Withdrawn | null;
  /** Hashes of additions that others name and that are not here (yet). */
  gaps: string[];
  /** Different additions of one author under one number. */
  forks: Fork[];
  refused: Refused[];
  /** Corrections and withdrawals of something that is not here (yet). */
  dangling: { by: Addition; of: string }[];
  /** All additions, in causal order, with what knew of what. */
  woven: Woven<Addition>;
}
