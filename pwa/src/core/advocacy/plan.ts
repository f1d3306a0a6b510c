/**
 * The plan of a campaign as women write it together: the parts of the entries of its log (`log.ts`). What may be
 * edited is an object with fields, set one by one, so that two who edit different things side by side do not meet.
 * Who takes part stands in the log too: there is no key of the plan, each entry is sealed to each of them.
 */
import { isRecipient } from "../age";
import { isDay, isId, isRecord, sha256, toBase32, utf8 } from "../encoding";
import { isBox } from "../envelope";
import type { Entry } from "../log";
import { checkPublicKey } from "../signing";

export type Value = string | boolean | string[] | null;

type FieldKind = "text" | "day" | "flag" | "list";

/** What may be said of each sort of object. A field that a newer app adds is kept. */
export const FIELDS = {
  /** The campaign itself; its id is the log's. */
  plan: { title: "text", dream: "text", change: "text", ask: "text", why: "text", strengths: "text" },
  /** On the power map. `influence` 1 to 5 over the decision; `stance` -2 (against) to 2 (with us). */
  actor: {
    name: "text",
    decides: "flag",
    influence: "text",
    stance: "text",
    cares: "text",
    way: "text",
    removed: "flag",
  },
  message: { audience: "text", text: "text", voice: "text", source: "text", removed: "flag" },
  /** `from` names the sheet of whoever wrote it down from her security plan: it says something to her phone alone. */
  risk: {
    what: "text",
    step: "text",
    less: "text",
    harm: "text",
    who: "text",
    stop: "text",
    from: "text",
    removed: "flag",
  },
  date: { what: "text", day: "day", kind: "text", removed: "flag" },
  action: {
    what: "text",
    moves: "text",
    who: "text",
    when: "day",
    done: "flag",
    outcome: "text",
    removed: "flag",
  },
  indicator: { what: "text", now: "text", goal: "text", look: "day", seen: "text", removed: "flag" },
} as const satisfies Record<string, Record<string, FieldKind>>;

export type ObjectKind = keyof typeof FIELDS;
export const OBJECTS = Object.keys(FIELDS) as ObjectKind[];

/** From the least to the most. */
export const INFLUENCES = ["1", "2", "3", "4", "5"] as const;
/** From against to with us. */
export const STANCES = ["-2", "-1", "0", "1", "2"] as const;
/** What we do, what others do, and rest. */
export const DATE_KINDS = ["ours", "theirs", "rest"] as const;

/** Who takes part, and where what is for her is sealed and left. */
export interface Person {
  author: string;
  seal: string;
  box: string;
  /** What she wants to be called, as her code said. */
  name: string;
}

/** Most people in one plan: each of them gets each entry sealed by itself. */
export const PEOPLE_LIMIT = 30;
export const NAME_LIMIT = 60;
const TEXT_LIMIT = 20_000;
const LIST_LIMIT = 64;

/** Sets fields of one object; what it replaces stands in the entry's `amends`. */
export interface SetPart {
  type: "set";
  on: ObjectKind;
  id: string;
  values: Record<string, Value>;
}

/** Everybody who takes part from here on. */
export interface PeoplePart {
  type: "people";
  people: Person[];
}

export type PlanPart = SetPart | PeoplePart;

const isText = (value: unknown, limit = TEXT_LIMIT): value is string =>
  typeof value === "string" && value.length <= limit;
const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= LIST_LIMIT && value.every((one) => isText(one));

const FITS: Record<FieldKind, (value: unknown) => boolean> = {
  text: (value) => isText(value),
  day: isDay,
  flag: (value) => typeof value === "boolean",
  list: isList,
};

function isValue(on: ObjectKind, field: string, value: unknown): boolean {
  if (value === null) return true;
  const known: Record<string, FieldKind> = FIELDS[on];
  const kind = Object.hasOwn(known, field) ? known[field] : undefined;
  return kind ? FITS[kind](value) : isText(value) || typeof value === "boolean" || isList(value);
}

function readSet({ on, id, values }: Record<string, unknown>): SetPart | null {
  if (typeof on !== "string" || !Object.hasOwn(FIELDS, on) || !isRecord(values)) return null;
  if (!isId(id)) return null;
  const fits = Object.entries(values).every(([field, value]) => isValue(on as ObjectKind, field, value));
  return fits ? { type: "set", on: on as ObjectKind, id, values: values as SetPart["values"] } : null;
}

/** Somebody as a code or an entry names her; null unless all of it is sound. */
export function readPerson(value: unknown): Person | null {
  if (!isRecord(value)) return null;
  const { author, seal, box, name } = value;
  try {
    checkPublicKey(author);
  } catch {
    return null;
  }
  if (!isRecipient(seal) || !isBox(box) || !isText(name, NAME_LIMIT)) return null;
  return { author: author as string, seal, box, name };
}

function readPeople({ people }: Record<string, unknown>): PeoplePart | null {
  if (!Array.isArray(people) || people.length > PEOPLE_LIMIT) return null;
  const read = people.map(readPerson);
  const all = read.flatMap((one) => one ?? []);
  const once = new Set(all.map(({ author }) => author)).size === people.length;
  return once && all.length === people.length ? { type: "people", people: all } : null;
}

/** The part of an entry; null for one that this app does not know or that is not sound. */
export function readPart({ part }: Pick<Entry, "part">): PlanPart | null {
  if (part.type === "set") return readSet(part);
  return part.type === "people" ? readPeople(part) : null;
}

/**
 * What two women read to each other: 100 bits of everything that says who reads and where it is left, in five groups.
 * Another key to seal to, under the name of a known author, has another mark.
 */
export async function markOf({ author, seal, box }: Omit<Person, "name">): Promise<string> {
  const hash = await sha256(utf8(`tejedora/person/v1\n${author}\n${seal}\n${box}`));
  return (toBase32(hash).slice(0, 20).match(/.{4}/g) ?? []).join(" ");
}
