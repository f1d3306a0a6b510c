// @vitest-environment node
import "fake-indexeddb/auto";
import { gzipSync } from "node:zlib";
import { beforeEach, expect, it, vi } from "vitest";
import { pretendBrowser } from "../app/unlocked/testing";
import { type Bytes, randomId, sha256, toHex, utf8 } from "../core/encoding";
import { generateSigningKey } from "../core/signing";
import { Unreachable } from "./api";
import { copyOf, PublicCopies } from "./catalogue";
import { FakeHub, json } from "./fake-hub";
import { Pieces } from "./pieces";
import { isFull, NoRoom } from "./room";
import { Session } from "./session";

pretendBrowser();

const DATABASE = "catalogue-es";
const hex = (n: number) => n.toString(16).padStart(32, "0");

/** Documents of half a kilobyte that do not compress. */
function documents(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    _id: `lesson:a:${n}`,
    _rev: `1-${hex(n + 1)}`,
    _revisions: { start: 1, ids: [hex(n + 1)] },
    ver: 1,
    p: JSON.stringify({ text: Array.from({ length: 20 }, randomId).join("") }),
  }));
}

/** A hub with packs, whose connection can be cut after so many bytes. */
class Hub extends FakeHub {
  packs: object[] = [];
  pack: Bytes = new Uint8Array();
  cutAfter = Number.POSITIVE_INFINITY;
  readonly ranges: (string | null)[] = [];
  private readonly plain = (this as FakeHub).fetch;

  override readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname } = new URL(url);
    if (pathname === "/api/packs" && !this.once.has("GET /api/packs")) {
      this.log.push("GET /api/packs");
      return json({ packs: this.packs });
    }
    if (!pathname.startsWith("/packs/") || this.once.has("GET /packs")) return this.plain(url, init);
    this.log.push("GET /packs");
    const range = new Headers(init.headers).get("Range");
    this.ranges.push(range);
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
    const bytes = this.pack.slice(from);
    const { cutAfter } = this;
    let isSent = false;
    const body = new ReadableStream<Bytes>({
      pull(stream) {
        if (!isSent) stream.enqueue(bytes.slice(0, cutAfter));
        else if (bytes.length > cutAfter) stream.error(new TypeError("cut"));
        else stream.close();
        isSent = true;
      },
    });
    return new Response(body, { status: from > 0 ? 206 : 200 });
  };

  async offer(docs: object[], more: object = {}, data?: Bytes): Promise<void> {
    const lines = docs.map((doc) => `${JSON.stringify({ ...doc, _revisions: undefined })}\n`).join("");
    this.pack = data ?? new Uint8Array(gzipSync(utf8(lines)));
    const pack = toHex(await sha256(this.pack));
    const place = { database: DATABASE, generation: this.generation, since: docs.length };
    this.packs = [
      { language: "es", pack, bytes: this.pack.length, documents: docs.length, ...place, ...more },
    ];
  }
}

let hub: Hub;
let session: Session;
let copies: PublicCopies;
let region: string;
let progress: { bytes: number; total: number }[];
let loaded: number;

beforeEach(async () => {
  hub = new Hub();
  region = randomId();
  const auth = await generateSigningKey();
  const identity = { region, apiOrigin: "http://hub", device: "a".repeat(26), auth };
  session = new Session(identity, { fetcher: hub.fetch });
  copies = new PublicCopies(region);
  progress = [];
  loaded = 0;
});

const pull = () =>
  copies.pullCatalogue(session, DATABASE, {
    onProgress: (seen) => progress.push(seen),
    onLoaded: () => {
      loaded += 1;
    },
  });
const here = async () => (await copies.catalogue("es")).docs.map(({ _id }) => _id).sort();
const ids = (docs: { _id: string }[]) => docs.map(({ _id }) => _id).sort();
const asked = (what: string) => hub.log.filter((line) => line.includes(what)).length;

it("a new phone gets all by one download, and of the rest only what came after", async () => {
  const docs = documents(40);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs.slice(0, 39));
  expect(await pull()).toBe(40);
  expect(await here()).toEqual(ids(docs));
  expect(loaded).toBe(1);
  expect(progress.at(-1)).toEqual({ bytes: hub.pack.length, total: hub.pack.length });
  expect(asked("_bulk_get")).toBe(1);
});

