/**
 * The full record behind a report: what she tells beyond its short form, part by part. Parts are drafts of hers until
 * she sends them; then each is a signed addition, and what changes later is a correction or a withdrawal.
 */
import { batch, signal } from "@preact/signals";
import { randomId, rfc3339 } from "../core/encoding";
import type { Message, SealedFile } from "../core/messages";
import { evidenceOf } from "../core/record/fold";
import type { Content, Part } from "../core/record/parts";
import type { ViolationRecord } from "../core/record/record";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { pauseAutoLock } from "./profiles";
import { addressOf } from "./unlocked/addresses";
import { flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { REPORT, type Report } from "./unlocked/drafts";
import { RECEIVED, type Received } from "./unlocked/incoming";
import { post } from "./unlocked/outgoing";
import { OwnRecords } from "./unlocked/own-records";
import { type PendingAct, RECORD_DRAFT, type RecordDraft, RecordDrafts } from "./unlocked/record-drafts";
import { exportOwn } from "./unlocked/record-export";
import { foldOwn, type Step, write } from "./unlocked/record-log";
import { additionsReceived, foldReceived, ReportsAwaited } from "./unlocked/record-received";
import { asSteps, stepsFor, without } from "./unlocked/record-steps";
import { here, Locked, openSpaceOrNull, type Space, whenOpen } from "./unlocked/space";
import { type Told, withNews } from "./unlocked/told";

export type { Paper } from "../core/paper/paper";
export { type Bar, consentFor, permitted, type Standing } from "../core/record/consent";
export { fileId, partsOf } from "../core/record/fold";
export { emptyPart } from "../core/record/parse";
export * from "../core/record/parts";
export { PATHS, type Path } from "../core/record/paths";
export type { CustodyLink, Item, ViolationRecord } from "../core/record/record";
export type { PendingAct, RecordDraft } from "./unlocked/record-drafts";
export { TooLargeToExport } from "./unlocked/record-export";

/** What was sent, by report; also of reports that are still drafts, where only the short form speaks. */
export const records = signal<Record<string, ViolationRecord>>({});
/** What was not sent yet, by report. */
export const recordDrafts = signal<Record<string, RecordDraft>>({});
/** How the saving of each stands. */
export const recordSaved = signal<Record<string, SaveState>>({});

export type { Told } from "./unlocked/told";

/** What coordinators told her of each report. */
export const told = signal<Record<string, Told[]>>({});

/** Rises whenever something of others' records may have come. */
export const recordNews = signal(0);

/** Of how many reports additions came that are not here themselves. */
export const reportsAwaited = signal(0);

/** Tells her once of each addition that it was opened: then her phone may let go of the copies it kept to send. */
export async function tellOpened(report: string, author: string): Promise<void> {
  const space = here();
  const said = space.vault
    .all<Outgoing>(OUTGOING)
    .flatMap(({ body }) => (body.message.kind === "opened" ? body.message.body.ids : []));
  const unsaid = additionsReceived(space, report, author).filter(({ id }) => !said.includes(id));
  const [first] = unsaid;
  if (!first) return;
  const address = addressOf(space, first.from);
  const ids = unsaid.map(({ id }) => id).slice(0, 200);
  await post(space, "opened", { ids }, { re: ids, address });
}

/** A record that somebody else told, as it reached this device; null when nothing was added to her report. */
export async function theirRecord(report: string, author: string): Promise<ViolationRecord | null> {
  return foldReceived(here(), report, author);
}

let drafts: RecordDrafts | null = null;
let writing: Promise<void> = Promise.resolve();

function open(): RecordDrafts {
  if (!drafts) throw new Locked("locked");
  return drafts;
}

export const newPartId = randomId;

/** Keeps a part as a draft: a new one, or a sent one told anew. On disk within two seconds. */
export function editPart(report: string, part: Content): void {
  const change = (draft: RecordDraft) => {
    const isNew = !draft.parts.some(({ id }) => id === part.id);
    const parts = draft.parts.map((one) => (one.id === part.id ? part : one));
    return { ...draft, parts: isNew ? [...parts, part] : parts };
  };
  // The first edit of all has to be written before there is a draft; a full phone may not be able to.
  drafts?.edit(report, change).catch(() => {
    recordSaved.value = { ...recordSaved.value, [report]: "failed" };
  });
}

/** Lets go of what was not sent of a part, and of what was noted of these files. */
export async function dropPart(report: string, id: string, files: readonly string[] = []): Promise<void> {
  const { parts, acts } = open().of(report);
  const isThere = parts.some((part) => part.id === id) || acts.some(({ subject }) => files.includes(subject));
  if (!isThere) return;
  await open().edit(report, (draft) => ({
    ...draft,
    parts: draft.parts.filter((part) => part.id !== id),
    acts: draft.acts.filter(({ subject }) => !files.includes(subject)),
  }));
  await open().flush(report);
}

/** Drafts a part for each file of a report that has none yet. */
export async function nameFiles(report: string, files: readonly SealedFile[]): Promise<void> {
  if (files.length === 0) return;
  await open().edit(report, (draft) => {
    const named = new Set(draft.parts.map(({ id }) => id));
    const fresh = files.map(evidenceOf).filter(({ id }) => !named.has(id));
    return { ...draft, parts: [...draft.parts, ...fresh] };
  });
  await open().flush(report);
}

/** Notes what was done with a file or a part; signed with the next addition, or at once by `signActs`. */
export async function noteAct(report: string, subject: string, act: PendingAct["act"]): Promise<void> {
  const pending = { subject, act, at: rfc3339(new Date()) };
  await open().edit(report, (draft) => ({ ...draft, acts: [...draft.acts, pending] }));
  await open().flush(report);
}

/** Is there a report by this id that has left the form? Only to that can be added. */
function isSent(space: Space, report: string): boolean {
  return space.vault.get<Report>(report)?.draft === false;
}

/** Sends all that is drafted for a report that was sent. Resolves when it waits in the outbox. */
export function sendRecord(report: string): Promise<void> {
  return oneByOne(async (space) => {
    await open().flush(report);
    const { parts, acts } = open().of(report);
    await dispatch(space, report, parts, acts);
  });
}

/** Sends one drafted part by itself, or leaves it drafted while its report is a draft: a consent, say. */
export function sendPart(report: string, part: Content): Promise<void> {
  return oneByOne(async (space) => {
    await open().edit(report, (draft) => ({
      ...draft,
      parts: [...draft.parts.filter(({ id }) => id !== part.id), part],
    }));
    await open().flush(report);
    if (isSent(space, report)) await dispatch(space, report, [part], []);
  });
}

/** Signs what was noted, of a report that was sent: an export, say, is nothing to wait with. */
export function signActs(report: string): Promise<void> {
  return oneByOne(async (space) => {
    if (isSent(space, report)) await dispatch(space, report, [], open().of(report).acts);
  });
}

/** Takes back something that was sent: a part, a consent, or by the report's own id the whole record. */
export function withdraw(report: string, of: string, why?: string): Promise<void> {
  return oneByOne(async (space) => {
    const part: Part = {
      type: "withdrawal",
      id: randomId(),
      of,
      at: rfc3339(new Date()),
      ...(why && { why }),
    };
    await write(space, report, [[{ part }]], async () => undefined);
    await dropPart(report, of);
  });
}

/** Two additions at once would both claim the same place in her log. */
function oneByOne(work: (space: Space) => Promise<void>): Promise<void> {
  const space = here();
  const next = writing.then(() => work(space));
  writing = next.catch(() => undefined);
  return next;
}

async function dispatch(
  space: Space,
  report: string,
  parts: readonly Content[],
  acts: readonly PendingAct[],
): Promise<void> {
  const record = await foldOwn(space, report, space.vault.get<Report>(report) as Report);
  const taken = (steps: readonly Step[]) => open().edit(report, (draft) => without(draft, steps));
  await write(space, report, stepsFor(record, parts, acts), taken);
  await taken(asSteps(parts, acts));
  await open().flush(report);
}

/** Her record and its files, sealed with a passphrase of their own; signed into its custody. */
export async function exportSealed(report: string, passphrase: string): Promise<Blob> {
  await open().flush(report);
  const blob = await pauseAutoLock(() => exportOwn(here(), report, open().of(report), passphrase));
  await noteExport(report);
  return blob;
}

/** A copy of the record leaves the app by her hand. */
export async function noteExport(report: string): Promise<void> {
  await noteAct(report, report, "exported");
  await signActs(report);
}

/** Forgets what was drafted for a report that is deleted. */
export async function discardRecord(report: string): Promise<RecordDraft> {
  const draft = open().of(report);
  await open().discard(report);
  return draft;
}

/* ---- what screens see ---------------------------------------------------------------------------------- */

/** Takes in what came: news for her, and additions that wait for their report. */
function hear(message: Message, awaited: ReportsAwaited): void {
  awaited.see(message);
  reportsAwaited.value = awaited.count;
  if (message.kind === "record") recordNews.value += 1;
  if (message.kind !== "progress") return;
  const { part } = message.body;
  for (const report of message.re) {
    told.value = {
      ...told.value,
      [report]: withNews(told.value[report] ?? [], { part, made: message.made }),
    };
  }
}

/** Acts that a crash kept from being signed: nobody would think of sending them. */
function signLeft(own: RecordDrafts): void {
  for (const { report, parts, acts } of own.all()) {
    if (parts.length === 0 && acts.length > 0) void Promise.resolve().then(() => signActs(report));
  }
}

whenOpen((space) => {
  const own: RecordDrafts = new RecordDrafts(
    space,
    (report, state) => {
      if (drafts === own) recordSaved.value = { ...recordSaved.value, [report]: state };
    },
    () => showDrafts(),
  );
  const showDrafts = () => {
    recordDrafts.value = Object.fromEntries(own.all().map((draft) => [draft.report, draft]));
  };
  const ownRecords = new OwnRecords(space);
  let folding = Promise.resolve();
  const refold = () => {
    folding = folding
      .then(async () => {
        const next = await ownRecords.fold();
        if (openSpaceOrNull() === space) records.value = next;
      })
      .catch(() => undefined);
  };
  drafts = own;
  showDrafts();
  const awaited = new ReportsAwaited();
  const heard = new Set<string>();
  const hearNew = (id: string) => {
    const received = heard.has(id) ? undefined : space.vault.get<Received>(id);
    heard.add(id);
    if (received) hear(received.message, awaited);
  };
  batch(() => {
    for (const { id } of space.vault.all<Received>(RECEIVED)) hearNew(id);
  });
  refold();
  signLeft(own);
  flushWhenLeaving(space, own);
  const stop = space.vault.onChange((kind, id) => {
    if (kind === RECORD_DRAFT) showDrafts();
    if (kind === OUTGOING || kind === REPORT) refold();
    if (kind === RECEIVED) {
      hearNew(id);
      if (space.vault.get<Received>(id)?.message.kind === "custody") refold();
    }
  });
  return () => {
    stop();
    drafts = null;
    batch(() => {
      records.value = {};
      recordDrafts.value = {};
      recordSaved.value = {};
      told.value = {};
      reportsAwaited.value = 0;
    });
  };
});
