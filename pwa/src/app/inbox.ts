/** A coordinator's inbox: reports that reached her, what the team decided about them, and her answers. */
import { batch, signal } from "@preact/signals";
import type { Value } from "../core/case";
import { Duplicates, type Reason } from "../core/case-duplicates";
import { openFile } from "../core/files";
import { filesOf, type SealedFile } from "../core/messages";
import type { ViolationRecord } from "../core/record/record";
import { getChunk } from "../sync/blobs";
import { OUTGOING } from "../sync/outbox";
import { online } from "./region";
import type { InboxItem, Quarantined } from "./types";
import { addressOf } from "./unlocked/addresses";
import { FilesAtHub } from "./unlocked/arrivals";
import type { Use } from "./unlocked/caserecords";
import { Casework, casework } from "./unlocked/casework";
import { InboxItems } from "./unlocked/inbox-items";
import { TextIndex } from "./unlocked/inbox-search";
import { QUARANTINE, RECEIVED, type Received, type SetAside } from "./unlocked/incoming";
import { INVITATION } from "./unlocked/invitation-records";
import { post } from "./unlocked/outgoing";
import { tellOpened } from "./unlocked/receipts";
import { refresher } from "./unlocked/refresh";
import { Senders, VOUCHED } from "./unlocked/senders";
import { here, type Space, whenOpen } from "./unlocked/space";

/** Urgent first, then newest first. */
export const inbox = signal<InboxItem[]>([]);
export const quarantined = signal<Quarantined[]>([]);
/** While many reports are being read for the first time since the space was opened. */
export const indexing = signal<{ done: number; total: number } | null>(null);
/** Rises whenever what can be found by words changed. */
export const searchable = signal(0);

let atHub: FilesAtHub | null = null;
let texts: TextIndex | null = null;
let duplicates = new Duplicates();

const reportOf = ({ vault }: Space, id: string): Received | undefined => vault.get<Received>(id);

/** Marks it opened, tells its sender so (once), and her colleagues. */
export async function open(id: string): Promise<void> {
  const space = here();
  const message = reportOf(space, id)?.message;
  if (!message) return;
  atHub?.expect();
  const work = casework.peek();
  const me = space.keys.author.public;
  if (work && !work.triageOf(message.id).seen.some(({ by }) => by === me)) {
    await work.writeTriage(message.id, [{ part: { type: "seen", report: message.id } }]);
  }
  await tellOpened(space, message);
}

/** Answers to the sender's box, sealed to her alone; her colleagues see it beside the report, and in its case. */
export async function answer(id: string, text: string): Promise<void> {
  const space = here();
  const message = reportOf(space, id)?.message;
  if (!message) return;
  const address = addressOf(space, message.from);
  const sent = await post(space, "answer", { text }, { re: [message.id], address });
  const work = casework.peek();
  if (!work) return;
  const part = { type: "reply" as const, report: message.id, message: sent, text };
  await work.writeTriage(message.id, [{ part }]);
  const linked = work.caseOf(message.id);
  if (linked !== null && work.canWrite(linked)) await work.writeCase(linked, [{ part }]);
}

/** Decides something about a report. `shown`: what stood there when she began (`CaseField.shown`). */
export async function decide(
  id: string,
  field: string,
  value: Value,
  shown: readonly string[],
): Promise<void> {
  const message = reportOf(here(), id)?.message;
  if (!message) return;
  const part = { type: "set" as const, on: "report" as const, id: message.id, values: { [field]: value } };
  await casework.peek()?.writeTriage(message.id, [{ part, amends: shown }]);
}

/** Reports that may tell of the same, and why; `case` when one is in a case already. */
export function suggestions(id: string): { item: InboxItem; reasons: Reason[]; case: string | null }[] {
  const one = inbox.value.find((item) => item.id === id);
  if (!one) return [];
  const items = new Map(inbox.value.map((item) => [item.id, item]));
  return duplicates.suggest(toComparable(one), inbox.value.map(toComparable)).flatMap((found) => {
    const item = items.get(found.id);
    if (!item) return [];
    const linked = item.triage.fields.case?.value;
    return [{ item, reasons: found.reasons, case: typeof linked === "string" ? linked : null }];
  });
}

const toComparable = ({ id, author, made, body }: InboxItem) => ({
  id,
  author,
  made,
  day: body.when.date,
  place: body.where.words ?? "",
  text: `${body.title ?? ""} ${body.what}`,
});

/** Ids of the reports that hold these words, or words that begin with them; null for no words. */
export function find(words: string): ReadonlySet<string> | null {
  return words.trim() === "" || !texts ? null : texts.find(words);
}

/**
 * The clear file of a report, verified; fetched when it is not here yet. That she opened it, or took a copy out of the
 * app, becomes part of its custody. @throws {FileError} `missing` while it is still coming.
 */
