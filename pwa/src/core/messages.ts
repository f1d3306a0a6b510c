/**
 * What stands inside an envelope: kinds, their bodies, who may send which, and what to do with repeats.
 * A stranger's message is read by these parsers alone; what they do not name is not kept.
 */
import { isRecipient } from "./age";
import { isHex256, isId, isRecord, isTime } from "./encoding";
import { checkPublicKey, type Dsse, isDsse, verifyDsse } from "./signing";

export type Kind = "hello" | "report" | "addition" | "answer" | "opened";

export interface SealedFile {
  /** Of the clear file, hex. */
  sha256: string;
  /** Bytes of the clear file. */
  size: number;
  name: string;
  type: string;
  /** The age identity that opens its chunks, and nothing else. */
  identity: string;
  /** SHA-256 of each sealed chunk, hex, in order. */
  chunks: string[];
}

export interface HelloBody {
  role: string;
  words?: string;
}

export interface ReportMessageBody {
  title?: string;
  what: string;
  when: { precision: "exact" | "day" | "around" | "unknown"; date?: string; time?: string; words?: string };
  where: { precision: "exact" | "place" | "region" | "hidden"; words?: string; lat?: number; lon?: number };
  risk: { who: string; now: boolean | null };
  urgent: boolean;
  language: string;
  files: SealedFile[];
}

export interface AdditionBody {
  text: string;
  files: SealedFile[];
}

export interface AnswerBody {
  text: string;
}

export interface OpenedBody {
  ids: string[];
}

export interface Bodies {
  hello: HelloBody;
  report: ReportMessageBody;
  addition: AdditionBody;
  answer: AnswerBody;
  opened: OpenedBody;
}

export interface From {
  author: string;
  seal: string;
  box: string;
  /** Her certificate: `tejedora/hello/v1` signed by her invitation's key; null for holders of public roles. */
  cert: Dsse | null;
}

interface Common<K extends Kind> {
  id: string;
  kind: K;
  from: From;
  made: string;
  re: string[];
  body: Bodies[K];
}

/** A message before it is addressed: `seal` adds the header's text and the recipients. */
export type MessageDraft = { [K in Kind]: Common<K> }[Kind];
export type MessageOf<K extends Kind> = Common<K> & { h: string; to: string[] };
export type Message = { [K in Kind]: MessageOf<K> }[Kind];

export class MessageError extends Error {}

/** Longest text field, in characters. */
export const TEXT_LIMIT = 500_000;
const FILES_LIMIT = 100;
const CHUNKS_LIMIT = 4096;
const BOX = /^box-[a-z2-7]{25}[aeimquy4]$/;

function text(value: unknown, limit = TEXT_LIMIT): string {
  if (typeof value !== "string" || value.length > limit) throw new MessageError("text");
  return value;
}

function optionalText(value: unknown, limit = TEXT_LIMIT): string | undefined {
  return value === undefined || value === null ? undefined : text(value, limit);
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new MessageError("choice");
  return found;
}

function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new MessageError("object");
  return value;
}

function list<T>(value: unknown, limit: number, each: (item: unknown) => T): T[] {
  if (!Array.isArray(value) || value.length > limit) throw new MessageError("list");
  return value.map(each);
}

function id(value: unknown): string {
  if (!isId(value)) throw new MessageError("id");
  return value;
}

function hash(value: unknown): string {
  if (!isHex256(value)) throw new MessageError("hash");
  return value;
}

function coordinate(value: unknown, limit: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !(Math.abs(value) <= limit)) throw new MessageError("coordinate");
  return value;
}

