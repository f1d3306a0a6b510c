/**
 * A signed session with the hub. The token lives in memory only, is renewed before it ends or when the hub says 401,
 * and never stands in an address. Times in what is signed come from the hub's own answers: a wrong clock on the
 * phone keeps nobody out.
 */
import { type SigningKey, sign } from "../core/signing";
import { browserFetch, type Fetch, jsonBody, Problem, reach, readJson, Unreachable } from "./api";
import { Backoff, pause } from "./backoff";

export interface SessionIdentity {
  region: string;
  /** Origin of the hub's API, which the signature binds the session to. */
  apiOrigin: string;
  device: string;
  auth: SigningKey;
}

export interface SessionOptions {
  fetcher?: Fetch;
  /** Told after each request whether the hub answered. */
  onReach?: (reached: boolean) => void;
  now?: () => number;
}

interface Token {
  text: string;
  /** By this device's monotonic clock. */
  renewAt: number;
}

export const SESSION_TYPE = "tejedora/session/v1";
/** Tokens last fifteen minutes. */
const RENEW_AFTER_MS = 13 * 60_000;
const BUSY_TRIES = 4;

export class Session {
  private token: Token | null = null;
  private signingIn: Promise<Token> | null = null;
  private readonly fetcher: Fetch;
  private readonly onReach: (reached: boolean) => void;
  private readonly now: () => number;
  /** What the hub said at the last sign-in; empty before. */
  roles: string[] = [];

  constructor(
    private readonly identity: SessionIdentity,
    { fetcher = browserFetch, onReach = () => undefined, now = () => performance.now() }: SessionOptions = {},
  ) {
    this.fetcher = fetcher;
    this.onReach = onReach;
    this.now = now;
  }

  get origin(): string {
    return this.identity.apiOrigin;
  }

  /**
   * A request with this session's token; `path` may be a whole address at the hub. Signs in when needed, once more
   * after a 401, and waits while the hub is busy (503).
   * @throws {Unreachable | Problem} Problem only for a refused sign-in: other refusals are the caller's to read.
   */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.origin);
    if (url.origin !== new URL(this.origin).origin) throw new TypeError("not an address of this hub");
    const backoff = new Backoff(500, 8000);
    let renewed = false;
    for (let tries = 1; ; tries++) {
      const token = await this.current();
      const headers = new Headers(init.headers);
      headers.set("Authorization", `Bearer ${token.text}`);
      const response = await this.reach(url.href, { ...init, headers });
      if (response.status === 401 && !renewed) {
        if (this.token === token) this.token = null;
        renewed = true;
      } else if (response.status === 503 && tries < BUSY_TRIES) {
        await pause(retryAfter(response) ?? backoff.next(), init.signal ?? undefined);
        init.signal?.throwIfAborted();
      } else {
        return response;
      }
    }
  }

  /** @throws {Problem | Unreachable} */
  async json<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const init = body === undefined ? { method } : jsonBody(method, body);
    return readJson<T>(await this.fetch(path, signal ? { ...init, signal } : init));
  }

  /** Ends it at the hub if that is possible at once; forgets the token in any case. */
  async end(): Promise<void> {
    const token = this.token;
    this.token = null;
    if (!token) return;
    const headers = { Authorization: `Bearer ${token.text}` };
    const init = { method: "DELETE", headers, keepalive: true };
    await this.fetcher(new URL("/api/sessions", this.origin).href, init).catch(() => undefined);
  }

  private async current(): Promise<Token> {
    if (this.token && this.now() < this.token.renewAt) return this.token;
    this.signingIn ??= this.signIn().finally(() => {
      this.signingIn = null;
    });
    this.token = await this.signingIn;
    return this.token;
  }

  private async signIn(): Promise<Token> {
    const { region, apiOrigin, device, auth } = this.identity;
    const { nonce, exp } = await this.open<{ nonce: string; exp: string }>("/api/sessions/nonce", { device });
    const signed = await sign(SESSION_TYPE, { region, api_origin: apiOrigin, device, nonce, exp }, auth);
    const answer = await this.open<{ token: string; roles: string[] }>("/api/sessions", signed);
    this.roles = answer.roles;
    return { text: answer.token, renewAt: this.now() + RENEW_AFTER_MS };
  }

  private async open<T>(path: string, body: unknown): Promise<T> {
    const response = await this.reach(new URL(path, this.origin).href, jsonBody("POST", body));
    if (response.status === 502 || response.status === 504) throw new Unreachable("the hub is starting");
    return readJson<T>(response);
  }

  private async reach(url: string, init: RequestInit): Promise<Response> {
    try {
      const response = await reach(this.fetcher, url, init);
      this.onReach(true);
      return response;
    } catch (error) {
      if (error instanceof Unreachable) this.onReach(false);
      throw error;
    }
  }
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get("Retry-After"));
  return seconds > 0 && seconds <= 30 ? seconds * 1000 : null;
}

/** Is this a refusal that repeating the same request cannot change? */
export function isFinal(error: unknown): error is Problem {
  return (
    error instanceof Problem &&
    error.status >= 400 &&
    error.status < 500 &&
    ![401, 408, 425, 429].includes(error.status)
  );
}
