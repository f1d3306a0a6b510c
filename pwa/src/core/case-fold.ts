/** What a case (or the triage of a report) is now: a pure fold over its log. Nothing that was written is dropped. */
import {
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
import { keysThatCount } from "./case-keys";
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

export interface CaseState {
  log: string;
  woven: Woven;
  objects: Record<ObjectKind, Map<string, Fields>>;
  /** Keys that count and stand: one, unless two people changed it side by side. Entries are sealed to all of them. */
  keys: Said<KeyPart>[];
  links: Said<LinkPart>[];
  replies: Said<ReplyPart>[];
  seen: Said<SeenPart>[];
  records: Said<RecordedPart>[];
  /** Entries whose part this app cannot read. */
  unread: Entry[];
}

interface Write extends Entry {
  value: Value;
}

export function foldCase(entries: Iterable<Entry>): CaseState {
  const woven = weave(entries);
  const state: CaseState = {
    log: woven.order[0]?.log ?? "",
    woven,
    objects: eachKind(() => new Map()),
    keys: [],
    links: [],
    replies: [],
    seen: [],
    records: [],
    unread: [],
  };
  const writes = eachKind(() => new Map<string, Map<string, Write[]>>());
  const keys: (Entry & { given: string[]; said: Said<KeyPart> })[] = [];
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
        keys.push({ ...entry, given: part.given, said: { ...part, ...said } });
        break;
      case "link":
        state.links.push({ ...part, ...said });
        break;
      case "reply":
        state.replies.push({ ...part, ...said });
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
  state.keys = standing(keysThatCount(keys, woven)).map((entry) => entry.said);
  return state;
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

function standingOf(fields: Map<string, Write[]>): Fields {
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

/** Which coordinators were given a key that stands: they read what is written from now on. */
export function givenTo({ keys }: Pick<CaseState, "keys">): string[] {
  return [...new Set(keys.flatMap(({ given }) => given))].sort();
}

/** To whom the next entry is sealed. */
export function recipientsOf({ keys }: Pick<CaseState, "keys">): string[] {
  return [...new Set(keys.map(({ recipient }) => recipient))].sort();
}
