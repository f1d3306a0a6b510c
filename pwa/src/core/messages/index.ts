/**
 * What stands inside an envelope: who writes, what kind it is, and what to do with repeats. A stranger's message is
 * read by these parsers alone; what they do not name is not kept.
 */
import { isRecipient } from "../age";
import { isTime } from "../encoding";
import { checkPublicKey, type Dsse, isDsse, verifyDsse } from "../signing";
import type { SealedFile } from "./files";
import { type Bodies, type Kind, kinds } from "./kinds";
import { filesOfRecord } from "./kinds/record";
import { id, list, MessageError, oneOf, record, text } from "./reading";

export type { SealedFile } from "./files";
export { type Bodies, type Kind, kinds } from "./kinds";
export type { AdditionBody } from "./kinds/addition";
export type { ReportMessageBody } from "./kinds/report";
export type { KindSpec, SenderRule } from "./kinds/spec";
export { isSharedPlace, type Place, SHARED_PLACES, type SharedPlace } from "./places";
export { MessageError, TEXT_LIMIT } from "./reading";

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

const KINDS = Object.keys(kinds) as Kind[];
const BOX = /^box-[a-z2-7]{25}[aeimquy4]$/;

function parseFrom(value: unknown): From {
  const { author, seal, box, cert } = record(value);
  checkPublicKey(author);
  if (!isRecipient(seal) || typeof box !== "string" || !BOX.test(box)) throw new MessageError("from");
  if (cert !== null && !isDsse(cert)) throw new MessageError("cert");
  return { author: author as string, seal, box, cert };
}

/** Reads a payload whose signature holds. @throws {MessageError | SignatureError} */
export function parseMessage(payload: Record<string, unknown>): Message {
  const kind = oneOf(payload.kind, KINDS);
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
    body: kinds[kind].parse(payload.body),
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

/** The files that a message brings: their sealed chunks travel beside it. */
export function filesOf(message: Pick<Message, "kind" | "body">): SealedFile[] {
  const { kind, body } = message as Message;
  if (kind === "record") return filesOfRecord(body);
  return "files" in body ? (body.files ?? []) : [];
}

/** Same author, same id: the same body is a repeat, another one is a conflict that must be shown. */
export function compare(known: Message, next: Message): "other" | "same" | "conflict" {
  if (known.from.author !== next.from.author || known.id !== next.id) return "other";
  const same = known.kind === next.kind && JSON.stringify(known.body) === JSON.stringify(next.body);
  return same ? "same" : "conflict";
}
