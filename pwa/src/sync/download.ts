/**
 * Bytes that never change and have a name, as they arrive: each piece is on disk before it is handed on, so that a
 * download goes on where it broke off, also after the app was closed.
 */
import { type Bytes, concat } from "../core/encoding";
import { Unreachable } from "./api";
import type { Pieces } from "./pieces";
import type { Session } from "./session";

/** The hub answers, and does not give it. */
export class NotGiven extends Error {
  constructor(readonly status: number) {
    super(`not given: ${status}`);
  }
}

export interface Wanted {
  /** Address at the hub. */
  path: string;
  /** What its pieces are kept under. */
  name: string;
  /** Bytes of the whole. */
  total: number;
}

const PIECE_BYTES = 64 * 1024;

/**
 * All bytes in their order: those that are here, then those that come.
 * @throws {Unreachable} when it broke off; what has come stays. {NotGiven} also for more bytes than there should be.
 */
export async function* arriving(
  session: Session,
  { path, name, total }: Wanted,
  pieces: Pieces,
  signal?: AbortSignal,
): AsyncGenerator<Bytes> {
  let here = await pieces.have(name);
  if (here.length > total) {
    await pieces.forget(name);
    here = new Uint8Array();
  }
  if (here.length > 0) yield here;
  let at = here.length;
  if (at === total) return;
  const headers = new Headers(at > 0 ? { Range: `bytes=${at}-` } : undefined);
  const response = await session.fetch(path, { headers, ...(signal && { signal }) });
  if (!response.ok) {
    await pieces.forget(name);
    throw new NotGiven(response.status);
  }
  // A hub that does not know ranges sends all of it again.
  let skip = response.status === 206 ? 0 : at;
  for await (const piece of inPieces(response, signal)) {
    const fresh = piece.subarray(Math.min(skip, piece.length));
    skip -= piece.length - fresh.length;
    if (fresh.length === 0) continue;
    if (at + fresh.length > total) {
      await pieces.forget(name);
      throw new NotGiven(response.status);
    }
    await pieces.add(name, at, fresh);
    at += fresh.length;
    yield fresh;
  }
  if (at < total) throw new Unreachable("the download was cut");
}

/**
 * A body in pieces worth writing; the last one also when the connection was cut after it. It is read on while a piece
 * is being written: what has reached the phone is lost by no cut. @throws {Unreachable}
 */
async function* inPieces(response: Response, signal?: AbortSignal): AsyncGenerator<Bytes> {
  const reader = (response.body as ReadableStream<Bytes>).getReader();
  let waiting: Bytes[] = [];
  let size = 0;
  let hasEnded = false;
  let cut: unknown = null;
  let wake: () => void = () => undefined;
  const reading = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      waiting.push(value);
      size += value.length;
      if (size >= PIECE_BYTES) wake();
    }
  };
  reading()
    .catch((error: unknown) => {
      cut = error;
    })
    .finally(() => {
      hasEnded = true;
      wake();
    });
  try {
    for (;;) {
      if (size < PIECE_BYTES && !hasEnded) {
        await new Promise<void>((resume) => {
          wake = resume;
        });
      }
      if (size === 0) break;
      const piece = concat(...waiting);
      waiting = [];
      size = 0;
      yield piece;
    }
  } finally {
    // Whoever stops listening stops the download.
    await reader.cancel().catch(() => undefined);
  }
  signal?.throwIfAborted();
  if (cut) throw new Unreachable("the download was cut");
}
