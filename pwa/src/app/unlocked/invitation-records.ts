/** Invitations as the vault keeps them: the hub knows neither seed nor label. */
import type { Role } from "../types";

export const INVITATION = "invitation";

export interface InvitationRecord {
  /** The hub's id of it. */
  id: string;
  /** base64url: the public half of the seed. */
  public: string;
  /** base64url; forgotten when the invitation is no longer open. */
  seed: string | null;
  role: Role;
  label: string;
  made: string;
  expires: string;
  state: "open" | "used" | "cancelled" | "expired";
  reused: number;
}
