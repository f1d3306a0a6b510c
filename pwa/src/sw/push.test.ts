import { beforeEach, describe, expect, it, vi } from "vitest";
import { ringWhenPushed } from "./push";

type Listener = (event: Record<string, unknown>) => void;

/** A service worker's world: windows of the app, notices on the phone, what the app left in Cache Storage. */
const world = {
  windows: [] as { visibilityState: string; focus: () => Promise<void> }[],
  shown: [] as { title: string; data: string; tag: string; icon: string; renotify: boolean }[],
  kept: null as object | null,
  opened: [] as string[],
  subscribed: [] as unknown[],
};
const listeners = new Map<string, Listener>();

vi.stubGlobal("self", {
  addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  navigator: { language: "es-MX" },
  clients: {
    matchAll: async () => world.windows,
    openWindow: async (address: string) => void world.opened.push(address),
  },
  registration: {
    getNotifications: async () => world.shown,
    showNotification: async (title: string, options: object) => {
      world.shown = [{ title, ...options } as (typeof world.shown)[0]];
    },
    pushManager: { subscribe: async (options: unknown) => void world.subscribed.push(options) },
  },
});
vi.stubGlobal("caches", {
  open: async () => ({ match: async () => world.kept && new Response(JSON.stringify(world.kept)) }),
});
ringWhenPushed();

async function happens(type: string, event: Record<string, unknown>): Promise<void> {
  const work: Promise<unknown>[] = [];
  listeners.get(type)?.({ ...event, waitUntil: (promise: Promise<unknown>) => work.push(promise) });
  await Promise.all(work);
}

const push = (text: string | null) =>
  happens("push", { data: text === null ? null : { json: () => JSON.parse(text) } });

beforeEach(() => {
  Object.assign(world, { windows: [], shown: [], kept: null, opened: [], subscribed: [] });
});

describe("a push", () => {
  it("says in the app's words that there is something, under the icon she chose", async () => {
    const say = { news: "There is something new", alert: "soon" };
    world.kept = { lang: "en", icon: "/icons/notas-192.png", say };
    await push('{"ring":"news"}   ');
    expect(world.shown).toMatchObject([{ title: say.news, icon: "/icons/notas-192.png", renotify: false }]);
    await push('{"ring":"alert"}');
    expect(world.shown).toMatchObject([{ title: say.alert, renotify: true }]);
  });

  it.each([null, "", "not json", "[]", "null", '{"ring":"<b>x"}', '{"title":"Tejedora"}'])(
    "that says %s is news and nothing else",
    async (text) => {
      await push(text);
      expect(world.shown.map(({ title }) => title)).toEqual(["Hay algo nuevo"]);
    },
  );

  it("is not shown to her who is looking at the app", async () => {
    const focus = async () => undefined;
    world.windows = [{ visibilityState: "visible", focus }];
    await push('{"ring":"alert"}');
    expect(world.shown).toEqual([]);
    world.windows = [{ visibilityState: "hidden", focus }];
    await push('{"ring":"alert"}');
    expect(world.shown).toHaveLength(1);
  });

  it("of news does not hide that something urgent is there", async () => {
    await push('{"ring":"alert"}');
    const before = world.shown[0]?.title;
    await push('{"ring":"news"}');
    expect(world.shown).toMatchObject([{ title: before, renotify: false }]);
  });
});

it("a touch opens the app, or brings it to the front", async () => {
  const notification = { close: vi.fn() };
  await happens("notificationclick", { notification });
  expect(world.opened).toEqual(["/"]);
  const focus = vi.fn(async () => undefined);
  world.windows = [{ visibilityState: "hidden", focus }];
  await happens("notificationclick", { notification });
  expect(focus).toHaveBeenCalledOnce();
  expect(world.opened).toHaveLength(1);
  expect(notification.close).toHaveBeenCalledTimes(2);
});

it("an address that ended is asked for anew with the same key", async () => {
  const options = { userVisibleOnly: true, applicationServerKey: new ArrayBuffer(65) };
  await happens("pushsubscriptionchange", { oldSubscription: { options } });
  await happens("pushsubscriptionchange", { oldSubscription: null });
  expect(world.subscribed).toEqual([options]);
});
