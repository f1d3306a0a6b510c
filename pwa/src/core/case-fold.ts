/** What a case (or the triage of a report) is now: a pure fold over its log. Nothing that was written is dropped. */
import {
  type AnsweredPart,
  type CasePart,
  FIELDS,
  type KeyPart,
  type LinkPart,
  type ObjectKind,
  type RecordedPart,
  type ReplyPart,
  readPart,
  type SeenPart,
  type Value,
} from "./case";
import { judgeKeys } from "./case-keys";
import { type Entry, standing, type Woven, weave } from "./log";

/** A value of a field, with who wrote it. */
export interface Written {
  value: Value;
  by: string;
  made: string;
  /** The entry that wrote it: named in `amends` by what replaces it. */
  hash: string;
}

/** Of each field what stands. More than one: written side by side, a person merges them. */
export type Fields = Record<string, Written[]>;

/** Something that was said once, with who said it. */
export type Said<P extends CasePart> = P & { by: string; made: string; hash: string };

/** A key of a case that holds. */
export type HeldKey = Said<KeyPart> & {
  /** Author keys of those whom it left out, where other keys hold beside it. */
  leftOut: string[];
  /** Hashes of those other keys that cannot be followed together with it. */
  against: string[];
};

export interface CaseState {
  log: string;
  /** Without what came from outside. */
  woven: Woven;
  objects: Record<ObjectKind, Map<string, Fields>>;
  /** Keys that hold: one, unless people changed it side by side. */
  keys: HeldKey[];
  /** Hashes of keys that stand beside them and do not hold: the next key replaces them, too. */
  setAside: string[];
  links: Said<LinkPart>[];
  replies: Said<ReplyPart>[];
  /** Answers from before the case, as whoever gave them signed them beside the report; to be verified. */
  answers: Said<AnsweredPart>[];
  seen: Said<SeenPart>[];
  records: Said<RecordedPart>[];
  /** Entries whose part this app cannot read. */
  unread: Entry[];
  /** What somebody wrote here who had not been given the case: kept and shown apart, part of nothing. */
  outside: Entry[];
}

/** One value of a field, by the entry that set it. */
export interface Write extends Entry {
  value: Value;
}

export function foldCase(entries: Iterable<Entry>): CaseState {
  const all = weave(entries);
  const { keys, setAside, inside, outside } = judge(all);
  const woven = outside.length > 0 ? weave(inside) : all;
  const state: CaseState = {
    log: woven.order[0]?.log ?? "",
    woven,
    objects: eachKind(() => new Map()),
    keys,
    setAside,
    links: [],
    replies: [],
    answers: [],
    seen: [],
    records: [],
    unread: [],
    outside,
  };
  const writes = eachKind(() => new Map<string, Map<string, Write[]>>());
  for (const entry of woven.order) {
    const part = readPart(entry);
    const said = { by: entry.author, made: entry.made, hash: entry.hash };
    switch (part?.type) {
      case "set":
        for (const [field, value] of Object.entries(part.values)) {
          const fields = getOr(writes[part.on], part.id, () => new Map<string, Write[]>());
          getOr(fields, field, () => []).push({ ...entry, value });
        }
        break;
      case "key":
        break;
      case "link":
        state.links.push({ ...part, ...said });
        break;
      case "reply":
        state.replies.push({ ...part, ...said });
        break;
      case "answered":
        state.answers.push({ ...part, ...said });
        break;
      case "seen":
        state.seen.push({ ...part, ...said });
        break;
      case "record":
        state.records.push({ ...part, ...said });
        break;
      default:
        state.unread.push(entry);
    }
  }
  for (const [on, objects] of Object.entries(writes)) {
    for (const [id, fields] of objects) state.objects[on as ObjectKind].set(id, standingOf(fields));
  }
  return state;
}

/** Which keys hold, and which entries are from people who were in. In a log without keys everybody is. */
function judge(woven: Woven): Pick<CaseState, "keys" | "setAside" | "outside"> & { inside: Entry[] } {
  const parts = new Map<string, Said<KeyPart>>();
  const entries = woven.order.flatMap((entry) => {
    const part = readPart(entry);
    if (part?.type !== "key") return [];
    parts.set(entry.hash, { ...part, by: entry.author, made: entry.made, hash: entry.hash });
    return [{ ...entry, given: part.given }];
  });
  const { holding, setAside, wasIn, counts } = judgeKeys(entries, woven);
  if (holding.length === 0) return { keys: [], setAside: [], inside: woven.order, outside: [] };
  const keys = holding.flatMap(({ entry, leftOut, against }) => {
    const said = parts.get(entry.hash);
    return said ? [{ ...said, leftOut, against }] : [];
  });
  const [inside, outside]: [Entry[], Entry[]] = [[], []];
  for (const entry of woven.order) (counts(entry) || wasIn(entry) ? inside : outside).push(entry);
  return { keys, setAside: setAside.map(({ hash }) => hash), inside, outside };
}

function eachKind<T>(make: () => T): Record<ObjectKind, T> {
  return Object.fromEntries(Object.keys(FIELDS).map((kind) => [kind, make()])) as Record<ObjectKind, T>;
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Of each field the values that stand. */
export function standingOf(fields: Map<string, Write[]>): Fields {
  return Object.fromEntries(
    [...fields].map(([field, writes]) => [
      field,
      standing(writes).map(({ value, author, made, hash }) => ({ value, by: author, made, hash })),
    ]),
  );
}

/** Two who wrote the same agree: side by side are only different values. */
export function differing(written: readonly Written[]): Written[] {
  const seen = new Set<string>();
  return written.filter(({ value }) => {
    const text = JSON.stringify(value);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** The value to show first: the last in the order of the log. Undefined when it was never set. */
export function latest(fields: Fields | undefined, field: string): Value | undefined {
  return fields?.[field]?.at(-1)?.value;
}

/** Keys that concern a coordinator: those that did not leave her out. */
export function keysFor({ keys }: Pick<CaseState, "keys">, person: string): HeldKey[] {
  return keys.filter(({ leftOut }) => !leftOut.includes(person));
}

/**
 * Can these keys not all be followed? Of two, one leaves out somebody whom the other keeps: what is sealed to both
 * would be read by who was left out, so a person has to say who reads from now on.
 */
export function isUndecided(keys: readonly HeldKey[]): boolean {
  return keys.some(({ against }) => keys.some(({ hash }) => against.includes(hash)));
}

/** Who was given all of these keys: nobody whom one of them left out. */
export function givenAll(keys: readonly HeldKey[]): string[] {
  const [first, ...others] = keys;
  return first ? first.given.filter((name) => others.every(({ given }) => given.includes(name))).sort() : [];
}

/** What somebody who has to decide should know: whom nobody left out, and who left out whom. */
export function sidesOf(keys: readonly HeldKey[]): {
  undecided: boolean;
  kept: string[];
  sides: { by: string; leftOut: string[] }[];
} {
  const undecided = isUndecided(keys);
  const sides = keys.filter(({ leftOut }) => leftOut.length > 0).map(({ by, leftOut }) => ({ by, leftOut }));
  return { undecided, kept: undecided ? givenAll(keys) : [], sides: undecided ? sides : [] };
}

/** Which coordinators were given one of these keys: they read what is written from now on. */
export function givenTo(keys: readonly HeldKey[]): string[] {
  return [...new Set(keys.flatMap(({ given }) => given))].sort();
}

/** To whom the next entry is sealed. */
export function recipientsOf(keys: readonly HeldKey[]): string[] {
  return [...new Set(keys.map(({ recipient }) => recipient))].sort();
}
