/** The first message of a new member: it lets her inviter see that it was she who came. */
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { post } from "./outgoing";
import type { Space } from "./space";

/** Posts it once. Whoever holds a public role is introduced by the directory instead. */
export async function helloOnce(space: Space): Promise<void> {
  const { identity, vault } = space;
  if (!identity.cert) return;
  if (vault.all<Outgoing>(OUTGOING).some(({ body }) => body.message.kind === "hello" && !body.left)) return;
  await post(space, "hello", { role: identity.roles[0] ?? "defender" });
}
