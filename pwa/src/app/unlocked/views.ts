/** From what the vault holds to what screens show. Pure. */
import type { Message, MessageOf, ReportMessageBody, SealedFile } from "../../core/messages";
import { fileId } from "../../core/record/fold";
import type { VaultRecord } from "../../core/vault/vault";
import type { Outgoing } from "../../sync/outbox";
import type { FileView, ReportBody, ReportView, SendState, ThreadItem } from "../types";
import type { Report } from "./drafts";
import type { Received } from "./incoming";
import { addsSomething } from "./record-words";

/** Without the secrets that open a file. */
export function toFileView({ sha256, name, type, size }: SealedFile): FileView {
  return { sha256, name, type, size };
}

export function toBody(body: ReportMessageBody): ReportBody {
  return { ...body, files: body.files.map(toFileView) };
}

/** Of what has no timer: the states that only a timer has stand for the nearest that others have. */
export function toSendState(state: Outgoing["state"]): SendState {
  return state === "timed" ? "arrived" : state === "cancelled" ? "refused" : state;
}

export const byMade = (a: { made: string }, b: { made: string }) =>
  a.made < b.made ? -1 : a.made > b.made ? 1 : 0;

function bytesOf({ sealed, files }: Outgoing): number {
  return (sealed?.bytes ?? 0) + files.reduce((sum, file) => sum + file.bytes, 0);
}

/** What leaves the device for a draft, before it is sealed: the smallest envelope that its text fits, and its files. */
export function estimate(body: ReportMessageBody): number {
  const text = JSON.stringify(body).length + 2500;
  const envelope = [4096, 16384, 65536, 262144].find((size) => text < size) ?? 1048576;
  return body.files.reduce((sum, file) => sum + file.size, envelope);
}

/** One of her reports, from its record, what was posted for it, and what came back. */
export function toReportView(
  id: string,
  report: Report,
  outgoing: VaultRecord<Outgoing>[],
  received: VaultRecord<Received>[],
): ReportView {
  const sent = outgoing.filter(({ body }) => isOfRecord(body, id)).map(({ body }) => body);
  const posted = sent.find(({ message }) => message.kind === "report");
  const files = sent.flatMap((item) => item.files);
  const receipt = received.find(({ body }) => isReceiptFor(body, id, posted))?.body;
  const state: SendState = report.draft || !posted ? "draft" : receipt ? "opened" : toSendState(posted.state);
  const view: ReportView = {
    id,
    state,
    body: toBody(report.body),
    size: posted?.sealed ? sent.reduce((sum, item) => sum + bytesOf(item), 0) : estimate(report.body),
    made: report.made,
    thread: threadOf(id, outgoing, received),
  };
  if (report.leaving) view.leaving = true;
  if (receipt) view.opened = { role: "coordinator", at: receipt.message.made };
  if (posted?.delivered) view.delivered = posted.delivered;
  if (posted?.left) view.left = posted.left;
  if (posted?.reason) view.reason = posted.reason;
  else if (files.some((file) => file.lost)) view.reason = "file-missing";
  if (files.length > 0) {
    view.filesSent = { done: files.filter((file) => file.sent).length, total: files.length };
  }
  return view;
}

/** Her report, or what was added to its record. */
function isOfRecord({ message: { kind, id, re } }: Outgoing, report: string): boolean {
  return kind === "report" ? id === report : kind === "record" && re.includes(report);
}

/** From the least to the most that can be said of something sent. */
const STATES: readonly SendState[] = ["refused", "waiting", "arrived", "delivered", "opened"];

/** How far what was added to the record of a report has come: as far as its slowest part. */
export function addedTo(
  reportId: string,
  outgoing: VaultRecord<Outgoing>[],
  files: readonly FileView[] = [],
): ReportView["added"] {
  const own = new Set(files.map(({ sha256 }) => fileId(sha256)));
  const sent = outgoing
    .map(({ body }) => body)
    .filter(({ message: { kind, re } }) => kind === "record" && re.includes(reportId))
    .filter(({ message, state }) => state === "refused" || addsSomething(message as MessageOf<"record">, own))
    .map(({ state, reason }) => ({ state: toSendState(state), ...(reason && { reason }) }));
  return STATES.flatMap((state) => sent.filter((one) => one.state === state))[0];
}

/** Of those who have it now: what she sent anew where she is now was opened elsewhere before. */
function isReceiptFor({ message, former, at }: Received, id: string, posted?: Outgoing): boolean {
  if (message.kind !== "opened" || !message.body.ids.includes(id)) return false;
  return !posted?.again || posted.left !== undefined || (!former && at >= posted.again);
}

/** What was said about a report after it, by both sides, oldest first. */
export function threadOf(
  reportId: string,
  outgoing: VaultRecord<Outgoing>[],
  received: VaultRecord<Received>[],
): ThreadItem[] {
  const mine = outgoing.flatMap(({ body: { message, state } }): ThreadItem[] =>
    isAbout(message, reportId) ? [{ ...said(message), mine: true, state: toSendState(state) }] : [],
  );
  const theirs = received.flatMap(({ body: { message } }): ThreadItem[] => {
    if (!isAbout(message, reportId)) return [];
    return [{ ...said(message), mine: false, role: message.kind === "answer" ? "coordinator" : "defender" }];
  });
  return [...mine, ...theirs].sort(byMade);
}

type Said = MessageOf<"addition"> | MessageOf<"answer">;
type Sayable = Pick<Message, "id" | "kind" | "made" | "re" | "body">;

function isAbout(message: Sayable, reportId: string): message is Said {
  return (message.kind === "addition" || message.kind === "answer") && message.re.includes(reportId);
}

function said({ id, kind, body, made }: Said): Omit<ThreadItem, "mine"> {
  return { id, kind, text: body.text, made };
}
