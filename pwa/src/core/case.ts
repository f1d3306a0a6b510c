/**
 * What coordinators write in a case, or about a report before it has one: the parts of the entries of its log
 * (`log.ts`). What may be edited is an object with fields, set one by one, so that two who edit different things side
 * by side do not meet; what only happens (a link, a reply, a receipt) is said once.
 */
import { isRecipient } from "./age";
import { isDay, isId, isRecord, sha256, toBase32, utf8 } from "./encoding";
import type { Entry } from "./log";
import { checkPublicKey, type Dsse, isDsse } from "./signing";

export type Value = string | boolean | string[] | null;

type FieldKind = "text" | "day" | "flag" | "list" | "key" | "id";

/** What may be said of each sort of object. A field that a newer app adds is kept and shown by its name. */
export const FIELDS = {
  /** What a person decides about a report when it comes. */
  report: {
    urgency: "text",
    risk: "text",
    kinds: "list",
    perpetrators: "list",
    region: "text",
    assignee: "key",
    case: "id",
    duplicateOf: "id",
    setAside: "flag",
  },
  case: {
    title: "text",
    summary: "text",
    status: "text",
    urgency: "text",
    risk: "text",
    kinds: "list",
    perpetrators: "list",
    region: "text",
    assignee: "key",
  },
  note: { text: "text", removed: "flag" },
  task: {
    what: "text",
    due: "day",
    remind: "day",
    who: "key",
    done: "flag",
    /** As of an intervention: whose women know of its day. */
    told: "list",
    removed: "flag",
  },
  /** A mechanism that was asked: the vocabulary of the record's `intervention`. */
  intervention: {
    mechanism: "text",
    words: "text",
    date: "day",
    reference: "text",
    response: "text",
    outcome: "text",
    nextDeadline: "day",
    /** Whose women were told of it, and which day they know (`saidTold`). */
    told: "list",
    removed: "flag",
  },
  /** What a colleague is called: the directory knows keys only. In the team's own log. */
  colleague: { name: "text" },
  /** An edition of a roundtable: one log each, with a key of its own, as a case. */
  roundtable: {
    title: "text",
    date: "day",
    place: "text",
    course: "text",
    workshop: "text",
    opening: "text",
    removed: "flag",
  },
  /** Who takes part: a woman (also without the app), a mission, the team. */
  participant: {
    name: "text",
    part: "text",
    of: "text",
    consent: "text",
    consentDay: "day",
    witness: "text",
    turn: "text",
    removed: "flag",
  },
  agenda: { what: "text", minutes: "text", speaker: "text", removed: "flag" },
  /** What the team says of a need in this edition; its id is the need's. */
  placed: {
    included: "flag",
    theme: "text",
    region: "text",
    provision: "text",
    request: "text",
    askedOf: "text",
    why: "text",
    whyOf: "text",
    /** What she was told last: stage and time. */
    told: "text",
  },
  minute: { text: "text", removed: "flag" },
  commitment: {
    mission: "text",
    promise: "text",
    due: "day",
    remind: "day",
    provision: "text",
    public: "flag",
    needs: "list",
    kept: "text",
    answer: "text",
    answered: "day",
    shown: "text",
    removed: "flag",
  },
  /** A brief that was saved as a file, with the ids of the needs in it, with blanks between. */
  brief: { needs: "text", format: "text", language: "text", page: "flag" },
} as const satisfies Record<string, Record<string, FieldKind>>;

/** That the woman of a report was told of something, with the day that she knows; "" for none. */
export const saidTold = (report: string, day: string): string => (day === "" ? report : `${report} ${day}`);

/** The days that women were told, by report. More than one: colleagues told her side by side. */
export function toldDays(said: readonly string[]): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const one of said) {
    const [report = "", day = ""] = one.split(" ");
    days.set(report, [...(days.get(report) ?? []), day]);
  }
  return days;
}

export type ObjectKind = keyof typeof FIELDS;

/** How soon something must be looked at; the first is the most urgent. */
export const URGENCIES = ["now", "soon", "normal"] as const;
export const RISKS = ["high", "medium", "low", "unknown"] as const;
export const STATUSES = ["open", "waiting", "closed"] as const;
export const OUTCOMES = ["waiting", "accepted", "partly", "refused", "withdrawn"] as const;

/** Sets fields of one object; what it replaces stands in the entry's `amends`. */
export interface SetPart {
  type: "set";
  on: ObjectKind;
  id: string;
  values: Record<string, Value>;
}

