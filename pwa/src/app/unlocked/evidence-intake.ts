/** Files on their way into the vault: looked at, sealed chunk by chunk, and small pictures of them for lists. */
import { fromBase64, toBase64 } from "../../core/encoding";
import { HEAD, typeOf } from "../../core/evidence/kind";
import { cleanName } from "../../core/evidence/names";
import { drawThumbnail } from "../../core/evidence/picture";
import { CHUNK, sealFile } from "../../core/files";
import type { SealedFile } from "../../core/messages";
import { Locked, type Space } from "./space";

/**
 * Why a file could not be added or read: over FILE_LIMIT, the device is full, nothing in it, or it cannot be read.
 */
export class FileProblem extends Error {
  constructor(readonly reason: "size" | "space" | "empty" | "unreadable") {
    super(reason);
  }
}

/** Bytes of one file: as many chunks as a message names, 512 MiB. */
export const FILE_LIMIT = 4096 * CHUNK;
/** Of a file up to this size, a photo, the sealing is finished when she locks; a longer one is let go of at once. */
export const FINISHED_AT_LOCK = 16 * 1024 * 1024;
/** Room that stays free on the device beside a new file: drafts must still be kept. */
const SPARE = 20 * 1024 * 1024;
const THUMBNAIL = "thumbnail";
/** Longest side, pixels. */
const SIDE = 240;

interface Thumbnail {
  sha256: string;
  /** A small JPEG, base64. */
  jpeg: string;
}

/**
 * Seals a file to a key of its own; it is on disk, sealed, when this resolves. When she locks meanwhile, what is short
 * and is to be noted is finished first; of anything else no piece stays.
 * @param note what was sealed, where it is found again after a lock @throws {FileProblem | Locked}
 */
export async function takeIn(
  space: Space,
  file: Blob,
  name: string,
  note?: (sealed: SealedFile) => Promise<void>,
): Promise<SealedFile> {
  if (file.size === 0) throw new FileProblem("empty");
  if (file.size > FILE_LIMIT) throw new FileProblem("size");
  if (!(await hasRoom(file.size))) throw new FileProblem("space");
  const isFinished = note !== undefined && file.size <= FINISHED_AT_LOCK;
  let isLocking = false;
  const work = sealInto(space, file, name, () => isLocking && !isFinished).then(async (sealed) => {
    await keepThumbnail(space, file, sealed);
    await note?.(sealed);
    return sealed;
  });
  const finish = async () => {
    isLocking = true;
    await work;
  };
  space.beforeClose.add(finish);
  return work.finally(() => space.beforeClose.delete(finish));
}

async function sealInto(
  { vault }: Space,
  file: Blob,
  name: string,
  isOver: () => boolean,
): Promise<SealedFile> {
  const kept: string[] = [];
  try {
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    const typed = file.slice(0, file.size, typeOf(file.type, head));
    const sealed = await sealFile(typed, cleanName(name), async (hash, chunk) => {
      if (isOver()) throw new Locked("locked");
      // Whatever the browser calls it: what a phone cannot keep, it has no room for.
      await vault.store.putChunk(hash, chunk).catch(() => {
        throw new FileProblem("space");
      });
      kept.push(hash);
    });
    if (isOver()) throw new Locked("locked");
    return sealed;
  } catch (error) {
    await vault.store.removeChunks(kept).catch(() => undefined);
    throw error instanceof FileProblem || error instanceof Locked ? error : new FileProblem("unreadable");
  }
}

/** Browsers say how much there is; one that does not is taken at its word when it fails. */
async function hasRoom(bytes: number): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota === undefined || usage === undefined || quota - usage > bytes * 1.05 + SPARE;
}

async function keepThumbnail({ vault }: Space, file: Blob, { sha256, type }: SealedFile): Promise<void> {
  if (!type.startsWith("image/") || typeof createImageBitmap === "undefined") return;
  try {
    const small = await drawThumbnail(file, SIDE);
    const jpeg = toBase64(new Uint8Array(await small.arrayBuffer()));
    await vault.put<Thumbnail>(THUMBNAIL, { sha256, jpeg });
  } catch {
    // Not every phone can decode every photo, or has room for more: an icon stands for it.
  }
}

export function thumbnailOf({ vault }: Space, sha256: string): Blob | null {
  const found = vault.all<Thumbnail>(THUMBNAIL).find(({ body }) => body.sha256 === sha256);
  return found ? new Blob([fromBase64(found.body.jpeg)], { type: "image/jpeg" }) : null;
}

/** Lets go of what was sealed of a file that is here already, sealed before. */
export async function forgetAgain({ vault }: Space, again: SealedFile, known: SealedFile): Promise<void> {
  if (again.identity !== known.identity) await vault.store.removeChunks(again.chunks);
}

/** Forgets files that were never sent: their chunks and small pictures. */
export async function forgetFiles({ vault }: Space, files: readonly SealedFile[]): Promise<void> {
  await vault.store.removeChunks(files.flatMap(({ chunks }) => chunks));
  for (const { id, body } of vault.all<Thumbnail>(THUMBNAIL)) {
    if (files.some(({ sha256 }) => sha256 === body.sha256)) await vault.remove(id);
  }
}
