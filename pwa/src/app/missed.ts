/** What coordinators see of check-ins: those whose moment came without a word from her. */
import { signal } from "@preact/signals";
import type { VaultRecord } from "../core/vault/vault";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import type { Sender, ThreadItem } from "./types";
import { addressOf } from "./unlocked/addresses";
import { releaseOf } from "./unlocked/checkins";
import { INVITATION } from "./unlocked/invitation-records";
import { post } from "./unlocked/outgoing";
import { isOpened, tellOpened } from "./unlocked/receipts";
import { RECEIVED, type Received } from "./unlocked/received";
import { refresher } from "./unlocked/refresh";
import { Senders, VOUCHED } from "./unlocked/senders";
import { here, type Space, whenOpen } from "./unlocked/space";
import { threadOf } from "./unlocked/views";

export interface MissedView {
  id: string;
  journey: string;
  companions: string;
  instructions: string;
  due: string;
  /** When the coordinators were to be told. */
  release: string;
  /** When this device was told. */
  received: string;
  drill: boolean;
  sender: Sender;
  opened: boolean;
  /** She said since that she arrived; when. */
  safe: string | null;
  thread: ThreadItem[];
}

/** Who is not known to be safe first, then the latest first. */
export const missed = signal<MissedView[]>([]);

/** Tells her, once, that a coordinator has seen it. */
export async function openMissed(id: string): Promise<void> {
  const space = here();
  const message = space.vault.get<Received>(id)?.message;
  if (message) await tellOpened(space, message);
}

/** Writes to her, sealed to her alone. */
export async function answerMissed(id: string, text: string): Promise<void> {
  const space = here();
  const message = space.vault.get<Received>(id)?.message;
  if (!message) return;
  const address = addressOf(space, message.from);
  await post(space, "answer", { text }, { re: [message.id], address });
}

async function show(space: Space, senders: Senders): Promise<void> {
  const received = space.vault.all<Received>(RECEIVED);
  const outgoing = space.vault.all<Outgoing>(OUTGOING);
  const views: MissedView[] = [];
  for (const record of received) {
    if (record.body.message.kind === "checkin")
      views.push(await toView(space, senders, record, received, outgoing));
  }
  if (space.closing.signal.aborted) return;
  missed.value = views.sort((a, b) =>
    (a.safe === null) === (b.safe === null) ? (a.due < b.due ? 1 : -1) : a.safe === null ? -1 : 1,
  );
}

async function toView(
  space: Space,
  senders: Senders,
  { id, body: item }: VaultRecord<Received>,
  received: VaultRecord<Received>[],
  outgoing: VaultRecord<Outgoing>[],
): Promise<MissedView> {
  const { message } = item;
  if (message.kind !== "checkin") throw new TypeError("not a check-in");
  const fromSame = received.filter(({ body }) => body.message.from.author === message.from.author);
  // Only her own word counts: anybody who writes could name this message.
  const safe = fromSame.find(
    ({ body }) => body.message.kind === "safe" && body.message.re.includes(message.id),
  );
  return {
    id,
    ...message.body,
    release: releaseOf(message.body),
    received: item.at,
    sender: await senders.among(received, item),
    opened: isOpened(space, message.id),
    safe: safe?.body.message.made ?? null,
    thread: threadOf(message.id, outgoing, fromSame),
  };
}

whenOpen((space) => {
  if (!space.identity.roles.includes("coordinator")) return undefined;
  const senders = new Senders(space);
  const refresh = refresher(() => show(space, senders));
  refresh();
  const stop = space.vault.onChange((kind) => {
    if ([RECEIVED, OUTGOING, INVITATION, VOUCHED].includes(kind)) refresh();
  });
  return () => {
    stop();
    missed.value = [];
  };
});
