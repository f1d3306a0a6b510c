/** What comes to coordinators. */

import type { Triage } from "./casework";
import type { FileView, ReportBody, ThreadItem } from "./reports";

export interface Sender {
  /** What she asked to be called, if she said. */
  name?: string;
  /** `same`: we have heard from this key before. */
  known: "new" | "same";
  vouchedBy: "you" | "colleague" | "hub" | "unknown";
  /** Private label of the invitation, when it was made on this device. */
  invitation?: string;
  fingerprint: string;
}

export interface InboxFile extends FileView {
  state: "coming" | "here";
}

export interface InboxItem {
  id: string;
  made: string;
  /** RFC 3339: when this device first saw it. */
  received: string;
  urgent: boolean;
  sender: Sender;
  /** The signature verifies under the sender's key. */
  verified: boolean;
  body: ReportBody;
  /** Of the report and of what was told beyond it. */
  files: InboxFile[];
  /** How many more she gave it, of which not even the name has come. */
  awaited: number;
  opened: boolean;
  /** Another body came under the same id from the same sender: both are shown. */
  conflict: boolean;
  thread: ThreadItem[];
  /** What she wrote beyond it, to be found by. */
  told: string[];
  /** The id her author gave it: what casework names. */
  report: string;
  /** Public key of who sent it. */
  author: string;
  triage: Triage;
}
