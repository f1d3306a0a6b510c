/** Every way into a space and out of it. Loaded when the first is taken. */

import { fromBase64Url, randomId } from "../../core/encoding";
import { BackupError, importVault as importFile } from "../../core/vault/backup";
import { kitText, readKit, toKitWords } from "../../core/vault/kit";
import { VaultStore } from "../../core/vault/store";
import { NoVault, Vault, WrongSecret } from "../../core/vault/vault";
import { destroyOwnDatabases, destroyPublicDatabases } from "../../sync/pouch";
import {
  BadVaultFile,
  current,
  DEMO_PASSPHRASE,
  loadProfiles,
  lockedBecause,
  profiles,
  shutOut,
  WrongKit,
  WrongPassphrase,
} from "../profiles";
import { entries, putEntry, removeEntry } from "../registry";
import { lang } from "../settings";
import { tellTabs } from "../tabs";
import type { Invitation, JoinStep, Profile, ProfileStub, Role } from "../types";
import "../feed"; // what is new is counted from when she unlocks it
import "../push"; // who wants to be told while the app is closed is so again from when she unlocks it
import { watchIdleness } from "./autolock";
import type { Carried } from "./carry";
import { startEngine } from "./engine";
import { demoInvitation, enrol } from "./enrol";
import { profileOf } from "./identity";
import { publicNews } from "./news";
import { dropWords, endAddress } from "./ringing";
import { closeSpace, here, openSpace, openSpaceOrNull } from "./space";

export async function join(
  invitation: Invitation,
  passphrase: string,
  onStep: (step: JoinStep) => void,
): Promise<Profile> {
  const { vault, stub } = await enrol({ invitation, passphrase, demo: null, onStep });
  return enter(vault, stub);
}

/** With a space that she brings from another region. */
export async function joinWith(
  invitation: Invitation,
  carried: Carried,
  onStep: (step: JoinStep) => void,
): Promise<Profile> {
  const passphrase = carried.secret;
  const { vault, stub } = await enrol({ invitation, passphrase, carried, demo: null, onStep });
  return enter(vault, stub);
}

/** @param besides the id of a space of this role that is not meant: a demo may need two people of one role */
export async function enterDemo(role: Role, besides?: string): Promise<Profile> {
  const known = (await entries()).find(
    ({ id, demo, pending }) => demo === role && !pending && id !== besides,
  );
  if (known) {
    const profile = await unlock(known.id, DEMO_PASSPHRASE);
    if (await isStillKnown()) return profile;
    // The demo hub was started afresh: this space belongs to one that is gone.
    await wipe(known.id);
  }
  const { invitation, keys } = await demoInvitation(role);
  const options = { invitation, passphrase: DEMO_PASSPHRASE, demo: role, onStep: () => undefined };
  const { vault, stub } = await enrol(keys ? { ...options, keys } : options);
  return enter(vault, stub);
}

/** False only when the hub answers that it does not know this device. */
async function isStillKnown(): Promise<boolean> {
  try {
    await here().session.fetch("/sync/");
    return true;
  } catch (error) {
    return !["unknown-device", "wrong-region"].includes((error as { slug?: string }).slug ?? "");
  }
}

export async function unlock(id: string, passphrase: string): Promise<Profile> {
  try {
    return await enter(await Vault.unlock(id, passphrase));
  } catch (error) {
    throw error instanceof WrongSecret || error instanceof NoVault ? new WrongPassphrase("wrong") : error;
  }
}

export async function unlockWithKit(words: string[]): Promise<Profile> {
  const kit = await readKit(words);
  if (!kit) throw new WrongKit("not a kit");
  for (const { id } of profiles.value) {
    try {
      return markKit(await enter(await Vault.unlockWithKit(id, kit)));
    } catch (error) {
      if (!(error instanceof WrongSecret || error instanceof NoVault)) throw error;
    }
  }
  throw new WrongKit("no space of this kit here");
}

function markKit(profile: Profile): Profile {
  current.value = { ...profile, openedWithKit: true };
  return current.value;
}

