import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PushState, PushSubscription } from "../schemas/http";
import type { NoticeWords } from "../sw/notice";
import { Problem, Unreachable } from "../sync/api";

/** The browser, as `ringing.ts` shows it. */
const browser = vi.hoisted(() => ({
  can: true,
  permission: "granted",
  endpoint: "https://push.example/1" as string | null,
  ended: 0,
  words: [] as NoticeWords[],
}));
const opened = vi.hoisted(() => ({
  watcher: null as ((space: unknown) => () => void) | null,
  space: null as unknown,
}));

vi.mock("./unlocked/ringing", () => ({
  canBeRung: () => browser.can,
  isPermitted: () => browser.permission === "granted",
  addressFor: async (key: string) => {
    if (browser.endpoint === null) throw new DOMException("push service", "AbortError");
    return { endpoint: browser.endpoint, p256dh: `for-${key}`, auth: "auth" };
  },
  endAddress: async () => {
    browser.ended += 1;
  },
  keepWords: async (words: NoticeWords) => {
    browser.words.push(words);
  },
  dropWords: async () => undefined,
}));
vi.mock("./unlocked/space", () => ({
  Locked: class extends Error {},
  here: () => opened.space,
  whenOpen: (watcher: (space: unknown) => () => void) => {
    opened.watcher = watcher;
  },
}));
vi.mock("./profiles", () => ({ profiles: { value: [{ id: "one" }] } }));

const { AT_FIRST, beTold, change, endBeingTold, NIGHT, trouble, wishes } = await import("./push");
const { profiles } = await import("./profiles");
const { online } = await import("./region");
const { appName } = await import("./settings");
const { speak } = await import("./words");

/** What is on disk in her space. */
let disk: Map<string, unknown>;
/** What the hub knows, and what it was asked. */
let hub: { key: string; mine: PushSubscription | null; asked: string[]; down: boolean; refuses: boolean };
let close: () => void;

function open(): void {
  const space = {
    closing: new AbortController(),
    vault: {
      one: () => (disk.has("id") ? { id: "id", body: disk.get("id") } : undefined),
      put: async (_kind: string, body: unknown) => void disk.set("id", body),
      remove: async () => void disk.clear(),
    },
    session: {
      json: async (
        method: string,
        _path: string,
        body?: PushSubscription,
      ): Promise<PushState | undefined> => {
        if (hub.down) throw new Unreachable("away");
        hub.asked.push(method);
        if (method === "GET") return { key: hub.key, mine: hub.mine };
        if (hub.refuses && method === "PUT") throw new Problem(422, "bad-push", {});
        hub.mine = method === "PUT" ? (body ?? null) : null;
        return undefined;
      },
    },
  };
  opened.space = space;
  const stop = opened.watcher?.(space) ?? (() => undefined);
  close = () => {
    space.closing.abort();
    stop();
  };
}

/** She locks and unlocks; the hub answers. */
async function again(): Promise<void> {
  close();
  online.value = false;
  open();
  online.value = true;
  await vi.waitFor(() => expect(hub.asked.length).toBeGreaterThan(0));
}

beforeEach(async () => {
  await speak("es");
  disk = new Map();
  hub = { key: "k1", mine: null, asked: [], down: false, refuses: false };
  Object.assign(browser, { can: true, permission: "granted", endpoint: "https://push.example/1", ended: 0 });
  browser.words = [];
  vi.stubGlobal("Notification", { requestPermission: async () => browser.permission });
  (profiles as { value: { id: string }[] }).value = [{ id: "one" }];
  online.value = true;
  open();
});

afterEach(() => close());

