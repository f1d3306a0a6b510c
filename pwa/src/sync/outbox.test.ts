// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { generateIdentity, recipientOf } from "../core/age";
import {
  addDays,
  dayOf,
  fromBase64,
  randomBytes,
  randomId,
  rfc3339,
  sha256,
  toBase32,
  toHex,
} from "../core/encoding";
import { seal } from "../core/envelope";
import type { MessageDraft } from "../core/messages";
import { generateSigningKey, type SigningKey } from "../core/signing";
import { Vault } from "../core/vault/vault";
import { FakeHub, problem } from "./fake-hub";
import { OUTGOING, Outbox, type Outgoing } from "./outbox";
import { forgetEnvelope } from "./push";
import { Session } from "./session";

vi.setConfig({ testTimeout: 10_000, hookTimeout: 60_000 });
// What PouchDB for browsers looks for.
vi.stubGlobal("self", globalThis);
vi.stubGlobal("navigator", { userAgent: "test" });

const region = toBase32(randomBytes(32));
const never = new AbortController().signal;
let vault: Vault;
let author: SigningKey;
let reader: string;
let readers: string[];
let today: string;
let hub: FakeHub;
let outbox: Outbox;

beforeAll(async () => {
  vault = (await Vault.create("x")).vault;
  author = await generateSigningKey();
  reader = await recipientOf(await generateIdentity());
});

beforeEach(async () => {
  for (const { id } of vault.all(OUTGOING)) await vault.remove(id);
  hub = new FakeHub();
  readers = [reader];
  today = dayOf(new Date());
  const auth = await generateSigningKey();
  const session = new Session(
    { region, apiOrigin: "http://hub", device: randomId(), auth },
    { fetcher: hub.fetch },
  );
  outbox = newOutbox(session);
});

function newOutbox(session: Session): Outbox {
  return new Outbox({
    vault,
    session,
    recipients: () => readers,
    today: () => today,
    seal: async ({ message, to }, recipients) => {
      const exp = dayOf(addDays(new Date(), 90));
      const doc = await seal({
        header: { v: 1, region, to, day: dayOf(new Date()), exp },
        message,
        recipients,
        author,
      });
      return { doc, bytes: 4096 };
    },
  });
}

async function post(what: string, chunks: Uint8Array<ArrayBuffer>[] = []): Promise<string> {
  const message: MessageDraft = {
    id: randomId(),
    kind: "answer",
    from: { author: author.public, seal: reader, box: `box-${randomId()}`, cert: null },
    made: rfc3339(new Date()),
    re: [],
    body: { text: what },
  };
  const files: Outgoing["files"] = [];
  for (const chunk of chunks) {
    const hash = toHex(await sha256(chunk));
    await vault.store.putChunk(hash, chunk);
    files.push({ hash, bytes: chunk.length, sent: false });
  }
  const item: Outgoing = {
    message,
    to: "coordinators",
    urgent: false,
    recipients: null,
    state: "waiting",
    sealed: null,
    pushed: false,
    files,
  };
  return vault.put<Outgoing>(OUTGOING, item);
}

const item = (id: string) => vault.get<Outgoing>(id) as Outgoing;
const pushes = () => hub.log.filter((asked) => asked.endsWith("_bulk_docs")).length;

