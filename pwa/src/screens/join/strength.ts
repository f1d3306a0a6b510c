/** How good an own passphrase must be at least: what a screen can honestly judge is its length and variety. */
export const MIN_LETTERS = 12;
const MIN_DIFFERENT = 6;

/** As the vault takes them: spaces at the ends, or several of them, make no difference. */
export function samePassphrase(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.normalize("NFKC").trim().replace(/\s+/gu, " "));
  return one === other;
}

export type Weakness = { missing: number } | "weak";

export function weaknessOf(passphrase: string): Weakness | null {
  const letters = [...passphrase.normalize("NFKC").trim()];
  if (letters.length < MIN_LETTERS) return { missing: MIN_LETTERS - letters.length };
  return new Set(letters).size < MIN_DIFFERENT ? "weak" : null;
}
