// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pretendBrowser } from "../app/unlocked/testing";
import { type Bytes, concat, randomBytes, randomId, sha256, toHex } from "../core/encoding";
import { generateSigningKey } from "../core/signing";
import { Problem, Unreachable } from "./api";
import { FakeHub } from "./fake-hub";
import { Altered, fetchMedia, forgetMedia, Missing, putMedia, readMedia, storedMedia } from "./media";
import { NoRoom } from "./room";
import { Session } from "./session";

pretendBrowser();

const KIND = "image/png";
let room: { quota: number; usage: number };
let cacheIsFull: boolean;
let caches: Map<string, Response>;

/** Cache Storage, as far as it is used. */
function pretendStorage(): void {
  caches = new Map();
  room = { quota: 1e9, usage: 0 };
  cacheIsFull = false;
  const address = (key: string | Request) => (typeof key === "string" ? `http://app${key}` : key.url);
  const cache = {
    keys: async () => [...caches.keys()].map((url) => new Request(url)),
    match: async (key: string | Request) => caches.get(address(key))?.clone(),
    delete: async (key: string) => caches.delete(address(key)),
    put: async (key: string, response: Response) => {
      if (cacheIsFull) throw new DOMException("full", "QuotaExceededError");
      caches.set(address(key), response);
    },
  };
  vi.stubGlobal("caches", { open: async () => cache });
  vi.stubGlobal("navigator", { userAgent: "test", storage: { estimate: async () => room } });
}

/** A hub with media, whose connection can be cut after so many bytes, and which may know no ranges. */
class Hub extends FakeHub {
  readonly media = new Map<string, Bytes>();
  cutAfter = Number.POSITIVE_INFINITY;
  knowsRanges = true;
  sent = 0;
  readonly ranges: (string | null)[] = [];
  private readonly plain = (this as FakeHub).fetch;

  override readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { pathname } = new URL(url);
    if (!pathname.startsWith("/media/") || this.down) return this.plain(url, init);
    const hash = pathname.slice("/media/".length);
    if (init.method === "PUT") {
      this.media.set(hash, init.body as Bytes);
      return new Response("{}", { status: 201 });
    }
    const whole = this.media.get(hash);
    if (!whole) return new Response("{}", { status: 404 });
    const range = new Headers(init.headers).get("Range");
    this.ranges.push(range);
    const from = this.knowsRanges ? Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0) : 0;
    const bytes = whole.slice(from);
    const { cutAfter } = this;
    let isSent = false;
    const body = new ReadableStream<Bytes>({
      pull: (stream) => {
        if (!isSent) {
          this.sent += Math.min(cutAfter, bytes.length);
          stream.enqueue(bytes.slice(0, cutAfter));
        } else if (bytes.length > cutAfter) stream.error(new TypeError("cut"));
        else stream.close();
        isSent = true;
      },
    });
    return new Response(body, { status: from > 0 ? 206 : 200 });
  };
}

let hub: Hub;
let session: Session;

beforeEach(async () => {
  pretendStorage();
  hub = new Hub();
  const auth = await generateSigningKey();
  session = new Session(
    { region: randomId(), apiOrigin: "http://hub", device: "a".repeat(26), auth },
    { fetcher: hub.fetch },
  );
});

async function offer(bytes: Bytes, said: Partial<{ sha256: string; type: string; size: number }> = {}) {
  const hash = said.sha256 ?? toHex(await sha256(bytes));
  hub.media.set(hash, bytes);
  return { sha256: hash, type: KIND, size: bytes.length, alt: "Un mapa", name: "mapa.png", ...said };
}

const big = () => concat(...Array.from({ length: 5 }, () => randomBytes(60_000)));
const quiet = () => undefined;

