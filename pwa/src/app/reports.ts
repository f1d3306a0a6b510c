/** A defender's reports: drafts, what is waiting, what was sent, and what was answered. */
import { batch, signal } from "@preact/signals";
import type { SealedFile } from "../core/messages";
import type { EvidencePart } from "../core/record/parts";
import type { VaultRecord } from "../core/vault/vault";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { addEvidence, intoRecord, type Origin, rescueBrokenOff, seal } from "./evidence";
import { rescueForNeed } from "./needs";
import { discardRecord, dropPart, fileId, nameFiles, recordDrafts, sendRecord } from "./record";
import { online } from "./region";
import { lang } from "./settings";
import type { Readers, ReportBody, ReportView, Sending } from "./types";
import { flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { Drafts, REPORT, type Report } from "./unlocked/drafts";
import { forgetAgain, forgetFiles } from "./unlocked/evidence-intake";
import { RECEIVED, type Received } from "./unlocked/incoming";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { postedBody } from "./unlocked/record-log";
import { here, Locked, type Space, whenOpen } from "./unlocked/space";
import type { Trust } from "./unlocked/trust";
import { addedTo, toReportView } from "./unlocked/views";

/** Newest first. */
export const reports = signal<ReportView[]>([]);
const NO_READERS: Readers = { coordinators: 0, custodian: false, stale: false, none: true };
export const readers = signal<Readers>(NO_READERS);
const NOTHING_TO_SEND: Sending = { waiting: 0, bytes: 0, files: { done: 0, total: 0 }, enough: false };
export const sending = signal<Sending>(NOTHING_TO_SEND);
export { FILE_LIMIT, FileProblem, fileOf } from "./evidence";
/** How the saving of each draft stands. */
export const draftSaved = signal<Record<string, SaveState>>({});

export type DraftPatch = Partial<Omit<ReportBody, "files">>;

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

/** Seals a file to a key of its own and adds it; it is on disk, sealed, when this resolves. @throws {FileProblem} */
export async function addFile(id: string, file: File, origin: Origin = "added"): Promise<void> {
  await seal(id, file, origin, (sealed) => intoDraft(id, sealed));
}

/** Each file once, however often she chooses it. */
async function intoDraft(id: string, file: SealedFile): Promise<void> {
  const known = open()
    .get(id)
    ?.body.files.find(({ sha256 }) => sha256 === file.sha256);
  if (known) return forgetAgain(here(), file, known);
  open().edit(id, (body) => ({ ...body, files: [...body.files, file] }));
  await open().flush(id);
}

export async function removeFile(id: string, sha256: string): Promise<void> {
  const removed =
    open()
      .get(id)
      ?.body.files.filter((file) => file.sha256 === sha256) ?? [];
  open().edit(id, (body) => ({ ...body, files: body.files.filter((file) => file.sha256 !== sha256) }));
  await open().flush(id);
  const drafted = recordDrafts.peek()[id]?.parts.filter((part) => part.id === fileId(sha256)) ?? [];
  const files = [...removed, ...copiesIn(drafted)];
  await dropPart(
    id,
    fileId(sha256),
    files.map((file) => file.sha256),
  );
  await forgetFiles(here(), files);
}

function copiesIn(parts: readonly { type: string }[]): SealedFile[] {
  return parts.flatMap((part) => {
    const { copy } = part as Partial<EvidencePart>;
    return copy ? [copy.file] : [];
  });
}

export async function discardDraft(id: string): Promise<void> {
  const { parts } = await discardRecord(id);
  await forgetFiles(here(), copiesIn(parts));
  await open().discard(id);
  const { [id]: _, ...others } = draftSaved.value;
  draftSaved.value = others;
}

/** A recording that broke off goes where it was meant to: into the draft, or to what is added to a sent report. */
async function rescue(id: string, file: File): Promise<void> {
  if (await rescueForNeed(id, file)) return;
  if (open().get(id)?.draft) await addFile(id, file, "captured");
  else await addEvidence(id, file, "captured");
}

const rescueSealed = (id: string, file: SealedFile): Promise<void> =>
  open().get(id)?.draft ? intoDraft(id, file) : intoRecord(id, file);

/** Resolves when it is kept and waiting; it goes out by itself. */
export async function send(id: string): Promise<void> {
  await open().flush(id);
  const report = open().get(id);
  if (!report?.draft) return;
  const space = here();
  await leave(space, id, report);
  // Broken off, it goes on when the app is opened again.
  void textGone(space, id)
    .then(() => follow(space, id))
    .catch(() => undefined);
}

/** The text alone waits to leave; what names its files follows it, as evidence of its record. */
async function leave(space: Space, id: string, { made, body }: Report): Promise<void> {
  if (!postedBody(space, id)) {
    await nameFiles(id, body.files);
    const { length } = body.files;
    const text = { ...body, files: [], ...(length > 0 && { following: length }) };
    await post(space, "report", text, { id, urgent: body.urgent });
  }
  await space.vault.put<Report>(REPORT, { draft: false, leaving: true, made, body }, id);
}

async function follow(space: Space, id: string): Promise<void> {
  await sendRecord(id);
  const { leaving: _, ...report } = space.vault.get<Report>(id) ?? {};
  await space.vault.put(REPORT, report, id);
}

/** What she had sent when the app ended in the middle of it. */
async function leaveOn(space: Space): Promise<void> {
  for (const { id, body } of space.vault.all<Report>(REPORT)) {
    if (body.draft && postedBody(space, id)) await leave(space, id, body);
    if (space.vault.get<Report>(id)?.leaving) await follow(space, id);
  }
}

/** Longest that what follows a text waits for it, milliseconds. */
const TEXT_FIRST_MS = 5000;

/**
 * When the text has left, or cannot now. To sign and seal what follows takes an old phone long enough for the text to
 * have gone meanwhile.
 */
function textGone({ vault, closing }: Space, id: string): Promise<void> {
  const isGone = () =>
    !online.peek() || vault.all<Outgoing>(OUTGOING).some(({ body }) => body.message.id === id && body.pushed);
  if (isGone()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (isGone()) done();
    };
    const done = () => {
      clearTimeout(longest);
      stop();
      stopOnline();
      resolve();
    };
    const longest = setTimeout(done, TEXT_FIRST_MS);
    const stop = vault.onChange((kind) => kind === OUTGOING && look());
    const stopOnline = online.subscribe(() => queueMicrotask(look));
    closing.signal.addEventListener("abort", done, { once: true });
  });
}

