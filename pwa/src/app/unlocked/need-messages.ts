/** Needs as messages of this device: what came, what she sent, and what is known of each. */
import { addDays, dayOf } from "../../core/encoding";
import { MESSAGE_TYPE } from "../../core/envelope";
import type { Message } from "../../core/messages";
import { type Dsse, sign } from "../../core/signing";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import type { Casework } from "./casework";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";

const KINDS: readonly string[] = ["need", "need-withdrawn", "needword", "needrating"];

export const isAboutNeeds = ({ kind }: Pick<Message, "kind">): boolean => KINDS.includes(kind);

/** What she wrote herself about needs, with how far it got. */
export function sentOnNeeds({ vault }: Space): Outgoing[] {
  return vault
    .all<Outgoing>(OUTGOING)
    .map(({ body }) => body)
    .filter(({ message }) => isAboutNeeds(message));
}

/** What others wrote to her about needs. */
export function receivedOnNeeds({ vault }: Space): Received[] {
  return vault
    .all<Received>(RECEIVED)
    .map(({ body }) => body)
    .filter(({ message }) => isAboutNeeds(message));
}

/** Both: as the fold of needs wants them. What she wrote has no addresses yet, which the fold does not look at. */
export const messagesOnNeeds = (space: Space): Message[] => [
  ...receivedOnNeeds(space).map(({ message }) => message),
  ...sentOnNeeds(space).map(({ message }) => ({ ...message, h: "", to: [] }) as Message),
];

/**
 * What a coordinator wrote herself about needs to the coordinators, signed as colleagues verify it: what she sent lies
 * here before it is sealed, and nobody sends it back to her.
 */
export async function signedByHer(
  space: Space,
  { message }: Pick<Outgoing, "message">,
): Promise<{ message: Outgoing["message"]; signed: Dsse }> {
  const { identity, keys } = space;
  const day = message.made.slice(0, 10);
  const exp = dayOf(addDays(new Date(message.made), 1));
  const h = JSON.stringify({ v: 1, region: identity.region, to: "coordinators", day, exp });
  const signed = await sign(MESSAGE_TYPE, { ...message, h, to: [keys.sealRecipient] }, keys.author);
  return { message, signed };
}

/**
 * Puts into an edition what was signed about its needs and it does not carry yet. Nothing when she cannot write in it.
 */
export async function carryNeeds(space: Space, work: Casework, id: string): Promise<void> {
  if (!work.canWrite(id)) return;
  const nameOf = ({ id: message, from }: Pick<Message, "id" | "from">) => `${from.author} ${message}`;
  const carried = new Set(work.messagesOf(id).map(nameOf));
  const wanted = new Set(work.book.state(id).objects.placed.keys());
  const came = receivedOnNeeds(space).filter(({ box }) => box === "coordinators");
  const own = sentOnNeeds(space).filter(({ to }) => to === "coordinators");
  const hers = await Promise.all(own.map((sent) => signedByHer(space, sent)));
  const parts = [...came, ...hers].flatMap(({ message, signed }) => {
    const about = message.kind === "need" ? message.id : message.re[0];
    const isMissing = about !== undefined && wanted.has(about) && !carried.has(nameOf(message));
    return isMissing ? [{ part: { type: "link" as const, message: signed } }] : [];
  });
  if (parts.length > 0) await work.writeCase(id, parts);
}
