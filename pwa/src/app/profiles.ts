/** The people's spaces on this device: joining, unlocking, locking, and what keeps them safe. Light to load. */
import { signal } from "@preact/signals";
import type { Invitation, InvitationState, JoinStep, Profile, ProfileStub, Role } from "./types";

export type { Invitation, InvitationState, JoinStep, Profile, ProfileStub, Role } from "./types";

export const profiles = signal<ProfileStub[]>([]);
/** `null` while locked. */
export const current = signal<Profile | null>(null);

/** Passphrase of every demo space: demo data is not secret, and one must be able to come back to it. */
export const DEMO_PASSPHRASE = "tejedora demo";

export class WrongPassphrase extends Error {}
/** The words are not a kit (a word is misspelt), or no space on this device was made with it. */
export class WrongKit extends Error {}
/** The chosen file is not a complete export of a space. */
export class BadVaultFile extends Error {}

export type JoinFailure = "used" | "cancelled" | "expired" | "unknown" | "other-region" | "unreachable" | "storage";
export class JoinError extends Error {
  constructor(readonly reason: JoinFailure) {
    super(reason);
  }
}

/** Lists the spaces of this device. To be called once at start. */
export async function loadProfiles(): Promise<void> {
  profiles.value = [];
}

/** Reads `#1.<seed>.<region>` (the `#` may be missing); `null` when it is not an invitation. */
export function readInvitation(hash: string): Invitation | null {
  const found = /^#?1\.([A-Za-z0-9_-]{43})\.([a-z2-7]{52})$/.exec(hash);
  return found?.[1] && found[2] ? { seed: found[1], region: found[2] } : null;
}

export async function checkInvitation(_invitation: Invitation): Promise<InvitationState> {
  return { state: "unreachable" };
}

export async function join(
  _invitation: Invitation,
  _passphrase: string,
  _onStep: (step: JoinStep) => void,
): Promise<Profile> {
  throw new JoinError("unreachable");
}

export async function enterDemo(_role: Role): Promise<Profile> {
  throw new JoinError("unreachable");
}

export async function unlock(_id: string, _passphrase: string): Promise<Profile> {
  throw new WrongPassphrase();
}

export async function unlockWithKit(_words: string[]): Promise<Profile> {
  throw new WrongKit();
}

export type LockReason = "idle" | "asked" | "hidden";
/** Why it last locked, for the front screen to say. */
export const lockedBecause = signal<LockReason | null>(null);

export function lock(reason: LockReason = "asked"): void {
  lockedBecause.value = reason;
  current.value = null;
}

/** Keeps the app open while she is in the camera or a file picker. */
export async function pauseAutoLock<T>(whilePicking: () => Promise<T>): Promise<T> {
  return whilePicking();
}

export async function wipe(_id: string): Promise<void> {}

export async function recoveryKit(): Promise<{ words: string[]; qr: string }> {
  throw new WrongKit();
}

export async function exportVault(): Promise<Blob> {
  return new Blob();
}

export async function importVault(_file: File, _passphrase: string): Promise<Profile> {
  throw new BadVaultFile();
}

/** Six random words (66 bits) in her language. */
export async function suggestPassphrase(_lang: string): Promise<string[]> {
  return [];
}
