/**
 * The record of a violation, part by part: who did what to whom (HURIDOCS), with the Berkeley Protocol's care for
 * evidence. Every part is one signed addition; nothing is overwritten: what changes is a correction, what is taken
 * back a withdrawal. Lists of codes are closed for the app's own words; a code of a newer app is kept and shown as it is.
 */
import type { SealedFile } from "../messages";

/** When something happened, as precisely as she chose. `date` is a day, `time` an hour of that day where she was. */
export interface When {
  precision: "exact" | "day" | "around" | "unknown";
  date?: string;
  time?: string;
  words?: string;
}

/** Where something happened, as precisely as she chose. */
export interface Where {
  precision: "exact" | "place" | "region" | "hidden";
  words?: string;
  lat?: number;
  lon?: number;
}

/** What is called what: `id` is random and the same in all corrections of a part. */
interface Named<T extends string> {
  type: T;
  id: string;
}

/** The whole of what happened. The short report is the first event of its record, under the report's own id. */
export interface EventPart extends Named<"event"> {
  title?: string;
  /** What sort of thing it was, codes of `ACT_KINDS`. */
  kinds: string[];
  period: { from?: When; to?: When; ongoing?: boolean };
  place?: Where;
  narrative?: string;
  risk?: { who: string; now: boolean | null };
  /** Language in which it was written. */
  language?: string;
}

/** One thing that was done to somebody. */
export interface ActPart extends Named<"act"> {
  /** Codes of `ACT_KINDS`. */
  kinds: string[];
  /** How it was done, in her words. */
  method?: string;
  date?: When;
  /** Ids of `person` parts, or `self`: who told it. */
  victims: string[];
  /** Codes of `HARMS`. */
  harms: string[];
  harm?: string;
  /** Codes of `MOTIVES`. */
  motives: string[];
  /** Why she thinks so. */
  motive?: string;
}

/** Who did it. */
export interface InvolvementPart extends Named<"involvement"> {
  /** Ids of `act` parts; empty: of all that happened. */
  acts: string[];
  /** Codes of `PERPETRATORS`. */
  kinds: string[];
  /** Names, ranks, what she could see, in her words. */
  perpetrator?: string;
  role: (typeof ROLES)[number];
  state: (typeof STATE)[number];
  certainty: (typeof CERTAINTY)[number];
  /** How she knows. */
  why?: string;
}

/** Somebody it is about. The protected identity is apart from what others may call her. */
export interface PersonPart extends Named<"person"> {
  /** The person who tells this record. */
  self?: boolean;
  pseudonym: string;
  /** Codes of `PERSON_ROLES`. */
  roles: string[];
  /** Real name and how to reach her: leaves the record only where consent names exactly this. */
  identity?: { name?: string; contact?: string };
  /** Codes of `NEEDS`. */
  needs: string[];
  need?: string;
}

/** How it is known. */
export interface SourcePart extends Named<"source"> {
  kind: (typeof SOURCE_KINDS)[number];
  words?: string;
  reliability: (typeof RELIABILITY)[number];
  /** Never leaves the record while this is true. */
  confidential: boolean;
}

/** A file: the original as it came, and a working copy to be shared. */
export interface EvidencePart extends Named<"evidence"> {
  file: SealedFile;
  copy?: WorkingCopy;
  /** Ids of the parts it supports. */
  about: string[];
  words?: string;
  /** Place and time of capture, only if she chose to say them. */
  context?: { when?: When; where?: Where; device?: string };
}

/** What was made of the original for sharing. */
export interface WorkingCopy {
  file: SealedFile;
  /** Kinds of metadata that were in the original and are not in the copy, codes of `METADATA`. */
  removed: string[];
  /** How many areas were covered by hand. */
  covered: number;
}

/** What was done with a file or a part: each names the one before it, by the hash of that entry. */
export interface CustodyPart extends Named<"custody"> {
  /** SHA-256 (hex) of a file, or the id of a part or record. */
  subject: string;
  act: (typeof CUSTODY_ACTS)[number];
  /** RFC 3339, as the device says. */
  at: string;
  /** Hash of the entry with the custody act before this one on the same subject; null: the first. */
  prev: string | null;
}

