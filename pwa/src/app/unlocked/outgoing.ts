/** Making messages: each becomes a record in the vault first, and leaves when it can. */
import { generateIdentity, recipientOf } from "../../core/age";
import { dayOf, randomId, rfc3339, toBase64Url } from "../../core/encoding";
import type { Bodies, From, Kind, MessageDraft, SealedFile } from "../../core/messages";
import { generateSigningKey } from "../../core/signing";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { formerOf, fromThere } from "./formers";
import { fromOf } from "./identity";
import type { Space } from "./space";

export interface Addressed {
  to: string;
  /** Another region that it is for. */
  region?: string;
  recipients: string[] | null;
  /** How she signs, where she is known by another certificate. */
  from?: From;
}

interface Posting {
  id?: string;
  re?: string[];
  urgent?: boolean;
  /** Files of the body: their chunks follow the text. */
  files?: SealedFile[];
  address?: Addressed;
  /** Signed by a key made for it alone, without certificate, a box that is nobody's, and only the day as its time. */
  anonymous?: boolean;
  /** Delivered at a moment, unless a secret is shown. */
  timer?: NonNullable<Outgoing["timer"]>;
}

const TO_COORDINATORS: Addressed = { to: "coordinators", recipients: null };

/** Puts a message into the outbox. Resolves with its id when it is kept, sealed in the vault. */
export async function post<K extends Kind>(
  space: Space,
  kind: K,
  body: Bodies[K],
  {
    id = randomId(),
    re = [],
    urgent = false,
    files = [],
    address: given,
    anonymous = false,
    timer,
  }: Posting = {},
): Promise<string> {
  const stranger = anonymous ? await nobody() : null;
  const { from: known = fromOf(space.identity, space.keys), ...address } =
    given ?? coordinatorsFor(space, re);
  const from = stranger?.from ?? known;
  const now = new Date();
  const made = stranger ? `${dayOf(now)}T00:00:00Z` : rfc3339(now);
  const message = { id, kind, from, made, re, body } as MessageDraft;
  const outgoing: Outgoing = {
    message,
    ...address,
    ...(stranger && { signer: stranger.seed }),
    ...(timer && { timer }),
    urgent,
    state: "waiting",
    sealed: null,
    pushed: false,
    files: await chunksOf(space, files),
  };
  await space.vault.put<Outgoing>(OUTGOING, outgoing);
  space.kick();
  return id;
}

/** Those who have what it is about: also where that is a region that she has left. */
function coordinatorsFor({ vault, identity, keys }: Space, re: readonly string[]): Addressed {
  const former = formerOf(vault, re);
  if (!former) return TO_COORDINATORS;
  return { ...TO_COORDINATORS, region: former.region, from: fromThere(fromOf(identity, keys), former) };
}

/** A sender who exists for one message. Nobody reads what is sent to her: that key is thrown away. */
async function nobody(): Promise<{ from: From; seed: string }> {
  const author = await generateSigningKey();
  const seal = await recipientOf(await generateIdentity());
  const from = { author: author.public, seal, box: `box-${randomId()}`, cert: null };
  return { from, seed: toBase64Url(author.seed) };
}

async function chunksOf(space: Space, files: SealedFile[]): Promise<Outgoing["files"]> {
  const chunks: Outgoing["files"] = [];
  for (const hash of files.flatMap((file) => file.chunks)) {
    const chunk = await space.vault.store.chunk(hash);
    chunks.push({ hash, bytes: chunk?.length ?? 0, sent: false });
  }
  return chunks;
}
