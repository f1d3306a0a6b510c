/** A proposal is sealed to those who could read it then. Who joins while it still waits is to read it too. */
import { OUTGOING, type Outgoing } from "../../../sync/outbox";
import type { Space } from "../space";
import { TO_FACILITATORS } from "./approved";
import type { Proposal } from "./proposals";

/** Sends her waiting proposals again, under the same ids, when there is somebody whom they are not sealed to. */
export async function sendToNewcomers(space: Space, proposals: readonly Proposal[]): Promise<void> {
  const readers = space.trust.recipients(TO_FACILITATORS.to);
  const waiting = new Set(
    proposals.flatMap(({ mine, state, id }) =>
      mine && (state === "open" || state === "changes") ? [id] : [],
    ),
  );
  let found = false;
  for (const { id, body } of space.vault.all<Outgoing>(OUTGOING)) {
    if (!waiting.has(body.message.id) || body.message.kind !== "proposal" || !body.pushed) continue;
    if (readers.every((reader) => body.sealed?.to.includes(reader))) continue;
    await space.vault.put<Outgoing>(OUTGOING, { ...body, state: "waiting", pushed: false }, id);
    found = true;
  }
  if (found) space.kick();
}
