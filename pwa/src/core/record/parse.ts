/** Reads one part of a record, as a stranger's device wrote it. What it does not name is not kept. */
import { isDay, isHashId } from "../encoding";
import { parseFile } from "../messages/files";
import {
  compact,
  flag,
  hash,
  id,
  list,
  MessageError,
  oneOf,
  optionalText,
  record,
  text,
  time,
  whole,
} from "../messages/reading";
import {
  CERTAINTY,
  CONSENT_HOW,
  type Content,
  type ContentOf,
  type ContentType,
  CUSTODY_ACTS,
  type Part,
  type PartOf,
  type PartType,
  RELIABILITY,
  ROLES,
  SELF,
  SOURCE_KINDS,
  STATE,
  type When,
  type Where,
} from "./parts";

/** Characters of an answer of a line or two. */
const SHORT = 5000;
const CODE = /^[a-z][a-z0-9-]{0,39}$/;
const PATH = /^[a-z][a-z_]{0,30}(\.[a-z][a-z_]{0,30})?$/;

type Raw = Record<string, unknown>;

function matching(pattern: RegExp) {
  return (value: unknown): string => {
    if (typeof value !== "string" || !pattern.test(value)) throw new MessageError("code");
    return value;
  };
}

const code = matching(CODE);
const path = matching(PATH);
const codes = (value: unknown) => list(value ?? [], 40, code);
const words = (value: unknown) => optionalText(value, SHORT);
const long = (value: unknown) => optionalText(value);
const who = (value: unknown) => (value === SELF ? SELF : id(value));

function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

function day(value: unknown): string {
  if (!isDay(value)) throw new MessageError("day");
  return value;
}

function coordinate(limit: number) {
  return (value: unknown): number => {
    if (typeof value !== "number" || !(Math.abs(value) <= limit)) throw new MessageError("coordinate");
    return value;
  };
}

function parseWhen(value: unknown): When {
  const when = record(value);
  return compact({
    precision: oneOf(when.precision, ["exact", "day", "around", "unknown"]),
    date: optionalText(when.date, 40),
    time: optionalText(when.time, 40),
    words: words(when.words),
  });
}

function parseWhere(value: unknown): Where {
  const where = record(value);
  return compact({
    precision: oneOf(where.precision, ["exact", "place", "region", "hidden"]),
    words: words(where.words),
    lat: optional(where.lat, coordinate(90)),
    lon: optional(where.lon, coordinate(180)),
  });
}

const hashId = (value: unknown): string => {
  if (!isHashId(value)) throw new MessageError("hash");
  return value;
};

function subject(value: unknown): string {
  return typeof value === "string" && value.length === 64 ? hash(value) : id(value);
}

function riskOf(value: unknown): { who: string; now: boolean | null } {
  const risk = record(value);
  return { who: text(risk.who, SHORT), now: optional(risk.now, flag) ?? null };
}

type Fields<T extends PartType> = Omit<PartOf<T>, "type" | "id">;

