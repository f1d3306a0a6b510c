/** Invitations a coordinator makes: the secret is made here, the hub only learns its public half. */
import { signal } from "@preact/signals";
import type { InvitationView, NewInvitation, Role } from "./types";

/** Newest first. */
export const invitations = signal<InvitationView[]>([]);

export async function loadInvitations(): Promise<void> {}
export async function make(_of: { role: Role; label: string; days: number }): Promise<NewInvitation> {
  return { id: "", link: "", qr: "", expires: "" };
}
/** The link and card of an open invitation, once more. */
export async function card(_id: string): Promise<NewInvitation> {
  return { id: "", link: "", qr: "", expires: "" };
}
export async function cancel(_id: string): Promise<void> {}
/** Cancels it and makes a new one with the same role and label. */
export async function reissue(_id: string): Promise<NewInvitation> {
  return { id: "", link: "", qr: "", expires: "" };
}
