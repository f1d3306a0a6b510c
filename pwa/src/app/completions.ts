/** Courses that she finished and chose to tell the facilitators about. */
import { signal } from "@preact/signals";
import type { CompletionBody } from "../core/messages/kinds/completion";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { post } from "./unlocked/outgoing";
import { here, type Space, whenOpen } from "./unlocked/space";
import { FACILITATORS } from "./unlocked/workshop-messages";
import { type Sent, sentOf } from "./unlocked/workshop-mine";

/** By course: the newest that she sent, also when it takes it back. */
export const sharedByMe = signal<ReadonlyMap<string, Sent<CompletionBody>>>(new Map());

const TO_FACILITATORS = { to: FACILITATORS, recipients: null };

export async function shareCompletion(
  course: string,
  title: string,
  day: string,
  name: string,
): Promise<void> {
  const called = name.trim();
  const body = { course, title, day, ...(called && { name: called }), withdrawn: false };
  await post(here(), "completion", body, { address: TO_FACILITATORS });
}

/** The facilitators' apps leave it out of their lists from then on. */
export async function takeBackCompletion(course: string): Promise<void> {
  const before = sharedByMe.value.get(course);
  if (!before || before.body.withdrawn) return;
  const { title, day } = before.body;
  const body = { course, title, day, withdrawn: true };
  await post(here(), "completion", body, { re: [before.id], address: TO_FACILITATORS });
}

function show({ vault }: Space): void {
  const sent = sentOf(
    vault.all<Outgoing>(OUTGOING).map(({ body }) => body),
    "completion",
  );
  sharedByMe.value = new Map(sent.map((one) => [one.body.course, one]));
}

whenOpen((space) => {
  show(space);
  const stop = space.vault.onChange((kind) => {
    if (kind === OUTGOING) show(space);
  });
  return () => {
    stop();
    sharedByMe.value = new Map();
  };
});
