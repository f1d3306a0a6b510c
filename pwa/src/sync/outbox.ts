/**
 * Everything that waits to leave: the text of all before any file. Each item is sealed as late as is safe: when it is
 * made if readers are known, and anew before it is pushed if the readers have changed since.
 */

import { randomId, rfc3339 } from "../core/encoding";
import type { EnvelopeDoc } from "../core/envelope";
import type { Vault, VaultRecord } from "../core/vault/vault";
import { Problem } from "./api";
import { hasChunk, putChunk } from "./blobs";
import type { Outgoing } from "./outgoing";
import { ownDatabase } from "./pouch";
import { forgetEnvelope, keepEnvelope, NotKept, pushEnvelope, Refused } from "./push";
import { relayChunk } from "./relayed";
import { isFinal, type Session } from "./session";
import { askStatus, type EnvelopeStatus } from "./status";

export type { Outgoing } from "./outgoing";
export const OUTGOING = "outgoing";

export interface OutboxHost {
  vault: Vault;
  session: Session;
  /** The age recipients for this item now; empty when nobody could open it. */
  recipients: (item: Outgoing) => string[];
  seal: (item: Outgoing, recipients: string[]) => Promise<{ doc: EnvelopeDoc; bytes: number }>;
  /** By the hub's clock, as far as it is known. */
  today: () => string;
}

type Item = VaultRecord<Outgoing>;
const DONE: readonly Outgoing["state"][] = ["opened", "refused", "cancelled"];
/** States that only a restored hub, or the end of a timer, can change. */
const SETTLED: readonly Outgoing["state"][] = ["timed", "delivered"];

export class Outbox {
  /** Delivered items are asked about once a run of the app: a restored hub may have forgotten them. */
  private readonly rechecked = new Set<string>();

  /** Items whose last chunk was answered for. */
  private readonly uninterrupted = new Set<string>();

  constructor(private readonly host: OutboxHost) {}

  items(): Item[] {
    return this.host.vault
      .all<Outgoing>(OUTGOING)
      .filter(({ body }) => body.left === undefined)
      .sort(oldestFirst);
  }

  /** Is there an item whose state may change by itself? */
  isUnsettled(): boolean {
    return this.items().some(({ body }) => isUnsettled(body));
  }

  /** Seals what waits, as far as there are readers. Needs no network. */
  async prepareAll(): Promise<void> {
    for (const item of this.items()) {
      if (item.body.state === "waiting" && !item.body.pushed) await this.prepare(item);
    }
  }

  /** Seals an item if there is somebody to seal it to; true when it is ready to go. */
  async prepare({ id }: Pick<Item, "id">): Promise<boolean> {
    const item = this.host.vault.get<Outgoing>(id);
    if (!item || DONE.includes(item.state)) return false;
    const recipients = [...new Set(this.host.recipients(item))].sort();
    if (item.sealed && (item.pushed || recipients.length === 0)) return true;
    const { sealed } = item;
    if (sealed && sameList(sealed.to, recipients) && isRecent(sealed.day, this.host.today())) return true;
    if (recipients.length === 0) return false;
    await this.reseal(id, item, recipients);
    return true;
  }

  private async reseal(id: string, item: Outgoing, recipients: string[]): Promise<void> {
    const { doc, bytes } = await this.host.seal(item, recipients);
    const database = ownDatabase(this.host.vault.id, `out-${randomId()}`);
    await keepEnvelope(database, doc);
    const sealed = { id: doc._id, database, bytes, to: recipients, day: this.host.today() };
    await this.host.vault.put<Outgoing>(OUTGOING, { ...item, sealed, pushed: false, state: "waiting" }, id);
    if (item.sealed) await forgetEnvelope(item.sealed.database);
  }

