/** The operator's page: how the hub is, and who is enrolled (opaque ids only). */
import type { HubStatus, MemberView } from "./types";
import { here } from "./unlocked/space";

/** @throws {Problem | Unreachable} */
export async function status(): Promise<HubStatus> {
  return here().session.json<HubStatus>("GET", "/api/operator/status");
}

/** @throws {Problem | Unreachable} */
export async function members(): Promise<MemberView[]> {
  const answer = await here().session.json<{ members: (MemberView & { member?: string })[] }>(
    "GET",
    "/api/operator/members",
  );
  return answer.members.map(({ member, ...view }) => ({ ...view, id: member ?? view.id }));
}

/** Her device can no longer come in; what she already holds stays hers. @throws {Problem | Unreachable} */
export async function revoke(id: string): Promise<void> {
  await here().session.json("POST", `/api/operator/members/${id}/revoke`);
}
