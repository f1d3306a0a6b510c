/**
 * The logs of campaigns' plans as this device has them: entries that came and entries she wrote, folded when they are
 * looked at. In memory only; it is built anew from the vault when the space opens.
 */
import type { Address } from "../../core/advocacy/code";
import { foldPlan, type PlanState } from "../../core/advocacy/fold";
import type { Person, PlanPart } from "../../core/advocacy/plan";
import { owedBy } from "../../core/advocacy/sharing";
import { rfc3339 } from "../../core/encoding";
import { type Entry, entryHash, NAMES_LIMIT, nextLinks, trustedEntry, writeEntry } from "../../core/log";
import { inPieces } from "../../core/messages/pieces";
import type { Dsse } from "../../core/signing";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { post } from "./outgoing";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";

/** Entries that she wrote herself: kept apart from what is sent of them. */
export const PLAN_ENTRIES = "plan-entries";

export interface OwnEntries {
  plan: string;
  entries: Dsse[];
}

/** What is to be written: a part, and the hashes of the entries that it replaces. */
export interface PlanWriting {
  part: PlanPart;
  amends?: readonly string[];
}

interface Log {
  entries: Map<string, { entry: Entry; signed: Dsse }>;
  state: PlanState | null;
}

const NOTHING: PlanState = foldPlan([]);

export class PlanBook {
  private readonly logs = new Map<string, Log>();
  private readonly read = new Set<string>();
  /** `box hash` of every entry that was put on its way. */
  private readonly sent = new Set<string>();
  /** Messages of hers with entries, by their record: to which plan they belong. */
  private readonly outgoing = new Map<string, string>();
  /** Plans with entries of which it was not asked yet to whom she owes them. */
  private readonly due = new Set<string>();
  private working: Promise<unknown> = Promise.resolve();

  constructor(private readonly space: Space) {}

  /** Takes in what is new in the vault, and puts on its way what she owes to others. */
  load(): Promise<void> {
    return this.inTurn(async () => {
      await this.takeIn();
      for (const plan of this.due) await this.deliver(plan);
    });
  }

  ids(): string[] {
    return [...this.logs.keys()];
  }

  state(plan: string): PlanState {
    const log = this.logs.get(plan);
    if (!log) return NOTHING;
    log.state ??= foldPlan([...log.entries.values()].map(({ entry }) => entry));
    return log.state;
  }

  /** Her own address, as others need it. */
  me(): Address {
    const { keys, identity } = this.space;
    return { author: keys.author.public, seal: keys.sealRecipient, box: identity.box };
  }

  /** Writes parts in the log of a plan and puts them on their way to everybody who takes part. */
  write(plan: string, parts: readonly PlanWriting[]): Promise<void> {
    return this.inTurn(async () => {
      await this.takeIn();
      const { author } = this.space.keys;
      const entries: Dsse[] = [];
      for (const { part, amends = [] } of parts) {
        const links = nextLinks(this.state(plan).woven, author.public);
        const named = [...new Set(amends)].sort().slice(0, NAMES_LIMIT);
        const said = { ...(named.length > 0 && { amends: named }), made: rfc3339(new Date()) };
        const signed = await writeEntry({ log: plan, ...links, ...said, part: { ...part } }, author);
        entries.push(signed);
        this.add(trustedEntry(signed, await entryHash(signed)), signed);
      }
      this.read.add(await this.space.vault.put<OwnEntries>(PLAN_ENTRIES, { plan, entries }));
      await this.deliver(plan);
    });
  }

  /** Of her messages with entries of a plan: how many have not left this device, and how many the hub refused. */
  unsent(plan: string): { waiting: number; refused: number } {
    const own = [...this.outgoing].flatMap(([id, of]) =>
      of === plan ? (this.space.vault.get<Outgoing>(id) ?? []) : [],
    );
    return {
      waiting: own.filter(({ state, pushed }) => state === "waiting" && !pushed).length,
      refused: own.filter(({ state }) => state === "refused").length,
    };
  }

  /** Lets go of all that this device holds of a plan; what still waits to leave stays until it has left. */
  forget(plan: string): Promise<void> {
    return this.inTurn(async () => {
      const { vault } = this.space;
      const own = vault.all<OwnEntries>(PLAN_ENTRIES).filter(({ body }) => body.plan === plan);
      const came = vault
        .all<Received>(RECEIVED)
        .filter(({ body: { message } }) => message.kind === "plan" && message.body.plan === plan);
      for (const { id } of [...own, ...came]) await vault.remove(id);
      this.logs.delete(plan);
    });
  }

  /** One thing after the other: each of her entries names the one before it. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.working.then(work, work);
    this.working = next.catch(() => undefined);
    return next;
  }

  private async takeIn(): Promise<void> {
    for (const { id, body } of this.fresh<OwnEntries>(PLAN_ENTRIES)) {
      this.read.add(id);
      for (const signed of body.entries) this.add(trustedEntry(signed, await entryHash(signed)), signed);
    }
    for (const { id, body } of this.fresh<Received>(RECEIVED)) {
      this.read.add(id);
      const { message, hashes } = body;
      if (message.kind !== "plan" || !hashes) continue;
      for (const [i, signed] of message.body.entries.entries()) {
        this.add(trustedEntry(signed, hashes[i] as string), signed);
      }
    }
    for (const { id, body } of this.fresh<Outgoing>(OUTGOING)) {
      this.read.add(id);
      if (body.message.kind === "plan") await this.noteSent(id, body.to, body.message.body);
    }
  }

  private fresh<T>(kind: string) {
    return this.space.vault.all<T>(kind).filter(({ id }) => !this.read.has(id));
  }

  private async noteSent(id: string, box: string, { plan, entries }: OwnEntries): Promise<void> {
    this.outgoing.set(id, plan);
    for (const signed of entries) this.sent.add(`${box} ${await entryHash(signed)}`);
  }

  /** Puts on its way what she owes; what was is not owed any more. */
  private async deliver(plan: string): Promise<void> {
    this.due.delete(plan);
    const log = this.logs.get(plan);
    if (!log) return;
    const isSent = (box: string, hash: string) => this.sent.has(`${box} ${hash}`);
    for (const { to, hashes } of owedBy(this.me().author, this.state(plan), isSent)) {
      const entries = hashes.flatMap((hash) => log.entries.get(hash)?.signed ?? []);
      for (const some of inPieces(entries)) await this.send(plan, to, some);
    }
    await this.takeIn();
  }

  private async send(plan: string, { box, seal }: Person, entries: Dsse[]): Promise<void> {
    await post(this.space, "plan", { plan, entries }, { address: { to: box, recipients: [seal] } });
  }

  private add(entry: Entry, signed: Dsse): void {
    const log = this.logs.get(entry.log) ?? { entries: new Map(), state: null };
    this.logs.set(entry.log, log);
    if (log.entries.has(entry.hash)) return;
    log.entries.set(entry.hash, { entry, signed });
    log.state = null;
    this.due.add(entry.log);
  }
}
