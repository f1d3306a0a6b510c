/**
 * Regions that she has left. Her space goes along, and with it all that she wrote and was told; what went to the
 * coordinators of a region stays theirs, and is never sent to others by itself.
 */
import { rfc3339 } from "../../core/encoding";
import type { From, MessageDraft } from "../../core/messages";
import type { Vault } from "../../core/vault/vault";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import type { Identity } from "./identity";

export const FORMER = "former-region";

/** Who she was there: by her certificate its coordinators know her again. */
export interface Former
  extends Pick<Identity, "region" | "regionName" | "root" | "apiOrigin" | "box" | "cert"> {
  /** Day. */
  left: string;
}

export const formersOf = (vault: Vault): Former[] => vault.all<Former>(FORMER).map(({ body }) => body);

/**
 * Keeps who she was, and marks all that she sent as that region's. May be repeated: joining the next region can break
 * off at any point.
 */
export async function leave(vault: Vault, identity: Identity, today: string): Promise<void> {
  const { region, regionName, root, apiOrigin, box, cert } = identity;
  const known = vault.all<Former>(FORMER).find(({ body }) => body.region === region);
  const former: Former = { region, regionName, root, apiOrigin, box, cert, left: today };
  await vault.put<Former>(FORMER, former, known?.id);
  const sent = vault.all<Outgoing>(OUTGOING).filter(({ body }) => body.left === undefined);
  await Promise.all(sent.map(({ id, body }) => vault.put<Outgoing>(OUTGOING, { ...body, left: region }, id)));
}

/** The region that has what a message is about, if she has left it since. */
export function formerOf(vault: Vault, re: readonly string[]): Former | null {
  const formers = formersOf(vault);
  if (formers.length === 0 || re.length === 0) return null;
  const about = vault.all<Outgoing>(OUTGOING).find(({ body }) => body.left && re.includes(body.message.id));
  return formers.find(({ region }) => region === about?.body.left) ?? null;
}

/** How she signs for a region that she has left. */
export const fromThere = (from: From, { box, cert }: Former): From => ({ ...from, box, cert });

/** A message of hers once more, for the region where she is now. Its copies there and here are the same message. */
export function anew({ left: _, reason: __, delivered: ___, ...item }: Outgoing, from: From): Outgoing {
  const message = { ...item.message, from } as MessageDraft;
  const files = item.files.map(({ hash, bytes }) => ({ hash, bytes, sent: false }));
  return {
    ...item,
    message,
    files,
    again: rfc3339(new Date()),
    state: "waiting",
    sealed: null,
    pushed: false,
  };
}