/** Adds to a report that was sent, or answers back. */
export async function add(reportId: string, text: string): Promise<void> {
  await post(here(), "addition", { text, files: [] }, { re: [reportId] });
}

/** Sends what was refused of a report once more, sealed anew; the coordinators see it as the same. */
export async function retry(id: string): Promise<void> {
  const space = here();
  for (const item of space.vault.all<Outgoing>(OUTGOING)) {
    const { message, state } = item.body;
    if ((message.id !== id && !message.re.includes(id)) || state !== "refused") continue;
    const { reason: _, ...outgoing } = item.body;
    await space.vault.put<Outgoing>(
      OUTGOING,
      { ...outgoing, state: "waiting", sealed: null, pushed: false },
      item.id,
    );
  }
  space.kick();
}

function show({ vault, trust, outbox }: Space, of: Drafts): void {
  const outgoing = vault.all<Outgoing>(OUTGOING);
  const received = vault.all<Received>(RECEIVED).filter(({ body }) => body.box !== "coordinators");
  batch(() => {
    reports.value = of
      .all()
      .map(({ id, report }) => withMore(trust, toReportView(id, report, outgoing, received), outgoing))
      .sort((a, b) => (a.made < b.made ? 1 : -1));
    sending.value = toSending(
      outgoing.map(({ body }) => body),
      outbox.hasSentEnough(),
    );
    readers.value = trust.readers();
  });
}

function withMore(trust: Trust, view: ReportView, outgoing: VaultRecord<Outgoing>[]): ReportView {
  const to = outgoing.find(({ body }) => body.message.id === view.id)?.body.sealed?.to;
  const added = addedTo(view.id, outgoing, view.body.files);
  return { ...view, ...(to && !view.left && { keys: trust.holdersOf(to) }), ...(added && { added }) };
}

/** Only what a person wrote counts as waiting: the greeting and receipts go by themselves. */
function toSending(items: Outgoing[], enough: boolean): Sending {
  const written = items.filter(
    ({ message, left }) => !left && ["report", "addition", "answer", "record"].includes(message.kind),
  );
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
    enough,
  };
}

whenOpen((space) => {
  const refresh = () => {
    // What is written while the space closes is nobody's to see any more.
    if (drafts === own) show(space, own);
  };
  const own = new Drafts(
    space,
    (id, state) => {
      if (drafts === own) draftSaved.value = { ...draftSaved.value, [id]: state };
    },
    refresh,
  );
  drafts = own;
  refresh();
  // A phone that is full now goes on when it is opened again.
  void Promise.resolve()
    .then(() => leaveOn(space))
    .catch(() => undefined);
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

rescueBrokenOff({ recording: rescue, sealed: rescueSealed });