describe("being told while the app is closed", () => {
  it("is off until she asks, and the hub is not even spoken to", async () => {
    expect(wishes.value).toBeNull();
    await Promise.resolve();
    expect(hub.asked).toEqual([]);
  });

  it("tells the hub where, what for and when, and no more", async () => {
    await beTold({ ...AT_FIRST, quiet: NIGHT, digest: 60 });
    expect(trouble.value).toBeNull();
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(hub.mine).toEqual({
      ...{ endpoint: "https://push.example/1", p256dh: "for-k1", auth: "auth", digest_minutes: 60 },
      ...{ kinds: { answers: true, reports: true, alerts: true }, quiet: { ...NIGHT, zone } },
    });
  });

  it.each([
    ["denied", { permission: "denied" }],
    ["unsupported", { can: false }],
  ])("when it is %s nothing is asked of anybody", async (why, changes) => {
    Object.assign(browser, changes);
    await beTold(AT_FIRST);
    expect(trouble.value).toBe(why);
    expect(wishes.value).toBeNull();
    expect(hub.asked).toEqual([]);
  });

  it("a hub that is away is told when it is back", async () => {
    hub.down = true;
    await beTold(AT_FIRST);
    expect(trouble.value).toBe("unreachable");
    hub.down = false;
    online.value = false;
    online.value = true;
    await vi.waitFor(() => expect(trouble.value).toBeNull());
    expect(hub.mine?.endpoint).toBe("https://push.example/1");
  });

  it("says when the push service does not answer, and when the hub does not call it", async () => {
    browser.endpoint = null;
    await beTold(AT_FIRST);
    expect(trouble.value).toBe("service");
    browser.endpoint = "https://other.example/1";
    hub.refuses = true;
    await beTold(AT_FIRST);
    expect(trouble.value).toBe("refused");
  });

  it("is told again after the hub, the browser or the push service forgot, and not otherwise", async () => {
    await beTold(AT_FIRST);
    hub.asked = [];
    await again();
    expect(hub.asked).toEqual(["GET"]);
    for (const forget of [
      () => {
        hub.mine = null;
      },
      () => {
        browser.endpoint = "https://push.example/2";
      },
      () => {
        hub.key = "k2";
      },
    ]) {
      forget();
      hub.asked = [];
      await again();
      await vi.waitFor(() => expect(hub.asked).toEqual(["GET", "PUT"]));
    }
    expect(hub.mine).toMatchObject({ endpoint: "https://push.example/2", p256dh: "for-k2" });
  });

  it("the last of several wishes in a row is the one that stays", async () => {
    await beTold(AT_FIRST);
    await Promise.all([60, 240, 0, 720].map((digest) => change({ ...AT_FIRST, digest })));
    expect(hub.mine?.digest_minutes).toBe(720);
  });

  it("ends at once without the hub, which is told later, and then nothing is left", async () => {
    await beTold(AT_FIRST);
    hub.down = true;
    await endBeingTold();
    expect(wishes.value).toBeNull();
    expect(browser.ended).toBe(1);
    hub.down = false;
    hub.asked = [];
    await again();
    await vi.waitFor(() => expect(hub.mine).toBeNull());
    await vi.waitFor(() => expect(disk.size).toBe(0));
    expect(hub.asked).toEqual(["DELETE"]);
  });

  it("keeps the address while another space on this phone may be rung at it", async () => {
    (profiles as { value: { id: string }[] }).value = [{ id: "one" }, { id: "two" }];
    await beTold(AT_FIRST);
    await endBeingTold();
    expect(browser.ended).toBe(0);
    expect(hub.mine).toBeNull();
  });

  it("leaves the worker words in her language, and an icon under the name she chose", async () => {
    await beTold(AT_FIRST);
    await vi.waitFor(() => expect(browser.words.at(-1)?.say.news).toBe("Hay algo nuevo"));
    appName.value = "Notas";
    expect(browser.words.at(-1)?.icon).toBe("/icons/notas-192.png");
    await speak("en");
    expect(browser.words.at(-1)).toMatchObject({ lang: "en", say: { news: "There is something new" } });
    const said = browser.words.flatMap(({ say }) => Object.values(say)).join(" ");
    expect(said).not.toMatch(/tejedora|reporte|report|alert/i);
    appName.value = "Tejedora";
  });
});
