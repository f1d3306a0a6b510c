/** A defender's reports: drafts, what is waiting, what was sent, and what was answered. */
import { signal } from "@preact/signals";
import type { Readers, ReportBody, ReportView, Sending } from "./types";

/** Newest first. */
export const reports = signal<ReportView[]>([]);
export const readers = signal<Readers>({ coordinators: 0, custodian: false, stale: false, none: true });
export const sending = signal<Sending>({ waiting: 0, bytes: 0, files: { done: 0, total: 0 } });

/** How the saving of each draft stands. */
export const draftSaved = signal<Record<string, "saving" | "saved" | "failed">>({});

export type DraftPatch = Partial<Omit<ReportBody, "files">>;

/** A file could not be added: `size` (over FILE_LIMIT), `space` (device is full), `unreadable`. */
export class FileProblem extends Error {
  constructor(readonly reason: "size" | "space" | "unreadable") {
    super(reason);
  }
}
/** Bytes of one file. */
export const FILE_LIMIT = 50 * 1024 * 1024;

export async function newDraft(): Promise<string> {
  return "";
}
/** Saves by itself, sealed, within 2 s; at once when the page is hidden. */
export function editDraft(_id: string, _patch: DraftPatch): void {}
export async function addFile(_id: string, _file: File): Promise<void> {}
export async function removeFile(_id: string, _sha256: string): Promise<void> {}
export async function discardDraft(_id: string): Promise<void> {}
/** Resolves when it is sealed and waiting; going out happens by itself. */
export async function send(_id: string): Promise<void> {}
/** Adds to a report that was sent, or answers back. */
export async function add(_reportId: string, _text: string): Promise<void> {}
/** Sends a refused report once more, sealed anew; the coordinators see it as the same report. */
export async function retry(_id: string): Promise<void> {}
/** Her own copy of a file of a draft or of a sent report. */
export async function fileOf(_reportId: string, _sha256: string): Promise<Blob> {
  return new Blob();
}
