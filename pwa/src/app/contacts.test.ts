// @vitest-environment node
import "fake-indexeddb/auto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Vault } from "../core/vault/vault";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const page = Object.assign(new EventTarget(), { hidden: false });
vi.stubGlobal("document", page);
vi.stubGlobal("addEventListener", page.addEventListener.bind(page));

type Watcher = (space: unknown) => () => void;
const watchers: Watcher[] = [];
let space: { vault: Vault; closing: AbortController; beforeClose: Set<() => Promise<void>> };
vi.mock("./unlocked/space", () => ({
  here: () => space,
  whenOpen: (watcher: Watcher) => watchers.push(watcher),
}));

const circle = await import("./contacts");
let lock: () => void;

beforeAll(async () => {
  const { vault } = await Vault.create("x");
  space = { vault, closing: new AbortController(), beforeClose: new Set() };
  lock = (watchers[0] as Watcher)(space);
});

afterAll(() => space.closing.abort());

it.each([
  ["+52 55 1234 5678", "+525512345678"],
  ["(951) 123-45.67", "9511234567"],
  ["911", "911"],
])("%s can be dialled", (written, dialled) => {
  expect(circle.dialable(written)).toBe(dialled);
});

it.each(["", "12", "+", "call me", "55#1234", "+52+55", "1".repeat(16), "911;ext=1", "١٢٣"])(
  "%j is no telephone number",
  (written) => {
    expect(circle.dialable(written)).toBeNull();
  },
);

it("a prepared message cannot become another address", () => {
  const address = circle.smsAddress("+525512345678", "a&b?c=d\nñ");
  expect(address).toBe("sms:+525512345678?body=a%26b%3Fc%3Dd%0A%C3%B1");
});

it("her people keep their order, are on disk when the space closes, and are gone from memory after", async () => {
  await circle.addContact();
  await circle.addContact();
  const [first, second] = circle.contacts.value;
  await circle.changeContact(first?.id ?? "", { name: "Luz", phone: "55 1234 5678" });
  await circle.changeContact(second?.id ?? "", { name: "Ana" });
  await circle.raiseContact(second?.id ?? "");
  await circle.raiseContact(second?.id ?? "");
  await circle.prepareMessage("Llámame");
  expect(circle.contacts.value.map(({ name }) => name)).toEqual(["Ana", "Luz"]);
  expect(circle.preparedMessage.value).toBe("Llámame");

  await Promise.all([...space.beforeClose].map((finish) => finish()));
  const again = await Vault.unlock(space.vault.id, "x");
  const kept = again.all<{ people: { name: string }[] }>("circle");
  expect(kept).toHaveLength(1);
  expect(kept[0]?.body.people.map(({ name }) => name)).toEqual(["Ana", "Luz"]);
  await again.close();

  await circle.removeContact(first?.id ?? "");
  expect(circle.contacts.value.map(({ name }) => name)).toEqual(["Ana"]);
  lock();
  expect(circle.contacts.value).toEqual([]);
  expect(circle.preparedMessage.value).toBe("");
});
