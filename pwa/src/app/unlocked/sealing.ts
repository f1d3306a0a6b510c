/** From a message that waits to the envelope that leaves. */
import { addDays, dayOf, fromBase64Url } from "../../core/encoding";
import { type EnvelopeDoc, type Header, seal } from "../../core/envelope";
import { keyFromSeed } from "../../core/signing";
import type { Outgoing } from "../../sync/outbox";
import { hubNow } from "../region";
import type { Identity, Keys } from "./identity";

/** Days after which a hub may drop an envelope that nobody fetched. */
const KEEP_DAYS = 180;

export async function sealOutgoing(
  identity: Identity,
  keys: Keys,
  { message, to, region = identity.region, urgent, signer, timer }: Outgoing,
  recipients: string[],
): Promise<{ doc: EnvelopeDoc; bytes: number }> {
  const now = hubNow();
  const exp = dayOf(addDays(now, KEEP_DAYS));
  const header: Header = {
    v: 1,
    region,
    to,
    day: dayOf(now),
    exp,
    ...(urgent && { urgent }),
    ...timer,
  };
  const author = signer ? await keyFromSeed(fromBase64Url(signer)) : keys.author;
  const doc = await seal({ header, message, recipients, author });
  return { doc, bytes: Math.floor((doc.a.length * 3) / 4) };
}