it("what is mirrored of another region comes as a pack as well, and is not taken for our own", async () => {
  const other = "b".repeat(52);
  const database = copyOf(other, DATABASE);
  const docs = documents(20);
  hub.databases.set(database, docs);
  await hub.offer(docs, { database });
  const told = { onProgress: () => undefined, onLoaded: () => undefined };
  expect(await copies.pullCatalogue(session, database, told)).toBe(20);
  expect(asked("GET /packs")).toBe(1);
  expect(asked("_bulk_get")).toBe(0);
  expect((await copies.catalogue("es", other)).docs).toHaveLength(20);
  expect(await here()).toEqual([]);
});

it("what comes later is asked for from there on, and the pack never again", async () => {
  const docs = documents(30);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs);
  await pull();
  expect(asked("_bulk_get")).toBe(0);
  const more = { ...documents(1)[0], _id: "lesson:b:1" } as (typeof docs)[number];
  hub.databases.set(DATABASE, [...docs, more]);
  expect(await pull()).toBe(1);
  expect(await here()).toEqual(ids([...docs, more]));
  expect([asked("/api/packs"), asked("GET /packs")]).toEqual([1, 1]);
});

it("a newer version of what came in a pack takes its place", async () => {
  const docs = documents(5);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs);
  await pull();
  const [first] = docs as [(typeof docs)[number]];
  const newer = { ...first, _rev: `2-${hex(99)}`, ver: 2, p: '{"text":"new"}' };
  newer._revisions = { start: 2, ids: [hex(99), ...first._revisions.ids] };
  hub.databases.set(DATABASE, [...docs, newer]);
  await pull();
  const found = (await copies.catalogue("es")).docs.find(({ _id }) => _id === first._id);
  expect(found).toEqual({ _id: first._id, ver: 2, p: '{"text":"new"}' });
});

it("goes on where it broke off, as often as it must, also after the app was closed", async () => {
  const docs = documents(400);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs);
  hub.cutAfter = 70_000;
  let cuts = 0;
  for (;;) {
    const broken = await pull().catch((error: unknown) => error);
    if (!(broken instanceof Unreachable)) break;
    cuts += 1;
    await copies.close();
    copies = new PublicCopies(region);
  }
  expect(cuts).toBe(Math.ceil(hub.pack.length / 70_000) - 1);
  expect(hub.ranges).toEqual([null, ...Array.from({ length: cuts }, (_, n) => `bytes=${(n + 1) * 70_000}-`)]);
  expect(await here()).toEqual(ids(docs));
  expect(asked("_bulk_get")).toBe(0);
});

it("on a phone that fills up what has come stays, and it goes on from there once there is room", async () => {
  const docs = documents(400);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs);
  hub.cutAfter = 70_000;
  await expect(pull()).rejects.toThrow(Unreachable);
  const full = vi.spyOn(Pieces.prototype, "add");
  full.mockRejectedValue(new DOMException("no room", "QuotaExceededError"));
  for (let tries = 0; tries < 2; tries += 1) await expect(pull()).rejects.toThrow(NoRoom);
  expect(await here()).toEqual([]);
  full.mockRestore();
  hub.cutAfter = Number.POSITIVE_INFINITY;
  await pull();
  expect(hub.ranges.slice(1)).toEqual(Array.from({ length: 3 }, () => "bytes=70000-"));
  expect(await here()).toEqual(ids(docs));
});

it.each([
  ["the browser", new DOMException("", "QuotaExceededError")],
  ["PouchDB, opening", { status: 500, name: "indexed_db_went_bad", reason: "QuotaExceededError" }],
  ["a replication", Object.assign(new Error("QuotaExceededError"), { result: {} })],
])("that there is no room is understood when %s says it", (_who, error) => {
  expect(isFull(error)).toBe(true);
  expect([new Unreachable("x"), null, "x", { status: 500 }].filter(isFull)).toEqual([]);
});

it("pieces of a pack that is no longer offered are not mixed with the new one", async () => {
  const docs = documents(400);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs.slice(0, 300));
  hub.cutAfter = 70_000;
  await expect(pull()).rejects.toThrow(Unreachable);
  await hub.offer(docs);
  hub.cutAfter = Number.POSITIVE_INFINITY;
  await pull();
  expect(hub.ranges).toEqual([null, null]);
  expect(await here()).toEqual(ids(docs));
});

