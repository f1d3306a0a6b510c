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

/**
 * Loads the pack of a database into an empty local one. Null when there is none that can be used.
 * @throws {Unreachable} What has arrived stays; the next call goes on from there.
 */
export async function loadPack(
  local: PouchDB,
  session: Session,
  database: string,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Loaded | null> {
  if (typeof DecompressionStream === "undefined") return null;
  const pack = await offered(session, database, signal);
  if (!pack) return null;
  const pieces = await Pieces.open("public-downloads");
  try {
    await pieces.keepOnly(pack.pack);
    const bytes = await download(session, pack, pieces, onProgress, signal);
    if (!bytes) return null;
    const isWhole = toHex(await sha256(bytes)) === pack.pack;
    const documents = isWhole ? await load(local, bytes, signal) : null;
    await pieces.forget(pack.pack);
    return documents === null ? null : { documents, generation: pack.generation, since: pack.since };
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

/** All bytes of a pack; null when the hub does not give them. */
async function download(
  session: Session,
  { pack, bytes: total }: Pack,
  pieces: Pieces,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<Bytes | null> {
  const arrived: Bytes[] = [];
  let bytes = 0;
  onProgress({ bytes, total });
  try {
    const wanted = { path: `/packs/${pack}`, name: pack, total };
    for await (const piece of arriving(session, wanted, pieces, signal)) {
      arrived.push(piece);
      bytes += piece.length;
      onProgress({ bytes, total });
    }
  } catch (error) {
    if (error instanceof NotGiven) return null;
    throw error;
  }
  return concat(...arrived);
}

/** Writes all documents of a pack as they are at the hub; null when it is broken. */
async function load(local: PouchDB, bytes: Bytes, signal?: AbortSignal): Promise<number | null> {
  let documents = 0;
  let waiting: PackDoc[] = [];
  const write = async () => {
    signal?.throwIfAborted();
    await local.bulkDocs(waiting, { new_edits: false });
    documents += waiting.length;
    waiting = [];
  };
  try {
    for await (const line of lines(bytes)) {
      waiting.push(toDoc(line));
      if (waiting.length === AT_ONCE) await write();
    }
    await write();
    return documents;
  } catch (error) {
    if (error instanceof Broken) return null;
    throw error;
  }
}

/** @throws {Broken} */
async function* lines(bytes: Bytes): AsyncGenerator<string> {
  const text = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .pipeThrough(new TextDecoderStream("utf-8", { fatal: true }));
  const reader = text.getReader();
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
