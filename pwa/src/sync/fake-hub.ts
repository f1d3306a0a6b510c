/** A hub in memory for tests: sign-in, status, blobs, and CouchDB's protocol as far as PouchDB uses it. */
import type { Fetch } from "./api";

interface StoredDoc {
  _id: string;
  _rev: string;
  [field: string]: unknown;
}

export class FakeHub {
  /** What was asked, `METHOD /path`, in order. */
  readonly log: string[] = [];
  readonly databases = new Map<string, StoredDoc[]>();
  readonly blobs = new Map<string, number>();
  readonly status: Record<string, { state: string; reason?: string }> = {};
  /** While true, nothing answers. */
  down = false;
  generation = "g1";
  tokens = 0;
  /** Answers the next matching request instead of the hub: `METHOD /path` begins with the key. */
  readonly once = new Map<string, () => Response>();

  readonly fetch: Fetch = async (url, init) => {
    const { pathname, searchParams } = new URL(url);
    const asked = `${init.method ?? "GET"} ${pathname}`;
    if (this.down) throw new TypeError("Failed to fetch");
    this.log.push(asked);
    for (const [prefix, answer] of this.once) {
      if (!asked.startsWith(prefix)) continue;
      this.once.delete(prefix);
      return answer();
    }
    return this.answer(asked, init, Number(searchParams.get("since") ?? 0));
  };

  private answer(asked: string, init: RequestInit, since: number): Response {
    const body = () => JSON.parse(String(init.body));
    if (asked === "POST /api/sessions/nonce") return json({ nonce: "n", exp: "2030-01-01T00:00:00Z" });
    if (asked === "POST /api/sessions") return json({ token: `t${++this.tokens}`, roles: ["defender"] });
    const token = new Headers(init.headers).get("Authorization");
    if (token !== `Bearer t${this.tokens}`) return problem(401, "session-ended");
    if (asked === "POST /api/status") {
      return json(
        Object.fromEntries(body().ids.map((id: string) => [id, this.status[id] ?? { state: "unknown" }])),
      );
    }
    const blob = /^(PUT|HEAD) \/blobs\/(\w+)$/.exec(asked);
    if (blob) return this.blob(blob[1] as string, blob[2] as string, init);
    const sync = /^(\w+) \/sync\/(?:([\w-]+)\/?(.*))?$/.exec(asked);
    if (sync && !sync[2]) return json({ couchdb: "Welcome", uuid: this.generation });
    if (sync) return this.couch(sync[1] as string, sync[2] as string, sync[3] ?? "", since, body);
    return problem(404, "not-found");
  }

  private blob(method: string, hash: string, init: RequestInit): Response {
    if (method === "HEAD") return new Response(null, { status: this.blobs.has(hash) ? 200 : 404 });
    this.blobs.set(hash, (init.body as Uint8Array).length);
    return new Response(null, { status: 201 });
  }

  private couch(method: string, name: string, rest: string, since: number, body: () => unknown): Response {
    const docs = this.databases.get(name) ?? [];
    if (rest === "" && method === "GET")
      return json({ db_name: name, update_seq: docs.length, doc_count: docs.length });
    if (rest.startsWith("_local/")) return problem(method === "GET" ? 404 : 403, "local");
    if (rest === "_revs_diff") {
      const asked = body() as Record<string, string[]>;
      const missing = Object.entries(asked).filter(([id]) => !docs.some((doc) => doc._id === id));
      return json(Object.fromEntries(missing.map(([id, revs]) => [id, { missing: revs }])));
    }
    if (rest === "_bulk_docs") {
      const pushed = (body() as { docs: StoredDoc[] }).docs;
      this.databases.set(name, [...docs, ...pushed]);
      for (const { _id } of pushed) this.status[_id] ??= { state: "arrived" };
      return json([]);
    }
    if (rest === "_changes") {
      const results = docs.map((doc, i) => ({
        seq: i + 1,
        id: doc._id,
        changes: [{ rev: doc._rev }],
        ...(doc._deleted === true && { deleted: true }),
      }));
      return json({ results: results.slice(since), last_seq: docs.length });
    }
    if (rest === "_bulk_get") {
      const asked = (body() as { docs: { id: string; rev?: string }[] }).docs;
      const found = asked.map(({ id, rev }) => ({
        id,
        docs: [{ ok: docs.find((doc) => doc._id === id && (!rev || doc._rev === rev)) }],
      }));
      return json({ results: found });
    }
    return problem(403, "not-allowed");
  }
}

export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { "Content-Type": "application/json" } });
}

export function problem(status: number, slug: string, extra: object = {}): Response {
  const body = {
    type: `urn:tejedora:problem:${slug}`,
    title: slug,
    status,
    error: "forbidden",
    reason: slug,
    ...extra,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}
