/** PouchDB, loaded when first needed: local databases that hold only public or sealed documents, and remote ones. */
import type PouchDB from "pouchdb-browser";
import { SHARED_PLACES } from "../core/messages/places";
import { deleteDatabase } from "../core/vault/idb";
import { Problem, readJson, Unreachable } from "./api";
import { isFull, NoRoom } from "./room";
import type { Session } from "./session";
import { hearOfLocal } from "./taken-back";

export type { default as PouchDB } from "pouchdb-browser";

/** `indexeddb` is faster on indexes but has open reports of corruption. */
export const ADAPTER = "idb";

const load = async () => {
  quietly();
  return (await import("pouchdb-browser")).default;
};

let isQuiet = false;

/**
 * A replication asks the source how far it is and forgets to catch the answer. That the hub went away is told by the
 * replication itself; said twice, it would look like a fault of the app.
 */
function quietly(): void {
  if (isQuiet || typeof addEventListener === "undefined") return;
  isQuiet = true;
  addEventListener("unhandledrejection", (event) => {
    const { reason } = event;
    if (reason instanceof Unreachable || reason?.name === "AbortError") event.preventDefault();
  });
}

/** Where pictures and recordings of the catalogue lie. */
export const MEDIA_CACHE = "tejedora-media";

/** Who answers: in its `uuid` the life of the hub's storage, within which a place in a feed means something. */
const WELCOME = "/sync/";

export async function localDatabase(name: string): Promise<PouchDB> {
  const database = new (await load())(name, { adapter: ADAPTER, auto_compaction: true });
  // What reads and writes is made while it opens.
  database.once("created", () => hearOfLocal(database));
  // One that cannot be opened would say so at each use for ever: whoever asked may ask for it anew.
  await database.id();
  return database;
}

/** The name of a local database that belongs to one space and goes with it. */
export function ownDatabase(space: string, name: string): string {
  return `space-${space}-${name}`;
}

/** Removes every local database of a space, also when its vault cannot be opened any more. */
export async function destroyOwnDatabases(space: string): Promise<void> {
  const known = (await indexedDB.databases?.()) ?? [];
  const begin = `_pouch_${ownDatabase(space, "")}`;
  const names = new Set(
    known.flatMap(({ name }) => (name?.startsWith(begin) ? [name.slice("_pouch_".length)] : [])),
  );
  // Browsers that do not list their databases: the ones whose names are known.
  for (const name of ["mirror-own", ...SHARED_PLACES.map((place) => `mirror-${place}`)])
    if (!indexedDB.databases) names.add(ownDatabase(space, name));
  for (const name of names) await (await localDatabase(name)).destroy();
  forgetMarks(ownDatabase(space, ""));
}

/** Removes the copies of what is public: when no space is left, they would still say which region's this phone is. */
export async function destroyPublicDatabases(): Promise<void> {
  for (const { name = "" } of (await indexedDB.databases?.()) ?? []) {
    if (name.startsWith("_pouch_public-"))
      await (await localDatabase(name.slice("_pouch_".length))).destroy();
    else if (name.startsWith("public-")) await deleteDatabase(name);
  }
  if (typeof caches !== "undefined") await caches.delete(MEDIA_CACHE).catch(() => false);
  forgetMarks("public-");
}

/** PouchDB tells other tabs of a change by a mark in local storage under the database's name, and may leave it there. */
function forgetMarks(begin: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.includes(begin)) localStorage.removeItem(key);
  } catch {
    // storage is switched off: there are none
  }
}

/** A database behind the hub's door, by way of a session. */
export interface Remote {
  database: PouchDB;
  /** What made the last request fail: PouchDB replaces errors by its own and loses their kind. */
  cause: () => unknown;
}

export async function remoteDatabase(
  session: Session,
  name: string,
  options: {
    signal?: AbortSignal;
    inspect?: (path: string, response: Response) => Promise<void>;
    /** What the hub said of itself a moment ago: PouchDB need not ask again. */
    welcome?: string;
  } = {},
): Promise<Remote> {
  let cause: unknown = null;
  const database = new (await load())(`${session.origin}/sync/${name}`, {
    skip_setup: true,
    fetch: async (url, init = {}) => {
      const address = typeof url === "string" ? url : url.url;
      if (options.welcome !== undefined && new URL(address).pathname === WELCOME)
        return new Response(options.welcome, { headers: { "Content-Type": "application/json" } });
      const joined = joinSignals(init.signal, options.signal);
      try {
        const response = await session.fetch(address, { ...init, signal: joined.signal });
        cause = null;
        await options.inspect?.(new URL(address).pathname, response);
        return response;
      } catch (error) {
        cause = error;
        throw error;
      } finally {
        joined.release();
      }
    },
  });
  return { database, cause: () => cause };
}

/**
 * One signal out of several: `cancel()` of a replication does not abort a POST under way, ours does. Released after
 * each request, because ours lives as long as the space is open.
 */
function joinSignals(...signals: (AbortSignal | null | undefined)[]): {
  signal: AbortSignal;
  release: () => void;
} {
  const both = new AbortController();
  const abort = () => both.abort();
  const given = signals.filter((signal) => signal != null);
  for (const signal of given) {
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort);
  }
  return {
    signal: both.signal,
    release: () => {
      for (const signal of given) signal.removeEventListener("abort", abort);
    },
  };
}

/**
 * Pulls everything that is new in a remote database. Resolves with the number of documents written here.
 * @throws {Unreachable | Problem | NoRoom}
 */
export async function pull(
  local: PouchDB,
  session: Session,
  name: string,
  signal?: AbortSignal,
  after?: { since: number | string; welcome: string },
): Promise<number> {
  return (await pullTo(local, session, name, signal, after)).written;
}

/** The same; also the place in the remote database up to where all is here. */
export async function pullTo(
  local: PouchDB,
  session: Session,
  name: string,
  signal?: AbortSignal,
  after?: { since: number | string; welcome: string },
): Promise<{ written: number; place: number | string }> {
  const known = after ? { welcome: after.welcome } : {};
  const remote = await remoteDatabase(session, name, { ...known, ...(signal && { signal }) });
  try {
    const from = after ? { since: after.since } : {};
    const options = { checkpoint: "target", batch_size: 100, ...from } as const;
    const { docs_written, last_seq } = await local.replicate.from(remote.database, options);
    return { written: docs_written, place: last_seq };
  } catch (error) {
    throw remote.cause() ?? asProblem(error);
  }
}

/**
 * As `pull`, of what came after a place; of everything when the hub's storage has begun another life since. Later
 * pulls go on from there by themselves.
 */
export async function pullAfter(
  local: PouchDB,
  session: Session,
  name: string,
  { generation, since }: { generation: string; since: number | string },
  signal?: AbortSignal,
): Promise<number> {
  const answer = await session.fetch(WELCOME, signal ? { signal } : {});
  const welcome = await readJson<{ uuid?: unknown }>(answer);
  if (welcome.uuid !== generation) return pull(local, session, name, signal);
  return pull(local, session, name, signal, { since, welcome: JSON.stringify(welcome) });
}

function asProblem(error: unknown): unknown {
  if (isFull(error)) return new NoRoom("local");
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" ? new Problem(status, "sync", {}) : error;
}
