/**
 * The catalogue of a language as one download, for a phone that has nothing of it yet. A pack is only a quicker way to
 * the same documents: each of them is believed only if a release lists it. Whatever is wrong with a pack, there is
 * replication.
 */
import { type Bytes, concat, isHex256, isRecord, sha256, toHex } from "../core/encoding";
import type { Pack } from "../schemas/http";
import { Problem } from "./api";
import { arriving, NotGiven } from "./download";
import { Pieces } from "./pieces";
import type { PouchDB } from "./pouch";
import type { Session } from "./session";

export interface Progress {
  /** Bytes that are here. */
  bytes: number;
  total: number;
}

/** Where replication goes on, and in which life of the hub's storage. */
export interface Place {
  generation: string;
  since: number | string;
}

export interface Loaded extends Place {
  documents: number;
}

/** Beyond these a pack is none: nobody can fill a phone with one. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_CHARACTERS = 128 * 1024 * 1024;
/** Documents written at a time. */
const AT_ONCE = 200;
const ID = /^[A-Za-z0-9][A-Za-z0-9:.~+@-]{0,239}$/;
const REV = /^[1-9]\d{0,8}-[0-9a-f]{1,64}$/;

/** Its bytes are what its name says, and not what a pack holds. */
class Broken extends Error {}

type PackDoc = { _id: string; _rev: string; [field: string]: unknown };

/** In a database that a pack is being loaded into, from before its first document until its hash is known to be right. */
const LOADING = "_local/pack";

/** The pack that is being loaded into a database; null when what it holds is whole. */
export async function loading(local: PouchDB): Promise<string | null> {
  try {
    return String((await local.get(LOADING)).pack);
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) return null;
    throw error;
  }
}

/**
 * Loads the pack of a database into a local one that is empty, or that holds the beginning of it. Documents are written
 * while the rest is still on its way: until `loading` is null again, nobody is to read them. Null when there is no pack
 * that can be used; the database is then to be made anew if `loading` says so. `renew` makes it anew at once.
 * @throws {Unreachable} What has arrived stays; the next call goes on from there.
 */
export async function loadPack(
  database: { name: string; local: PouchDB; renew: () => Promise<PouchDB> },
  session: Session,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Loaded | null> {
  if (typeof DecompressionStream === "undefined") return null;
  const pack = await offered(session, database.name, signal);
  if (!pack) return null;
  const begun = await loading(database.local);
  const isSame = begun === pack.pack;
  const local = begun === null || isSame ? database.local : await database.renew();
  if (!isSame) await local.put({ _id: LOADING, pack: pack.pack });
  const pieces = await Pieces.open("public-downloads");
  try {
    await pieces.keepOnly(pack.pack);
    const skip = isSame ? (await local.info()).doc_count : 0;
    const documents = await load(local, session, pack, pieces, skip, onProgress, signal);
    if (documents === null) await pieces.forget(pack.pack);
    if (documents === null) return null;
    await local.remove(await local.get(LOADING));
    await pieces.forget(pack.pack);
    return { documents, generation: pack.generation, since: pack.since };
  } finally {
    pieces.close();
  }
}

/** The hub's present pack of a database, if it has any. */
async function offered(session: Session, database: string, signal?: AbortSignal): Promise<Pack | null> {
  try {
    const { packs } = await session.json<{ packs: Pack[] }>("GET", "/api/packs", undefined, signal);
    const pack = packs.find((one) => one.database === database);
    if (!pack || !isHex256(pack.pack) || !(pack.bytes > 0 && pack.bytes <= MOST_BYTES)) return null;
    return ["number", "string"].includes(typeof pack.since) ? pack : null;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/**
 * Downloads a pack and writes its documents as they are at the hub, but for the first `skip`, which are here. How many
 * it holds; null when it is broken or the hub does not give it.
 */
async function load(
  local: PouchDB,
  session: Session,
  { pack, bytes: total }: Pack,
  pieces: Pieces,
  skip: number,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<number | null> {
  const gunzip = new DecompressionStream("gzip");
  const into = gunzip.writable.getWriter();
  const writing = write(local, gunzip.readable, skip, signal).catch((error: unknown) => error as Error);
  const arrived: Bytes[] = [];
  let bytes = 0;
  onProgress({ bytes, total });
  try {
    const wanted = { path: `/packs/${pack}`, name: pack, total };
    for await (const piece of arriving(session, wanted, pieces, signal)) {
      arrived.push(piece);
      bytes += piece.length;
      onProgress({ bytes, total });
      // Not waited for: what unpacks and writes is slower than a good line, and the line shall not wait.
      into.write(piece).catch(() => undefined);
    }
    into.close().catch(() => undefined);
  } catch (error) {
    await into.abort().catch(() => undefined);
    await writing;
    if (error instanceof NotGiven) return null;
    throw error;
  }
  const written = await writing;
  if (written instanceof Broken || toHex(await sha256(concat(...arrived))) !== pack) return null;
  if (typeof written !== "number") throw written;
  return written;
}

/** @throws {Broken} */
async function write(
  local: PouchDB,
  unpacked: ReadableStream<Uint8Array<ArrayBuffer>>,
  skip: number,
  signal?: AbortSignal,
): Promise<number> {
  let documents = 0;
  let waiting: PackDoc[] = [];
  const flush = async () => {
    signal?.throwIfAborted();
    await local.bulkDocs(waiting, { new_edits: false });
    waiting = [];
  };
  for await (const line of lines(unpacked)) {
    const doc = toDoc(line);
    documents += 1;
    if (documents > skip) waiting.push(doc);
    if (waiting.length === AT_ONCE) await flush();
  }
  await flush();
  return documents;
}

/** @throws {Broken} */
async function* lines(unpacked: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = unpacked.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  let begun = "";
  let seen = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new Broken("not gzip of text");
      });
      if (done) break;
      seen += value.length;
      if (seen > MOST_CHARACTERS) throw new Broken("too long");
      const parts = (begun + value).split("\n");
      begun = parts.pop() ?? "";
      yield* parts;
    }
    if (begun) throw new Broken("no end");
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** @throws {Broken} */
function toDoc(line: string): PackDoc {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Broken("not JSON");
  }
  if (!isRecord(value) || !ID.test(String(value._id)) || !REV.test(String(value._rev)))
    throw new Broken("not a document");
  if (Object.keys(value).some((key) => key.startsWith("_") && key !== "_id" && key !== "_rev"))
    throw new Broken("more than a document");
  return value as PackDoc;
}
