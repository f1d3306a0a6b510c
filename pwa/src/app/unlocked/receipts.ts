/** What a sender is told of her message: that a coordinator has opened it, once. */
import type { From } from "../../core/messages";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { addressOf } from "./addresses";
import { post } from "./outgoing";
import type { Space } from "./space";

/** Ids of all messages whose senders were told, by her, that they are opened. */
export const openedHere = ({ vault }: Space): Set<string> =>
  new Set(
    vault
      .all<Outgoing>(OUTGOING)
      .flatMap(({ body: { message } }) => (message.kind === "opened" ? message.re : [])),
  );

export function isOpened({ vault }: Space, messageId: string): boolean {
  return vault
    .all<Outgoing>(OUTGOING)
    .some(({ body }) => body.message.kind === "opened" && body.message.re.includes(messageId));
}

/** Sealed to her alone. Does nothing when she was told. */
export async function tellOpened(
  space: Space,
  { id, from }: { id: string; from: Pick<From, "author" | "box" | "seal"> },
): Promise<void> {
  if (isOpened(space, id)) return;
  await post(space, "opened", { ids: [id] }, { re: [id], address: addressOf(space, from) });
}