/** What somebody agrees to: for one mechanism, field by field. What is not named here is denied. */
export interface ConsentPart extends Named<"consent"> {
  /** Whose consent: `self`, or the id of a `person` part. */
  subject: string;
  /** Id of a mechanism of the directory, or `publication`, or `sharing` (with allied organisations). */
  mechanism: string;
  /** Record paths, see `PATHS`. */
  fields: string[];
  /** False: an express no, which wins over a yes that did not know of it. */
  given: boolean;
  how: (typeof CONSENT_HOW)[number];
  /** RFC 3339: when it was given. */
  when: string;
  /** Last day on which it holds. */
  until?: string;
  /** Who spoke for the subject, and why, when she did not speak herself. */
  behalfOf?: string;
  witness?: string;
  /** Language in which it was explained. */
  language: string;
  /** RFC 3339: taken back in the same breath (a withdrawal part is the usual way). */
  withdrawn?: string;
}

/** What was already done, and what is due. */
export interface InterventionPart extends Named<"intervention"> {
  /** Id of a mechanism of the directory; absent: `words` says where. */
  mechanism?: string;
  words?: string;
  date?: When;
  /** File number or folio. */
  reference?: string;
  response?: string;
  /** Day. */
  nextDeadline?: string;
}

/** A part told anew: `part.id` is the id of what it corrects, of the same type. */
export interface CorrectionPart extends Named<"correction"> {
  of: string;
  part: Content;
  why?: string;
}

/** Something is taken back: a part, a consent, or (by the report's id) the whole record. */
export interface WithdrawalPart extends Named<"withdrawal"> {
  of: string;
  /** RFC 3339 */
  at: string;
  why?: string;
}

/** Parts that say something, and may be corrected. */
export type Content =
  | EventPart
  | ActPart
  | InvolvementPart
  | PersonPart
  | SourcePart
  | EvidencePart
  | ConsentPart
  | InterventionPart;
export type Part = Content | CustodyPart | CorrectionPart | WithdrawalPart;
export type PartType = Part["type"];
export type PartOf<T extends PartType> = Extract<Part, { type: T }>;
export type ContentType = Content["type"];
export type ContentOf<T extends ContentType> = Extract<Content, { type: T }>;

/** Who tells the record, where a person's id may stand. */
export const SELF = "self";

export const ACT_KINDS = [
  "threat",
  "harassment",
  "surveillance",
  "defamation",
  "digital",
  "break-in",
  "theft",
  "damage",
  "physical",
  "sexual",
  "detention",
  "torture",
  "disappearance",
  "attempt",
  "killing",
  "criminalisation",
  "displacement",
  "obstruction",
  "other",
] as const;

export const HARMS = ["body", "mind", "family", "work", "money", "home", "community", "other"] as const;

export const MOTIVES = [
  "gender",
  "defence",
  "territory",
  "indigenous",
  "afrodescendant",
  "orientation",
  "identity",
  "journalism",
  "search",
  "migration",
  "disability",
  "age",
  "poverty",
  "unknown",
  "other",
] as const;

export const PERPETRATORS = [
  "police",
  "army",
  "guard",
  "prosecutor",
  "official",
  "judge",
  "company",
  "security",
  "armed-group",
  "community",
  "partner",
  "family",
  "online",
  "unknown",
  "other",
] as const;

export const ROLES = ["did", "ordered", "helped", "allowed", "unknown"] as const;
export const STATE = ["state", "tolerated", "not-state", "unknown"] as const;
export const CERTAINTY = ["saw", "sure", "believe", "told", "unknown"] as const;
export const PERSON_ROLES = ["victim", "at-risk", "family", "witness", "other"] as const;
export const NEEDS = [
  "safety",
  "shelter",
  "health",
  "care",
  "legal",
  "money",
  "children",
  "communication",
  "other",
] as const;
export const SOURCE_KINDS = [
  "self",
  "witness",
  "document",
  "media",
  "organisation",
  "other",
  "unknown",
] as const;
export const RELIABILITY = ["direct", "heard", "unsure", "unknown"] as const;
export const CUSTODY_ACTS = ["captured", "added", "opened", "copied", "exported"] as const;
export const CONSENT_HOW = ["here", "spoken", "written", "phone", "other"] as const;
export const METADATA = ["exif", "gps", "xmp", "iptc", "thumbnail", "comment", "maker", "other"] as const;
