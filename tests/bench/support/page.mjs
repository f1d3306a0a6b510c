/** What runs in the browser: the app's own way to a catalogue, and what it is compared with. */
import { PublicCopies } from "../../../pwa/src/sync/catalogue.ts";

/** A session that has signed in already. */
function sessionOf(token) {
  const call = (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (token) headers.set("Authorization", `Bearer ${token}`);
    return fetch(new URL(path, location.origin), { ...init, headers, cache: "no-store" });
  };
  const json = async (method, path) => (await call(path, { method })).json();
  return { origin: location.origin, fetch: call, json };
}

const since = (begin) => performance.now() - begin;

globalThis.bench = {
  /** A new phone's first sync, `how`: "pack" or "plain". Milliseconds until it can read, and until all is done. */
  async first({ token, how, database, phone }) {
    const session = sessionOf(token);
    const copies = new PublicCopies(phone);
    const begin = performance.now();
    let shown = null;
    const told = {
      onProgress: () => undefined,
      onLoaded: () => {
        shown = since(begin);
      },
    };
    if (how === "pack") await copies.pullCatalogue(session, database, told);
    else await copies.pull(session, database);
    const done = since(begin);
    const { docs } = await copies.catalogue(database.replace("catalogue-", ""));
    await copies.close();
    return { done, shown: shown ?? done, documents: docs.length };
  },

  /** Syncs once more on a phone that has a copy. */
  async again({ token, database, phone }) {
    const copies = new PublicCopies(phone);
    await copies.catalogue(database.replace("catalogue-", ""));
    const begin = performance.now();
    const told = { onProgress: () => undefined, onLoaded: () => undefined };
    const documents = await copies.pullCatalogue(sessionOf(token), database, told);
    const done = since(begin);
    await copies.close();
    return { done, documents };
  },

  /** The bytes of a pack and nothing else. */
  async raw({ token, pack }) {
    const begin = performance.now();
    const bytes = await (await sessionOf(token).fetch(`/packs/${pack}`)).arrayBuffer();
    return { done: since(begin), bytes: bytes.byteLength };
  },
};