  /**
   * Text of everything that waits. One refused item never stops the next; an unreachable hub ends it. Each is sealed
   * when it is its turn: the first must not wait until the last, which may name many files, is sealed.
   */
  async sendTexts(signal: AbortSignal): Promise<void> {
    try {
      for (const item of this.items().filter(({ body }) => body.state === "waiting" && !body.pushed)) {
        if (signal.aborted) return;
        if (await this.prepare(item)) await this.push(item.id, false, signal);
      }
    } catch (error) {
      await this.prepareAll();
      throw error;
    }
  }

  private async push(id: string, again: boolean, signal: AbortSignal): Promise<void> {
    const item = this.host.vault.get<Outgoing>(id);
    if (!item?.sealed) return;
    try {
      await pushEnvelope(this.host.session, item.sealed.database, { again, signal });
      await this.update(id, { pushed: true });
    } catch (error) {
      if (error instanceof NotKept) return this.pushAnew(id, signal);
      if (!(error instanceof Refused)) throw error;
      await this.update(id, { state: "refused", reason: error.reason });
    }
  }

  /** Its sealed form is gone; the message is not: sealed again under the same message id, it counts once. */
  private async pushAnew(id: string, signal: AbortSignal): Promise<void> {
    await this.update(id, { state: "waiting", pushed: false, sealed: null });
    if (await this.prepare({ id })) await this.push(id, false, signal);
  }

  /** Asks for all that is pushed and not opened; pushes again what the hub does not know. */
  async checkStatus(signal: AbortSignal): Promise<void> {
    const asked = this.items().filter(
      ({ id, body }) => body.sealed && body.pushed && (isUnsettled(body) || this.isUnchecked(id, body)),
    );
    if (asked.length === 0) return;
    const ids = asked.map(({ body }) => body.sealed?.id ?? "");
    const found = await askStatus(this.host.session, ids, signal);
    for (const { id, body } of asked) {
      const status = found.get(body.sealed?.id ?? "");
      if (status) await this.settle(id, body, status, signal);
    }
  }

  private isUnchecked(id: string, { state }: Outgoing): boolean {
    return SETTLED.includes(state) && !this.rechecked.has(id);
  }

  /** Its moment may have come: the hub is asked again what became of it. */
  recheck(id: string): void {
    this.rechecked.delete(id);
  }

  /** Nobody is to get it any more, as far as that can be helped from here. */
  async cancel(messageId: string): Promise<void> {
    for (const { id, body } of this.items()) {
      if (body.message.id !== messageId || DONE.includes(body.state)) continue;
      if (body.sealed && !SETTLED.includes(body.state)) await forgetEnvelope(body.sealed.database);
      await this.update(id, { state: "cancelled" });
    }
  }

  private async settle(
    id: string,
    item: Outgoing,
    status: EnvelopeStatus,
    signal: AbortSignal,
  ): Promise<void> {
    if (status.state === "unknown") {
      // Once it was delivered, its local database was dropped.
      return SETTLED.includes(item.state) ? this.pushAnew(id, signal) : this.push(id, true, signal);
    }
    if (status.state === "refused" || status.state === "expired") {
      return this.update(id, { state: "refused", reason: status.reason ?? status.state });
    }
    if (status.state === "delivered" || status.state === "timed") {
      this.rechecked.add(id);
      if (!SETTLED.includes(item.state) && item.sealed) await forgetEnvelope(item.sealed.database);
    }
    if (item.state === status.state) return;
    const delivered = item.delivered ?? (status.state === "delivered" ? rfc3339(new Date()) : undefined);
    await this.update(id, { state: status.state, ...(delivered && { delivered }) });
  }

  /** Sends chunks for about `budgetMs`, then gives way to texts and news. True when some are left. */
  async sendFiles(signal: AbortSignal, budgetMs: number): Promise<boolean> {
    const end = performance.now() + budgetMs;
    if (this.hasSentEnough()) return false;
    for (const { id } of this.items().filter(({ body }) => body.pushed)) {
      for (const { hash } of filesToSend(this.host.vault.get<Outgoing>(id))) {
        if (signal.aborted || performance.now() > end) return true;
        try {
          await this.sendChunk(id, hash, signal);
        } catch (error) {
          if (!(error instanceof Problem && error.slug === "daily-quota")) throw error;
          await this.update(id, { enough: this.host.today() });
          return false;
        }
      }
      await this.dropChunks(id);
    }
    return false;
  }

