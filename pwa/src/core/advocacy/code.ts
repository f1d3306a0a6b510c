/**
 * The code by which one woman can be added to another's plan: to whom to seal, and where to leave it. In person as a
 * QR code, on paper as letters to be typed; who changes one letter is told. It is no secret, and says no name.
 */
import { isRecipient } from "../age";
import { fromBase64Url, sha256, toBase32, toBase64Url, utf8 } from "../encoding";
import { isBox } from "../envelope";
import { checkPublicKey } from "../signing";
import type { Person } from "./plan";

export type Address = Omit<Person, "name">;

/** Letters of each piece: the author's key, the recipient without `age1`, the box, and the check. */
const AUTHOR = 52;
const SEAL = 58;
const BOX = 26;
const CHECK = 8;
const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

const checkOf = async (letters: string) =>
  toBase32(await sha256(utf8(`tejedora/code/v1\n${letters}`))).slice(0, CHECK);

/** 144 letters and digits, in upper case: a QR code of them is small. */
export async function writeCode({ author, seal, box }: Address): Promise<string> {
  const letters = toBase32(fromBase64Url(author)) + seal.slice("age1".length) + box.slice("box-".length);
  return `${letters}${await checkOf(letters)}`.toUpperCase();
}

/** For paper: in groups that the eye can hold. */
export const inGroups = (code: string): string => (code.match(/.{1,6}/g) ?? []).join(" ");

/** Reads what was scanned, pasted or typed, whatever stands between its letters; null: not a code, or a slip in it. */
export async function readCode(text: string): Promise<Address | null> {
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (letters.length !== AUTHOR + SEAL + BOX + CHECK) return null;
  const said = letters.slice(0, -CHECK);
  if ((await checkOf(said)) !== letters.slice(-CHECK)) return null;
  const key = bytesOf(said.slice(0, AUTHOR), 32);
  const seal = `age1${said.slice(AUTHOR, AUTHOR + SEAL)}`;
  const box = `box-${said.slice(AUTHOR + SEAL)}`;
  if (!key || !isRecipient(seal) || !isBox(box)) return null;
  const author = toBase64Url(key);
  try {
    checkPublicKey(author);
  } catch {
    return null;
  }
  return { author, seal, box };
}

function bytesOf(letters: string, length: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of letters) {
    const value = BASE32.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    if (at < length) bytes[at++] = (held >> bits) & 0xff;
  }
  return at === length && toBase32(bytes) === letters ? bytes : null;
}
