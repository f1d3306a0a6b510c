/** What runs in the browser: the app's own way to a catalogue, and what it is compared with. */
import { Unreachable } from "../../../pwa/src/sync/api.ts";
import { hasChunk, putChunk } from "../../../pwa/src/sync/blobs.ts";
import { PublicCopies } from "../../../pwa/src/sync/catalogue.ts";
import { fetchMedia } from "../../../pwa/src/sync/media.ts";

/** A session that has signed in already. */
function sessionOf(token) {
  const call = (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (token) headers.set("Authorization", `Bearer ${token}`);
    const asked = fetch(new URL(path, location.origin), { ...init, headers, cache: "no-store" });
    return asked.catch((error) => {
      throw new Unreachable(error.message);
    });
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

  /** Fetches a medium, as often as the line breaks. */
  async media({ token, ref }) {
    const session = sessionOf(token);
    for (;;) {
      try {
        return await fetchMedia(session, ref, () => undefined);
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
      }
    }
  },

  /** Sends so many chunks as the outbox does: after a break it asks whether the chunk has arrived. */
  async chunks({ token, count, size }) {
    const session = sessionOf(token);
    for (let n = 0; n < count; n++) {
      const chunk = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(chunk.subarray(at, at + 65_536));
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", chunk));
      const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
      for (let isBroken = false; ; isBroken = true) {
        try {
          if (isBroken && (await hasChunk(session, hash))) break;
          await putChunk(session, hash, chunk);
          break;
        } catch (error) {
          if (!(error instanceof Unreachable)) throw error;
        }
      }
    }
  },

  /** The bytes of a pack and nothing else. */
  async raw({ token, pack }) {
    const begin = performance.now();
    const bytes = await (await sessionOf(token).fetch(`/packs/${pack}`)).arrayBuffer();
    return { done: since(begin), bytes: bytes.byteLength };
  },
};
