/** Records of a vault: AES-256-GCM under a key that scripts can use but not read, bound to the record's id. */
import { type Bytes, fromUtf8, randomBytes, utf8 } from "../encoding";
import type { SealedRecord } from "./store";

export interface PlainRecord {
  kind: string;
  schema: number;
  /** RFC 3339: when it was last written. */
  at: string;
  body: unknown;
}

/** The key for records, from the vault's key; not extractable. */
export async function recordKey(vaultKey: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", vaultKey, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: utf8("tejedora/vault/rec/v1") },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

const STEP = 64 * 1024;

/** Padded sizes double from 512 bytes to 64 KiB and then grow by 64 KiB: a length tells little. */
export function paddedLength(length: number): number {
  let size = 512;
  while (size < length && size < STEP) size *= 2;
  return length <= size ? size : Math.ceil(length / STEP) * STEP;
}

const boundTo = (id: string) => utf8(`tejedora/vault/rec/v1|${id}`);

export async function sealRecord(key: CryptoKey, id: string, record: PlainRecord): Promise<SealedRecord> {
  const text = utf8(JSON.stringify(record));
  const padded = new Uint8Array(paddedLength(text.length)).fill(0x20);
  padded.set(text);
  const n = randomBytes(12);
  const algorithm = { name: "AES-GCM", iv: n, additionalData: boundTo(id) };
  return { id, n, c: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, padded)) };
}

/** @throws when it was altered, belongs to another id, or to another vault. */
export async function openRecord(key: CryptoKey, { id, n, c }: SealedRecord): Promise<PlainRecord> {
  const algorithm = { name: "AES-GCM", iv: n, additionalData: boundTo(id) };
  const padded = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, c));
  return JSON.parse(fromUtf8(padded)) as PlainRecord;
}