describe("media", () => {
  it("come once, whole, in their type, and are found again", async () => {
    const bytes = big();
    const ref = await offer(bytes);
    const seen: number[] = [];
    await fetchMedia(session, ref, ({ bytes: at }) => seen.push(at));
    const blob = await readMedia(ref.sha256);
    expect([blob?.type, blob?.size]).toEqual([KIND, bytes.length]);
    expect(new Uint8Array((await blob?.arrayBuffer()) as ArrayBuffer)).toEqual(bytes);
    expect(seen.at(-1)).toBe(bytes.length);
    expect(await storedMedia()).toEqual(new Map([[ref.sha256, bytes.length]]));
    await fetchMedia(session, ref, quiet);
    expect(hub.ranges).toEqual([null]);
  });

  it("go on where they broke off, and cost hardly more for it", async () => {
    const bytes = big();
    const ref = await offer(bytes);
    hub.cutAfter = 50_000;
    for (let cut = 0; cut < 5; cut++) {
      await expect(fetchMedia(session, ref, quiet)).rejects.toBeInstanceOf(Unreachable);
    }
    hub.cutAfter = Number.POSITIVE_INFINITY;
    await fetchMedia(session, ref, quiet);
    expect(hub.sent).toBe(bytes.length);
    expect(hub.ranges.at(-1)).toBe("bytes=250000-");
  });

  it("come from a hub that knows no ranges, too", async () => {
    const bytes = big();
    const ref = await offer(bytes);
    hub.cutAfter = 100_000;
    await expect(fetchMedia(session, ref, quiet)).rejects.toBeInstanceOf(Unreachable);
    hub.cutAfter = Number.POSITIVE_INFINITY;
    hub.knowsRanges = false;
    await fetchMedia(session, ref, quiet);
    expect((await readMedia(ref.sha256))?.size).toBe(bytes.length);
  });

  it("are not kept when they are not what the document names, and may come anew", async () => {
    const bytes = big();
    const ref = await offer(bytes);
    const other = bytes.slice();
    other[7] = (other[7] ?? 0) ^ 1;
    hub.media.set(ref.sha256, other);
    await expect(fetchMedia(session, ref, quiet)).rejects.toBeInstanceOf(Altered);
    expect(await readMedia(ref.sha256)).toBeNull();
    hub.media.set(ref.sha256, bytes);
    await fetchMedia(session, ref, quiet);
    expect(hub.ranges).toEqual([null, null]);
  });

  it.each([
    ["more bytes than named", 1],
    ["fewer bytes than named", -1],
  ])("are not kept with %s", async (_what, more) => {
    const bytes = big();
    const ref = await offer(bytes, { size: bytes.length - more });
    await expect(fetchMedia(session, ref, quiet)).rejects.toBeInstanceOf(Error);
    expect(await storedMedia()).toEqual(new Map());
  });

  it("that the hub does not have are told as missing", async () => {
    const ref = await offer(big());
    hub.media.clear();
    await expect(fetchMedia(session, ref, quiet)).rejects.toBeInstanceOf(Missing);
  });

  it.each([
    ["a page", { type: "text/html" }],
    ["a name that is none", { sha256: "../api/region" }],
    ["too much", { size: 51 * 1024 * 1024 }],
    ["nothing", { size: 0 }],
  ])("of %s are not even asked for", async (_what, said) => {
    const ref = { ...(await offer(big())), ...said };
    await expect(fetchMedia(session, ref, quiet)).rejects.toBeInstanceOf(Missing);
    expect(hub.ranges).toEqual([]);
  });

  it("leave a phone that has no room as it was, before anything is transferred", async () => {
    const kept = await offer(randomBytes(1000));
    await fetchMedia(session, kept, quiet);
    room = { quota: 1e6, usage: 9e5 };
    await expect(fetchMedia(session, await offer(big()), quiet)).rejects.toBeInstanceOf(NoRoom);
    expect(hub.ranges).toHaveLength(1);
    expect([...(await storedMedia()).keys()]).toEqual([kept.sha256]);
  });

  it("give their bytes back when the browser says that it is full after all", async () => {
    const ref = await offer(big());
    cacheIsFull = true;
    await expect(fetchMedia(session, ref, quiet)).rejects.toBeInstanceOf(NoRoom);
    cacheIsFull = false;
    await fetchMedia(session, ref, quiet);
    expect(hub.ranges).toEqual([null, null]);
  });

  it("stop when she stops them, and go on later", async () => {
    const bytes = big();
    const ref = await offer(bytes);
    const stop = new AbortController();
    hub.cutAfter = 100_000;
    const coming = fetchMedia(session, ref, () => stop.abort(), stop.signal);
    await expect(coming).rejects.toThrow();
    hub.cutAfter = Number.POSITIVE_INFINITY;
    await fetchMedia(session, ref, quiet);
    expect(hub.ranges.at(-1)).toBe("bytes=100000-");
  });

  it("are gone when she removes them, with what had come of others", async () => {
    const [whole, half] = [await offer(randomBytes(1000)), await offer(big())];
    await fetchMedia(session, whole, quiet);
    hub.cutAfter = 100_000;
    await expect(fetchMedia(session, half, quiet)).rejects.toBeInstanceOf(Unreachable);
    await forgetMedia([whole.sha256, half.sha256]);
    expect(await storedMedia()).toEqual(new Map());
    hub.cutAfter = Number.POSITIVE_INFINITY;
    await fetchMedia(session, half, quiet);
    expect(hub.ranges.at(-1)).toBeNull();
  });

  it("are put under their hash, and are here at once", async () => {
    const bytes = randomBytes(5000);
    const hash = await putMedia(session, new Blob([bytes], { type: KIND }));
    expect(hub.media.get(hash)).toEqual(bytes);
    expect((await readMedia(hash))?.type).toBe(KIND);
  });

  it("that the hub refuses are not here either", async () => {
    const refusing = new Session(
      {
        region: randomId(),
        apiOrigin: "http://hub",
        device: "a".repeat(26),
        auth: await generateSigningKey(),
      },
      {
        fetcher: async (url, init) =>
          init.method === "PUT" ? new Response("{}", { status: 413 }) : hub.fetch(url, init),
      },
    );
    const put = putMedia(refusing, new Blob([randomBytes(9)], { type: KIND }));
    await expect(put).rejects.toBeInstanceOf(Problem);
    expect(await storedMedia()).toEqual(new Map());
  });
});
