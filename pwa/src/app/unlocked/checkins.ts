/** Check-ins as the vault holds them, and what is true of each. Pure. */
import type { VaultRecord } from "../../core/vault/vault";
import type { Outgoing } from "../../sync/outbox";
import type { ThreadItem } from "../types";
import type { Received } from "./received";
import { threadOf } from "./views";

export const CHECKIN = "checkin";

/** Longest time ahead that a hub keeps a timer, in days. */
export const MOST_DAYS = 31;
/** Waiting at the same time: more cannot be kept in mind. */
export const MOST_SET = 20;

export interface CheckIn {
  journey: string;
  companions: string;
  instructions: string;
  /** RFC 3339. */
  due: string;
  /** Minutes. */
  grace: number;
  drill: boolean;
  made: string;
  /** base64url: who shows it stops the timer. */
  secret: string;
  /** The message that is kept for the coordinators. */
  message: string;
  /** When she said that she had arrived. */
  arrived?: string;
  /** The hub's word on that: stopped in time, or told already. Absent until it has answered. */
  stopped?: "cancelled" | "released";
}

/**
 * `unsent`: the hub does not have it, so nobody would be told. `set`: kept for its moment. `late`: she is past her time,
 * and can still stop it. `stopping`: she has arrived, and the hub does not know it yet. `safe`: stopped. `told`: the
 * coordinators have it. `told-safe`: and she has said since that she arrived. `refused`: the hub did not take it.
 */
export type CheckInState = "unsent" | "set" | "late" | "stopping" | "safe" | "told" | "told-safe" | "refused";

export interface CheckInView extends Omit<CheckIn, "secret" | "message" | "stopped"> {
  id: string;
  state: CheckInState;
  /** RFC 3339: due and grace together. */
  release: string;
  reason?: string;
  /** A coordinator saw it; when. */
  seen: string | null;
  /** What was said about it since. */
  thread: ThreadItem[];
}

export function releaseOf({ due, grace }: Pick<CheckIn, "due" | "grace">): string {
  return new Date(Date.parse(due) + grace * 60_000).toISOString().replace(/\.\d+Z$/, "Z");
}

export function stateOf(one: CheckIn, posted: Outgoing["state"] | undefined, now: string): CheckInState {
  const isTold = posted === "delivered" || posted === "opened" || one.stopped === "released";
  if (one.arrived !== undefined) {
    if (isTold) return "told-safe";
    return one.stopped === "cancelled" ? "safe" : "stopping";
  }
  if (isTold) return "told";
  if (posted === "refused") return "refused";
  if (posted !== "timed") return "unsent";
  return now > one.due ? "late" : "set";
}

export function toView(
  { id, body: { secret: _, message, stopped: __, ...rest }, body }: VaultRecord<CheckIn>,
  outgoing: VaultRecord<Outgoing>[],
  received: VaultRecord<Received>[],
  now: string,
): CheckInView {
  const posted = outgoing.find((item) => item.body.message.id === message)?.body;
  const receipt = received.find(
    (item) => item.body.message.kind === "opened" && item.body.message.body.ids.includes(message),
  );
  const view: CheckInView = {
    ...rest,
    id,
    state: stateOf(body, posted?.state, now),
    release: releaseOf(body),
    seen: receipt?.body.message.made ?? null,
    thread: threadOf(message, outgoing, received),
  };
  return posted?.reason ? { ...view, reason: posted.reason } : view;
}

export type Mistake = "past" | "too-far" | "too-many" | "nothing-said" | "no-readers";

/** What keeps a check-in from being set, or null. */
export function mistakeIn(
  { due, grace, journey, instructions }: Pick<CheckIn, "due" | "grace" | "journey" | "instructions">,
  waiting: number,
  now: Date,
): Mistake | null {
  if (!(Date.parse(due) > now.getTime())) return "past";
  if (Date.parse(due) + grace * 60_000 > now.getTime() + MOST_DAYS * 86_400_000) return "too-far";
  if (waiting >= MOST_SET) return "too-many";
  return journey.trim() === "" && instructions.trim() === "" ? "nothing-said" : null;
}
