/** What left this device as a dossier or a bundle: kept in her vault, never the file itself. */

import { withdrawalTimes } from "../../core/dossier/bar";
import type { ViolationRecord } from "../../core/record/record";
import type { Of } from "./sources";
import type { Space } from "./space";

export const EXPORT = "export";

export type Format = "pdf" | "docx" | "json" | "csv" | "bundle";

export interface Exported {
  of: Of;
  /** Of a letter: it may be for `publication` or `sharing`, too. */
  mechanism: string;
  /** What the letter is called; absent for a dossier or a bundle. */
  letter?: string;
  format: Format;
  language: string;
  /** RFC 3339 */
  at: string;
}

export interface ExportView extends Exported {
  id: string;
  /** Consent was taken back after it was made: it goes on existing wherever it was saved. */
  isBeforeWithdrawal: boolean;
}

/** The newest first. */
export function exportsOf({ vault }: Space, of: Of, record: ViolationRecord): ExportView[] {
  return vault
    .all<Exported>(EXPORT)
    .filter(({ body }) => body.of === of)
    .map(({ id, body }) => {
      const times = withdrawalTimes(record, body.mechanism);
      return { id, ...body, isBeforeWithdrawal: times.some((time) => time >= body.at) };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
