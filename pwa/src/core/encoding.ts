/**
 * Bytes and texts, the way every format of this project writes them: base64url without padding for keys and
 * signatures, RFC 4648 base32 in lower case without padding for ids, RFC 3339 UTC seconds for times.
 */

/** Bytes that WebCrypto and IndexedDB accept (never backed by shared memory). */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Thrown for text that is not what its format says. */
export class EncodingError extends Error {}

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** @throws {EncodingError} on malformed UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    throw new EncodingError("not UTF-8");
  }
}

export function concat(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** 128 random bits, base32: 26 characters. */
export function randomId(): string {
  return toBase32(randomBytes(16));
}

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Bytes));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @throws {EncodingError} */
export function fromHex(text: string): Bytes {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new EncodingError("not hex");
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** Standard base64 with padding. In slices, so that a 1 MiB envelope does not overflow the call stack. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

/** @throws {EncodingError} unless it is exactly what `toBase64` writes. */
export function fromBase64(text: string): Bytes {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) throw new EncodingError("not base64");
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new EncodingError("not base64");
  }
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const tail = text.slice(-4);
  if (tail.includes("=") && toBase64(bytes.subarray(bytes.length - (bytes.length % 3))) !== tail) {
    throw new EncodingError("stray bits in base64");
  }
  return bytes;
}

export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @throws {EncodingError} also on padding and on stray bits, so that one value has one text. */
export function fromBase64Url(text: string): Bytes {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw new EncodingError("not base64url");
  const padded = text.replace(/-/g, "+").replace(/_/g, "/") + "=".repeat((4 - (text.length % 4)) % 4);
  return fromBase64(padded);
}

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

export function toBase32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += BASE32[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text;
}

/** A time as RFC 3339 UTC seconds. */
export function rfc3339(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** The UTC day of a time, `2026-11-24`. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

export function addDays(time: Date, days: number): Date {
  return new Date(time.getTime() + days * 86_400_000);
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export function isTime(value: unknown): value is string {
  return typeof value === "string" && TIME.test(value) && rfc3339OrNull(value) === value;
}

export function isDay(value: unknown): value is string {
  return (
    typeof value === "string" &&
    DAY.test(value) &&
    rfc3339OrNull(`${value}T00:00:00Z`) === `${value}T00:00:00Z`
  );
}

function rfc3339OrNull(text: string): string | null {
  if (text.startsWith("0000")) return null;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? null : rfc3339(time);
}

// The last character carries stray bits, which must be zero: one value has one text.
const ID = /^[a-z2-7]{25}[aeimquy4]$/;
const HASH_ID = /^[a-z2-7]{51}[aq]$/;
const HEX_256 = /^[0-9a-f]{64}$/;

/** A random id of 26 characters. */
export const isId = (value: unknown): value is string => typeof value === "string" && ID.test(value);
/** A base32 SHA-256 of 52 characters. */
export const isHashId = (value: unknown): value is string => typeof value === "string" && HASH_ID.test(value);
export const isHex256 = (value: unknown): value is string => typeof value === "string" && HEX_256.test(value);
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
