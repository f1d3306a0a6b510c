/** Generated from health.json by `npm run schemas`. */

/**
 * How a hub is, as it says so to another, and what an operator of several sees. Counts and codes only.
 */
export interface Health {
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
 * The file system of HUB_DATA, in bytes.
 */
export interface DiskHealth {
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
 * Answer of `federation.fleet`, `hub fleet --json` and GET /api/fleet: what needs most comes first.
 */
export interface Fleet {
  at: string;
  hubs: FleetHub[];
  level: "ok" | "notice" | "warning" | "problem";
  region: string;
  silent_after_minutes: number;
  summary: Bilingual;
}
/**
 * One hub of the fleet, as this hub knows it.
 *
 * `state`: the level of its last report (`ok`, `notice`, `warning`, `problem`), `silent` (none for long),
 * `waiting` (none yet), `closed` (the roots have not consented to reports, or no longer do). `heard` is when
 * the last report came, by this hub's clock; `silent_minutes` how long ago that is now. `clock_seconds` is
 * how far the other clock is ahead, negative when behind. `findings` are what it needs, the
 * most serious first.
 */
export interface FleetHub {
  backlog: number | null;
  clock_seconds: number | null;
  disk: Disk | null;
  findings: Finding[];
  heard: string | null;
  hours: FleetHour[];
  keys_ending: KeyEnding[];
  name: string;
  oldest_unfetched_hours: number | null;
  own: boolean;
  region: string;
  role: ("upstream" | "downstream" | "sibling" | "distant") | null;
  services: ServiceState[];
  silent_minutes: number | null;
  state: "ok" | "notice" | "warning" | "problem" | "silent" | "waiting" | "closed";
  unfetched: number | null;
  version: string | null;
}
/**
 * What was heard within one hour: how many reports, and the most serious level among them.
 */
export interface FleetHour {
  hour: string;
  level: "ok" | "notice" | "warning" | "problem";
  reports: number;
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
/**
 * tejedora/health/v1, by the hub key of `region`.
 *
 * `hub` is the random id of the machine's databases: a hub that was replaced has another. `n` grows with
 * each report of a hub, so that an old one is known as old whatever the clocks say.
 */
export interface HealthPayload {
  at: string;
  health: HubHealth;
  hub: string;
  n: number;
  region: string;
}
/**
 * A HubStatus without names, addresses, members and words: whoever reads it says it in her own.
 */
export interface HubHealth {
  backlog: number | null;
  coordinators: number | null;
  coordinators_lately: number | null;
  couchdb: boolean;
  custodians: number | null;
  dead_letters: number | null;
  demo: boolean;
  disk: DiskHealth | null;
  facilitators?: number | null;
  facilitators_lately?: number | null;
  head: ("none" | "fresh" | "expired" | "differs") | null;
  keys_ending: KeyHealth[];
  nats: boolean;
  oldest_unfetched_hours: number | null;
  reachable: boolean;
  refused: number | null;
  root_days: number | null;
  services: ServiceHealth[];
  unfetched: number | null;
  version: string;
}
/**
 * A role or seal that ends soon. Not whose.
 */
export interface KeyHealth {
  days: number;
  role: string;
  what: "role" | "seal";
}
/**
 * One service. `counts` are those that a finding speaks of, and no others.
 */
export interface ServiceHealth {
  counts: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z][a-z0-9_-]{0,39}$".
     */
    [k: string]: number;
  };
  ready: boolean;
  service: string;
  up: boolean;
  version: string | null;
  waiting_for: string[];
  warnings: string[];
}
/**
 * What other hubs say. Those of a newer version may say more: what is not known is left out.
 */
export interface Told {}
