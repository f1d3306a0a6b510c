// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { randomBytes, randomId, utf8 } from "../encoding";
import { importVault } from "./backup";
import { deleteDatabase } from "./idb";
import { FLOOR, normalisePassphrase, stretch } from "./kdf";
import { kitText, readKit, toKitWords } from "./kit";
import { openRecord, paddedLength, recordKey, sealRecord } from "./records";
import { VaultStore } from "./store";
import { NoVault, Vault, WrongSecret } from "./vault";
import { fromKitWords, plain, suggestWords } from "./words";

// The real argon2id: at its floor it takes half a second, as it should.
vi.unmock("./derive");
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PASSPHRASE = "seis palabras que solo ella conoce";
let made: { vault: Vault; kit: Uint8Array };

beforeAll(async () => {
  made = await Vault.create(PASSPHRASE);
});

async function rawBytes(id: string): Promise<string> {
  const store = await VaultStore.open(id);
  const parts = (await store.records()).map((r) => Buffer.from(r.c).toString("latin1") + r.id);
  const text = JSON.stringify(await store.head()) + parts.join("");
  store.close();
  return text;
}

describe("a vault", () => {
  it("opens with its passphrase and its kit, and gives back what was put", async () => {
    const id = await made.vault.put("draft", { what: "canario-uno" });
    await made.vault.put("draft", { what: "canario-dos" }, id);
    const again = await Vault.unlock(made.vault.id, `  ${PASSPHRASE.replace(/ /g, "  ")} `);
    expect(again.get(id)).toEqual({ what: "canario-dos" });
    expect(again.all("draft")).toHaveLength(1);
    await again.close();
    const byKit = await Vault.unlockWithKit(made.vault.id, made.kit as never);
    expect(byKit.one<{ what: string }>("draft")?.body.what).toBe("canario-dos");
    await byKit.close();
  });

  it("leaves nothing readable on disk, and nothing of what was overwritten", async () => {
    expect(await rawBytes(made.vault.id)).not.toMatch(/canario|seis|draft/);
    const store = await VaultStore.open(made.vault.id);
    expect(await store.records()).toHaveLength(1);
    store.close();
  });

  it("refuses another passphrase, another kit and a vault that is not there", async () => {
    await expect(Vault.unlock(made.vault.id, "otra")).rejects.toBeInstanceOf(WrongSecret);
    await expect(Vault.unlockWithKit(made.vault.id, randomBytes(16))).rejects.toBeInstanceOf(WrongSecret);
    await expect(Vault.unlock(randomId(), PASSPHRASE)).rejects.toBeInstanceOf(NoVault);
  });

  it("is never opened with parameters under the floor", async () => {
    await expect(stretch("x", randomBytes(16), { m: FLOOR.m / 2, t: 3 })).rejects.toThrow(RangeError);
    await expect(stretch("x", randomBytes(16), { m: FLOOR.m, t: 1 })).rejects.toThrow(RangeError);
  });

  it("keeps a damaged record and opens the others", async () => {
    const { vault } = await Vault.create("x");
    await vault.put("a", 1);
    const broken = await vault.put("b", 2);
    await vault.store.change([{ id: broken, n: randomBytes(12), c: randomBytes(600) }]);
    await vault.close();
    const again = await Vault.unlock(vault.id, "x");
    expect([again.damaged, again.all("a").length, again.all("b").length]).toEqual([1, 1, 0]);
    expect(await again.store.record(broken)).not.toBeNull();
    await again.close();
  });

  it("tells other tabs what it wrote", async () => {
    const other = await Vault.unlock(made.vault.id, PASSPHRASE);
    const heard = new Promise<string>((resolve) => other.onChange(resolve));
    const id = await made.vault.put("progress", { done: true });
    expect(await heard).toBe("progress");
    expect(other.get(id)).toEqual({ done: true });
    await other.close();
  });

  it("can change its passphrase; the kit goes on opening it", async () => {
    const { vault, kit } = await Vault.create("vieja");
    await expect(vault.changePassphrase({ passphrase: "otra" }, "x")).rejects.toBeInstanceOf(WrongSecret);
    await vault.changePassphrase({ kit }, "media");
    await vault.changePassphrase({ passphrase: "media" }, "nueva");
    await vault.close();
    await expect(Vault.unlock(vault.id, "vieja")).rejects.toBeInstanceOf(WrongSecret);
    await (await Vault.unlock(vault.id, "nueva")).close();
    await (await Vault.unlockWithKit(vault.id, kit)).close();
  });

  it("is written anew from memory when a browser with a full disk threw its database away", async () => {
    const { vault } = await Vault.create("pass");
    const id = await vault.put("draft", { text: "antes" });
    const store = vault.store as unknown as { database: IDBDatabase };
    // As Chromium does: without a word to whoever has it open.
    store.database.onversionchange = null;
    store.database.close();
    await deleteDatabase(`tejedora-vault-${vault.id}`);
    const later = await vault.put("draft", { text: "después" });
    await vault.close();
    const again = await Vault.unlock(vault.id, "pass");
    expect([again.get(id), again.get(later)]).toEqual([{ text: "antes" }, { text: "después" }]);
    await again.close();
  });

  it("goes on after the browser let go of its database (its disk was full), and never brings a wiped one back", async () => {
    const { vault } = await Vault.create("pass");
    const letGo = () => (vault.store as unknown as { database: IDBDatabase }).database.close();
    letGo();
    const id = await vault.put("draft", { text: "sigue" });
    letGo();
    expect(await vault.store.record(id)).not.toBeNull();
    await VaultStore.wipe(vault.id);
    await expect(vault.put("draft", { text: "tarde" })).rejects.toThrow();
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(`tejedora-vault-${vault.id}`);
  });

  it("is gone after a wipe", async () => {
    const { vault } = await Vault.create("x");
    await vault.close();
    await VaultStore.wipe(vault.id);
    await expect(Vault.unlock(vault.id, "x")).rejects.toBeInstanceOf(NoVault);
  });
});

