/** Opening what a box brought: each envelope once, repeats dropped, conflicts kept and shown, the rest set aside. */
import { rfc3339 } from "../../core/encoding";
import { EnvelopeError, open } from "../../core/envelope";
import { compare, invitationOf, isSharedPlace, kinds, type Message, type Place } from "../../core/messages";
import type { Mirror } from "../../sync/inbox";
import type { Space } from "./space";

export const RECEIVED = "received";
export const QUARANTINE = "quarantine";
const CURSOR = "cursor";

export interface Received {
  envelope: string;
  /** A shared place (`coordinators`, `facilitators`, `casework`) or her own box. */
  box: string;
  urgent: boolean;
  message: Message;
  /** RFC 3339: when this device first opened it. */
  at: string;
  /** Public key of the invitation that vouches for its sender. */
  invitation: string | null;
  /** The same sender used this id for another text too. */
  conflict: boolean;
}

export interface SetAside {
  envelope: string;
  box: string;
  reason: string;
}

interface Cursor {
  mirror: string;
  /** Of which local copy `since` is a place. */
  copy: string;
  since: number | string;
}

/** Shared places where not everything is sealed to everybody who reads there: what is not for her is passed over. */
const SEALED_TO_SOME: readonly string[] = ["facilitators", "casework"];
const NOT_MINE: readonly string[] = ["cannot-open", "not-for-us"];

/** Refusals that news from the directory can change. */
const MAY_CHANGE: readonly string[] = ["not-allowed"];

/** Opens what is new in a mirror, and looks again at what was not allowed before. Number of messages accepted. */
export async function ingest(space: Space, mirror: Mirror, box: string): Promise<number> {
  const { vault } = space;
  const copy = await mirror.copy();
  let accepted = 0;
  for (let more = true; more; ) {
    const cursor = vault.all<Cursor>(CURSOR).find(({ body }) => body.mirror === mirror.remote);
    const since = cursor?.body.copy === copy ? cursor.body.since : 0;
    const next = await mirror.after(since);
    for (const doc of next.docs) if (await accept(space, doc, box)) accepted += 1;
    await vault.put<Cursor>(CURSOR, { mirror: mirror.remote, copy, since: next.last }, cursor?.id);
    more = next.more;
  }
  for (const { body } of vault.all<SetAside>(QUARANTINE)) {
    if (body.box !== box || !MAY_CHANGE.includes(body.reason)) continue;
    const doc = await mirror.get(body.envelope);
    if (doc && (await accept(space, doc, box))) accepted += 1;
  }
  return accepted;
}

const placeOf = (box: string): Place => (isSharedPlace(box) ? box : "own");

async function accept(space: Space, doc: unknown, box: string): Promise<boolean> {
  const { vault, identity, keys, trust } = space;
  const envelope = String((doc as { _id?: unknown } | null)?._id ?? "");
  const received = vault.all<Received>(RECEIVED);
  if (received.some(({ body }) => body.envelope === envelope)) return false;
  const aside = vault.all<SetAside>(QUARANTINE).find(({ body }) => body.envelope === envelope);
  let invitation: string | null = null;
  try {
    const { header, message } = await open(doc, {
      region: identity.region,
      box,
      identities: [keys.sealIdentity],
      recipients: [keys.sealRecipient],
      isAllowed: async (candidate) => {
        // Whoever knew her box once (a coordinator whose role ended) could still write there under a fresh key.
        if (!kinds[candidate.kind].places.includes(placeOf(box))) return false;
        return trust.maySend(candidate, async () => {
          invitation = await invitationOf(candidate.from, identity.region);
          return invitation;
        });
      },
    });
    if (aside) await vault.remove(aside.id);
    return await keep(space, { envelope, box, urgent: header.urgent === true, message, invitation });
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    if (SEALED_TO_SOME.includes(box) && NOT_MINE.includes(error.reason)) return false;
    if (aside?.body.reason !== error.reason) {
      await vault.put<SetAside>(QUARANTINE, { envelope, box, reason: error.reason }, aside?.id);
    }
    return false;
  }
}

async function keep(space: Space, of: Omit<Received, "at" | "conflict">): Promise<boolean> {
  let conflict = false;
  for (const { id, body } of space.vault.all<Received>(RECEIVED)) {
    const relation = compare(body.message, of.message);
    if (relation === "same") return false;
    if (relation === "conflict") {
      conflict = true;
      if (!body.conflict) await space.vault.put<Received>(RECEIVED, { ...body, conflict }, id);
    }
  }
  await space.vault.put<Received>(RECEIVED, { ...of, at: rfc3339(new Date()), conflict });
  if (of.message.kind === "opened") await space.outbox.markOpened(of.message.body.ids);
  return true;
}
