/** Links between hubs, for coordinators and operators: what flows, when it last worked, and pairing. */
import type { Invited, Links, LinkView } from "../schemas/peers";
import { here } from "./unlocked/space";

export type { Links, LinkView } from "../schemas/peers";

/** @throws {Problem | Unreachable} */
export async function links(): Promise<Links> {
  return here().session.json<Links>("GET", "/api/peers");
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
