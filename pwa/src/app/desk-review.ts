/** The word of a reviewer: changes, or her signature beside the author's. */
import { CannotPropose } from "./desk";
import {
  APPROVED,
  type Approved,
  approve as keepApproved,
  publishApproved,
  TO_FACILITATORS,
} from "./unlocked/desk/approved";
import type { Proposal } from "./unlocked/desk/proposals";
import { mayReview } from "./unlocked/desk/standing";
import { post } from "./unlocked/outgoing";
import { here } from "./unlocked/space";

/** Says to its author, and to the others, what should be otherwise. */
export async function askForChanges(proposal: string, comments: string): Promise<void> {
  await post(
    here(),
    "review",
    { proposal, verdict: "changes", comments },
    { re: [proposal], address: TO_FACILITATORS },
  );
}

/** Signs what a colleague proposed, and publishes it now or when there is a hub. */
export async function approve(proposal: Proposal, comments: string): Promise<void> {
  const space = here();
  if (proposal.mine) throw new CannotPropose("own");
  if (!mayReview(space)) throw new CannotPropose("role");
  await keepApproved(space, proposal, comments);
  await publishApproved(space);
}

/** Lets go of what the hub did not publish; its author is told by `askForChanges`. */
export async function dropApproved(proposal: string): Promise<void> {
  const { vault } = here();
  for (const { id, body } of vault.all<Approved>(APPROVED))
    if (body.proposal === proposal) await vault.remove(id);
}

/** Asks the hub again for what it refused for its media. */
export async function retryApproved(proposal: string): Promise<void> {
  const space = here();
  for (const { id, body } of space.vault.all<Approved>(APPROVED)) {
    if (body.proposal === proposal)
      await space.vault.put<Approved>(APPROVED, { ...body, state: "waiting" }, id);
  }
  await publishApproved(space);
}
