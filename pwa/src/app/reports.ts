/** A defender's reports: drafts, what is waiting, what was sent, and what was answered. */
import { batch, signal } from "@preact/signals";
import { FileError, openFile, sealFile } from "../core/files";
import type { SealedFile } from "../core/messages";
import { getChunk } from "../sync/blobs";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { pauseAutoLock } from "./profiles";
import { lang } from "./settings";
import type { Readers, ReportBody, ReportView, Sending } from "./types";
import { flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { Drafts, REPORT } from "./unlocked/drafts";
import { RECEIVED, type Received } from "./unlocked/incoming";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { here, Locked, type Space, whenOpen } from "./unlocked/space";
import { toReportView } from "./unlocked/views";

/** Newest first. */
export const reports = signal<ReportView[]>([]);
const NO_READERS: Readers = { coordinators: 0, custodian: false, stale: false, none: true };
export const readers = signal<Readers>(NO_READERS);
const NOTHING_TO_SEND: Sending = { waiting: 0, bytes: 0, files: { done: 0, total: 0 } };
export const sending = signal<Sending>(NOTHING_TO_SEND);
/** How the saving of each draft stands. */
export const draftSaved = signal<Record<string, SaveState>>({});

export type DraftPatch = Partial<Omit<ReportBody, "files">>;

/** A file could not be added or read: `size` (over FILE_LIMIT), `space` (device is full), `unreadable`. */
export class FileProblem extends Error {
  constructor(readonly reason: "size" | "space" | "unreadable") {
    super(reason);
  }
}
/** Bytes of one file. */
export const FILE_LIMIT = 50 * 1024 * 1024;

let drafts: Drafts | null = null;

function open(): Drafts {
  if (!drafts) throw new Locked("locked");
  return drafts;
}

export async function newDraft(): Promise<string> {
  return open().create(lang.value || "es");
}

/** Saves by itself, sealed, within 2 s; at once when the page is hidden. */
export function editDraft(id: string, patch: DraftPatch): void {
  drafts?.edit(id, (body) => ({ ...body, ...patch, files: body.files }));
}

/**
 * Seals a file to a key of its own and adds it; it is on disk, sealed, when this resolves. The app does not lock by
 * itself meanwhile: a large file on a slow phone would be lost half-way. @throws {FileProblem}
 */
export function addFile(id: string, file: File): Promise<void> {
  return pauseAutoLock(() => sealInto(id, file));
}

async function sealInto(id: string, file: File): Promise<void> {
  const { vault } = here();
  if (file.size > FILE_LIMIT) throw new FileProblem("size");
  const kept: string[] = [];
  let sealed: SealedFile;
  try {
    sealed = await sealFile(file, file.name, async (hash, chunk) => {
      await vault.store.putChunk(hash, chunk);
      kept.push(hash);
    });
  } catch (error) {
    await vault.store.removeChunks(kept).catch(() => undefined);
    throw new FileProblem((error as Error).name === "QuotaExceededError" ? "space" : "unreadable");
  }
  open().edit(id, (body) => ({ ...body, files: [...body.files, sealed] }));
  await open().flush(id);
}

export async function removeFile(id: string, sha256: string): Promise<void> {
  const removed =
    open()
      .get(id)
      ?.body.files.filter((file) => file.sha256 === sha256) ?? [];
  open().edit(id, (body) => ({ ...body, files: body.files.filter((file) => file.sha256 !== sha256) }));
  await open().flush(id);
  await here().vault.store.removeChunks(removed.flatMap((file) => file.chunks));
}

export async function discardDraft(id: string): Promise<void> {
  await open().discard(id);
  const { [id]: _, ...others } = draftSaved.value;
  draftSaved.value = others;
}

/** Resolves when it is kept and waiting; it goes out by itself. */
export async function send(id: string): Promise<void> {
  const space = here();
  await open().flush(id);
  const report = open().get(id);
  if (!report?.draft) return;
  const { body } = report;
  // The record says "sent" only after the message waits: a crash between the two sends it once, not never.
  if (!space.vault.all<Outgoing>(OUTGOING).some((item) => item.body.message.id === id)) {
    await post(space, "report", body, { id, urgent: body.urgent, files: body.files });
  }
  await space.vault.put(REPORT, { ...report, draft: false }, id);
}

/** Adds to a report that was sent, or answers back. */
export async function add(reportId: string, text: string): Promise<void> {
  await post(here(), "addition", { text, files: [] }, { re: [reportId] });
}

/** Sends a refused report once more, sealed anew; the coordinators see it as the same report. */
export async function retry(id: string): Promise<void> {
  const space = here();
  for (const item of space.vault.all<Outgoing>(OUTGOING)) {
    if (item.body.message.id !== id || item.body.state !== "refused") continue;
    const { reason: _, ...outgoing } = item.body;
    await space.vault.put<Outgoing>(
      OUTGOING,
      { ...outgoing, state: "waiting", sealed: null, pushed: false },
      item.id,
    );
  }
  space.kick();
}

/** Her own copy of a file of a draft or of a sent report. @throws {FileProblem} */
export async function fileOf(reportId: string, sha256: string): Promise<Blob> {
  const { vault, session } = here();
  const file = open()
    .get(reportId)
    ?.body.files.find((candidate) => candidate.sha256 === sha256);
  if (!file) throw new FileProblem("unreadable");
  try {
    return await openFile(file, async (hash) => (await vault.store.chunk(hash)) ?? getChunk(session, hash));
  } catch (error) {
    throw error instanceof FileError ? new FileProblem("unreadable") : error;
  }
}

function show({ vault, trust }: Space, of: Drafts): void {
  const outgoing = vault.all<Outgoing>(OUTGOING);
  const received = vault.all<Received>(RECEIVED).filter(({ body }) => body.box !== "coordinators");
  batch(() => {
    reports.value = of
      .all()
      .map(({ id, report }) => toReportView(id, report, outgoing, received))
      .sort((a, b) => (a.made < b.made ? 1 : -1));
    sending.value = toSending(outgoing.map(({ body }) => body));
    readers.value = trust.readers();
  });
}

/** Only what a person wrote counts as waiting: the greeting and receipts go by themselves. */
function toSending(items: Outgoing[]): Sending {
  const written = items.filter(({ message }) => ["report", "addition", "answer"].includes(message.kind));
  const waiting = written.filter(({ state }) => state === "waiting");
  const files = written.filter(({ state }) => state !== "refused").flatMap((item) => item.files);
  const left = files.filter((file) => !file.sent && !file.lost);
  return {
    waiting: waiting.length,
    bytes:
      waiting.reduce((sum, { sealed }) => sum + (sealed?.bytes ?? 0), 0) +
      left.reduce((sum, f) => sum + f.bytes, 0),
    files:
      left.length > 0 ? { done: files.length - left.length, total: files.length } : { done: 0, total: 0 },
  };
}

whenOpen((space) => {
  const refresh = () => show(space, own);
  const own = new Drafts(
    space,
    (id, state) => {
      // What is written while the space closes is nobody's to see any more.
      if (drafts === own) draftSaved.value = { ...draftSaved.value, [id]: state };
    },
    refresh,
  );
  drafts = own;
  refresh();
  flushWhenLeaving(space, own);
  const stopRecords = space.vault.onChange((kind) => {
    if ([REPORT, OUTGOING, RECEIVED].includes(kind)) refresh();
  });
  const stopNews = publicNews.subscribe(refresh);
  return () => {
    stopRecords();
    stopNews();
    drafts = null;
    batch(() => {
      reports.value = [];
      readers.value = NO_READERS;
      sending.value = NOTHING_TO_SEND;
      draftSaved.value = {};
    });
  };
});
