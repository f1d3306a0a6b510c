/**
 * The reports in an inbox as screens show them, kept up to date piece by piece: what one woman sent concerns her
 * items only, and a thousand others stay as they are.
 */
import type { CaseState } from "../../core/case-fold";
import type { MessageOf, SealedFile } from "../../core/messages";
import { evidenceOfRecord } from "../../core/messages/kinds/record";
import type { VaultRecord } from "../../core/vault/vault";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import type { InboxItem } from "../types";
import type { FilesAtHub } from "./arrivals";
import { toTriage } from "./caseviews";
import { RECEIVED, type Received } from "./received";
import { wordsOfAdditions } from "./record-words";
import type { Senders } from "./senders";
import type { Space } from "./space";
import { threadOf, toBody, toFileView } from "./views";

type Came = VaultRecord<Received>;
type Went = VaultRecord<Outgoing>;

/** Items whose sender is looked at in one go, before the page may draw again. */
const AT_ONCE = 200;

const additionsTo = (report: string, group: Came[]) =>
  group.flatMap(({ body: { message } }) =>
    message.kind === "record" && message.re.includes(report) ? message : [],
  );

/** Files of a report and of its record as they came, without working copies; each once. */
function filesTold(report: MessageOf<"report">, additions: readonly MessageOf<"record">[]): SealedFile[] {
  const added = additions.flatMap(({ body }) => evidenceOfRecord(body).map(({ original }) => original));
  const all = [...report.body.files, ...added];
  return [...new Map(all.map((file) => [file.sha256, file])).values()];
}

function put<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

export class InboxItems {
  private readonly items = new Map<string, InboxItem>();
  private readonly byAuthor = new Map<string, Set<string>>();
  private readonly bearers = new Map<string, Set<string>>();
  /** By the id of a report: whose it is, and what was sent about it. */
  private readonly authorsOf = new Map<string, Set<string>>();
  private readonly sentAbout = new Map<string, Set<string>>();
  private readonly dirty = new Set<string>();

  constructor(
    private readonly space: Space,
    private readonly senders: Senders,
    private readonly arrivals: FilesAtHub,
    private readonly triageOf: (report: string) => CaseState,
  ) {
    for (const { id } of space.vault.all(RECEIVED)) this.came(id);
    for (const { id } of space.vault.all(OUTGOING)) this.went(id);
  }

  /** A received record is new or changed. */
  came(id: string): void {
    const body = this.space.vault.get<Received>(id);
    if (body?.box !== "coordinators") return;
    const { message, invitation } = body;
    const { author } = message.from;
    put(this.byAuthor, author, id);
    if (message.kind === "report") put(this.authorsOf, message.id, author);
    if (invitation !== null) {
      put(this.bearers, invitation, author);
      for (const bearer of this.bearers.get(invitation) ?? []) this.dirty.add(bearer);
    }
    this.dirty.add(author);
  }

  /** Something that she sent is new or changed. */
  went(id: string): void {
    const message = this.space.vault.get<Outgoing>(id)?.message;
    for (const report of message?.re ?? []) {
      put(this.sentAbout, report, id);
      this.concerns(report);
    }
  }

  /** Something about a report changed. */
  concerns(report: string): void {
    for (const author of this.authorsOf.get(report) ?? []) this.dirty.add(author);
  }

  all(): void {
    for (const author of this.byAuthor.keys()) this.dirty.add(author);
  }

  /** Builds anew what changed; `told` after each part. All items, urgent first, then newest first. */
  async build(told: (done: number, total: number) => Promise<void>): Promise<InboxItem[]> {
    const total = this.byAuthor.size;
    let done = total - this.dirty.size;
    for (const author of [...this.dirty]) {
      this.dirty.delete(author);
      await this.buildOf(author);
      done += 1;
      if (done % AT_ONCE === 0) await told(done, total);
    }
    return [...this.items.values()].sort(
      (a, b) => Number(b.urgent) - Number(a.urgent) || (a.received < b.received ? 1 : -1),
    );
  }

  private async buildOf(author: string): Promise<void> {
    const { vault } = this.space;
    const group: Came[] = [];
    for (const id of this.byAuthor.get(author) ?? []) {
      const body = vault.get<Received>(id);
      if (body) group.push({ id, at: body.at, body });
    }
    for (const record of group) {
      const item = await this.itemOf(record, group);
      if (item) this.items.set(record.id, item);
    }
  }

  private async itemOf({ id, body: came }: Came, group: Came[]): Promise<InboxItem | null> {
    const { message, invitation } = came;
    if (message.kind !== "report") return null;
    const sent = this.sent(message.id);
    const additions = additionsTo(message.id, group);
    const files = filesTold(message, additions);
    const isShared = invitation !== null && (this.bearers.get(invitation)?.size ?? 0) > 1;
    return {
      id,
      report: message.id,
      author: message.from.author,
      made: message.made,
      received: came.at,
      urgent: came.urgent,
      sender: await this.senders.describe(came, group, isShared),
      // Only what verified is ever kept as received.
      verified: true,
      body: toBody(message.body),
      files: files.map((file) => ({ ...toFileView(file), state: this.arrivals.stateOf(file) })),
      awaited: Math.max(0, (message.body.following ?? 0) - files.length),
      opened: sent.some(({ body }) => body.message.kind === "opened"),
      conflict: came.conflict,
      thread: threadOf(message.id, sent, group),
      told: wordsOfAdditions(additions),
      triage: toTriage(this.triageOf(message.id), message.id),
    };
  }

  private sent(report: string): Went[] {
    const found: Went[] = [];
    for (const id of this.sentAbout.get(report) ?? []) {
      const body = this.space.vault.get<Outgoing>(id);
      if (body) found.push({ id, at: "", body });
    }
    return found;
  }
}
