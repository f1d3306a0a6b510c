/** PouchDB, loaded when first needed: local databases that hold only public or sealed documents, and remote ones. */
import type PouchDB from "pouchdb-browser";
import type { Session } from "./session";

export type { default as PouchDB } from "pouchdb-browser";

/** `indexeddb` is faster on indexes but has open reports of corruption. */
export const ADAPTER = "idb";

const load = async () => (await import("pouchdb-browser")).default;

export async function localDatabase(name: string): Promise<PouchDB> {
  return new (await load())(name, { adapter: ADAPTER, auto_compaction: true });
}

/** A database behind the hub's door, by way of a session. */
export async function remoteDatabase(
  session: Session,
  name: string,
  options: { signal?: AbortSignal; inspect?: (path: string, response: Response) => Promise<void> } = {},
): Promise<PouchDB> {
  const base = `${session.origin}/sync/${name}`;
  return new (await load())(base, {
    skip_setup: true,
    fetch: async (url, init = {}) => {
      const address = typeof url === "string" ? url : url.url;
      const response = await session.fetch(address, withSignal(init, options.signal));
      await options.inspect?.(new URL(address).pathname, response);
      return response;
    },
  });
}

/** `cancel()` of a replication does not abort a POST under way; a signal does. */
function withSignal(init: RequestInit, signal: AbortSignal | undefined): RequestInit {
  if (!signal) return init;
  const both = new AbortController();
  for (const one of [signal, init.signal]) {
    if (one?.aborted) both.abort();
    else one?.addEventListener("abort", () => both.abort(), { once: true });
  }
  return { ...init, signal: both.signal };
}

/** Pulls everything that is new in a remote database. Resolves with the number of documents written here. */
export async function pull(
  local: PouchDB,
  session: Session,
  name: string,
  signal?: AbortSignal,
): Promise<number> {
  const remote = await remoteDatabase(session, name, signal ? { signal } : {});
  const result = await local.replicate.from(remote, { checkpoint: "target", batch_size: 100 });
  return result.docs_written;
}
