/** A record that somebody saved as a file, opened where she gives it: no vault, no hub, and nothing of it is kept. */
import { fold } from "../core/record/fold";
import type { Content } from "../core/record/parts";
import { readAdditions } from "../core/record/read";
import type { ViolationRecord } from "../core/record/record";
import { readSaved, type Said } from "../core/record/saved";
import type { FileView, ReportBody } from "./types";
import { actsIn, withActs } from "./unlocked/acts-told";
import { toBody, toFileView } from "./unlocked/views";

export { SavedError } from "../core/record/saved";

export interface OpenedRecord {
  made: string;
  body: ReportBody;
  /** What she signed, verified, with what coordinators signed of it in its chains. */
  record: ViolationRecord;
  /** What she had not sent, and so not signed, when she saved it. */
  drafted: Content[];
  thread: Said[];
  /** The clear file; null where it is not in the file, or is not what was signed. */
  file: (sha256: string) => Blob | null;
  /** How many files are not what their names say. */
  altered: number;
}

/** @throws {SavedError} */
export async function openRecord(file: Blob, passphrase: string): Promise<OpenedRecord> {
  const { saved, files, altered } = await readSaved(file, passphrase.trim());
  const { id, author, made, report, entries, told } = saved;
  const reading = await readAdditions(entries, id, (key) => key === author);
  const record = fold(id, { id, author, made, body: report }, reading);
  const acts = await actsIn(told, id, (key) => key !== author);
  return {
    made,
    body: toBody(report),
    record: withActs(record, acts),
    drafted: saved.drafted,
    thread: saved.thread,
    file: (sha256) => files.get(sha256) ?? null,
    altered: altered.length,
  };
}

/** The files of a piece of evidence: as it came, and its working copy. */
export const filesOfEvidence = (part: Extract<Content, { type: "evidence" }>): FileView[] =>
  [part.file, ...(part.copy ? [part.copy.file] : [])].map(toFileView);
