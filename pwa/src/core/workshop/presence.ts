/**
 * Proofs of having been there that need no network at that moment, in both directions.
 *
 * The code on her phone: `TP1.<workshop>.<registration>.<seconds>.<key>.<signature>`, signed by the key that registered.
 * It is shown anew every half minute, so that a photograph of it is soon seen to be old.
 *
 * The code that a facilitator shows: eight characters that change every ten minutes, an HMAC of the workshop and the
 * time under a secret that only facilitators know, with a last character that catches slips. Both may be typed.
 */
import { EncodingError, fromBase64Url, rfc3339, toBase32, utf8 } from "../encoding";
import { type SigningKey, signText, verifyDsse } from "../signing";

export interface Presence {
  workshop: string;
  /** Id of the registration's message. */
  registration: string;
  /** By the clock of the phone that shows it. */
  at: string;
}

const TYPE = "tejedora/presence/v1";
const PRESENCE = /^TP1\.([a-z0-9-]{1,64})\.([a-z2-7]{26})\.(\d{1,12})\.([\w-]{43})\.([\w-]{86})$/;
const SESSION = /^TS1\.([a-z0-9-]{1,64})\.([a-z2-7]{8})$/;

const seconds = (at: string) => String(Date.parse(at) / 1000);
const signed = ({ workshop, registration, at }: Presence) => JSON.stringify({ workshop, registration, at });

/** What her QR code says. */
export async function writePresence(presence: Presence, key: SigningKey): Promise<string> {
  const { s } = await signText(TYPE, signed(presence), key);
  const { workshop, registration, at } = presence;
  return ["TP1", workshop, registration, seconds(at), key.public, s[0]?.sig].join(".");
}

/** What it says and whose key signed it; null for anything else, also for a signature that does not hold. */
export async function readPresence(text: string): Promise<(Presence & { key: string }) | null> {
  const [, workshop = "", registration = "", time = "", key = "", sig = ""] = PRESENCE.exec(text) ?? [];
  if (!workshop) return null;
  const presence = { workshop, registration, at: rfc3339(new Date(Number(time) * 1000)) };
  try {
    await verifyDsse({ t: TYPE, p: signed(presence), s: [{ k: key, sig }] }, { types: [TYPE] });
    return { ...presence, key };
  } catch {
    return null;
  }
}

/** Milliseconds for which a shown code is the same. */
export const WINDOW_MS = 10 * 60_000;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 7;

/** Odd factors: any one wrong character changes the sum, and so do most swaps of two. */
function check(body: string): string {
  const sum = [...body].reduce((total, char, i) => total + ALPHABET.indexOf(char) * (2 * i + 1), 0);
  return ALPHABET[sum % 32] ?? "";
}

/** The code of the ten minutes that a time is in. @throws {EncodingError} for what is no secret. */
export async function codeAt(secret: string, workshop: string, time: Date): Promise<string> {
  const bytes = fromBase64Url(secret);
  if (bytes.length !== 32) throw new EncodingError("secret");
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const window = Math.floor(time.getTime() / WINDOW_MS);
  const mac = await crypto.subtle.sign("HMAC", key, utf8(`tejedora/session/v1\n${workshop}\n${window}`));
  const body = toBase32(new Uint8Array(mac)).slice(0, LENGTH);
  return body + check(body);
}

/** What the facilitator's QR code says. */
export const writeSession = (workshop: string, code: string): string => `TS1.${workshop}.${code}`;

/** The code in a QR code or as it was typed, with the workshop if it names one; null when there is a slip in it. */
export function readSession(text: string): { workshop: string | null; code: string } | null {
  const [, workshop = null, scanned] = SESSION.exec(text.trim()) ?? [];
  const typed = text
    .toLowerCase()
    .replace(/[\s-]/g, "")
    .replace(/0/g, "o")
    .replace(/1/g, "i")
    .replace(/8/g, "b");
  const code = scanned ?? typed;
  if (!/^[a-z2-7]{8}$/.test(code) || check(code.slice(0, LENGTH)) !== code.at(-1)) return null;
  return { workshop, code };
}

/** When a code was shown (the beginning of its ten minutes), looked for between two times; null: never, or another's. */
export async function shownAt(
  secret: string,
  workshop: string,
  code: string,
  from: Date,
  to: Date,
): Promise<Date | null> {
  const first = Math.floor(from.getTime() / WINDOW_MS);
  const last = Math.floor(to.getTime() / WINDOW_MS);
  for (let window = first; window <= last; window++) {
    const time = new Date(window * WINDOW_MS);
    if ((await codeAt(secret, workshop, time)) === code) return time;
  }
  return null;
}
