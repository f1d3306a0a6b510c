/** What a woman reports, what became of it, and what is said about it. */

import type { When, Where } from "../../core/record/parts";
import type { Lang, Role } from "./people";

export type { When, Where };

export interface FileView {
  sha256: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
}

export interface ReportBody {
  title?: string;
  what: string;
  when: When;
  where: Where;
  risk: { who: string; now: boolean | null };
  urgent: boolean;
  language: Lang;
  files: FileView[];
}

export type SendState = "draft" | "waiting" | "arrived" | "delivered" | "opened" | "refused";

export interface ThreadItem {
  id: string;
  kind: "addition" | "answer";
  mine: boolean;
  /** Role of who wrote it, when it is not mine. */
  role?: Role;
  /** What she is called in the team, when a colleague wrote it. */
  name?: string;
  text: string;
  made: string;
  /** How far it got, when it is mine. */
  state?: SendState;
}

export interface ReportView {
  id: string;
  state: SendState;
  /** Its text is on its way, and what follows it is being put together. */
  leaving?: boolean;
  body: ReportBody;
  /** Bytes that leave the device: the sealed text and the sealed files. */
  size: number;
  made: string;
  /** When this phone first heard that the coordinators have it. */
  delivered?: string;
  opened?: { role: Role; at: string };
  /** How far what she added to its record has come: the least of all; not there while nothing was added. */
  added?: { state: SendState; reason?: string };
  /** Who holds a key to it, by role; not there while it is sealed to nobody. */
  keys?: { coordinators: number; custodians: number };
  thread: ThreadItem[];
  filesSent?: { done: number; total: number };
  /** Code, when refused, or when files were lost on this device before they were sent. */
  reason?: string;
  /** The region that it was for, which she has left since. */
  left?: string;
}

export interface Readers {
  /** How many coordinators will be able to read. */
  coordinators: number;
  custodian: boolean;
  /** The list of readers was not renewed lately: a warning, not a stop. */
  stale: boolean;
  /** Nobody could open it: the report stays in the vault until somebody can. */
  none: boolean;
}

export interface Sending {
  /** Reports, additions and answers that nobody has seen yet. */
  waiting: number;
  bytes: number;
  files: { done: number; total: number };
  /** The hub takes no more of her files today. */
  enough: boolean;
}
