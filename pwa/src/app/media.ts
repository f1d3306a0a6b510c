/** Pictures, recordings and sheets of courses: shown when she wants them, and told with their size before they come. */
import { computed, signal } from "@preact/signals";
import type { MediaRef } from "../schemas/catalogue";
import { Problem, Unreachable } from "../sync/api";
import {
  Altered,
  fetchMedia,
  forgetMedia,
  MEDIA_TYPES,
  Missing,
  MOST_BYTES,
  putMedia,
  readMedia,
  storedMedia,
} from "../sync/media";
import { NoRoom } from "../sync/room";
import { lowData, mediaWithoutAsking } from "./settings";
import { here, whenOpen } from "./unlocked/space";

export type { MediaRef } from "../schemas/catalogue";

/** Why one is not here: `full` the phone, `away` the hub, `missing` at the hub, `altered` on its way. */
export type MediaTrouble = "full" | "away" | "missing" | "altered";

export class MediaNotHere extends Error {
  constructor(readonly reason: MediaTrouble) {
    super(reason);
  }
}

/** Bytes of each that is on this phone; null until that was looked up. */
export const stored = signal<ReadonlyMap<string, number> | null>(null);
/** Bytes that have come of each that is on its way. */
export const coming = signal<ReadonlyMap<string, number>>(new Map());

/** Small pictures come by themselves: she has said so, and she is not saving data. */
export const comesByItself = computed(
  () => mediaWithoutAsking.value === "pictures" && lowData.value === "off",
);
/** Beyond this a picture is asked for in any case. */
export const SMALL_BYTES = 300 * 1024;

const underWay = new Map<string, Promise<void>>();

/** Looks up what is here. A browser without storage has nothing. */
export async function lookAtStored(): Promise<void> {
  stored.value = await storedMedia().catch(() => new Map<string, number>());
}

/** Brings it onto this phone, unless it is here. @throws {MediaNotHere} An aborted one stays an AbortError. */
export function fetchNow(ref: MediaRef, abort?: AbortSignal): Promise<void> {
  const begun = underWay.get(ref.sha256);
  if (begun) return begun;
  const work = bring(ref, abort).finally(() => {
    underWay.delete(ref.sha256);
    note(ref.sha256, null);
  });
  underWay.set(ref.sha256, work);
  return work;
}

async function bring(ref: MediaRef, abort?: AbortSignal): Promise<void> {
  const { session, closing } = here();
  const either = abort ? AbortSignal.any([abort, closing.signal]) : closing.signal;
  note(ref.sha256, 0);
  try {
    await fetchMedia(session, ref, ({ bytes }) => note(ref.sha256, bytes), either);
  } catch (error) {
    if (either.aborted) throw error;
    throw new MediaNotHere(troubleOf(error));
  }
  await lookAtStored();
}

function troubleOf(error: unknown): MediaTrouble {
  if (error instanceof NoRoom) return "full";
  if (error instanceof Missing) return "missing";
  if (error instanceof Altered) return "altered";
  if (error instanceof Unreachable) return "away";
  throw error;
}

function note(hash: string, bytes: number | null): void {
  const next = new Map(coming.peek());
  if (bytes === null) next.delete(hash);
  else next.set(hash, bytes);
  coming.value = next;
}

/** An address for `<img>`, `<audio>`, `<video>`, good until `URL.revokeObjectURL`; null when it is not here. */
export async function url(hash: string): Promise<string | null> {
  const blob = await file(hash);
  return blob && URL.createObjectURL(blob);
}

export async function file(hash: string): Promise<Blob | null> {
  const blob = await readMedia(hash).catch(() => null);
  return blob && MEDIA_TYPES.has(blob.type) ? blob : null;
}

/** Takes it from this phone. */
export async function forget(hashes: Iterable<string>): Promise<void> {
  await forgetMedia(hashes);
  await lookAtStored();
}

/** Too large; of another type; not what it is called, or a drawing that does more than draw. */
const NOT_TAKEN = new Set([413, 415, 422]);

/**
 * A facilitator's picture, recording or sheet, put at the hub; `alt` says in words what it is.
 * @throws {Problem}; {Unreachable}; {TypeError} for what the catalogue does not carry: its type, its size, its bytes.
 */
export async function put(blob: Blob, alt: string, name: string): Promise<MediaRef> {
  if (!MEDIA_TYPES.has(blob.type) || blob.size > MOST_BYTES) throw new TypeError("not for the catalogue");
  const hash = await putMedia(here().session, blob).catch((error: unknown) => {
    if (error instanceof Problem && NOT_TAKEN.has(error.status)) throw new TypeError(error.slug);
    throw error;
  });
  await lookAtStored();
  return { sha256: hash, type: blob.type, size: blob.size, alt, name: fileName(name) };
}

/** A name as the catalogue's folder has it: small letters, digits, dots and hyphens. */
export function fileName(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const safe = plain
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[^a-z0-9]+/, "")
    .slice(-80)
    .replace(/^[^a-z0-9]+/, "");
  return safe || "media";
}

whenOpen(() => {
  void lookAtStored();
  return () => {
    coming.value = new Map();
  };
});
