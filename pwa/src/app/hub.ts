/** Links between hubs, for coordinators and operators: what flows, pairing, and how the hubs of a fleet are. */
import type { Fleet } from "../schemas/health";
import type { Invited, Links, LinkView } from "../schemas/peers";
import { here } from "./unlocked/space";

export type { Fleet, FleetHour, FleetHub } from "../schemas/health";
export type { Links, LinkView } from "../schemas/peers";

/** @throws {Problem | Unreachable} */
export async function links(): Promise<Links> {
  return here().session.json<Links>("GET", "/api/peers");
}

/** This hub and those that tell it how they are, the one that needs most first. @throws {Problem | Unreachable} */
export async function fleet(): Promise<Fleet> {
  return here().session.json<Fleet>("GET", "/api/fleet");
}

/** A code with which one other hub pairs with ours. @throws {Problem | Unreachable} */
export async function invitePeer(role: LinkView["role"]): Promise<Invited> {
  return here().session.json<Invited>("POST", "/api/peers/invitations", { role });
}

/** Pair with the hub that made a code. @throws {Problem | Unreachable} */
export async function joinPeer(code: string): Promise<LinkView> {
  return here().session.json<LinkView>("POST", "/api/peers/codes", { code });
}

/** @throws {Problem | Unreachable} */
export async function partFrom(region: string): Promise<void> {
  await here().session.json("DELETE", `/api/peers/${region}`);
}
