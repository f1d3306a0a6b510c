/** Making messages: each becomes a record in the vault first, and leaves when it can. */
import { randomId, rfc3339 } from "../../core/encoding";
import type { Bodies, Kind, MessageDraft, SealedFile } from "../../core/messages";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { fromOf } from "./identity";
import type { Space } from "./space";

interface Addressed {
  to: string;
  recipients: string[] | null;
}

interface Posting {
  id?: string;
  re?: string[];
  urgent?: boolean;
  /** Files of the body: their chunks follow the text. */
  files?: SealedFile[];
  address?: Addressed;
}

const TO_COORDINATORS: Addressed = { to: "coordinators", recipients: null };

/** Puts a message into the outbox. Resolves with its id when it is kept, sealed in the vault. */
export async function post<K extends Kind>(
  space: Space,
  kind: K,
  body: Bodies[K],
  { id = randomId(), re = [], urgent = false, files = [], address = TO_COORDINATORS }: Posting = {},
): Promise<string> {
  const from = fromOf(space.identity, space.keys);
  const message = { id, kind, from, made: rfc3339(new Date()), re, body } as MessageDraft;
  const outgoing: Outgoing = {
    message,
    ...address,
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

async function chunksOf(space: Space, files: SealedFile[]): Promise<Outgoing["files"]> {
  const chunks: Outgoing["files"] = [];
  for (const hash of files.flatMap((file) => file.chunks)) {
    const chunk = await space.vault.store.chunk(hash);
    chunks.push({ hash, bytes: chunk?.length ?? 0, sent: false });
  }
  return chunks;
}