describe("the outbox", () => {
  it("brings an envelope to the intake once, without writing checkpoints there", async () => {
    const id = await post("hola");
    await outbox.sendTexts(never);
    await outbox.sendTexts(never);
    expect(pushes()).toBe(1);
    expect(hub.databases.get("intake")?.map((doc) => doc._id)).toEqual([item(id).sealed?.id]);
    expect(hub.log.filter((asked) => asked.startsWith("PUT"))).toEqual([]);
    await outbox.checkStatus(never);
    expect(item(id).state).toBe("arrived");
    hub.status[item(id).sealed?.id ?? ""] = { state: "delivered" };
    await outbox.checkStatus(never);
    expect(item(id).state).toBe("delivered");
    expect(outbox.isUnsettled()).toBe(false);
  });

  it("waits, sealed, while the hub is away, and loses nothing", async () => {
    hub.down = true;
    const id = await post("hola");
    await outbox.prepareAll();
    await expect(outbox.sendTexts(never)).rejects.toThrow();
    expect(item(id)).toMatchObject({ state: "waiting", pushed: false, sealed: { bytes: 4096 } });
    hub.down = false;
    await outbox.sendTexts(never);
    expect(item(id).pushed).toBe(true);
  });

  it("waits unsealed while nobody could read it", async () => {
    readers = [];
    const id = await post("hola");
    await outbox.sendTexts(never);
    expect(item(id)).toMatchObject({ state: "waiting", sealed: null });
    expect(pushes()).toBe(0);
    readers = [reader];
    await outbox.sendTexts(never);
    expect(item(id).pushed).toBe(true);
  });

  it("is sealed anew when the readers changed before it left", async () => {
    const id = await post("hola");
    await outbox.prepareAll();
    const before = item(id).sealed;
    await outbox.prepareAll();
    expect(item(id).sealed).toEqual(before);
    readers = [reader, await recipientOf(await generateIdentity())];
    await outbox.sendTexts(never);
    expect(item(id).sealed?.id).not.toBe(before?.id);
    expect(item(id).sealed?.to).toHaveLength(2);
    expect(hub.databases.get("intake")).toHaveLength(1);
  });

  it("is dated anew when it waited for days, or was sealed under a wrong clock", async () => {
    const id = await post("hola");
    await outbox.prepareAll();
    const before = item(id).sealed?.id;
    today = dayOf(addDays(new Date(), 1));
    await outbox.prepareAll();
    expect(item(id).sealed?.id).toBe(before);
    today = dayOf(addDays(new Date(), -5));
    await outbox.sendTexts(never);
    expect(hub.databases.get("intake")?.map((doc) => doc._id)).not.toContain(before);
  });

  it("is sealed again under the same message id when the browser evicted its sealed form", async () => {
    const id = await post("hola");
    await outbox.prepareAll();
    const before = item(id);
    await forgetEnvelope(before.sealed?.database ?? "");
    await outbox.sendTexts(never);
    expect(item(id)).toMatchObject({ pushed: true, message: { id: before.message.id } });
    expect(item(id).sealed?.id).not.toBe(before.sealed?.id);
    expect(hub.databases.get("intake")?.map((doc) => doc._id)).toEqual([item(id).sealed?.id]);
  });

  it("sets a refused envelope aside and sends the next one", async () => {
    const bad = await post("uno");
    const good = await post("dos");
    hub.once.set("POST /sync/intake/_bulk_docs", () =>
      problem(422, "envelope-refused", { refused: [{ index: 0, id: "x", reason: "future-dated" }] }),
    );
    await outbox.sendTexts(never);
    const states = [item(bad), item(good)];
    expect(states.filter((one) => one.state === "refused").map((one) => one.reason)).toEqual([
      "future-dated",
    ]);
    expect(states.filter((one) => one.pushed)).toHaveLength(1);
  });

  it("is pushed again when a restored hub does not know it, before and after delivery", async () => {
    const id = await post("hola");
    await outbox.sendTexts(never);
    await outbox.checkStatus(never);
    const first = item(id).sealed?.id ?? "";
    hub.databases.clear();
    delete hub.status[first];
    await outbox.checkStatus(never);
    expect(pushes()).toBe(2);
    expect(hub.databases.get("intake")?.map((doc) => doc._id)).toEqual([first]);
    hub.status[first] = { state: "delivered" };
    await outbox.checkStatus(never);
    hub.databases.clear();
    delete hub.status[first];
    const auth = await generateSigningKey();
    const session = new Session(
      { region, apiOrigin: "http://hub", device: randomId(), auth },
      { fetcher: hub.fetch },
    );
    await newOutbox(session).checkStatus(never);
    const again = item(id).sealed?.id;
    expect(again).not.toBe(first);
    expect(hub.databases.get("intake")?.map((doc) => doc._id)).toEqual([again]);
  });

  it("sends the text of everything before any file", async () => {
    await post("con foto", [randomBytes(10)]);
    await post("sin foto");
    await outbox.sendTexts(never);
    expect(await outbox.sendFiles(never, 10_000)).toBe(false);
    const kinds = hub.log.filter((asked) => /_bulk_docs|PUT/.test(asked)).map((asked) => asked.slice(0, 10));
    expect(kinds).toEqual(["POST /sync", "POST /sync", "PUT /blobs"]);
  });

  it("goes on where it stopped, asking only for the chunk that was under way", async () => {
    const id = await post("con foto", [randomBytes(10), randomBytes(20), randomBytes(30)]);
    const [, second] = item(id).files;
    await outbox.sendTexts(never);
    hub.once.set(`PUT /blobs/${second?.hash}`, () => {
      hub.blobs.set(second?.hash ?? "", 20);
      throw new TypeError("the answer was lost");
    });
    await expect(outbox.sendFiles(never, 10_000)).rejects.toThrow();
    expect(item(id).files.map((file) => file.sent)).toEqual([true, false, false]);
    expect(await outbox.sendFiles(never, 10_000)).toBe(false);
    expect(item(id).files.every((file) => file.sent)).toBe(true);
    expect(hub.log.filter((asked) => asked.startsWith("PUT /blobs"))).toHaveLength(3);
    expect(hub.log.filter((asked) => asked.startsWith("HEAD /blobs"))).toHaveLength(1);
  });

  it("hands chunks for another region over as envelopes that say nothing but where to, the same each time", async () => {
    const chunk = new Uint8Array(randomBytes(3000));
    const hash = toHex(await sha256(chunk));
    const id = await post("a otra región", [chunk]);
    await vault.put<Outgoing>(OUTGOING, { ...item(id), region: toBase32(randomBytes(32)) }, id);
    await outbox.sendTexts(never);
    hub.down = true;
    await expect(outbox.sendFiles(never, 1000)).rejects.toThrow();
    expect(item(id).files[0]?.sent).toBe(false);
    hub.down = false;
    await outbox.sendFiles(never, 1000);
    const [, sent] = hub.databases.get("intake") ?? [];
    const header = JSON.parse(String(sent?.h));
    expect(Object.keys(header)).toEqual(["v", "region", "to", "day", "exp"]);
    expect([header.region, header.to]).toEqual([item(id).region, "files"]);
    expect(toHex(await sha256(fromBase64(String(sent?.a))))).toBe(hash);
    expect([item(id).files[0]?.sent, hub.blobs.size]).toEqual([true, 0]);
    await vault.put<Outgoing>(OUTGOING, { ...item(id), files: [{ hash, bytes: 3000, sent: false }] }, id);
    await outbox.sendFiles(never, 1000);
    expect(hub.databases.get("intake")?.[2]?._id).toBe(sent?._id);
  });

  it("keeps sealed chunks until all are sent and a person has opened the message", async () => {
    const id = await post("con foto", [randomBytes(10)]);
    const hash = item(id).files[0]?.hash ?? "";
    await outbox.sendTexts(never);
    await outbox.markOpened([item(id).message.id]);
    expect(await vault.store.chunk(hash)).not.toBeNull();
    await outbox.sendFiles(never, 10_000);
    expect(hub.blobs.has(hash)).toBe(true);
    expect(await vault.store.chunk(hash)).toBeNull();
  });

  it("stops for the day when the hub has taken enough files, texts go on, and the files follow the next day", async () => {
    await post("con fotos", [randomBytes(10), randomBytes(20)]);
    await outbox.sendTexts(never);
    hub.once.set("PUT /blobs", () => problem(429, "daily-quota"));
    expect(await outbox.sendFiles(never, 10_000)).toBe(false);
    expect(outbox.hasSentEnough()).toBe(true);
    const later = await post("sin foto");
    await outbox.sendTexts(never);
    expect(item(later).pushed).toBe(true);
    expect(await outbox.sendFiles(never, 10_000)).toBe(false);
    expect(hub.log.filter((asked) => asked.startsWith("PUT /blobs"))).toHaveLength(1);
    today = dayOf(addDays(new Date(), 1));
    expect(outbox.hasSentEnough()).toBe(false);
    expect(await outbox.sendFiles(never, 10_000)).toBe(false);
    expect(hub.blobs.size).toBe(2);
  });

  it("gives up the piece under way when it is told to, for a text, and sends it afterwards", async () => {
    const id = await post("con foto", [randomBytes(10), randomBytes(20)]);
    await outbox.sendTexts(never);
    const files = new AbortController();
    hub.once.set("PUT /blobs", () => {
      files.abort();
      throw new DOMException("given up", "AbortError");
    });
    await expect(outbox.sendFiles(files.signal, 10_000)).rejects.toMatchObject({ name: "AbortError" });
    expect(await outbox.sendFiles(files.signal, 10_000)).toBe(true);
    expect(item(id).files.map(({ sent }) => sent)).toEqual([false, false]);
    expect(await outbox.sendFiles(never, 10_000)).toBe(false);
    expect(hub.blobs.size).toBe(2);
  });

  it("gives way after its time, and says that there is more", async () => {
    await post("con foto", [randomBytes(10), randomBytes(20)]);
    await outbox.sendTexts(never);
    expect(await outbox.sendFiles(never, -1)).toBe(true);
  });
});

