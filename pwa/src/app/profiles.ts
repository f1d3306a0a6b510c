/** The people's spaces on this device: joining, unlocking, locking, and what keeps them safe. Light to load. */
import { signal } from "@preact/signals";
import { entries } from "./registry";
import { hearTabs, tellTabs } from "./tabs";
import type { Invitation, InvitationState, JoinStep, Profile, ProfileStub, Role } from "./types";

export type { Invitation, InvitationState, JoinStep, Profile, ProfileStub, Role } from "./types";

export const profiles = signal<ProfileStub[]>([]);
/** `null` while locked. */
export const current = signal<Profile | null>(null);
/** The hub lets this device in no more: its owner was revoked, or the hub does not know it. */
export const shutOut = signal<"revoked" | "unknown-device" | null>(null);

/** Passphrase of every demo space: demo data is not secret, and one must be able to come back to it. */
export const DEMO_PASSPHRASE = "tejedora demo";

export class WrongPassphrase extends Error {}
/** The words are not a kit (a word is misspelt), or no space on this device was made with it. */
export class WrongKit extends Error {}
/** The chosen file is not a complete export of a space. */
export class BadVaultFile extends Error {}

export type JoinFailure =
  | "used"
  | "cancelled"
  | "expired"
  | "unknown"
  | "other-region"
  | "unreachable"
  | "storage"
  /** Joining was begun on this device with another passphrase. */
  | "passphrase"
  /** The space that she brings: its file is none, its secret another, or it belongs here already. */
  | "bad-file"
  | "wrong-secret"
  | "same-region";
export class JoinError extends Error {
  constructor(readonly reason: JoinFailure) {
    super(reason);
  }
}

const doors = () => import("./unlocked/doors");

/** Lists the spaces of this device. */
export async function loadProfiles(): Promise<void> {
  const all = await entries();
  profiles.value = all.filter((entry) => !entry.pending).map(({ pending: _, ...stub }) => stub);
}

/** Reads `#1.<seed>.<region>` (the `#` may be missing); `null` when it is not an invitation. */
export function readInvitation(hash: string): Invitation | null {
  const found = /^#?1\.([A-Za-z0-9_-]{43})\.([a-z2-7]{52})$/.exec(hash);
  return found?.[1] && found[2] ? { seed: found[1], region: found[2] } : null;
}

export async function checkInvitation(invitation: Invitation): Promise<InvitationState> {
  return (await import("./unlocked/enrol")).checkInvitation(invitation);
}

/**
 * Makes her keys and her space, and enrols. Interrupted, it can be called again with the same invitation and
 * passphrase: nothing is used up before the hub has answered.
 * @throws {JoinError}
 */
export async function join(
  invitation: Invitation,
  passphrase: string,
  onStep: (step: JoinStep) => void,
): Promise<Profile> {
  return (await doors()).join(invitation, passphrase, onStep);
}

/** The same with a space that she brings from another region, in its sealed file: its keys, and all that is in it. @throws {JoinError} */
export async function joinWith(
  invitation: Invitation,
  carried: { file: File; secret: string },
  onStep: (step: JoinStep) => void,
): Promise<Profile> {
  return (await doors()).joinWith(invitation, carried, onStep);
}

/** Enters the demo hub in a role, coming back to the space of that role if there is one. @throws {JoinError} */
export async function enterDemo(role: Role): Promise<Profile> {
  return (await doors()).enterDemo(role);
}

/** Changes over to another demo person of the same role: what one proposes, the other reviews. */
export async function enterDemoColleague({ id, demo }: Profile): Promise<void> {
  if (demo) await (await doors()).enterDemo(demo, id);
}

/** @throws {WrongPassphrase} */
export async function unlock(id: string, passphrase: string): Promise<Profile> {
  return (await doors()).unlock(id, passphrase);
}

/** Twelve words, or one text: what the kit's QR says. @throws {WrongKit} */
export async function unlockWithKit(words: string[]): Promise<Profile> {
  return (await doors()).unlockWithKit(words);
}

export type LockReason = "idle" | "asked" | "hidden";
/** Why it last locked, for the front screen to say. */
export const lockedBecause = signal<LockReason | null>(null);

/** Locks in every tab. The screen is clear at once; unsaved edits are written before the keys are forgotten. */
export function lock(reason: LockReason = "asked"): void {
  const profile = current.value;
  if (!profile) return;
  tellTabs({ kind: "lock", id: profile.id, reason });
  closeHere(reason);
}

function closeHere(reason: LockReason): void {
  lockedBecause.value = reason;
  current.value = null;
  shutOut.value = null;
  void doors().then(({ close }) => close());
}

let picking = 0;

/** Is she in the camera or a file picker? */
export const isPicking = (): boolean => picking > 0;

/** Keeps the app open while she is in the camera or a file picker. */
export async function pauseAutoLock<T>(whilePicking: () => Promise<T>): Promise<T> {
  picking += 1;
  try {
    return await whilePicking();
  } finally {
    picking -= 1;
  }
}

/** Removes a space from this device for ever, in every tab. */
export async function wipe(id: string): Promise<void> {
  if (current.value?.id === id) closeHere("asked");
  tellTabs({ kind: "wipe", id });
  await (await doors()).wipe(id);
  await loadProfiles();
}

/** The kit of the open space: twelve words in her language, and a QR of it as a complete `<svg>` text. */
export async function recoveryKit(): Promise<{ words: string[]; qr: string }> {
  return (await doors()).recoveryKit();
}

/** The open space as one sealed file. It opens with the same passphrase or kit. */
export async function exportVault(): Promise<Blob> {
  return (await doors()).exportVault();
}

/** Brings an exported space to this device; `passphrase` may also be the kit's words. @throws {WrongPassphrase | BadVaultFile} */
export async function importVault(file: File, passphrase: string): Promise<Profile> {
  return (await doors()).importVault(file, passphrase);
}

/** `old` may be null when she came in with her kit (`openedWithKit`). @throws {WrongPassphrase} when `old` is not it. */
export async function changePassphrase(old: string | null, next: string): Promise<void> {
  return (await doors()).changePassphrase(old, next);
}

/** Six random words in her language (64 bits or more). */
export async function suggestPassphrase(lang: string): Promise<string[]> {
  return (await import("../core/vault/words")).suggestWords(lang);
}

hearTabs((message) => {
  if (message.kind === "spaces") void loadProfiles();
  else if (message.kind !== "active" && message.id === current.value?.id) {
    closeHere(message.kind === "lock" ? message.reason : "asked");
  }
});
