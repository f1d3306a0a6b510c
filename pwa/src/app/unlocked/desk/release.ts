/** A release of the desk: made and signed by its author, checked, signed again by a reviewer, published. */
import { RELEASE_TYPE } from "../../../core/catalogue";
import { isHex256, isRecord, isTime, sha256, toHex, utf8 } from "../../../core/encoding";
import type { ProposalBody, ProposedText } from "../../../core/messages/kinds/proposal";
import { type Dsse, sign, signText, verifyDsse } from "../../../core/signing";
import { type Entry, idOf } from "../../../core/source";
import type { Space } from "../space";
import type { ToPublish } from "./drafts";
import { workOf } from "./shelf";

export const ORIGIN = "desk";
const RELEASE_BYTES = 4 * 1024 * 1024;

export interface Item {
  id: string;
  ver: number;
  sha256: string | null;
}

/** What a proposal says, once its signature and its hashes hold. */
export interface Proposed {
  author: string;
  made: string;
  items: Item[];
  entries: Entry[];
}

/** Why a proposal cannot be reviewed. */
export class NotProposed extends Error {}

export function makeRelease({ identity, keys, trust }: Space, items: ToPublish["items"]): Promise<Dsse> {
  const payload = { region: identity.region, origin: ORIGIN, made: trust.now(), items };
  return sign(RELEASE_TYPE, payload, keys.author);
}

/** Reads what a colleague proposes. @throws {NotProposed | SignatureError} */
export async function readProposal(body: ProposalBody, sender: string, region: string): Promise<Proposed> {
  const demands = { types: [RELEASE_TYPE], maxBytes: RELEASE_BYTES, wholeNumbers: true };
  const { payload, keys } = await verifyDsse(body.release, demands);
  const { made, items } = payload;
  if (keys.length !== 1 || keys[0] !== sender) throw new NotProposed("signer");
  if (payload.region !== region || payload.origin !== ORIGIN) throw new NotProposed("region");
  if (!isTime(made) || !Array.isArray(items) || !items.every(isItem)) throw new NotProposed("items");
  const listed = new Map(items.flatMap(({ id, sha256: hash }) => (hash ? [[id, hash] as const] : [])));
  if (listed.size !== body.docs.length) throw new NotProposed("docs");
  const entries: Entry[] = [];
  for (const doc of body.docs) entries.push(await readText(doc, listed.get(doc._id), body));
  return { author: sender, made, items, entries };
}

async function readText(
  { _id, p }: ProposedText,
  hash: string | undefined,
  of: ProposalBody,
): Promise<Entry> {
  if (toHex(await sha256(utf8(p))) !== hash) throw new NotProposed("hash");
  const entry = JSON.parse(p) as Entry;
  if (!isRecord(entry) || idOf(entry) !== _id || entry.lang !== of.lang || workOf(entry) !== of.work) {
    throw new NotProposed("text");
  }
  return entry;
}

function isItem(value: unknown): value is Item {
  return (
    isRecord(value) &&
    typeof value.id === "string" &&
    Number.isSafeInteger(value.ver) &&
    (value.sha256 === null || isHex256(value.sha256))
  );
}

/** The same release with the reviewer's signature beside the author's. */
export async function countersign({ keys }: Space, release: Dsse): Promise<Dsse> {
  const own = await signText(release.t, release.p, keys.author);
  return { ...release, s: [...release.s, ...own.s] };
}

/** @throws {Problem | Unreachable} */
export async function publish(
  { session, closing }: Space,
  { release, lang, docs }: Pick<ProposalBody, "release" | "lang" | "docs">,
): Promise<void> {
  await session.json("POST", "/api/releases", { release, language: lang, docs }, closing.signal);
}
