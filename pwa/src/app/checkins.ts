/** Check-ins of hers: before a risky journey she says when she will have arrived, and what is to be done if not. */
import { signal } from "@preact/signals";
import {
  concat,
  fromBase64Url,
  randomBytes,
  randomId,
  rfc3339,
  sha256,
  toBase32,
  toBase64Url,
  utf8,
} from "../core/encoding";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { hubNow, online } from "./region";
import { Autosave, flushWhenLeaving } from "./unlocked/autosave";
import {
  CHECKIN,
  type CheckIn,
  type CheckInState,
  type CheckInView,
  type Mistake,
  MOST_DAYS,
  mistakeIn,
  releaseOf,
  toView,
} from "./unlocked/checkins";
import { post } from "./unlocked/outgoing";
import { RECEIVED, type Received } from "./unlocked/received";
import { here, type Space, whenOpen } from "./unlocked/space";

export type { CheckInState, CheckInView, Mistake };
export { MOST_DAYS };

export type NewCheckIn = Pick<CheckIn, "journey" | "companions" | "instructions" | "due" | "grace" | "drill">;

/** It cannot be set like this; `reason` is said to her. */
export class CannotSet extends Error {
  constructor(readonly reason: Mistake) {
    super(reason);
  }
}

/** What she writes before it is left, by this phone's clock: `2026-11-24`, `18:30`. */
export interface CheckInDraft extends Omit<NewCheckIn, "due"> {
  day: string;
  time: string;
}

const DRAFT = "checkin-draft";
const BLANK: CheckInDraft = {
  journey: "",
  companions: "",
  instructions: "",
  day: "",
  time: "",
  grace: 60,
  drill: false,
};

/** Kept sealed while she writes, like every draft. */
export const checkInDraft = signal<CheckInDraft>(BLANK);
let kept: Autosave<CheckInDraft> | null = null;

export async function writeCheckIn(part: Partial<CheckInDraft>): Promise<void> {
  const { vault } = here();
  const id = vault.one<CheckInDraft>(DRAFT)?.id ?? (await vault.put<CheckInDraft>(DRAFT, BLANK));
  kept?.edit(id, (draft) => ({ ...draft, ...part }));
}

/** The next due first, then what is over, the newest first. */
export const checkIns = signal<CheckInView[]>([]);

/** States in which she still has something to do. */
export const isWaiting = (state: CheckInState) => state === "unsent" || state === "set" || state === "late";

/** What a header says of the secret: see `shared/timers.py`, which does the same. */
export async function cancelHash(secret: Uint8Array): Promise<string> {
  return toBase32(await sha256(concat(utf8("tejedora/cancel/v1\n"), secret)));
}

/** Seals it and leaves it with the hub. Resolves when it is kept on this phone. @throws {CannotSet} */
export async function setCheckIn(wanted: NewCheckIn): Promise<string> {
  const space = here();
  const waiting = checkIns.value.filter(({ state }) => isWaiting(state)).length;
  const mistake = mistakeIn(wanted, waiting, hubNow());
  if (mistake) throw new CannotSet(mistake);
  if (space.trust.recipients("coordinators").length === 0) throw new CannotSet("no-readers");
  const { journey, companions, instructions, due, grace, drill } = wanted;
  const record: CheckIn = {
    ...{ journey, companions, instructions, due, grace, drill },
    made: rfc3339(new Date()),
    secret: toBase64Url(randomBytes(32)),
    message: randomId(),
  };
  // The secret is on disk before anything leaves: what could not be stopped must not be set.
  const id = await space.vault.put<CheckIn>(CHECKIN, record);
  await leaveWithHub(space, record);
  await writeCheckIn(BLANK);
  return id;
}

async function leaveWithHub(space: Space, one: CheckIn): Promise<void> {
  const { journey, companions, instructions, due, grace, drill, message } = one;
  const body = { journey, companions, instructions, due, grace, drill };
  const timer = { release: releaseOf(one), cancel_hash: await cancelHash(fromBase64Url(one.secret)) };
  await post(space, "checkin", body, { id: message, urgent: !drill, timer });
}

