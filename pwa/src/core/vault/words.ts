/** Words to write by hand: passphrases to suggest, and the twelve words of a recovery kit (BIP 39). */
import type { Bytes } from "../encoding";

/** Languages with a word list of their own; another language is given words of the first. */
export const WORD_LANGUAGES = ["es", "en"] as const;
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

const lists: Record<WordLanguage, () => Promise<string[]>> = {
  es: async () => (await import("@scure/bip39/wordlists/spanish.js")).wordlist,
  en: async () => (await import("@scure/bip39/wordlists/english.js")).wordlist,
};

export function wordLanguage(lang: string): WordLanguage {
  return WORD_LANGUAGES.find((known) => lang === known || lang.startsWith(`${known}-`)) ?? "es";
}

/** How a word is compared: without accents and capitals, as phones and haste write it. */
export function plain(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

function randomBelow(limit: number): number {
  const ceiling = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const [value] = crypto.getRandomValues(new Uint32Array(1));
    if (value !== undefined && value < ceiling) return value % limit;
  }
}

/**
 * Random words that every keyboard writes the same way: those with accents are left out, because a passphrase,
 * unlike a kit, is compared letter by letter. Six of them carry 64 bits (es) or 66 bits (en).
 */
export async function suggestWords(lang: string, count = 6): Promise<string[]> {
  const words = (await lists[wordLanguage(lang)]()).filter((word) => /^[a-z]+$/.test(word));
  return Array.from({ length: count }, () => words[randomBelow(words.length)] as string);
}

/** The twelve words of 16 bytes. */
export async function toKitWords(secret: Bytes, lang: string): Promise<string[]> {
  const { entropyToMnemonic } = await import("@scure/bip39");
  const mnemonic = entropyToMnemonic(secret, await lists[wordLanguage(lang)]());
  return mnemonic.normalize("NFC").split(/[\s\u3000]+/);
}

/**
 * The 16 bytes of twelve words in any language with a list; accents, capitals and everything after the fourth
 * letter are forgiven (four letters are unique in each list). Null when a word is unknown or their checksum fails.
 */
export async function fromKitWords(words: string[]): Promise<Bytes | null> {
  const written = words.map(plain).filter((word) => word !== "");
  if (written.length !== 12) return null;
  const { mnemonicToEntropy } = await import("@scure/bip39");
  for (const lang of WORD_LANGUAGES) {
    const list = await lists[lang]();
    const index = new Map(list.map((word) => [plain(word).slice(0, 4), word]));
    const found = written.map((word) => index.get(word.slice(0, 4)));
    if (found.some((word) => word === undefined)) continue;
    try {
      return new Uint8Array(mnemonicToEntropy(found.join(" "), list));
    } catch {
      // The checksum does not hold in this language.
    }
  }
  return null;
}