export async function getFile(id: string, sha256: string, use?: Use): Promise<Blob> {
  const message = reportOf(here(), id)?.message;
  return message ? openedFile(id, filesOf(message), sha256, use) : noFile();
}

/** A file that the full record of a report names, the original or its copy; the same becomes of it. @throws {FileError} */
export async function theirFile(
  id: string,
  record: ViolationRecord,
  sha256: string,
  use?: Use,
): Promise<Blob> {
  const versions = [...record.items.values()].flatMap((item) => [item, ...item.before, ...item.rivals]);
  const files = versions.flatMap(({ part }) =>
    part.type === "evidence" ? [part.file, ...(part.copy ? [part.copy.file] : [])] : [],
  );
  return openedFile(id, files, sha256, use);
}

async function openedFile(
  id: string,
  files: readonly SealedFile[],
  sha256: string,
  use?: Use,
): Promise<Blob> {
  const space = here();
  const file = files.find((candidate) => candidate.sha256 === sha256) ?? noFile();
  const clear = await fetchFile(space, file);
  const told = reportOf(space, id)?.message;
  if (told?.kind === "report") await casework.peek()?.records.noteUseInInbox(told, sha256, use);
  return clear;
}

function noFile(): never {
  throw new RangeError("no such file");
}

/** A sealed file from this device, else from the hub; kept here, still sealed. */
export function fetchFile({ vault, session }: Space, file: SealedFile): Promise<Blob> {
  return openFile(file, async (hash) => {
    const kept = await vault.store.chunk(hash);
    if (kept) return kept;
    const chunk = await getChunk(session, hash);
    if (chunk) await vault.store.putChunk(hash, chunk);
    return chunk;
  });
}

/** The words by which a report is found: hers, also what she told later, and those of the conversation. */
function wordsOf({ body, sender, thread, told, triage }: InboxItem): string {
  return [
    body.title,
    body.what,
    body.where.words,
    body.when.words,
    body.risk.who,
    sender.name,
    sender.invitation,
    ...thread.map(({ text }) => text),
    ...told,
    triage.fields.region?.value,
  ]
    .filter((part) => typeof part === "string")
    .join("\n");
}

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

class Showing {
  private readonly items: InboxItems;
  private readonly index = new TextIndex();

  constructor(
    private readonly space: Space,
    senders: Senders,
    arrivals: FilesAtHub,
    private readonly work: Casework,
  ) {
    texts = this.index;
    this.items = new InboxItems(space, senders, arrivals, (report) => work.triageOf(report));
  }

  note(kind: string, id: string): void {
    if (kind === RECEIVED) this.items.came(id);
    else if (kind === OUTGOING) this.items.went(id);
    else if (kind !== QUARANTINE) this.items.all();
  }

  everything(): void {
    this.items.all();
  }

  async show(): Promise<void> {
    for (const report of await this.work.load()) this.items.concerns(report);
    const told = async (done: number, total: number) => {
      indexing.value = { done, total };
      await breath();
    };
    const items = await this.items.build(told);
    if (this.space.closing.signal.aborted) return;
    this.publish(items);
    await this.index.take(
      items.map((item) => ({ id: item.id, of: item, text: () => wordsOf(item) })),
      told,
    );
    if (this.space.closing.signal.aborted) return;
    batch(() => {
      indexing.value = null;
      searchable.value += 1;
    });
  }

  private publish(items: InboxItem[]): void {
    const { vault } = this.space;
    batch(() => {
      inbox.value = items;
      quarantined.value = vault
        .all<SetAside>(QUARANTINE)
        .map(({ body }) => ({ id: body.envelope, reason: body.reason }));
      casework.value = this.work;
    });
  }
}

whenOpen((space) => {
  if (!space.identity.roles.includes("coordinator")) return undefined;
  const refresh = refresher(() => showing.show());
  const senders = new Senders(space);
  const arrivals = new FilesAtHub(space, () => {
    showing.everything();
    refresh();
  });
  const work = new Casework(space);
  const showing = new Showing(space, senders, arrivals, work);
  casework.value = work;
  atHub = arrivals;
  refresh();
  const stop = space.vault.onChange((kind, id) => {
    if (![RECEIVED, OUTGOING, QUARANTINE, INVITATION, VOUCHED].includes(kind)) return;
    showing.note(kind, id);
    refresh();
    if (kind === RECEIVED) arrivals.expect();
  });
  const stopOnline = online.subscribe((reached) => {
    if (reached) arrivals.expect();
  });
  return () => {
    stop();
    stopOnline();
    atHub = null;
    texts = null;
    duplicates = new Duplicates();
    batch(() => {
      casework.value = null;
      inbox.value = [];
      quarantined.value = [];
      indexing.value = null;
    });
  };
});
