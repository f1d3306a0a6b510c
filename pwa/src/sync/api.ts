/** Requests to the hub, and the two ways they fail: the hub says no (Problem), or does not answer (Unreachable). */
import { isRecord } from "../core/encoding";

/** An RFC 9457 answer. `slug` is the last part of its type. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly extra: Record<string, unknown>,
  ) {
    super(`${status} ${slug}`);
  }
}

/** No answer came: no network, no hub, or the answer was cut. */
export class Unreachable extends Error {}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export const browserFetch: Fetch = (url, init) =>
  fetch(url, {
    ...init,
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });

/** @throws {Unreachable} An aborted request stays an AbortError. */
export async function reach(fetcher: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetcher(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable(error instanceof Error ? error.message : "no answer");
  }
}

export async function toProblem(response: Response): Promise<Problem> {
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    body = null;
  }
  const extra = isRecord(body) ? body : {};
  const slug = typeof extra.type === "string" ? (extra.type.split(":").at(-1) ?? "") : "";
  return new Problem(response.status, slug || "unknown", extra);
}

/** The JSON of a good answer. @throws {Problem | Unreachable} */
export async function readJson<T>(response: Response): Promise<T> {
  if (!response.ok) throw await toProblem(response);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new Unreachable("the answer was cut");
  }
}

export function jsonBody(method: string, body: unknown): RequestInit {
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** One open call, without a session. */
export async function openCall<T>(fetcher: Fetch, method: string, url: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : jsonBody(method, body);
  return readJson<T>(await reach(fetcher, url, init));
}
