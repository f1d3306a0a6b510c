// @vitest-environment node
import "fake-indexeddb/auto";
import { afterEach, expect, it, vi } from "vitest";
import { pretendBrowser } from "../app/unlocked/testing";
import { localDatabase } from "./pouch";
import { NoRoom } from "./room";

pretendBrowser();
afterEach(() => vi.restoreAllMocks());

/** Requests succeed, and then the whole transaction is taken back, as a browser does that has no room. */
function takeBack(method: "add" | "put" | "delete"): void {
  const plain = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...args: unknown[]
  ) {
    const request = plain.apply(this, args);
    request.addEventListener("success", () => this.transaction.abort());
    return request as never;
  });
}

it("a local document that the browser takes back ends as no room, instead of never", async () => {
  const database = await localDatabase("taken-back-1");
  takeBack("add");
  await expect(database.put({ _id: "_local/place", pack: "a" })).rejects.toThrow(NoRoom);
});

it("so does one that is to be changed, or removed", async () => {
  const database = await localDatabase("taken-back-2");
  await database.put({ _id: "_local/place", pack: "a" });
  const doc = await database.get("_local/place");
  takeBack("put");
  await expect(database.put({ ...doc, pack: "b" })).rejects.toThrow(NoRoom);
  vi.restoreAllMocks();
  const again = await localDatabase("taken-back-2");
  takeBack("delete");
  await expect(again.remove(await again.get("_local/place"))).rejects.toThrow(NoRoom);
});

it("with room a local document is written, changed and removed as ever, and a conflict is one", async () => {
  const database = await localDatabase("taken-back-3");
  await database.put({ _id: "_local/place", pack: "a" });
  const doc = await database.get("_local/place");
  await database.put({ ...doc, pack: "b" });
  expect(await database.get("_local/place")).toMatchObject({ pack: "b" });
  await expect(database.put({ ...doc, pack: "c" })).rejects.toMatchObject({ status: 409 });
  await database.remove(await database.get("_local/place"));
  await expect(database.get("_local/place")).rejects.toMatchObject({ status: 404 });
});
