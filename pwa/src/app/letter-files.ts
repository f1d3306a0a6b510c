/** Files that a coordinator may send to another region: of a case, as far as its woman permits, or new ones. */
import { attachmentsOf } from "../core/dossier/allowed";
import { MOST_FILES } from "../core/messages/kinds/referral";
import { fileOf, recordOf } from "./cases";
import type { CaseView } from "./types";

/** A file that goes with a letter. `open`: its clear bytes, at the moment it is sealed for them. */
export interface Attachment {
  /** The same for the same file. */
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  open: () => Promise<Blob>;
}

export { MOST_FILES };

/** Bytes of all files of a letter: each hub on the way keeps them until the next has them. */
export const FILES_BYTES = 25 * 1024 * 1024;

export const sizeOf = (files: readonly Attachment[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

/** More than one letter carries. */
export const isTooMuch = (files: readonly Attachment[]): boolean =>
  files.length > MOST_FILES || sizeOf(files) > FILES_BYTES;

export const fromDevice = (file: File): Attachment => ({
  id: `${file.name} ${file.size} ${file.lastModified}`,
  name: file.name,
  size: file.size,
  open: async () => file,
});

/** Whom a consent names when what she told may go to other organisations. */
const SHARING = "sharing";

/**
 * Files of a case that women permit to be shared now: working copies, and an original only where its woman named
 * originals. That one goes elsewhere is noted in its custody, which she is told. `kept`: how many she has not permitted.
 */
export async function filesOfCase({ id, reports }: CaseView): Promise<{ files: Attachment[]; kept: number }> {
  const found = new Map<string, Attachment>();
  let kept = 0;
  for (const report of reports) {
    const record = await recordOf(id, report.id);
    if (!record) continue;
    const { allowed, barred } = attachmentsOf(record, { mechanism: SHARING, now: new Date() }, false);
    kept += barred.length;
    for (const { file } of allowed) {
      const open = () => fileOf(id, report.id, file.sha256, "exported");
      found.set(file.sha256, { id: file.sha256, name: file.name, size: file.size, open });
    }
  }
  return { files: [...found.values()], kept };
}