/** Opens the space and starts its work. `stub`: it is new here, list it. */
async function enter(vault: Vault, stub?: ProfileStub): Promise<Profile> {
  await closeSpace();
  const space = await openSpace(vault);
  if (stub) await putEntry(stub);
  await loadProfiles();
  const listed = profiles.peek().find(({ id }) => id === vault.id);
  // The list of spaces was lost with the rest.
  vault.store.onRestored = () => void (listed && putEntry(listed).catch(() => undefined));
  tellTabs({ kind: "spaces" });
  let waiting = false;
  startEngine(space, {
    onPublic: () => publicNews.value++,
    onRole: (now) => {
      waiting = now;
      if (current.value?.id === vault.id) current.value = { ...current.value, waitingForRole: now };
    },
    onShutOut: (slug) => {
      if (current.value?.id === vault.id) shutOut.value = slug === "revoked" ? "revoked" : "unknown-device";
    },
  });
  // An alert is shown wherever she is in the app.
  void import("../alerts");
  watchIdleness(vault.id, space.closing.signal);
  const profile = await profileOf(vault.id, space.identity, space.keys, waiting);
  lockedBecause.value = null;
  shutOut.value = null;
  current.value = profile;
  // Each time: whoever looks around in a hurry may have left before it was sent.
  if (profile.demo === "coordinator")
    void import("../demo").then(({ exampleReport }) => exampleReport(space));
  if (profile.roles.includes("facilitator"))
    void import("./desk/onward").then(({ keepPublishing }) => keepPublishing(space));
  return profile;
}

export const close = closeSpace;

export async function wipe(id: string): Promise<void> {
  if (openSpaceOrNull()?.vault.id === id) await closeSpace();
  await VaultStore.wipe(id);
  await destroyOwnDatabases(id);
  await removeEntry(id);
  // Nothing rings for a space that is gone; others on this phone are rung again once they are opened.
  await endAddress().catch(() => undefined);
  if ((await entries()).length === 0) {
    await dropWords().catch(() => undefined);
    await destroyPublicDatabases();
  }
  tellTabs({ kind: "spaces" });
}

export async function recoveryKit(): Promise<{ words: string[]; qr: string }> {
  const kit = fromBase64Url(here().identity.kit);
  const { renderSVG } = await import("uqr");
  return { words: await toKitWords(kit, lang.value), qr: renderSVG(kitText(kit), { ecc: "M" }) };
}

export async function exportVault(): Promise<Blob> {
  const { vault, beforeClose } = here();
  await Promise.all([...beforeClose].map((finish) => finish()));
  const stub = profiles.value.find(({ id }) => id === vault.id);
  return vault.export(stub ?? {});
}

export async function importVault(file: File, passphrase: string): Promise<Profile> {
  const id = randomId();
  let stub: Partial<ProfileStub>;
  try {
    stub = (await importFile(file, passphrase, id)) as Partial<ProfileStub>;
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw error.reason === "wrong-secret" ? new WrongPassphrase("wrong") : new BadVaultFile(error.reason);
  }
  await putEntry({ id, demo: stub.demo ?? null, made: stub.made ?? new Date().toISOString().slice(0, 10) });
  const kit = await readKit([passphrase]);
  return kit
    ? markKit(await enter(await Vault.unlockWithKit(id, kit)))
    : enter(await Vault.unlock(id, passphrase));
}

export async function changePassphrase(old: string | null, next: string): Promise<void> {
  const { vault, identity } = here();
  // Who came in with her kit has forgotten the old one; who finds an open phone must know it.
  const byKit = old === null && current.value?.openedWithKit === true;
  try {
    await vault.changePassphrase(
      byKit ? { kit: fromBase64Url(identity.kit) } : { passphrase: old ?? "" },
      next,
    );
  } catch (error) {
    throw error instanceof WrongSecret ? new WrongPassphrase("wrong") : error;
  }
  if (current.value?.id === vault.id) current.value = { ...current.value, openedWithKit: false };
}
