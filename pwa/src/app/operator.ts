/** The operator's page: how the hub is, and who is enrolled (opaque ids only). */
import type { HubStatus, MemberView } from "./types";

export async function status(): Promise<HubStatus> {
  throw new Error("not enrolled");
}
export async function members(): Promise<MemberView[]> {
  return [];
}
/** Her device can no longer come in; what she already holds stays hers. */
export async function revoke(_id: string): Promise<void> {}