/** She has arrived. Kept at once; the hub is told now, or as soon as it can be reached. */
export async function checkIn(id: string): Promise<void> {
  const space = here();
  const one = space.vault.get<CheckIn>(id);
  if (!one) return;
  if (one.arrived === undefined)
    await space.vault.put<CheckIn>(CHECKIN, { ...one, arrived: rfc3339(new Date()) }, id);
  await tellArrival(space, id);
}

/** Takes what is over off the list, on this phone. */
export async function forgetCheckIn(id: string): Promise<void> {
  const view = checkIns.value.find((one) => one.id === id);
  if (view && !isWaiting(view.state) && view.state !== "stopping") await here().vault.remove(id);
}

/** Shows the secret. Too late: the coordinators are told that she is well. */
async function tellArrival(space: Space, id: string): Promise<void> {
  const one = space.vault.get<CheckIn>(id);
  if (!one || one.arrived === undefined) return;
  let answer: { state: "cancelled" | "released" | "unknown" };
  try {
    answer = await space.session.json("POST", "/api/timers/cancel", { secret: one.secret });
  } catch {
    return; // the hub is away: told when it is back
  }
  const stopped = answer.state === "released" ? "released" : "cancelled";
  if (stopped === "cancelled") await space.outbox.cancel(one.message);
  else if (one.stopped !== "released") await post(space, "safe", { text: "" }, { re: [one.message] });
  if (one.stopped !== stopped) await space.vault.put<CheckIn>(CHECKIN, { ...one, stopped }, id);
}

/**
 * Each time the hub comes in reach: what was cut off is finished, and arrivals are said again, because a hub that was
 * restored from a backup may have forgotten them.
 */
async function resume(space: Space): Promise<void> {
  const now = hubNow();
  const oldest = rfc3339(new Date(now.getTime() - MOST_DAYS * 86_400_000));
  for (const { id, body } of space.vault.all<CheckIn>(CHECKIN)) {
    if (space.closing.signal.aborted) return;
    if (body.arrived !== undefined) {
      if (releaseOf(body) > oldest) await tellArrival(space, id);
    } else if (!isPosted(space, body.message) && body.due > rfc3339(now)) {
      await leaveWithHub(space, body);
    }
  }
}

const isPosted = ({ vault }: Space, message: string) =>
  vault.all<Outgoing>(OUTGOING).some(({ body }) => body.message.id === message);

function show({ vault, outbox, kick }: Space): void {
  const now = rfc3339(hubNow());
  const outgoing = vault.all<Outgoing>(OUTGOING);
  const received = vault.all<Received>(RECEIVED);
  const due = outgoing.filter(({ body }) => body.state === "timed" && (body.timer?.release ?? now) <= now);
  for (const item of due) outbox.recheck(item.id);
  if (due.length > 0) kick();
  const views = vault.all<CheckIn>(CHECKIN).map((record) => toView(record, outgoing, received, now));
  const order = (one: CheckInView) => (isWaiting(one.state) || one.state === "told" ? 0 : 1);
  checkIns.value = views.sort((a, b) =>
    order(a) !== order(b)
      ? order(a) - order(b)
      : order(a) === 0
        ? a.due < b.due
          ? -1
          : 1
        : a.due < b.due
          ? 1
          : -1,
  );
}

/** How often what depends on the clock is looked at again, in milliseconds. */
const LOOK_MS = 15_000;

whenOpen((space) => {
  const drafts = new Autosave<CheckInDraft>(
    space.vault,
    DRAFT,
    () => undefined,
    () => {
      checkInDraft.value = drafts.all()[0]?.body ?? BLANK;
    },
  );
  kept = drafts;
  checkInDraft.value = drafts.all()[0]?.body ?? BLANK;
  flushWhenLeaving(space, drafts);
  show(space);
  const stop = space.vault.onChange((kind) => {
    if ([CHECKIN, OUTGOING, RECEIVED].includes(kind)) show(space);
  });
  const timer = setInterval(() => show(space), LOOK_MS);
  const stopOnline = online.subscribe((reached) => {
    if (reached) void resume(space).catch(() => undefined);
  });
  return () => {
    stop();
    stopOnline();
    clearInterval(timer);
    kept = null;
    checkIns.value = [];
    checkInDraft.value = BLANK;
  };
});