it("in another life of the hub's storage nothing is missed", async () => {
  const docs = documents(20);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs.slice(0, 3), { generation: "before-the-restore", since: 900 });
  await pull();
  expect(await here()).toEqual(ids(docs));
});

const broken: Record<string, () => Promise<void>> = {
  "there is none": async () => undefined,
  "the hub knows of no packs": async () => {
    hub.once.set("GET /api/packs", () => json({ type: "urn:tejedora:problem:not-found" }, 404));
  },
  "the hub does not give it": async () => {
    await hub.offer(documents(3));
    hub.once.set("GET /packs", () => json({ type: "urn:tejedora:problem:bug" }, 500));
  },
  "it says no place to go on from": () => hub.offer(documents(3), { since: { at: 1 } }),
  "its bytes are not what its name says": async () => {
    await hub.offer(documents(3));
    hub.pack = hub.pack.map((byte, at) => (at === 30 ? byte ^ 1 : byte));
  },
  "it is not gzip": () => hub.offer(documents(3), {}, utf8("not gzip at all")),
  "its text ends in the middle": () => hub.offer([], {}, new Uint8Array(gzipSync(utf8('{"_id":"a"')))),
  "it holds no documents": () => hub.offer([{ title: "a" }]),
  "it holds a design document": () => hub.offer([{ _id: "_design/x", _rev: `1-${hex(1)}` }]),
  "it holds a deletion": () => hub.offer([{ ...documents(1)[0], _deleted: true }]),
  "it is larger than any pack": () => hub.offer(documents(3), { bytes: 1e9 }),
  "it is longer than was said": () => hub.offer(documents(3), { bytes: 10 }),
};
for (const [what, arrange] of Object.entries(broken)) {
  it(`replicates as without packs when ${what}`, async () => {
    const docs = documents(12);
    hub.databases.set(DATABASE, docs);
    await arrange();
    await pull();
    expect(await here()).toEqual(ids(docs));
    expect(loaded).toBe(0);
  });
}

it("a browser that cannot decompress replicates", async () => {
  const docs = documents(3);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs);
  const { DecompressionStream: own } = globalThis;
  Object.assign(globalThis, { DecompressionStream: undefined });
  try {
    await pull();
  } finally {
    Object.assign(globalThis, { DecompressionStream: own });
  }
  expect(await here()).toEqual(ids(docs));
  expect(asked("packs")).toBe(0);
});

it("nothing of a pack is shown before all of it is here and known to be right", async () => {
  const docs = documents(700);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs);
  hub.cutAfter = hub.pack.length - 100;
  await expect(pull()).rejects.toThrow(Unreachable);
  expect(await here()).toEqual([]);
  await copies.close();
  copies = new PublicCopies(region);
  expect(await here()).toEqual([]);
  hub.cutAfter = Number.POSITIVE_INFINITY;
  await pull();
  expect(await here()).toEqual(ids(docs));
  expect(asked("_bulk_get")).toBe(0);
});

it("what a false pack has written before it was found out is not believed to be the hub's", async () => {
  const docs = documents(500);
  hub.databases.set(DATABASE, docs);
  // The same names and revisions, another text: replication alone would take them for what is here already.
  await hub.offer(docs.map((doc) => ({ ...doc, p: '{"text":"false"}' })));
  const good = toHex(await sha256(new Uint8Array(gzipSync(utf8("another")))));
  hub.packs = hub.packs.map((pack) => ({ ...pack, pack: good }));
  await pull();
  expect((await copies.catalogue("es")).docs.filter(({ p }) => p.includes("false"))).toEqual([]);
  expect(await here()).toEqual(ids(docs));
});

it("a pack that was half loaded when packs went out of use is replaced whole by replication", async () => {
  const docs = documents(700);
  hub.databases.set(DATABASE, docs);
  await hub.offer(docs);
  hub.cutAfter = hub.pack.length - 100;
  await expect(pull()).rejects.toThrow(Unreachable);
  hub.packs = [];
  await pull();
  expect(await here()).toEqual(ids(docs));
});
