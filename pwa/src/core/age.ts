/** The age file format, X25519 only. The library (51 kB) is loaded when it is first needed. */
import type { Bytes } from "./encoding";

const age = () => import("age-encryption");

const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const BECH32_GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const PREFIX = "age";

/** Is this an X25519 recipient (no plugin, no post-quantum hybrid): bech32 of 32 bytes, in lower case? */
export function isRecipient(value: unknown): value is string {
  if (typeof value !== "string" || !/^age1[02-9ac-hj-np-z]{58}$/.test(value)) return false;
  const prefix = Array.from(PREFIX, (c) => c.charCodeAt(0));
  const data = Array.from(value.slice(PREFIX.length + 1), (c) => BECH32.indexOf(c));
  let check = 1;
  for (const digit of [...prefix.map((c) => c >> 5), 0, ...prefix.map((c) => c & 31), ...data]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ digit;
    for (const [i, generator] of BECH32_GENERATORS.entries()) if ((top >>> i) & 1) check ^= generator;
  }
  return check === 1;
}

/** A fresh identity, `AGE-SECRET-KEY-1…`. */
export async function generateIdentity(): Promise<string> {
  return (await age()).generateX25519Identity();
}

export async function recipientOf(identity: string): Promise<string> {
  return (await age()).identityToRecipient(identity);
}

export async function encrypt(plain: Uint8Array, recipients: string[]): Promise<Bytes> {
  const encrypter = new (await age()).Encrypter();
  for (const recipient of recipients) {
    if (!isRecipient(recipient)) throw new TypeError("not an X25519 recipient");
    encrypter.addRecipient(recipient);
  }
  return (await encrypter.encrypt(plain)) as Bytes;
}

/** log2 of scrypt's N: 64 MiB of memory, as much as the vault's argon2id asks of an old phone. */
const SCRYPT_LOG_N = 16;

/** For a file that a person opens with a passphrase alone (`age -d FILE` asks for it). */
export async function encryptWithPassphrase(plain: Uint8Array, passphrase: string): Promise<Bytes> {
  const encrypter = new (await age()).Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(SCRYPT_LOG_N);
  return (await encrypter.encrypt(plain)) as Bytes;
}

/** @throws when the passphrase does not open it or it was altered. */
export async function decryptWithPassphrase(file: Uint8Array, passphrase: string): Promise<Bytes> {
  const decrypter = new (await age()).Decrypter();
  decrypter.addPassphrase(passphrase);
  return (await decrypter.decrypt(file)) as Bytes;
}

/** @throws when no identity opens it or it was altered. */
export async function decrypt(file: Uint8Array, identities: string[]): Promise<Bytes> {
  const decrypter = new (await age()).Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return (await decrypter.decrypt(file)) as Bytes;
}

const INTRO = "age-encryption.org/v1\n".length;
const STANZA = "-> X25519 \n\n".length + 43 + 43;
const MAC = "--- \n".length + 43;
const NONCE = 16;
const STREAM_CHUNK = 64 * 1024;
const TAG = 16;

/**
 * How many clear bytes make a file of exactly `size` bytes for this many recipients.
 * `null` when no length does (too small, or the last chunk would be empty).
 */
export function plaintextRoom(size: number, recipients: number): number | null {
  const payload = size - INTRO - recipients * STANZA - MAC - NONCE;
  const last = payload % (STREAM_CHUNK + TAG);
  if (payload <= TAG || (last > 0 && last <= TAG)) return null;
  return payload - TAG * Math.ceil(payload / (STREAM_CHUNK + TAG));
}
