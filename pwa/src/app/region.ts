/** The hub this app belongs to: what it says of itself, and whether it answers right now. Light to load. */
import { signal } from "@preact/signals";
import { browserFetch, openCall, Unreachable } from "../sync/api";
import { Backoff } from "../sync/backoff";
import { isZone, type Team } from "./hours";
import type { RegionInfo } from "./types";

/** Where the hub is asked who it is: the origin that serves the app, unless the build says otherwise. */
const HUB: string = import.meta.env.VITE_HUB_ORIGIN ?? "";
const KEPT = "tejedora.region";

/** `null` until known; `"unreachable"` when it never answered and nothing is kept from before. */
export const region = signal<RegionInfo | null | "unreachable">(kept());
/** The hub answers right now. */
export const online = signal(false);

/** `GET /api/region`, as far as the app uses it. */
export interface RegionAnswer {
  region: string;
  name: string;
  demo: boolean;
  root: unknown[];
  public_url: string;
  api_origin: string;
  reachable: boolean;
  languages: string[];
  time: string;
  version: string;
  team: Team | null;
  escalation: RegionInfo["escalation"];
}

/** How far the hub's clock is ahead of this one. */
let aheadMs = 0;

/** The present by the hub's clock, once it was asked: dates that the hub checks must not depend on a wrong phone. */
export function hubNow(): Date {
  return new Date(Date.now() + (Number.isFinite(aheadMs) ? aheadMs : 0));
}

/** A clock that is off by less dates a report well enough. */
const WRONG_CLOCK_MS = 12 * 3_600_000;

/**
 * What this device's clock and the hub's say, where they are far apart; null while they are not, or nobody said. An
 * early clock (`ahead`) ends every key before its time: nothing can be sealed until it is set right. Follows `region`.
 */
export function wrongClock(): { phone: string; hub: string; ahead: boolean } | null {
  const hub = hubNow();
  const off = Date.now() - hub.getTime();
  if (!region.value || Math.abs(off) < WRONG_CLOCK_MS) return null;
  return { phone: new Date().toISOString(), hub: hub.toISOString(), ahead: off > 0 };
}

/** Asks the hub now. @throws {Problem | Unreachable} What it said last still holds then. */
export async function askRegion(): Promise<RegionAnswer> {
  try {
    const address = new URL("/api/region", HUB || location.origin).href;
    const answer = await openCall<RegionAnswer>(browserFetch, "GET", address);
    region.value = toInfo(answer);
    keep(region.value);
    aheadMs = Date.parse(answer.time) - Date.now();
    hubAnswered(true);
    return answer;
  } catch (error) {
    hubAnswered(!(error instanceof Unreachable));
    throw error;
  }
}

/** The same for a screen: never fails, `region` says how it went. */
export async function loadRegion(): Promise<void> {
  await askRegion().catch(() => {
    if (region.value === null) region.value = "unreachable";
  });
}

function toInfo(answer: RegionAnswer): RegionInfo {
  return {
    region: answer.region,
    name: answer.name,
    demo: answer.demo,
    publicUrl: answer.public_url,
    apiOrigin: answer.api_origin,
    reachable: answer.reachable,
    languages: answer.languages,
    version: answer.version,
    time: answer.time,
    team: knownTeam(answer.team),
    escalation: answer.escalation,
  };
}

/** Hours in a zone that this phone does not know cannot be told in hers: only the words stay. */
function knownTeam(team: Team | null): Team | null {
  if (!team?.zone || isZone(team.zone)) return team;
  return { words: team.words, zone: null, hours: [] };
}

function kept(): RegionInfo | null {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "null") as RegionInfo | null;
  } catch {
    return null;
  }
}

function keep(info: RegionInfo): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(info));
  } catch {
    // storage is switched off: asked again at the next visit
  }
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Origin of the hub's API; null while it is not known. A hub that is this computer only answers under each loopback
 * name, and the page may call no other than its own.
 */
export function apiOrigin(): string | null {
  const info = region.value;
  if (info === null || info === "unreachable") return null;
  const isOwnMachine = !info.reachable && LOOPBACK.has(location.hostname);
  return isOwnMachine && !HUB ? location.origin : info.apiOrigin;
}

const retry = new Backoff(2000, 60_000);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Every request tells whether the hub answered; while it does not, it is asked again by and by. */
export function hubAnswered(reached: boolean): void {
  online.value = reached;
  clearTimeout(timer);
  if (reached) retry.reset();
  else timer = setTimeout(probe, retry.next());
}

function probe(): void {
  // A page that nobody looks at asks again when it is looked at.
  if (document.visibilityState === "visible") void loadRegion();
}

if (typeof document !== "undefined") {
  const again = () => {
    if (!online.value && document.visibilityState === "visible") void loadRegion();
  };
  document.addEventListener("visibilitychange", again);
  addEventListener("online", again);
}
