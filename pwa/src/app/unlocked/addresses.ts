/** Where a woman who wrote can be written to now. */
import type { From, MessageOf } from "../../core/messages";
import type { Addressed } from "./outgoing";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";

/**
 * Her own place: in the region that she says she has moved to, if our root lets us write there; else here, where her
 * old space finds it.
 */
export function addressOf({ vault, trust }: Space, from: Pick<From, "author" | "box" | "seal">): Addressed {
  const recipients = [from.seal];
  let moved: MessageOf<"moved"> | null = null;
  for (const { body } of vault.all<Received>(RECEIVED)) {
    const { message } = body;
    if (message.kind !== "moved" || message.from.author !== from.author) continue;
    if (!moved || moved.made < message.made) moved = message as MessageOf<"moved">;
  }
  if (!moved || !trust.taken("give-relay").includes(moved.body.region)) return { to: from.box, recipients };
  return { to: moved.body.box, region: moved.body.region, recipients };
}
