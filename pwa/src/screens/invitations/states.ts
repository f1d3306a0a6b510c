/** How an invitation stands, and what may still be done with it. Pure. */
import type { InvitationView } from "../../app/types";

type Standing = Pick<InvitationView, "state" | "expires" | "reused">;

/** The hub may not have been asked since: an open one whose day has passed is over. */
export function standing({ state, expires }: Standing, now: Date): InvitationView["state"] {
  return state === "open" && new Date(expires) <= now ? "expired" : state;
}

export const TONES = { open: "info", used: "good", expired: "plain", cancelled: "plain" } as const;

/** Somebody came with it after it was used: its maker must know, whatever else is true. */
export function isAlarming({ reused }: Pick<Standing, "reused">): boolean {
  return reused > 0;
}

/** Days that a coordinator may choose; the hub takes at most 30. */
export const DAYS = [1, 3, 7, 14, 30] as const;
export const USUAL_DAYS = 7;

/** Roles a coordinator invites to; the others are given with `hub invite`. */
export const ROLES = ["defender", "facilitator", "coordinator"] as const;
