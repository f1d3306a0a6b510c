/** Generated from status.json by `npm run schemas`. */

/**
 * HubStatus: what an operator needs to know, in plain words. No person, no content, ages in hours.
 */
export interface Status {
  [k: string]: unknown;
}
/**
 * The same sentence in both languages of the house.
 */
export interface Bilingual {
  en: string;
  es: string;
}
/**
 * The file system of HUB_DATA, in bytes.
 */
export interface Disk {
  free: number;
  total: number;
}
/**
 * One thing to know. `action` is what to do about it, null when nothing is needed.
 */
export interface Finding {
  action: Bilingual | null;
  code: string;
  level: "ok" | "notice" | "warning" | "problem";
  text: Bilingual;
}
/**
 * Answer of `gateway.hub_status`, `hub status --json` and GET /api/operator/status.
 *
 * Numbers that could not be read are null: a null is never a zero.
 */
export interface HubStatus {
  at: string;
  backlog: number | null;
  coordinators: number | null;
  coordinators_lately: number | null;
  couchdb: boolean;
  custodians: number | null;
  dead_letters: number | null;
  demo: boolean;
  disk: Disk | null;
  facilitators?: number | null;
  facilitators_lately?: number | null;
  findings: Finding[];
  head: ("none" | "fresh" | "expired" | "differs") | null;
  keys_ending: KeyEnding[];
  level: "ok" | "notice" | "warning" | "problem";
  members: number | null;
  name: string;
  nats: boolean;
  oldest_unfetched_hours: number | null;
  public_url: string;
  reachable: boolean;
  refused: number | null;
  region: string | null;
  root_days?: number | null;
  services: ServiceState[];
  unfetched: number | null;
  version: string;
}
/**
 * A role or seal that ends soon: of which role, and in how many days. Not whose.
 */
export interface KeyEnding {
  days: number;
  role: string;
  what: "role" | "seal";
}
/**
 * One service: ready, waiting for something, or not answering at all (`version` null).
 */
export interface ServiceState {
  counts: {
    [k: string]: number;
  };
  ready: boolean;
  service: string;
  up: boolean;
  version: string | null;
  waiting_for: string[];
  warnings: string[];
}
