/**
 * Being told while the app is closed: opt-in for each device. Her wishes lie sealed in her space; the hub is told them,
 * and told again whenever it, the browser or the push service has forgotten.
 */
import { effect, signal } from "@preact/signals";
import type { PushKinds, PushState, PushSubscription as Told } from "../schemas/http";
import { Problem, Unreachable } from "../sync/api";
import { profiles } from "./profiles";
import { online } from "./region";
import { appName, lang } from "./settings";
import { addressFor, canBeRung, dropWords, endAddress, isPermitted, keepWords } from "./unlocked/ringing";
import { here, Locked, type Space, whenOpen } from "./unlocked/space";
import { t } from "./words";

export type { PushKinds };

/** Hours of the day on this phone's clock, `22:00`; `alerts`: what is urgent rings all the same. */
export interface Quiet {
  since: string;
  until: string;
  alerts: boolean;
}

export interface Wishes {
  kinds: PushKinds;
  quiet: Quiet | null;
  /** At most one in so many minutes; 0: each at once. */
  digest: number;
}

export const DIGESTS: readonly number[] = [0, 60, 240, 720];
export const AT_FIRST: Wishes = {
  kinds: { answers: true, reports: true, alerts: true },
  quiet: null,
  digest: 0,
};
export const NIGHT: Quiet = { since: "22:00", until: "07:00", alerts: true };

export type Trouble =
  /** She, or the phone, does not allow notices of this app. */
  | "denied"
  /** This browser cannot, or not before the app is installed. */
  | "unsupported"
  /** The browser's push service did not answer. */
  | "service"
  /** The hub does not use this push service. */
  | "refused"
  | "unreachable";

/** What she asked for; `null`: nothing. */
export const wishes = signal<Wishes | null>(null);
/** Why she is not rung although she asked for it; `null`: she is, as far as is known. */
export const trouble = signal<Trouble | null>(null);

const KIND = "notices";
/** Sealed; stays with `wishes: null` after she ended it, until the hub knows. */
interface Kept {
  wishes: Wishes | null;
}

/** Asks the phone for leave, the browser for an address, and the hub to ring it. Call it on her touch. */
export async function beTold(wanted: Wishes): Promise<void> {
  const may = canBeRung() ? await Notification.requestPermission() : "unsupported";
  if (may === "granted") return change(wanted);
  trouble.value = may === "unsupported" ? may : "denied";
}

/** Other wishes, of one who is told already. */
export const change = (wanted: Wishes): Promise<void> => keep({ wishes: wanted });

/** Ends it here at once, also without the hub, which is told as soon as it can be. */
export async function endBeingTold(): Promise<void> {
  // Another space on this phone may be rung at the same address.
  if (profiles.value.length <= 1) await Promise.allSettled([endAddress(), dropWords()]);
  await keep({ wishes: null });
}

async function keep(kept: Kept): Promise<void> {
  const space = here();
  await space.vault.put<Kept>(KIND, kept, space.vault.one<Kept>(KIND)?.id);
  wishes.value = kept.wishes;
  await agree(space);
}

let last: Promise<void> = Promise.resolve();

/** Makes the hub know what she wishes now; one after the other, so that the last wish is the one that stays. */
function agree(space: Space): Promise<void> {
  last = last.then(async () => {
    if (space.closing.signal.aborted) return;
    const found = await settle(space).catch(troubleOf);
    if (!space.closing.signal.aborted) trouble.value = found;
  });
  return last;
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Problem) return error.slug === "bad-push" ? "refused" : "unreachable";
  return error instanceof Unreachable || error instanceof Locked ? "unreachable" : "service";
}

async function settle({ vault, session }: Space): Promise<Trouble | null> {
  const kept = vault.one<Kept>(KIND);
  if (!kept) return null;
  const wanted = kept.body.wishes;
  if (!wanted) {
    await session.json("DELETE", "/api/push");
    await vault.remove(kept.id);
    return null;
  }
  if (!canBeRung()) return "unsupported";
  if (!isPermitted()) return "denied";
  const { key, mine } = await session.json<PushState>("GET", "/api/push");
  const address = await addressFor(key);
  if (!address) return "unsupported";
  const { kinds, quiet, digest } = wanted;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const told: Told = { ...address, kinds, quiet: quiet && { ...quiet, zone }, digest_minutes: digest };
  if (!isSame(told, mine)) await session.json("PUT", "/api/push", told);
  return null;
}

function isSame(one: Told, other: Told | null): boolean {
  const flat = ({ endpoint, p256dh, auth, kinds, quiet, digest_minutes }: Told) =>
    JSON.stringify([
      ...[endpoint, p256dh, auth, digest_minutes, kinds.answers, kinds.reports, kinds.alerts],
      quiet && [quiet.since, quiet.until, quiet.zone, quiet.alerts],
    ]);
  return other !== null && flat(one) === flat(other);
}

whenOpen((space) => {
  wishes.value = space.vault.one<Kept>(KIND)?.body.wishes ?? null;
  const stop = online.subscribe((reached) => {
    if (reached) void agree(space);
  });
  return () => {
    stop();
    wishes.value = null;
    trouble.value = null;
  };
});

/** The worker says what she reads here, under the icon she chose: also when she changes them. */
effect(() => {
  if (!wishes.value) return;
  const say = { news: t("notices-say-news"), alert: t("notices-say-alert") };
  const icon = `/icons/${appName.value.toLowerCase()}-192.png`;
  void keepWords({ lang: lang.value, icon, say }).catch(() => undefined);
});