describe("a session", () => {
  it("signs in once for many requests, and again after a 401", async () => {
    const auth = await generateSigningKey();
    const session = new Session(
      { region, apiOrigin: "http://hub", device: randomId(), auth },
      { fetcher: hub.fetch },
    );
    await Promise.all([1, 2, 3].map(() => session.json("POST", "/api/status", { ids: [] })));
    expect(hub.tokens).toBe(1);
    hub.tokens += 1;
    await session.json("POST", "/api/status", { ids: [] });
    expect(hub.tokens).toBe(3);
  });

  it("renews its token before it ends, by a clock that nobody can set", async () => {
    let now = 0;
    const auth = await generateSigningKey();
    const options = { fetcher: hub.fetch, now: () => now };
    const session = new Session({ region, apiOrigin: "http://hub", device: randomId(), auth }, options);
    await session.json("POST", "/api/status", { ids: [] });
    now = 14 * 60_000;
    await session.json("POST", "/api/status", { ids: [] });
    expect(hub.tokens).toBe(2);
  });

  it("waits while the hub is busy, says so when it is away, and never sends its token elsewhere", async () => {
    const reached: boolean[] = [];
    const auth = await generateSigningKey();
    const options = { fetcher: hub.fetch, onReach: (yes: boolean) => reached.push(yes) };
    const session = new Session({ region, apiOrigin: "http://hub", device: randomId(), auth }, options);
    hub.once.set("POST /api/status", () => problem(503, "busy"));
    await session.json("POST", "/api/status", { ids: [] });
    hub.down = true;
    await expect(session.json("GET", "/api/x")).rejects.toThrow();
    expect(reached.at(-1)).toBe(false);
    await expect(session.fetch("http://elsewhere/api")).rejects.toThrow(TypeError);
  });
});
