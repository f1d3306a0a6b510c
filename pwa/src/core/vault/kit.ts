/** The recovery kit: 128 random bits on paper, as twelve words and as a QR, that open the vault without passphrase. */
import { type Bytes, fromBase64Url, randomBytes, toBase64Url } from "../encoding";
import { fromKitWords, toKitWords } from "./words";

const PREFIX = "tejedora-kit:1.";

export function newKit(): Bytes {
  return randomBytes(16);
}

/** What the kit's QR says. */
export function kitText(kit: Bytes): string {
  return PREFIX + toBase64Url(kit);
}

export { toKitWords };

/** Reads twelve words, or the text of the QR. Null when it is no kit. */
export async function readKit(input: string[]): Promise<Bytes | null> {
  const text = input.join(" ").trim();
  if (!text.startsWith(PREFIX)) return fromKitWords(text.split(/[\s,.;]+/u));
  try {
    const kit = fromBase64Url(text.slice(PREFIX.length));
    return kit.length === 16 ? kit : null;
  } catch {
    return null;
  }
}
