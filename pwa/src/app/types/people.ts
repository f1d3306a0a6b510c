/** A person's space, her region, and how she joins. */

import type { Team } from "../hours";

export type Role = "defender" | "coordinator" | "facilitator" | "operator" | "custodian";
export type Lang = string;

/** What the hub says of itself; kept on the device so that the app also knows it offline. */
export interface RegionInfo {
  region: string;
  name: string;
  demo: boolean;
  publicUrl: string;
  apiOrigin: string;
  /** False while the hub's address is this computer only (loopback): other phones cannot use it. */
  reachable: boolean;
  languages: Lang[];
  version: string;
  /** RFC 3339: the hub's clock when it last answered. */
  time: string;
  /** When those who answer usually look; null when nobody wrote it down. */
  team: Team | null;
  /** When the hub looks for somebody else because nobody opened something urgent; `mail`: by e-mail. */
  escalation: { minutes: number; mail: boolean } | null;
}

/** All that is visible of a person's space while it is locked. */
export interface ProfileStub {
  id: string;
  demo: Role | null;
  /** Day, `2026-11-24`. */
  made: string;
  name?: string;
}

export interface Profile {
  id: string;
  demo: Role | null;
  roles: Role[];
  member: string;
  device: string;
  box: string;
  regionId: string;
  regionName: string;
  /** A public role was asked for and the hub's root has not signed it yet. */
  waitingForRole: boolean;
  /** Short mark of her author key, to compare aloud: `e4wu bief 4lgx 7qgw eo6v`. */
  fingerprint: string;
  /** She came in with her recovery kit, and may choose a new passphrase without the old one. */
  openedWithKit?: boolean;
}

export interface Invitation {
  /** base64url of the one-time 32-byte seed. */
  seed: string;
  region: string;
}

export type InvitationState =
  | {
      state: "open";
      roles: Role[];
      expires: string;
      vouched: boolean;
      /** Joining was begun with it on this device and goes on with the same passphrase; roles and term are not asked. */
      resume?: boolean;
    }
  | { state: "used" | "cancelled" | "expired" | "unknown" | "other-region" | "unreachable" };

export type JoinStep = "keys" | "vault" | "enrol" | "done";
