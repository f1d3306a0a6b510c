/**
 * The head of a vault: how to get from a secret a person holds to the vault's key. Each slot wraps the same key
 * under one secret; unused slots are random bytes of the same form, so that nobody sees which secrets exist.
 */
import { type Bytes, fromBase64Url, randomBytes, toBase64Url, utf8 } from "../encoding";
import type { Argon2Parameters } from "./derive";
import { CEILING, calibrate, FLOOR, stretch } from "./kdf";

export interface Slot {
  /** base64url, 12 bytes. */
  n: string;
  /** base64url, 48 bytes: the wrapped key and its tag. */
  c: string;
}

export interface Head {
  v: 1;
  argon2id: Argon2Parameters;
  /** base64url, 16 bytes. */
  salt: string;
  slots: Slot[];
}

/** The order of slots: passphrase, kit, passkey (not used yet), spare. */
const SLOTS = ["passphrase", "kit", "passkey", "spare"] as const;
type SlotName = (typeof SLOTS)[number];

async function wrappingKey(secret: Bytes, salt: Bytes, slot: SlotName): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const info = utf8(`tejedora/vault/slot/v1|${slot}`);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

async function wrap(vaultKey: Bytes, secret: Bytes, salt: Bytes, slot: SlotName): Promise<Slot> {
  const n = randomBytes(12);
  const key = await wrappingKey(secret, salt, slot);
  const c = await crypto.subtle.encrypt({ name: "AES-GCM", iv: n, additionalData: salt }, key, vaultKey);
  return { n: toBase64Url(n), c: toBase64Url(new Uint8Array(c)) };
}

async function unwrap(
  slot: Slot | undefined,
  secret: Bytes,
  salt: Bytes,
  name: SlotName,
): Promise<Bytes | null> {
  if (!slot) return null;
  const key = await wrappingKey(secret, salt, name);
  try {
    const algorithm = { name: "AES-GCM", iv: fromBase64Url(slot.n), additionalData: salt };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, fromBase64Url(slot.c)));
  } catch {
    return null;
  }
}

const emptySlot = (): Slot => ({ n: toBase64Url(randomBytes(12)), c: toBase64Url(randomBytes(48)) });

/** A head for a fresh random vault key, opened by a passphrase and by the 16 bytes of a recovery kit. */
export async function createHead(passphrase: string, kit: Bytes): Promise<{ head: Head; vaultKey: Bytes }> {
  const vaultKey = randomBytes(32);
  const salt = randomBytes(16);
  const { parameters, key } = await calibrate(passphrase, salt);
  const slots = [
    await wrap(vaultKey, key, salt, "passphrase"),
    await wrap(vaultKey, kit, salt, "kit"),
    emptySlot(),
    emptySlot(),
  ];
  return { head: { v: 1, argon2id: parameters, salt: toBase64Url(salt), slots }, vaultKey };
}

/** The vault's key, or null when the passphrase is another. */
export async function openWithPassphrase(head: Head, passphrase: string): Promise<Bytes | null> {
  const salt = fromBase64Url(head.salt);
  const key = await stretch(passphrase, salt, head.argon2id);
  return unwrap(head.slots[0], key, salt, "passphrase");
}

export function openWithKit(head: Head, kit: Bytes): Promise<Bytes | null> {
  return unwrap(head.slots[1], kit, fromBase64Url(head.salt), "kit");
}

/** The same vault under a new passphrase; the other slots stay. */
export async function changePassphrase(head: Head, vaultKey: Bytes, passphrase: string): Promise<Head> {
  const salt = fromBase64Url(head.salt);
  const { parameters, key } = await calibrate(passphrase, salt);
  const [, ...others] = head.slots;
  return { ...head, argon2id: parameters, slots: [await wrap(vaultKey, key, salt, "passphrase"), ...others] };
}

/** Is this a head that this version opens? Checked before any work is done for it. */
export function isHead(value: unknown): value is Head {
  const head = value as Partial<Head> | null;
  const bytes = (text: unknown, length: number) => {
    try {
      return fromBase64Url(String(text)).length === length;
    } catch {
      return false;
    }
  };
  return (
    head?.v === 1 &&
    bytes(head.salt, 16) &&
    Number.isInteger(head.argon2id?.m) &&
    Number.isInteger(head.argon2id?.t) &&
    (head.argon2id?.m ?? 0) >= FLOOR.m &&
    (head.argon2id?.t ?? 0) >= FLOOR.t &&
    (head.argon2id?.m ?? 0) <= CEILING.m &&
    (head.argon2id?.t ?? 0) <= CEILING.t &&
    Array.isArray(head.slots) &&
    head.slots.length === SLOTS.length &&
    head.slots.every((slot) => bytes(slot?.n, 12) && bytes(slot?.c, 48))
  );
}
