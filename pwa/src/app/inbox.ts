/** A coordinator's inbox: reports that reached her, and her answers. */
import { batch, signal } from "@preact/signals";
import { openFile } from "../core/files";
import type { SealedFile } from "../core/messages";
import type { VaultRecord } from "../core/vault/vault";
import { getChunk } from "../sync/blobs";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { online } from "./region";
import type { InboxItem, Quarantined } from "./types";
import { FilesAtHub } from "./unlocked/arrivals";
import { QUARANTINE, RECEIVED, type Received, type SetAside } from "./unlocked/incoming";
import { INVITATION } from "./unlocked/invitation-records";
import { post } from "./unlocked/outgoing";
import { refresher } from "./unlocked/refresh";
import { Senders, VOUCHED } from "./unlocked/senders";
import { here, type Space, whenOpen } from "./unlocked/space";
import { threadOf, toBody, toFileView } from "./unlocked/views";

/** Urgent first, then newest first. */
export const inbox = signal<InboxItem[]>([]);
export const quarantined = signal<Quarantined[]>([]);

let atHub: FilesAtHub | null = null;

function reportOf({ vault }: Space, id: string): VaultRecord<Received> | undefined {
  return vault.all<Received>(RECEIVED).find(({ id: recordId }) => recordId === id);
}

/** Marks it opened and tells its sender so (once). */
export async function open(id: string): Promise<void> {
  const space = here();
  const record = reportOf(space, id);
  if (!record) return;
  atHub?.expect();
  const { message } = record.body;
  if (isOpened(space, message.id)) return;
  const address = { to: message.from.box, recipients: [message.from.seal] };
  await post(space, "opened", { ids: [message.id] }, { re: [message.id], address });
}

function isOpened({ vault }: Space, messageId: string): boolean {
  return vault
    .all<Outgoing>(OUTGOING)
    .some(({ body }) => body.message.kind === "opened" && body.message.re.includes(messageId));
}

/** Answers to the sender's box, sealed to her alone. */
export async function answer(id: string, text: string): Promise<void> {
  const space = here();
  const message = reportOf(space, id)?.body.message;
  if (!message) return;
  const address = { to: message.from.box, recipients: [message.from.seal] };
  await post(space, "answer", { text }, { re: [message.id], address });
}

/** The clear file, verified; fetched when it is not here yet. @throws {FileError} `missing` while it is still coming. */
export async function getFile(id: string, sha256: string): Promise<Blob> {
  const space = here();
  const file = filesOf(space, id).find((candidate) => candidate.sha256 === sha256);
  if (!file) throw new RangeError("no such file");
  return openFile(file, async (hash) => {
    const kept = await space.vault.store.chunk(hash);
    if (kept) return kept;
    const chunk = await getChunk(space.session, hash);
    if (chunk) await space.vault.store.putChunk(hash, chunk);
    return chunk;
  });
}

function filesOf(space: Space, id: string): SealedFile[] {
  const message = reportOf(space, id)?.body.message;
  return message?.kind === "report" ? message.body.files : [];
}

async function show(space: Space, senders: Senders, arrivals: FilesAtHub): Promise<void> {
  const received = space.vault.all<Received>(RECEIVED).filter(({ body }) => body.box === "coordinators");
  const outgoing = space.vault.all<Outgoing>(OUTGOING);
  const items: InboxItem[] = [];
  for (const { id, body: item } of received) {
    const { message } = item;
    if (message.kind !== "report") continue;
    const fromSame = received.filter(({ body }) => body.message.from.author === message.from.author);
    items.push({
      id,
      made: message.made,
      received: item.at,
      urgent: item.urgent,
      sender: await senders.describe(item, received),
      // Only what verified is ever kept as received.
      verified: true,
      body: toBody(message.body),
      files: message.body.files.map((file) => ({ ...toFileView(file), state: arrivals.stateOf(file) })),
      opened: isOpened(space, message.id),
      conflict: item.conflict,
      thread: threadOf(message.id, outgoing, fromSame),
    });
  }
  items.sort((a, b) => Number(b.urgent) - Number(a.urgent) || (a.made < b.made ? 1 : -1));
  if (space.closing.signal.aborted) return;
  batch(() => {
    inbox.value = items;
    quarantined.value = space.vault
      .all<SetAside>(QUARANTINE)
      .map(({ body }) => ({ id: body.envelope, reason: body.reason }));
  });
}

whenOpen((space) => {
  if (!space.identity.roles.includes("coordinator")) return undefined;
  const refresh = refresher(() => show(space, senders, arrivals));
  const senders = new Senders(space);
  const arrivals = new FilesAtHub(space, refresh);
  atHub = arrivals;
  refresh();
  const stop = space.vault.onChange((kind) => {
    if ([RECEIVED, OUTGOING, QUARANTINE, INVITATION, VOUCHED].includes(kind)) refresh();
    if (kind === RECEIVED) arrivals.expect();
  });
  const stopOnline = online.subscribe((reached) => {
    if (reached) arrivals.expect();
  });
  return () => {
    stop();
    stopOnline();
    atHub = null;
    batch(() => {
      inbox.value = [];
      quarantined.value = [];
    });
  };
});
