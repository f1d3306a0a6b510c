/** Her own record and its files, put together from her vault for a file that a passphrase of its own opens. */
import { openFile } from "../../core/files";
import { filesOf, type SealedFile } from "../../core/messages";
import { evidenceOf } from "../../core/record/fold";
import type { Content } from "../../core/record/parts";
import { SAVED_LIMIT, type Saved, type SavedFile, writeSaved } from "../../core/record/saved";
import { getChunk } from "../../sync/blobs";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { toldEntries } from "./acts-told";
import type { Report } from "./drafts";
import { RECEIVED, type Received } from "./received";
import type { RecordDraft } from "./record-drafts";
import { postedBody, recordMessages } from "./record-log";
import type { Space } from "./space";
import { threadOf } from "./views";

export class TooLargeToExport extends Error {}

/** @throws {TooLargeToExport | FileError} */
export async function exportOwn(
  space: Space,
  id: string,
  draft: RecordDraft,
  passphrase: string,
): Promise<Blob> {
  const { vault, session, keys } = space;
  const report = vault.get<Report>(id);
  if (!report) throw new Error("no such report");
  const messages = recordMessages(space, id);
  const sent = messages.flatMap(filesOf);
  const body = postedBody(space, id) ?? { ...report.body, files: [] };
  const drafted = withFiles(draft.parts, report.body.files, [...body.files, ...sent]);
  const files = distinct([...body.files, ...sent, ...drafted.flatMap(filesOfPart)]);
  if (files.reduce((sum, { size }) => sum + size, 0) > SAVED_LIMIT) throw new TooLargeToExport();
  const clear: SavedFile[] = [];
  for (const file of files) {
    const read = async (hash: string) => (await vault.store.chunk(hash)) ?? getChunk(session, hash);
    clear.push({ ...file, blob: await openFile(file, read) });
  }
  const said = threadOf(id, vault.all<Outgoing>(OUTGOING), vault.all<Received>(RECEIVED));
  const saved: Saved = {
    id,
    author: keys.author.public,
    made: report.made,
    report: body,
    entries: messages.flatMap((message) => message.body.entries),
    told: toldEntries(space, id),
    thread: said.map(({ made, mine, text }) => ({ made, mine, text })),
    drafted,
  };
  return writeSaved(saved, clear, passphrase);
}

/** What she drafted, with a part for each file of hers that nothing names yet. */
function withFiles(
  parts: readonly Content[],
  files: readonly SealedFile[],
  sent: readonly SealedFile[],
): Content[] {
  const named = new Set([...sent, ...parts.flatMap(filesOfPart)].map(({ sha256 }) => sha256));
  return [...parts, ...files.filter(({ sha256 }) => !named.has(sha256)).map(evidenceOf)];
}

function filesOfPart(part: Content): SealedFile[] {
  return part.type === "evidence" ? [part.file, ...(part.copy ? [part.copy.file] : [])] : [];
}

const distinct = (files: readonly SealedFile[]) => [
  ...new Map(files.map((file) => [file.sha256, file])).values(),
];
