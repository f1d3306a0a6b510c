/**
 * Tests do not wait for argon2id, half a second for each space that they open: another passphrase, salt or cost still
 * gives another key. core/vault/vault.test.ts tests the real one.
 */
import { vi } from "vitest";
import type { DeriveRequest } from "./src/core/vault/derive";

vi.mock("./src/core/vault/derive", () => ({
  async derive({ passphrase, salt, m, t }: DeriveRequest): Promise<Uint8Array> {
    const key = await crypto.subtle.importKey("raw", new Uint8Array(passphrase), "HKDF", false, [
      "deriveBits",
    ]);
    const info = new TextEncoder().encode(`${m} ${t}`);
    const algorithm = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(salt), info };
    return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
  },
}));
