/** A space while it is open: its vault, its keys, its session with the hub, and what is stopped when it locks. */
import { dayOf } from "../../core/encoding";
import type { Vault } from "../../core/vault/vault";
import { PublicCopies } from "../../sync/catalogue";
import { Outbox } from "../../sync/outbox";
import { Session } from "../../sync/session";
import { apiOrigin, hubAnswered, hubNow } from "../region";
import { IDENTITY, type Identity, type Keys, keysOf } from "./identity";
import { sealOutgoing } from "./sealing";
import { Trust } from "./trust";

export interface Space {
  vault: Vault;
  identity: Identity;
  keys: Keys;
  session: Session;
  copies: PublicCopies;
  trust: Trust;
  outbox: Outbox;
  /** Aborted when the space locks. */
  closing: AbortController;
  /** Work that must be done before the vault closes: unsaved edits. */
  beforeClose: Set<() => Promise<void>>;
  /** Resolves when this tab has pulled and sent everything once since it was opened. */
  settled: Promise<void>;
  settle: () => void;
  /** Something changed that the leading tab should act on now. */
  kick: () => void;
}

/** There is no open space. Screens are not shown then; a call that comes late ends here. */
export class Locked extends Error {}

type Watcher = (space: Space) => (() => void) | undefined;

let open: Space | null = null;
const watchers = new Map<Watcher, (() => void) | undefined>();

/** @throws {Locked} */
export function here(): Space {
  if (!open) throw new Locked("locked");
  return open;
}

export function openSpaceOrNull(): Space | null {
  return open;
}

/** Calls back when a space is open (at once if one is) and runs what that returned when it locks. */
export function whenOpen(watcher: Watcher): void {
  watchers.set(watcher, open ? watcher(open) : undefined);
}

/** Builds everything that works on an open vault. Nothing runs yet. */
export async function openSpace(vault: Vault): Promise<Space> {
  const record = vault.one<Identity>(IDENTITY);
  if (!record?.body.enrolled) throw new Error("the enrolment of this space is not complete");
  const identity = record.body;
  const keys = await keysOf(identity);
  const session = new Session(
    {
      region: identity.region,
      apiOrigin: apiOrigin() ?? identity.apiOrigin,
      device: identity.device,
      auth: keys.auth,
    },
    { onReach: hubAnswered },
  );
  const copies = new PublicCopies(identity.region);
  const trust = new Trust(identity.region, identity.root, copies);
  await trust.refresh();
  const outbox = new Outbox({
    vault,
    session,
    recipients: (item) =>
      item.recipients ?? (item.region ? trust.recipientsIn(item.region, item.to) : trust.recipients(item.to)),
    seal: (item, recipients) => sealOutgoing(identity, keys, item, recipients),
    today: () => dayOf(hubNow()),
  });
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  open = {
    vault,
    identity,
    keys,
    session,
    copies,
    trust,
    outbox,
    closing: new AbortController(),
    beforeClose: new Set(),
    settled,
    settle,
    kick: () => undefined,
  };
  for (const watcher of watchers.keys()) watchers.set(watcher, watcher(open));
  return open;
}

/** Finishes what is unsaved, then forgets keys and memory. */
export async function closeSpace(): Promise<void> {
  const space = open;
  if (!space) return;
  open = null;
  for (const [watcher, stop] of watchers) {
    stop?.();
    watchers.set(watcher, undefined);
  }
  await Promise.allSettled([...space.beforeClose].map((finish) => finish()));
  space.closing.abort();
  void space.session.end();
  await space.vault.close();
  await space.copies.close().catch(() => undefined);
}
