/** Her own record in one file that a passphrase opens: what she said, signed, and her files as they came. */
import { encryptWithPassphrase } from "../../core/age";
import { type ContainerFile, writeContainer } from "../../core/bundle/container";
import { openFile } from "../../core/files";
import { filesOf, type SealedFile } from "../../core/messages";
import { getChunk } from "../../sync/blobs";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import type { Report } from "./drafts";
import type { RecordDraft } from "./record-drafts";
import { recordMessages } from "./record-log";
import type { Space } from "./space";

/** Bytes of all files together: the whole is sealed at once, in memory. */
const EXPORT_LIMIT = 200 * 1024 * 1024;

export class TooLargeToExport extends Error {}

/**
 * An age file (scrypt) around a zip: `record.json` {report, entries, draft, opened with the files' names} and `files/`.
 * @throws {TooLargeToExport | FileError}
 */
export async function exportOwn(
  space: Space,
  id: string,
  draft: RecordDraft,
  passphrase: string,
): Promise<Blob> {
  const { vault, session } = space;
  const report = vault.get<Report>(id);
  if (!report) throw new Error("no such report");
  const messages = recordMessages(space, id);
  const entries = messages.flatMap(({ body }) => body.entries);
  const drafted = draft.parts.flatMap((part) =>
    part.type === "evidence" ? [part.file, ...(part.copy ? [part.copy.file] : [])] : [],
  );
  const all = [...report.body.files, ...messages.flatMap(filesOf), ...drafted];
  const files = [...new Map(all.map((file) => [file.sha256, file])).values()];
  if (files.reduce((sum, { size }) => sum + size, 0) > EXPORT_LIMIT) throw new TooLargeToExport();
  const thread = vault
    .all<Outgoing>(OUTGOING)
    .map(({ body }) => body.message)
    .filter(({ kind, re }) => kind === "addition" && re.includes(id))
    .map(({ made, body }) => ({ made, ...body }));
  const text = JSON.stringify({ v: 1, id, made: report.made, report: report.body, entries, draft, thread });
  const held: ContainerFile[] = [{ path: "record.json", blob: new Blob([text]) }];
  for (const file of files) {
    const blob = await openFile(
      file,
      async (hash) => (await vault.store.chunk(hash)) ?? getChunk(session, hash),
    );
    held.push({ path: `files/${nameOf(file)}`, blob });
  }
  const zip = new Uint8Array(await (await writeContainer(held)).arrayBuffer());
  return new Blob([await encryptWithPassphrase(zip, passphrase)], { type: "application/octet-stream" });
}

/** By its hash, with the ending of its name: names may repeat, and may hold anything. */
function nameOf({ sha256, name }: SealedFile): string {
  return `${sha256}${/\.[a-z0-9]{1,8}$/i.exec(name)?.[0]?.toLowerCase() ?? ""}`;
}
