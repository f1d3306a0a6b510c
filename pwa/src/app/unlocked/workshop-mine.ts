/** How a learner stands with each workshop, from what she sent and what came back. Pure. */
import type { MessageOf } from "../../core/messages";
import type { AttendanceBody } from "../../core/messages/kinds/attendance";
import type { FeedbackBody } from "../../core/messages/kinds/feedback";
import type { NoticeBody } from "../../core/messages/kinds/notice";
import type { RegistrationBody } from "../../core/messages/kinds/registration";
import type { Outgoing } from "../../sync/outbox";
import type { SendState } from "../types";
import type { Received } from "./incoming";
import { toSendState } from "./views";

/** How far something of hers got. */
export interface Sent<B> {
  id: string;
  body: B;
  made: string;
  state: SendState;
  /** Code, when the hub refused it. */
  reason?: string;
}

export interface MyWorkshop {
  /** Her newest registration, also when she took it back. */
  registration: Sent<RegistrationBody> | null;
  withdrawn: Sent<unknown> | null;
  /** The newest word of a facilitator on it, or that she has seen it. */
  notice: { state: NoticeBody["state"]; words: string; at: string } | null;
  /** She changed her registration after that. */
  changed: boolean;
  attendance: Sent<AttendanceBody> | null;
  feedback: Sent<FeedbackBody> | null;
}

const NOTHING: MyWorkshop = {
  registration: null,
  withdrawn: null,
  notice: null,
  changed: false,
  attendance: null,
  feedback: null,
};

export const nothingYet = (): MyWorkshop => ({ ...NOTHING });

type Kinds = "registration" | "registration-withdrawn" | "attendance" | "feedback";

export function sentOf<K extends Kinds | "completion">(
  outgoing: readonly Outgoing[],
  kind: K,
): Sent<MessageOf<K>["body"]>[] {
  return outgoing
    .filter(({ message }) => message.kind === kind)
    .map(({ message, state, reason }) => ({
      id: message.id,
      body: message.body as MessageOf<K>["body"],
      made: message.made,
      state: toSendState(state),
      ...(reason !== undefined && { reason }),
    }))
    .sort((a, b) => (a.made < b.made ? -1 : 1));
}

/** By workshop. `received`: what lies in her own box. */
export function mineOf(
  outgoing: readonly Outgoing[],
  received: readonly Received[],
): Map<string, MyWorkshop> {
  const found = new Map<string, MyWorkshop>();
  const of = (workshop: string): MyWorkshop => {
    const mine = found.get(workshop) ?? nothingYet();
    found.set(workshop, mine);
    return mine;
  };
  const registrations = sentOf(outgoing, "registration");
  for (const sent of registrations) of(sent.body.workshop).registration = sent;
  for (const sent of sentOf(outgoing, "registration-withdrawn")) {
    const mine = of(sent.body.workshop);
    if (mine.registration?.id === sent.body.registration) mine.withdrawn = sent;
  }
  // What she marks as a facilitator is about others.
  for (const sent of sentOf(outgoing, "attendance")) {
    if (sent.body.how === "code") of(sent.body.workshop).attendance = sent;
  }
  for (const sent of sentOf(outgoing, "feedback")) of(sent.body.workshop).feedback = sent;
  const notices = received
    .map(({ message }) => message)
    .filter((message): message is MessageOf<"notice"> => message.kind === "notice")
    .sort((a, b) => (a.made < b.made ? -1 : 1));
  for (const { body, made } of notices) {
    if (
      !registrations.some(
        ({ id, body: { workshop } }) => id === body.registration && workshop === body.workshop,
      )
    )
      continue;
    const mine = of(body.workshop);
    // Having been seen says nothing new once there was a word.
    if (body.state === "seen" && mine.notice && mine.notice.state !== "seen") continue;
    mine.notice = { state: body.state, words: body.words ?? "", at: made };
    mine.changed = body.registration !== mine.registration?.id;
  }
  return found;
}
