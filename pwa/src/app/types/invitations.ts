/** Invitations that somebody makes. */

import type { Role } from "./people";

export interface InvitationView {
  id: string;
  role: Role;
  label: string;
  made: string;
  expires: string;
  state: "open" | "used" | "cancelled" | "expired";
  /** How often somebody tried it after it was used. */
  reused: number;
  /** Only while it is open and was made on this device. */
  link?: string;
}

export interface NewInvitation {
  id: string;
  link: string;
  /** A complete `<svg>` text. */
  qr: string;
  expires: string;
}
