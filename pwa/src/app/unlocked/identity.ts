/** Who she is: the record in the vault that holds her keys and her place at the hub. */
import { recipientOf } from "../../core/age";
import type { SealedRole } from "../../core/directory";
import { fromBase64Url, sha256, toBase32 } from "../../core/encoding";
import type { From } from "../../core/messages";
import { type Dsse, keyFromSeed, type SigningKey } from "../../core/signing";
import type { Profile, Role } from "../types";

export const IDENTITY = "identity";

export interface Identity {
  /** False until the hub has answered her enrolment. */
  enrolled: boolean;
  region: string;
  regionName: string;
  /** Root statements as they were when she joined; the first is what her invitation pinned. */
  root: Dsse[];
  apiOrigin: string;
  member: string;
  device: string;
  box: string;
  roles: Role[];
  demo: Role | null;
  /** base64url seeds. The hub knows the public half of `auth` only. */
  auth: string;
  author: string;
  /** age identity. */
  seal: string;
  /** What her invitation's key signed of her; null for who holds a public role. */
  cert: Dsse | null;
  /** base64url, 16 bytes: shown again when she asks for her kit. */
  kit: string;
}

export interface Keys {
  auth: SigningKey;
  author: SigningKey;
  sealIdentity: string;
  sealRecipient: string;
}

export async function keysOf(identity: Identity): Promise<Keys> {
  return {
    auth: await keyFromSeed(fromBase64Url(identity.auth)),
    author: await keyFromSeed(fromBase64Url(identity.author)),
    sealIdentity: identity.seal,
    sealRecipient: await recipientOf(identity.seal),
  };
}

/** A short mark of a public key, to compare aloud, the same as `hub` prints: 100 bits in five groups of four. */
export async function fingerprint(publicKey: string): Promise<string> {
  const text = toBase32(await sha256(fromBase64Url(publicKey)));
  return (text.slice(0, 20).match(/.{4}/g) ?? []).join(" ");
}

/** How she signs: her certificate goes with every message, unless her role is public. */
export function fromOf(identity: Identity, keys: Keys): From {
  return { author: keys.author.public, seal: keys.sealRecipient, box: identity.box, cert: identity.cert };
}

/** What the region's root must sign before anybody believes a role: its names in the directory. */
const DIRECTORY_ROLES: Partial<Record<Role, readonly SealedRole[]>> = {
  coordinator: ["coordinator"],
  custodian: ["custodian"],
  facilitator: ["author", "reviewer"],
};

export function publicRoles({ roles }: Pick<Identity, "roles">): SealedRole[] {
  return roles.flatMap((role) => DIRECTORY_ROLES[role] ?? []);
}

/** Whom the directory alone introduces: an invitation vouches for everybody else, facilitators too. */
export function isIntroducedByDirectory({ roles }: Pick<Identity, "roles">): boolean {
  return roles.includes("coordinator") || roles.includes("custodian");
}

export async function profileOf(
  id: string,
  identity: Identity,
  keys: Keys,
  waitingForRole: boolean,
): Promise<Profile> {
  return {
    id,
    demo: identity.demo,
    roles: identity.roles,
    member: identity.member,
    device: identity.device,
    box: identity.box,
    regionId: identity.region,
    regionName: identity.regionName,
    waitingForRole,
    fingerprint: await fingerprint(keys.author.public),
  };
}