const readers: { [T in PartType]: (part: Raw) => Fields<T> } = {
  event: (part) => {
    const period = record(part.period ?? {});
    return compact({
      title: optionalText(part.title, 500),
      kinds: codes(part.kinds),
      period: compact({
        from: optional(period.from, parseWhen),
        to: optional(period.to, parseWhen),
        ongoing: optional(period.ongoing, flag),
      }),
      place: optional(part.place, parseWhere),
      narrative: long(part.narrative),
      risk: optional(part.risk, riskOf),
      language: optionalText(part.language, 35),
    });
  },
  act: (part) =>
    compact({
      kinds: codes(part.kinds),
      method: long(part.method),
      date: optional(part.date, parseWhen),
      victims: list(part.victims ?? [], 100, who),
      harms: codes(part.harms),
      harm: long(part.harm),
      motives: codes(part.motives),
      motive: long(part.motive),
    }),
  involvement: (part) =>
    compact({
      acts: list(part.acts ?? [], 100, id),
      kinds: codes(part.kinds),
      perpetrator: long(part.perpetrator),
      role: oneOf(part.role, ROLES),
      state: oneOf(part.state, STATE),
      certainty: oneOf(part.certainty, CERTAINTY),
      why: long(part.why),
    }),
  person: (part) => {
    const identity = optional(part.identity, record);
    return compact({
      self: optional(part.self, flag),
      pseudonym: text(part.pseudonym, 500),
      roles: codes(part.roles),
      identity: identity && compact({ name: words(identity.name), contact: words(identity.contact) }),
      needs: codes(part.needs),
      need: long(part.need),
    });
  },
  source: (part) =>
    compact({
      kind: oneOf(part.kind, SOURCE_KINDS),
      words: long(part.words),
      reliability: oneOf(part.reliability, RELIABILITY),
      confidential: flag(part.confidential),
    }),
  evidence: (part) => {
    const copy = optional(part.copy, record);
    const context = optional(part.context, record);
    return compact({
      file: parseFile(part.file),
      copy: copy && {
        file: parseFile(copy.file),
        removed: codes(copy.removed),
        covered: whole(copy.covered, 0, 1000),
      },
      about: list(part.about ?? [], 100, id),
      words: long(part.words),
      context:
        context &&
        compact({
          when: optional(context.when, parseWhen),
          where: optional(context.where, parseWhere),
          device: optionalText(context.device, 200),
        }),
    });
  },
  consent: (part) =>
    compact({
      subject: who(part.subject),
      mechanism: matching(/^[a-z0-9][a-z0-9-]{0,79}$/)(part.mechanism),
      fields: list(part.fields, 100, path),
      given: flag(part.given),
      how: oneOf(part.how, CONSENT_HOW),
      when: time(part.when),
      until: optional(part.until, day),
      behalfOf: words(part.behalfOf),
      witness: words(part.witness),
      language: text(part.language, 35),
      withdrawn: optional(part.withdrawn, time),
    }),
  intervention: (part) =>
    compact({
      mechanism: optional(part.mechanism, matching(/^[a-z0-9][a-z0-9-]{0,79}$/)),
      words: words(part.words),
      date: optional(part.date, parseWhen),
      reference: optionalText(part.reference, 500),
      response: long(part.response),
      nextDeadline: optional(part.nextDeadline, day),
    }),
  custody: (part) => ({
    subject: subject(part.subject),
    act: oneOf(part.act, CUSTODY_ACTS),
    at: time(part.at),
    prev: part.prev === null ? null : hashId(part.prev),
  }),
  correction: (part) => {
    const corrected = parseContent(part.part);
    if (corrected.id !== part.of) throw new MessageError("of");
    return compact({ of: corrected.id, part: corrected, why: long(part.why) });
  },
  withdrawal: (part) => compact({ of: id(part.of), at: time(part.at), why: long(part.why) }),
};

const TYPES = Object.keys(readers) as PartType[];
const CONTENT_TYPES: readonly ContentType[] = [
  "event",
  "act",
  "involvement",
  "person",
  "source",
  "evidence",
  "consent",
  "intervention",
];

/** @throws {MessageError} on anything that is not a part. */
export function parsePart(value: unknown): Part {
  const part = record(value);
  const type = oneOf(part.type, TYPES);
  return { type, id: id(part.id), ...readers[type](part) } as Part;
}

/** The same of a part that says something. @throws {MessageError} also on custody, corrections and withdrawals. */
export function parseContent(value: unknown): Content {
  const part = parsePart(value);
  if (!isContent(part)) throw new MessageError("content");
  return part;
}

export function isContent(part: Part): part is Content {
  return (CONTENT_TYPES as readonly string[]).includes(part.type);
}

/** A part of this type in which nothing is said yet. */
export function emptyPart<T extends Exclude<ContentType, "evidence">>(type: T, partId: string): ContentOf<T> {
  const empty: { [K in Exclude<ContentType, "evidence">]: Omit<ContentOf<K>, "type" | "id"> } = {
    event: { kinds: [], period: {} },
    act: { kinds: [], victims: [], harms: [], motives: [] },
    involvement: { acts: [], kinds: [], role: "unknown", state: "unknown", certainty: "unknown" },
    person: { pseudonym: "", roles: [], needs: [] },
    source: { kind: "unknown", reliability: "unknown", confidential: true },
    consent: {
      subject: SELF,
      mechanism: "sharing",
      fields: [],
      given: false,
      how: "here",
      when: "",
      language: "es",
    },
    intervention: {},
  };
  return { type, id: partId, ...empty[type] } as ContentOf<T>;
}
