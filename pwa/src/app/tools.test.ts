// @vitest-environment node
import "fake-indexeddb/auto";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { randomId } from "../core/encoding";
import { importVault } from "../core/vault/backup";
import { Vault } from "../core/vault/vault";
import type { Sheet } from "./unlocked/tools";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const page = Object.assign(new EventTarget(), { hidden: false });
vi.stubGlobal("document", page);
vi.stubGlobal("addEventListener", page.addEventListener.bind(page));

type Watcher = (space: unknown) => () => void;
const watchers: Watcher[] = [];
let space: { vault: Vault; closing: AbortController; beforeClose: Set<() => Promise<void>> };
vi.mock("./unlocked/space", () => ({
  Locked: class extends Error {},
  here: () => space,
  whenOpen: (watcher: Watcher) => watchers.push(watcher),
}));

const tools = await import("./tools");
let lock: () => void;

let vault: Vault;

beforeAll(async () => {
  vault = (await Vault.create("x")).vault;
});

beforeEach(async () => {
  for (const { id } of vault.all("sheet")) await vault.remove(id);
  space = { vault, closing: new AbortController(), beforeClose: new Set() };
  lock = (watchers[0] as Watcher)(space);
});

afterEach(() => {
  vi.useRealTimers();
  lock();
  space.closing.abort();
  page.hidden = false;
});

const write = (id: string, about: string) => tools.changeAnswers(id, (answers) => ({ ...answers, about }));

/** The sheet as somebody finds it who unlocks this vault anew, from the disk alone. */
async function onDisk(id: string, vaultId = vault.id): Promise<Sheet | undefined> {
  const again = await Vault.unlock(vaultId, "x");
  const sheet = again.get<Sheet>(id);
  await again.close();
  return sheet;
}

describe("a sheet", () => {
  it("is on disk within two seconds, though she types on", async () => {
    const id = await tools.newSheet("risk");
    const put = vi.spyOn(vault, "put");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    for (let i = 0; i <= 20; i++) {
      write(id, `letra ${i}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(put).toHaveBeenCalled();
    expect(tools.sheets.value[0]?.answers.about).toBe("letra 20");
  });

  it("is on disk, sealed, as soon as the page is hidden", async () => {
    const id = await tools.newSheet("risk");
    tools.renameSheet(id, "Marcha");
    write(id, "El manantial");
    expect(tools.sheetSaved.value[id]).toBe("saving");
    page.hidden = true;
    page.dispatchEvent(new Event("visibilitychange"));
    await vi.waitFor(() => expect(tools.sheetSaved.value[id]).toBe("saved"));
    expect(await onDisk(id)).toMatchObject({
      kind: "risk",
      name: "Marcha",
      answers: { about: "El manantial" },
    });
    const raw = (await vault.store.records()).map(({ c }) => new TextDecoder("latin1").decode(c)).join();
    expect(raw).not.toContain("manantial");
  });

  it("loses no word when the app locks, and nothing of it stays to be seen", async () => {
    const id = await tools.newSheet("care");
    write(id, "última palabra");
    lock();
    await Promise.all([...space.beforeClose].map((finish) => finish()));
    expect((await onDisk(id))?.answers.about).toBe("última palabra");
    expect([tools.sheets.value, tools.sheetSaved.value]).toEqual([[], {}]);
  });

  it("stands beside others of its kind, the one touched last first", async () => {
    const first = await tools.newSheet("travel", "Lunes");
    const second = await tools.newSheet("travel", "Martes", { to: "La cabecera" });
    expect(tools.sheets.value.map(({ name }) => name).sort()).toEqual(["Lunes", "Martes"]);
    await vault.put("sheet", { ...(vault.get<Sheet>(first) as Sheet), name: "Lunes otra vez" }, first);
    const later = tools.sheets.value.map(({ changed }) => changed);
    expect(later).toEqual([...later].sort().reverse());
    expect(tools.sheets.value.find(({ id }) => id === second)?.answers).toEqual({ to: "La cabecera" });
  });

  it("stays deleted, also when words were not written yet and when another tab deleted it", async () => {
    const mine = await tools.newSheet("risk");
    write(mine, "no debe volver");
    await tools.deleteSheet(mine);
    const theirs = await tools.newSheet("risk");
    write(theirs, "tampoco");
    await vault.remove(theirs);
    await Promise.all([...space.beforeClose].map((finish) => finish()));
    expect([await onDisk(mine), await onDisk(theirs)]).toEqual([undefined, undefined]);
    expect(tools.sheets.value).toEqual([]);
  });

  it("travels in the sealed copy of her space", async () => {
    const id = await tools.newSheet("personal", "Mi plan", { "ok-word": "ya llegó el pan" });
    const copy = await vault.export({});
    expect(await copy.text()).not.toContain("ya llegó el pan");
    const elsewhere = randomId();
    await importVault(copy, "x", elsewhere);
    expect(await onDisk(id, elsewhere)).toMatchObject({
      name: "Mi plan",
      answers: { "ok-word": "ya llegó el pan" },
    });
  });
});