  /** The hub takes no more files of hers today: each chunk that it refuses would cost her data. Texts go on. */
  hasSentEnough(): boolean {
    const today = this.host.today();
    return this.items().some(({ body }) => body.enough === today && filesToSend(body).length > 0);
  }

  private async sendChunk(id: string, hash: string, signal: AbortSignal): Promise<void> {
    const { session, vault } = this.host;
    if (!(await this.isThere(id, hash, signal))) {
      const chunk = await vault.store.chunk(hash);
      if (!chunk) return this.updateFile(id, hash, { lost: true });
      this.uninterrupted.delete(id);
      try {
        const { region, sealed } = vault.get<Outgoing>(id) ?? {};
        if (region && sealed) await relayChunk(session, region, sealed.day, chunk, signal);
        else await putChunk(session, hash, chunk, signal);
      } catch (error) {
        if (!isFinal(error)) throw error;
        return this.updateFile(id, hash, { lost: true });
      }
    }
    this.uninterrupted.add(id);
    await this.updateFile(id, hash, { sent: true });
  }

  /** Only after an interruption may a chunk be there that we do not know of: then one question saves sending it. */
  private async isThere(id: string, hash: string, signal: AbortSignal): Promise<boolean> {
    const item = this.host.vault.get<Outgoing>(id);
    const isResumed = item?.files.some((file) => file.sent);
    if (!isResumed || this.uninterrupted.has(id)) return false;
    // What goes on to another region is kept under another name until it has gone: sending it twice is harmless.
    return !item?.region && hasChunk(this.host.session, hash, signal);
  }

  private updateFile(id: string, hash: string, change: { sent?: true; lost?: true }): Promise<void> {
    const files = this.host.vault.get<Outgoing>(id)?.files ?? [];
    return this.update(id, {
      files: files.map((file) => (file.hash === hash ? { ...file, ...change } : file)),
    });
  }

  /** A person opened these messages: they need no copy for sending any more. */
  async markOpened(messageIds: string[], region?: string): Promise<void> {
    for (const { id, body } of this.items().filter((item) => item.body.region === region)) {
      if (!messageIds.includes(body.message.id) || body.state === "opened") continue;
      if (body.sealed && body.state !== "delivered") await forgetEnvelope(body.sealed.database);
      await this.update(id, { state: "opened" });
      await this.dropChunks(id);
    }
  }

  /** Sealed chunks leave this device when all are sent and a person has opened the message. */
  private async dropChunks(id: string): Promise<void> {
    const item = this.host.vault.get<Outgoing>(id);
    if (item?.state !== "opened" || item.files.length === 0 || filesToSend(item).length > 0) return;
    await this.host.vault.store.removeChunks(item.files.map(({ hash }) => hash));
  }

  private async update(id: string, change: Partial<Outgoing>): Promise<void> {
    const item = this.host.vault.get<Outgoing>(id);
    if (item) await this.host.vault.put<Outgoing>(OUTGOING, { ...item, ...change }, id);
  }
}

/** Pushed or waiting, and not known to be delivered: its state may still change by itself. */
export function isUnsettled({ state }: Outgoing): boolean {
  return state === "waiting" || state === "arrived";
}

function filesToSend(item: Outgoing | undefined): Outgoing["files"] {
  if (!item || item.state === "refused") return [];
  return item.files.filter((file) => !file.sent && !file.lost);
}

/** An envelope that waited for days, or was sealed under a wrong clock, is dated anew: the hub refuses odd dates. */
function isRecent(day: string, today: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(today)) <= 86_400_000;
}

function sameList(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Of one second: first what stands by itself, then what belongs to another. */
function oldestFirst({ body: a }: Item, { body: b }: Item): number {
  if (a.message.made !== b.message.made) return a.message.made < b.message.made ? -1 : 1;
  return a.message.re.length - b.message.re.length;
}