/** To whom the case's entries are sealed from here on, and which coordinators were given the key that opens them. */
export interface KeyPart {
  type: "key";
  recipient: string;
  /** Author keys. */
  given: string[];
}

/** A message of a defender, as she signed it: who joins later reads and verifies it here. */
export interface LinkPart {
  type: "link";
  message: Dsse;
}

/** A coordinator answered her: the same text went to her. */
export interface ReplyPart {
  type: "reply";
  report: string;
  message: string;
  text: string;
}

/**
 * An answer that somebody gave before the report was in a case, or without its key: the whole entry in which she said
 * so beside the report (`ReplyPart`, in its triage log), as she signed it.
 */
export interface AnsweredPart {
  type: "answered";
  report: string;
  entry: Dsse;
}

/** A coordinator opened a report. */
export interface SeenPart {
  type: "seen";
  report: string;
}

/** A coordinator's own addition to a report's record: a whole signed entry of that record's log. */
export interface RecordedPart {
  type: "record";
  report: string;
  entry: Dsse;
}

export type CasePart = SetPart | KeyPart | LinkPart | ReplyPart | AnsweredPart | SeenPart | RecordedPart;

const TEXT_LIMIT = 100_000;
const LIST_LIMIT = 64;
const isText = (value: unknown): value is string => typeof value === "string" && value.length <= TEXT_LIMIT;
const isKey = (value: unknown): value is string => {
  try {
    checkPublicKey(value);
    return true;
  } catch {
    return false;
  }
};
const isList = (value: unknown, each: (item: unknown) => boolean): value is string[] =>
  Array.isArray(value) && value.length <= LIST_LIMIT && value.every(each);

const FITS: Record<FieldKind, (value: unknown) => boolean> = {
  text: isText,
  day: isDay,
  flag: (value) => typeof value === "boolean",
  list: (value) => isList(value, isText),
  key: isKey,
  id: isId,
};

function isValue(on: ObjectKind, field: string, value: unknown): value is Value {
  if (value === null) return true;
  const known: Record<string, FieldKind> = FIELDS[on];
  const kind = Object.hasOwn(known, field) ? known[field] : undefined;
  if (kind) return FITS[kind](value);
  return isText(value) || typeof value === "boolean" || isList(value, isText);
}

function readSet({ on, id, values }: Record<string, unknown>): SetPart | null {
  if (typeof on !== "string" || !Object.hasOwn(FIELDS, on) || !isId(id) || !isRecord(values)) return null;
  const fits = Object.entries(values).every(([field, value]) => isValue(on as ObjectKind, field, value));
  return fits ? { type: "set", on: on as ObjectKind, id, values: values as SetPart["values"] } : null;
}

/** What was read of a part: a case is looked at from many sides, and keys cost something to check. */
const read = new WeakMap<Entry["part"], { part: CasePart | null }>();

/** The part of an entry; null for one that this app does not know or that is not sound. It is then shown as such. */
export function readPart({ part }: Pick<Entry, "part">): CasePart | null {
  const known = read.get(part);
  if (known) return known.part;
  const now = { part: toPart(part) };
  read.set(part, now);
  return now.part;
}

function toPart(part: Entry["part"]): CasePart | null {
  const { report, message, text, entry, recipient, given } = part;
  switch (part.type) {
    case "set":
      return readSet(part);
    case "key":
      return isRecipient(recipient) && isList(given, isKey) ? { type: "key", recipient, given } : null;
    case "link":
      return isDsse(message) ? { type: "link", message } : null;
    case "reply":
      return isId(report) && isId(message) && isText(text) ? { type: "reply", report, message, text } : null;
    case "seen":
      return isId(report) ? { type: "seen", report } : null;
    case "answered":
    case "record":
      return isId(report) && isDsse(entry) ? { type: part.type, report, entry } : null;
    default:
      return null;
  }
}

/** 128 bits that everybody derives alike from what they know. */
async function derivedId(purpose: string, from: string): Promise<string> {
  return toBase32((await sha256(utf8(`tejedora/${purpose}/v1\n${from}`))).slice(0, 16));
}

/** The log in which coordinators say what they decide about a report: one a report, the same for all of them. */
export const triageLog = (reportId: string) => derivedId("triage", reportId);

/** The log in which the coordinators of a region say what they are called. */
export const teamLog = (region: string) => derivedId("team", region);

/** The id of a colleague as an object of the team's log. */
export const colleagueId = (key: string) => derivedId("colleague", key);