describe("records", () => {
  it("are bound to their id and padded to few lengths", async () => {
    const key = await recordKey(randomBytes(32));
    const record = { kind: "k", schema: 1, at: "", body: "x" };
    const sealed = await sealRecord(key, "one", record);
    expect(await openRecord(key, sealed)).toEqual(record);
    await expect(openRecord(key, { ...sealed, id: "two" })).rejects.toThrow();
    expect(sealed.c.length).toBe(512 + 16);
    expect([1, 512, 513, 65536, 65537].map(paddedLength)).toEqual([512, 512, 1024, 65536, 131072]);
    expect(key.extractable).toBe(false);
  });
});

describe("an export", () => {
  it("opens elsewhere with the passphrase or the kit's words", async () => {
    const { vault, kit } = await Vault.create("x y");
    await vault.put("draft", { what: "hola" });
    await vault.store.putChunk("00".repeat(32), utf8("not its hash"));
    await expect(importVault(await vault.export({}), "x y", randomId())).rejects.toMatchObject({
      reason: "damaged",
    });
    await vault.store.removeChunks(["00".repeat(32)]);
    const file = await vault.export({ made: "2026-11-24" });
    for (const secret of ["x y", (await toKitWords(kit, "es")).join(" "), kitText(kit)]) {
      const id = randomId();
      expect(await importVault(file, secret, id)).toEqual({ made: "2026-11-24" });
      const copy = await Vault.unlock(id, "x y");
      expect(copy.one("draft")?.body).toEqual({ what: "hola" });
      await copy.close();
    }
    await vault.close();
  });

  it("is refused when cut, changed or opened with another secret, and then writes nothing", async () => {
    const { vault } = await Vault.create("x");
    for (let i = 0; i < 3; i++) await vault.put("draft", { i });
    const file = await vault.export({});
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = randomId();
    await expect(importVault(file, "z", id)).rejects.toMatchObject({ reason: "wrong-secret" });
    await expect(importVault(new Blob(["hola"]), "x", id)).rejects.toMatchObject({ reason: "not-a-vault" });
    for (const at of [40, bytes.length - 1, bytes.length - 700, bytes.length - 1400]) {
      await expect(importVault(file.slice(0, at), "x", id)).rejects.toMatchObject({ reason: "damaged" });
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await expect(importVault(new Blob([flipped]), "x", id)).rejects.toBeTruthy();
    }
    await expect(Vault.unlock(id, "x")).rejects.toBeInstanceOf(NoVault);
    await vault.close();
  });
});

describe("words", () => {
  it("suggests six that every keyboard writes alike", async () => {
    for (const lang of ["es", "en", "nah"]) {
      const words = await suggestWords(lang);
      expect(words).toHaveLength(6);
      for (const word of words) expect(word).toMatch(/^[a-z]{3,}$/);
    }
    expect(normalisePassphrase(" ＡＢＣ  e\u0301 ")).toBe("ABC é");
  });

  it("of a kit give its bytes back, also without accents, in capitals, shortened, or as the text of its QR", async () => {
    for (let i = 0; i < 20; i++) {
      const kit = randomBytes(16);
      for (const lang of ["es", "en"]) {
        const words = await toKitWords(kit, lang);
        expect(words).toHaveLength(12);
        expect(await fromKitWords(words)).toEqual(kit);
        expect(await readKit([words.map(plain).join("  ").toUpperCase()])).toEqual(kit);
        expect(await readKit(words.map((word) => plain(word).slice(0, 4)))).toEqual(kit);
      }
      expect(await readKit([kitText(kit)])).toEqual(kit);
    }
  });

  it("that are no kit are refused", async () => {
    const words = await toKitWords(randomBytes(16), "es");
    expect(await fromKitWords(words.slice(1))).toBeNull();
    expect(await fromKitWords(words.map(() => "zzzz"))).toBeNull();
    const swapped = [words[1], words[0], ...words.slice(2)] as string[];
    const read = await fromKitWords(swapped);
    expect(read === null || swapped[0] === words[0] || read.length === 16).toBe(true);
    expect(await readKit(["tejedora-kit:1.AAAA"])).toBeNull();
  });
});
