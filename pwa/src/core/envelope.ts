/**
 * The envelope: the one form in which anything personal leaves a device. A signed message, padded to a size class
 * and sealed (age) to named people; the hub sees a small header and random-looking bytes.
 */
import { decrypt, encrypt, plaintextRoom } from "./age";
import {
  type Bytes,
  concat,
  fromBase64,
  fromUtf8,
  isDay,
  isHashId,
  isRecord,
  isTime,
  sha256,
  toBase32,
  toBase64,
  utf8,
} from "./encoding";
import { strictJson } from "./json";
import { type Message, type MessageDraft, parseMessage } from "./messages";
import { isSharedPlace } from "./messages/places";
import { type Dsse, isDsse, SignatureError, type SigningKey, sign, verifyDsse } from "./signing";

export interface EnvelopeDoc {
  _id: string;
  /** The exact JSON text of the visible header. */
  h: string;
  /** Standard base64 of the age file. */
  a: string;
}

export interface Header {
  v: 1;
  region: string;
  /** A place that several people read, or a box, `box-<26 characters>`. */
  to: string;
  day: string;
  exp: string;
  urgent?: true;
  release?: string;
  cancel_hash?: string;
}

/** Whole age files have exactly one of these sizes, in bytes. */
export const SIZE_CLASSES = [4096, 16384, 65536, 262144, 1048576] as const;
export const MESSAGE_TYPE = "tejedora/message/v1";
const AGE_MAGIC = utf8("age-encryption.org/v1\n-> ");
/** What a database adds is not part of it, but may come with it. */
const DOCUMENT_FIELDS = new Set(["_id", "_rev", "_revisions", "h", "a"]);
const HEADER_BYTES = 1024;
const BOX = /^box-[a-z2-7]{25}[aeimquy4]$/;
const HEADER_FIELDS = new Set(["v", "region", "to", "day", "exp", "urgent", "release", "cancel_hash"]);

export type EnvelopeFault =
  | "malformed"
  | "bad-header"
  | "bad-size"
  | "id-differs"
  | "wrong-region"
  | "wrong-box"
  | "not-for-us"
  | "cannot-open"
  | "not-signed"
  | "header-differs"
  | "bad-message"
  | "not-allowed";

/** Why an envelope is refused; `reason` is shown to the person as a sentence. */
export class EnvelopeError extends Error {
  constructor(readonly reason: EnvelopeFault) {
    super(reason);
  }
}

/** The message does not fit the largest envelope. */
export class TooLarge extends Error {}

export async function envelopeId(h: string, file: Uint8Array): Promise<string> {
  const header = utf8(h);
  return toBase32(await sha256(concat(utf8(`tejedora/envelope/v1\n${header.length}\n`), header, file)));
}

/** @throws {EnvelopeError} `bad-header` unless it has exactly the fields of the format. */
export function parseHeader(h: unknown): Header {
  const fail = () => new EnvelopeError("bad-header");
  if (typeof h !== "string" || utf8(h).length > HEADER_BYTES) throw fail();
  let header: unknown;
  try {
    header = strictJson(h, true);
  } catch {
    throw fail();
  }
  if (!isRecord(header) || Object.keys(header).some((field) => !HEADER_FIELDS.has(field))) throw fail();
  const { v, region, to, day, exp, urgent, release, cancel_hash } = header;
  if (v !== 1 || !isHashId(region) || !isDay(day) || !isDay(exp)) throw fail();
  if (typeof to !== "string" || !(isSharedPlace(to) || BOX.test(to))) throw fail();
  if (exp < day || !(urgent === undefined || urgent === true)) throw fail();
  const timed = isTime(release) && isHashId(cancel_hash);
  if (!timed && !(release === undefined && cancel_hash === undefined)) throw fail();
  return header as unknown as Header;
}

export interface Sealing {
  header: Header;
  message: MessageDraft;
  /** age recipients who will be able to read it. */
  recipients: string[];
  author: SigningKey;
}

/** Signs, pads and seals a message. @throws {TooLarge} when it does not fit 1 MiB. */
export async function seal({ header, message, recipients, author }: Sealing): Promise<EnvelopeDoc> {
  const to = [...new Set(recipients)].sort();
  if (to.length === 0) throw new RangeError("an envelope needs a recipient");
  const h = JSON.stringify(header);
  const signed = await signMessage(header, message, to, author);
  const plain = pad(utf8(JSON.stringify(signed)), to.length);
  const file = await encrypt(plain, to);
  if (!SIZE_CLASSES.some((size) => size === file.length)) throw new RangeError("age file has no size class");
  return { _id: await envelopeId(h, file), h, a: toBase64(file) };
}

