/** What is new for her: one list for whoever she is, with marks of what she has seen, kept sealed on this device. */
import { batch, effect, signal, untracked } from "@preact/signals";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { alerts } from "./alerts";
import { fresh, shownPath } from "./fresh";
import type { Role } from "./types";
import { CHECKIN, type CheckIn } from "./unlocked/checkins";
import { FEED_KINDS, type FeedItem, type FeedKind, feedOf, MOST } from "./unlocked/feed";
import { RECEIVED, type Received } from "./unlocked/received";
import { refresher } from "./unlocked/refresh";
import { here, type Space, whenOpen } from "./unlocked/space";

export type { FeedItem, FeedKind };

/** The newest first. */
export const feed = signal<readonly FeedItem[]>([]);
/** Kinds that she does not want to be told of here. */
export const switchedOff = signal<readonly FeedKind[]>([]);

const MARKS = "feed";

interface Marks {
  seen: string[];
  off: FeedKind[];
}

const OF_ROLE: Partial<Record<Role, readonly FeedKind[]>> = {
  defender: ["answers", "checkins", "deadlines", "needs", "workshops"],
  coordinator: ["reports", "checkins", "needs", "cases", "regions"],
  facilitator: ["workshops", "desk"],
};

/** The kinds that there are for somebody with these roles. */
export function kindsFor(roles: readonly Role[]): FeedKind[] {
  const own = roles.flatMap((role) => OF_ROLE[role] ?? []);
  return FEED_KINDS.filter((kind) => ["alerts", "failures", "plans", ...own].includes(kind));
}

const marksOf = ({ vault }: Space): Marks => vault.one<Marks>(MARKS)?.body ?? { seen: [], off: [] };

/** Marks are written one after the other: none takes back what another has just written. */
let last: Promise<unknown> = Promise.resolve();

function change(by: (marks: Marks) => Marks): Promise<void> {
  const space = here();
  const written = last.then(async () => {
    if (!space.closing.signal.aborted) await space.vault.putOne<Marks>(MARKS, by(marksOf(space)));
  });
  last = written.catch(() => undefined);
  return written;
}

/** She has looked at these. */
export const markSeen = (items: readonly FeedItem[]): Promise<void> =>
  change((marks) => {
    const ids = items.flatMap((item) => item.ids);
    // Only what can still stand in the list has to be remembered.
    return { ...marks, seen: [...new Set([...ids, ...marks.seen])].slice(0, 2 * MOST) };
  });

export const switchKind = (kind: FeedKind, on: boolean): Promise<void> =>
  change((marks) => {
    const others = marks.off.filter((one) => one !== kind);
    return { ...marks, off: on ? others : [...others, kind] };
  });

function show(space: Space): void {
  const { vault } = space;
  const { seen, off } = marksOf(space);
  const sources = {
    received: vault.all<Received>(RECEIVED),
    outgoing: vault.all<Outgoing>(OUTGOING),
    checkIns: vault.all<CheckIn>(CHECKIN),
    alerts: alerts.peek(),
  };
  const items = feedOf(sources, new Set(seen), off);
  batch(() => {
    feed.value = items;
    switchedOff.value = off;
    fresh.value = items.filter((item) => item.fresh).length;
  });
}

whenOpen((space) => {
  const again = refresher(() => {
    if (!space.closing.signal.aborted) show(space);
  });
  const stops = [
    space.vault.onChange((kind) => {
      if ([RECEIVED, OUTGOING, CHECKIN, MARKS].includes(kind)) again();
    }),
    effect(() => {
      alerts.value;
      untracked(again);
    }),
    // Where she is, she sees it, however she came there.
    effect(() => {
      const looked = feed.value.filter((item) => item.fresh && item.href === shownPath.value);
      if (looked.length > 0 && document.visibilityState === "visible") void markSeen(looked);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    batch(() => {
      feed.value = [];
      switchedOff.value = [];
      fresh.value = 0;
    });
  };
});
