/** What coordinators know and decide together. */

import type { FileView, ReportBody } from "./reports";

/** A coordinator, as the others know her. */
export interface Colleague {
  /** Her public key. */
  key: string;
  /** What the team calls her, or a short mark of her key. */
  name: string;
  you: boolean;
  /** She holds the role now. */
  active: boolean;
  /** What is sealed now reaches her, too: she has a valid key to be sealed to. */
  canOpen: boolean;
  /** RFC 3339: the last thing she wrote in casework. */
  lastSign?: string;
}

export type CaseValue = string | boolean | string[] | null;

/** One of the values of a field, with who wrote it. */
export interface CaseVersion {
  value: CaseValue;
  by: string;
  made: string;
}

/** A field as it is shown: its value, and all values when people wrote side by side. */
export interface CaseField {
  value: CaseValue;
  /** More than one: they differ, and a person has to merge them. */
  versions: CaseVersion[];
  /** What is replaced by whoever edits what she sees here. */
  shown: string[];
}

/** An object that people edit field by field. */
export interface CaseObject {
  id: string;
  fields: Record<string, CaseField>;
  /** Who began it, and when. */
  by: string;
  made: string;
  /** By report: the days that its woman was told of it; "" that there is none. */
  told?: Record<string, string[]>;
}

/** What the team knows and decided about a report. */
export interface Triage {
  fields: Record<string, CaseField>;
  seenBy: { by: string; at: string }[];
  answeredBy: CaseAnswer[];
}

export interface CaseReport {
  /** The report's id, as its author gave it. */
  id: string;
  /** The same report in her own inbox, if it is there. */
  inbox?: string;
  made: string;
  fingerprint: string;
  body: ReportBody;
  additions: { id: string; made: string; text: string; files: FileView[] }[];
  /** What coordinators answered her, also before the case: oldest first. */
  answers: CaseAnswer[];
}

export interface CaseAnswer {
  /** Id of the message that went to her. */
  id: string;
  /** Public key of who answered. */
  by: string;
  made: string;
  text: string;
}

/** How far came what she wrote in a case, or about a report. */
export interface Unsent {
  /** Messages that have not left this device. */
  waiting: number;
  /** Messages that the hub did not take, and its reasons. */
  refused: number;
  reasons: string[];
}

export interface TimelineItem {
  id: string;
  made: string;
  /** Public key of who did it; a defender's key for what she sent. */
  by: string;
  kind:
    | "opened"
    | "keys"
    | "set"
    | "report"
    | "addition"
    | "reply"
    | "answered"
    | "seen"
    | "record"
    | "file"
    | "export"
    | "carried"
    | "unread";
  on?: string;
  /** Name of the object that was changed. */
  title?: string;
  values?: Record<string, CaseValue>;
  text?: string;
  /** Public key of who answered, when a colleague brought the answer. */
  whose?: string;
}

export interface CaseView {
  id: string;
  opened: string;
  main: CaseObject;
  notes: CaseObject[];
  tasks: CaseObject[];
  interventions: CaseObject[];
  reports: CaseReport[];
  timeline: TimelineItem[];
  /** Keys of the colleagues who were given the key that it is sealed to now. */
  readers: string[];
  /** She holds the key that it is sealed to now. */
  canWrite: boolean;
  /** What she wrote that waits on this device, and what the hub did not take. */
  unsent: Unsent;
  /** What somebody wrote here who had not been given the case: part of nothing. */
  outside: TimelineItem[];
  /** Colleagues left each other out side by side, and she was not: somebody has to say who reads from now on. */
  undecided: boolean;
  /** Who was left out by nobody, while it is undecided. */
  kept: string[];
  /** Who left out whom, while it is undecided. */
  sides: { by: string; leftOut: string[] }[];
  /** Fields with values side by side. */
  merges: number;
  /** Entries that others name and that are not here (yet). */
  missing: number;
  /** Places that one author took twice. */
  forks: number;
  /** Links whose signature does not hold. */
  unverified: number;
  /** The nearest day something is due, and what. */
  due?: { day: string; what: string };
}

/** What of her inbox, or of the cases, a coordinator wants to see. "" wants nothing in particular. */
export interface InboxView {
  /** One of the filters of the screen. */
  show: string;
  words: string;
  kind: string;
  risk: string;
  /** Key of a colleague. */
  assignee: string;
  region?: string;
}

export interface Quarantined {
  id: string;
  /** Code, e.g. `not-signed`, `header-differs`, `not-for-us`. */
  reason: string;
}
