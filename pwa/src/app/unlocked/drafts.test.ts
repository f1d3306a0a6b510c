// @vitest-environment node
import "fake-indexeddb/auto";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { Vault } from "../../core/vault/vault";
import { Drafts, REPORT, type Report } from "./drafts";
import type { Space } from "./space";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let vault: Vault;
const states: string[] = [];

beforeAll(async () => {
  vault = (await Vault.create("x")).vault;
});
afterEach(() => vi.useRealTimers());

const drafts = () =>
  new Drafts(
    { vault } as Space,
    (_, state) => states.push(state),
    () => undefined,
  );
const write = (of: Drafts, id: string, what: string) => of.edit(id, (body) => ({ ...body, what }));
const onDisk = async (id: string) => {
  const again = await Vault.unlock(vault.id, "x");
  const report = again.get<Report>(id);
  await again.close();
  return report?.body.what;
};

describe("a draft", () => {
  it("is written by itself within two seconds, even while she types on", async () => {
    const of = drafts();
    const id = await of.create("es");
    const put = vi.spyOn(vault, "put");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    for (let i = 0; i <= 20; i++) {
      write(of, id, `letra ${i}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(put.mock.calls.length).toBeGreaterThanOrEqual(1);
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(vault.get<Report>(id)?.body.what).toBe("letra 20");
    await vi.waitFor(() => expect(states).toContain("saved"));
  });

  it("is on disk when the flush resolves, and nothing older is", async () => {
    const of = drafts();
    const id = await of.create("es");
    const before = (await vault.store.records()).length;
    for (const what of ["primera", "segunda", "tercera"]) {
      write(of, id, what);
      await of.flushAll();
    }
    expect(await onDisk(id)).toBe("tercera");
    expect((await vault.store.records()).length).toBe(before);
  });

  it("keeps the edit and says so when the disk is full, and writes it the next time", async () => {
    const of = drafts();
    const id = await of.create("es");
    const full = vi.spyOn(vault, "put").mockRejectedValueOnce(new DOMException("full", "QuotaExceededError"));
    write(of, id, "importante");
    await of.flush(id);
    expect(states.at(-1)).toBe("failed");
    expect(of.get(id)?.body.what).toBe("importante");
    full.mockRestore();
    await of.flush(id);
    expect(await onDisk(id)).toBe("importante");
  });

  it("is not changed any more once it was sent, and leaves no chunk when it is discarded", async () => {
    const of = drafts();
    const id = await of.create("es");
    await vault.put<Report>(REPORT, { ...(vault.get<Report>(id) as Report), draft: false }, id);
    write(of, id, "tarde");
    expect(of.get(id)?.body.what).toBe("");
    await of.discard(id);
    expect(vault.get(id)).toBeDefined();
    const other = await of.create("es");
    await vault.store.putChunk("aa", new Uint8Array(3));
    of.edit(other, (body) => ({
      ...body,
      files: [{ sha256: "s", size: 3, name: "n", type: "t", identity: "i", chunks: ["aa"] }],
    }));
    await of.discard(other);
    expect([vault.get(other), await vault.store.chunk("aa")]).toEqual([undefined, null]);
  });
});