/** The text that is signed, with where it goes and to whom: nobody can pass it off as meant for another. */
export function signMessage(
  header: Header,
  message: MessageDraft,
  to: readonly string[],
  author: SigningKey,
): Promise<Dsse> {
  return sign(MESSAGE_TYPE, { ...message, h: JSON.stringify(header), to }, author);
}

function pad(text: Bytes, recipients: number): Bytes {
  for (const size of SIZE_CLASSES) {
    const room = plaintextRoom(size, recipients);
    if (room === null || room < text.length) continue;
    const padded = new Uint8Array(room).fill(0x20);
    padded.set(text);
    return padded;
  }
  throw new TooLarge("the message does not fit an envelope");
}

export interface Opening {
  region: string;
  /** Where it was pulled from: a shared place, or `box-…`. */
  box: string;
  identities: string[];
  /** The recipients of those identities: one of them must stand in the signed `to`. */
  recipients: string[];
  /** May this key send this kind of message? Asked after the signature holds. */
  isAllowed: (message: Message) => boolean | Promise<boolean>;
}

export interface Opened {
  id: string;
  header: Header;
  message: Message;
  /** The message exactly as it was signed: whoever gets it from us can verify it too. */
  signed: Dsse;
}

/** Checks what can be seen from outside. @throws {EnvelopeError} */
export async function checkEnvelope(
  doc: unknown,
): Promise<{ doc: EnvelopeDoc; header: Header; file: Bytes }> {
  if (!isRecord(doc) || !isHashId(doc._id) || typeof doc.h !== "string" || typeof doc.a !== "string") {
    throw new EnvelopeError("malformed");
  }
  if (Object.keys(doc).some((field) => !DOCUMENT_FIELDS.has(field))) throw new EnvelopeError("malformed");
  const header = parseHeader(doc.h);
  let file: Bytes;
  try {
    file = fromBase64(doc.a);
  } catch {
    throw new EnvelopeError("malformed");
  }
  if (!SIZE_CLASSES.some((size) => size === file.length)) throw new EnvelopeError("bad-size");
  if (AGE_MAGIC.some((byte, i) => file[i] !== byte)) throw new EnvelopeError("malformed");
  if ((await envelopeId(doc.h, file)) !== doc._id) throw new EnvelopeError("id-differs");
  return { doc: { _id: doc._id, h: doc.h, a: doc.a }, header, file };
}

/** Opens an envelope with every check of the format. @throws {EnvelopeError} it is then set aside and shown. */
export async function open(value: unknown, opening: Opening): Promise<Opened> {
  const { doc, header, file } = await checkEnvelope(value);
  if (header.region !== opening.region) throw new EnvelopeError("wrong-region");
  if (header.to !== opening.box) throw new EnvelopeError("wrong-box");
  const { message, signed } = await readMessage(file, opening.identities);
  if (message.h !== doc.h) throw new EnvelopeError("header-differs");
  if (!message.to.some((recipient) => opening.recipients.includes(recipient))) {
    throw new EnvelopeError("not-for-us");
  }
  if (!(await opening.isAllowed(message))) throw new EnvelopeError("not-allowed");
  return { id: doc._id, header, message, signed };
}

async function readMessage(file: Bytes, identities: string[]): Promise<Pick<Opened, "message" | "signed">> {
  let plain: Bytes;
  try {
    plain = await decrypt(file, identities);
  } catch {
    throw new EnvelopeError("cannot-open");
  }
  let signed: unknown;
  try {
    signed = strictJson(fromUtf8(plain).trimEnd());
  } catch {
    throw new EnvelopeError("bad-message");
  }
  if (!isDsse(signed) || signed.t !== MESSAGE_TYPE) throw new EnvelopeError("not-signed");
  try {
    return { message: await readSigned(signed), signed };
  } catch (error) {
    if (error instanceof EnvelopeError) throw error;
    throw new EnvelopeError(error instanceof SignatureError ? "not-signed" : "bad-message");
  }
}

/** A message from the text that its author signed. @throws {SignatureError | MessageError} */
export async function readSigned(signed: Dsse): Promise<Message> {
  if (signed.t !== MESSAGE_TYPE) throw new SignatureError("unknown-type");
  const { payload, keys } = await verifyDsse(signed);
  const message = parseMessage(payload);
  if (keys.length !== 1 || keys[0] !== message.from.author) throw new SignatureError("not-signed");
  return message;
}

export const isBox = (value: unknown): value is string => typeof value === "string" && BOX.test(value);
