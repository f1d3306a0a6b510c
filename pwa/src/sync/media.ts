/**
 * Pictures, recordings and sheets of the catalogue on this phone: fetched when she wants them, believed by their hash
 * alone, kept in Cache Storage. They are public: which of them lie here says what was looked at, and nothing else.
 */
import { isHex256, sha256, toHex } from "../core/encoding";
import type { MediaRef } from "../schemas/catalogue";
import { readJson } from "./api";
import { arriving, NotGiven } from "./download";
import type { Progress } from "./packs";
import { Pieces } from "./pieces";
import { MEDIA_CACHE } from "./pouch";
import { isFull, NoRoom } from "./room";
import type { Session } from "./session";

/** What the catalogue may carry. A blob of any other type is never made: it could be a page. */
export const MEDIA_TYPES: ReadonlySet<string> = new Set(
  ["image/webp", "image/jpeg", "image/png", "image/avif", "image/svg+xml"].concat([
    "audio/ogg",
    "audio/mpeg",
    "audio/mp4",
    "audio/webm",
    "video/mp4",
    "video/webm",
    "application/pdf",
  ]),
);
export const MOST_BYTES = 50 * 1024 * 1024;

/** While it comes it lies here twice, and the phone needs air. */
const ROOM = 2.2;

/** The phone has no room for it. */
/** The hub does not have it. */
export class Missing extends Error {}
/** What came is not what the document named. */
export class Altered extends Error {}

const keyOf = (hash: string) => `/media/${hash}`;

/** Bytes of each that is here. */
export async function storedMedia(): Promise<Map<string, number>> {
  const cache = await caches.open(MEDIA_CACHE);
  const found = new Map<string, number>();
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const hash = new URL(request.url).pathname.split("/").at(-1) ?? "";
    if (response) found.set(hash, Number(response.headers.get("Content-Length")));
  }
  return found;
}

export async function readMedia(hash: string): Promise<Blob | null> {
  const cache = await caches.open(MEDIA_CACHE);
  const response = await cache.match(keyOf(hash));
  return response ? response.blob() : null;
}

export async function forgetMedia(hashes: Iterable<string>): Promise<void> {
  const cache = await caches.open(MEDIA_CACHE);
  const pieces = await Pieces.open("public-media");
  try {
    for (const hash of hashes) {
      await cache.delete(keyOf(hash));
      await pieces.forget(hash);
    }
  } finally {
    pieces.close();
  }
}

/**
 * Fetches what a document names, unless it is here. Goes on where it broke off.
 * @throws {NoRoom | Missing | Altered | Unreachable}
 */
export async function fetchMedia(
  session: Session,
  { sha256: hash, type, size }: MediaRef,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (!isHex256(hash) || !MEDIA_TYPES.has(type) || !(size > 0 && size <= MOST_BYTES)) throw new Missing(hash);
  if ((await storedMedia()).has(hash)) return;
  await makeSureOfRoom(size);
  const pieces = await Pieces.open("public-media");
  try {
    const parts: BlobPart[] = [];
    let bytes = 0;
    for await (const piece of arriving(
      session,
      { path: keyOf(hash), name: hash, total: size },
      pieces,
      signal,
    )) {
      parts.push(piece);
      bytes += piece.length;
      onProgress({ bytes, total: size });
    }
    await keepMedia(hash, new Blob(parts, { type }));
    await pieces.forget(hash);
  } catch (error) {
    if (isFull(error) || error instanceof Altered) await pieces.forget(hash).catch(() => undefined);
    if (isFull(error)) throw new NoRoom(hash);
    if (error instanceof NotGiven) throw new Missing(hash);
    throw error;
  } finally {
    pieces.close();
  }
}

/** Puts it at the hub, and keeps it here. @throws {Problem | Unreachable} */
export async function putMedia(session: Session, blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const hash = toHex(await sha256(bytes));
  const response = await session.fetch(keyOf(hash), {
    method: "PUT",
    headers: { "Content-Type": blob.type },
    body: bytes,
  });
  if (!response.ok) await readJson(response);
  // She sees what she has just put there; if there is no room for that, it can be fetched again.
  await keepMedia(hash, blob).catch(() => undefined);
  return hash;
}

async function keepMedia(hash: string, blob: Blob): Promise<void> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (toHex(await sha256(bytes)) !== hash) throw new Altered(hash);
  const headers = { "Content-Type": blob.type, "Content-Length": String(blob.size) };
  const cache = await caches.open(MEDIA_CACHE);
  await cache.put(keyOf(hash), new Response(blob, { headers }));
}

/** @throws {NoRoom} when the browser says that it does not fit. */
async function makeSureOfRoom(size: number): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  if (quota !== undefined && quota - (usage ?? 0) < size * ROOM) throw new NoRoom("estimate");
}