/** Leaves out what is undefined, so that an absent field stays absent in JSON. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

function parseFile(value: unknown): SealedFile {
  const file = record(value);
  const { size, identity } = file;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw new MessageError("size");
  if (typeof identity !== "string" || !/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(identity)) {
    throw new MessageError("identity");
  }
  return {
    sha256: hash(file.sha256),
    size,
    name: text(file.name, 300),
    type: text(file.type, 200),
    identity,
    chunks: list(file.chunks, CHUNKS_LIMIT, hash),
  };
}

const files = (value: unknown) => (value === undefined ? [] : list(value, FILES_LIMIT, parseFile));

function parseReport(value: unknown): ReportMessageBody {
  const body = record(value);
  const when = record(body.when);
  const where = record(body.where);
  const risk = record(body.risk);
  const now = risk.now ?? null;
  if (now !== null && typeof now !== "boolean") throw new MessageError("risk");
  if (typeof body.urgent !== "boolean") throw new MessageError("urgent");
  return compact({
    title: optionalText(body.title, 500),
    what: text(body.what),
    when: compact({
      precision: oneOf(when.precision, ["exact", "day", "around", "unknown"]),
      date: optionalText(when.date, 40),
      time: optionalText(when.time, 40),
      words: optionalText(when.words, 2000),
    }),
    where: compact({
      precision: oneOf(where.precision, ["exact", "place", "region", "hidden"]),
      words: optionalText(where.words, 2000),
      lat: coordinate(where.lat, 90),
      lon: coordinate(where.lon, 180),
    }),
    risk: { who: text(risk.who, 5000), now },
    urgent: body.urgent,
    language: text(body.language, 35),
    files: files(body.files),
  });
}

const bodies: { [K in Kind]: (value: unknown) => Bodies[K] } = {
  hello: (value) => {
    const body = record(value);
    return compact({ role: text(body.role, 40), words: optionalText(body.words, 200) });
  },
  report: parseReport,
  addition: (value) => {
    const body = record(value);
    return { text: text(body.text), files: files(body.files) };
  },
  answer: (value) => ({ text: text(record(value).text) }),
  opened: (value) => ({ ids: list(record(value).ids, 200, id) }),
};

function parseFrom(value: unknown): From {
  const { author, seal, box, cert } = record(value);
  checkPublicKey(author);
  if (!isRecipient(seal) || typeof box !== "string" || !BOX.test(box)) throw new MessageError("from");
  if (cert !== null && !isDsse(cert)) throw new MessageError("cert");
  return { author: author as string, seal, box, cert };
}

/** Reads a payload whose signature holds. @throws {MessageError | SignatureError} */
export function parseMessage(payload: Record<string, unknown>): Message {
  const kind = oneOf(payload.kind, ["hello", "report", "addition", "answer", "opened"]);
  const to = list(payload.to, 64, (recipient) => {
    if (!isRecipient(recipient)) throw new MessageError("recipient");
    return recipient;
  });
  if (to.some((recipient, i) => i > 0 && recipient <= (to[i - 1] ?? ""))) throw new MessageError("to");
  if (!isTime(payload.made)) throw new MessageError("made");
  return {
    id: id(payload.id),
    kind,
    h: text(payload.h, 1024),
    to,
    from: parseFrom(payload.from),
    made: payload.made,
    re: list(payload.re, 200, id),
    body: bodies[kind](payload.body),
  } as Message;
}

export const HELLO_TYPE = "tejedora/hello/v1";

/**
 * The invitation key that vouches for this sender, when her certificate holds for exactly the keys and the box she
 * writes with; otherwise null.
 */
export async function invitationOf(from: From, region: string): Promise<string | null> {
  if (!from.cert || from.cert.t !== HELLO_TYPE) return null;
  try {
    const { payload, keys } = await verifyDsse(from.cert);
    const matches =
      payload.region === region &&
      payload.author === from.author &&
      payload.seal === from.seal &&
      payload.box === from.box;
    return matches && keys.length === 1 ? (keys[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** Kinds that only a coordinator of the directory may send; the others need a certificate or a public role. */
export function isCoordinatorKind(kind: Kind): boolean {
  return kind === "answer" || kind === "opened";
}

/** Same author, same id: the same body is a repeat, another one is a conflict that must be shown. */
export function compare(known: Message, next: Message): "other" | "same" | "conflict" {
  if (known.from.author !== next.from.author || known.id !== next.id) return "other";
  const same = known.kind === next.kind && JSON.stringify(known.body) === JSON.stringify(next.body);
  return same ? "same" : "conflict";
}
