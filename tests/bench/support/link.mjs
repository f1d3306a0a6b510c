/**
 * A link between a phone and a hub on loopback: forwards HTTP, as fast as it goes or as over a slow line, and counts
 * what came down and went up. The line is shared by all connections, as a phone's is, and may break now and then. Pages
 * of our own are served from `/bench/`.
 */
import { once } from "node:events";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";

const SLICE = 8 * 1024;
const HEAD_BYTES = 200; // about what the head of an answer takes

export class Link {
  /**
   * @param {string} target Where the hub is.
   * @param {{bitsPerSecond?: number, roundTripMs?: number, cutEvery?: number, cuts?: number, files?: Record<string, [string, string]>, path?: (path: string) => string, headers?: Record<string, string>}} options
   *   `cutEvery`: bytes after which the connection in use breaks, `cuts` times. `files`: media type and text of own pages by path. `path`: what to ask the target for instead. `headers`: set on
   *   each request.
   */
  static async open(target, options = {}) {
    const link = new Link(target, options);
    link.server.listen(0, "127.0.0.1");
    await once(link.server, "listening");
    link.url = `http://127.0.0.1:${link.server.address().port}`;
    return link;
  }

  constructor(
    target,
    {
      bitsPerSecond = Number.POSITIVE_INFINITY,
      roundTripMs = 0,
      cutEvery = Number.POSITIVE_INFINITY,
      cuts = 0,
      files = {},
      path = (same) => same,
      headers = {},
    },
  ) {
    this.target = new URL(target);
    this.bytesPerMs = bitsPerSecond / 8000;
    this.halfTripMs = roundTripMs / 2;
    this.files = files;
    this.path = path;
    this.headers = headers;
    this.cutEvery = cutEvery;
    this.cutsLeft = cuts;
    this.sinceCut = 0;
    this.bytes = 0;
    this.up = 0;
    this.requests = 0;
    this.freeAt = 0;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
    this.server = http.createServer((request, response) =>
      this.#forward(request, response).catch(() => response.destroy()),
    );
  }

  /** Begin counting anew. */
  reset() {
    this.bytes = 0;
    this.up = 0;
    this.requests = 0;
  }

  async close() {
    this.server.closeAllConnections();
    this.server.close();
    this.agent.destroy();
  }

  async #forward(request, response) {
    const own = this.files[request.url];
    if (own) return void response.writeHead(200, { "Content-Type": own[0] }).end(own[1]);
    this.requests += 1;
    const body = [];
    this.up += HEAD_BYTES;
    for await (const piece of request) {
      this.up += piece.length;
      if (this.#breaks(piece.length)) return void request.socket.destroy();
      body.push(piece);
    }
    if (this.halfTripMs > 0) await pause(this.halfTripMs);
    const asked = http.request({
      host: this.target.hostname,
      port: this.target.port,
      path: this.path(request.url),
      method: request.method,
      headers: { ...request.headers, ...this.headers, host: this.target.host },
      agent: this.agent,
    });
    asked.end(Buffer.concat(body));
    const [answer] = await once(asked, "response");
    if (this.halfTripMs > 0) await pause(this.halfTripMs);
    this.bytes += HEAD_BYTES;
    response.writeHead(answer.statusCode, answer.headers);
    for await (const piece of answer) await this.#send(response, piece);
    response.end();
  }

  /** Is it time for the line to break? */
  #breaks(bytes) {
    this.sinceCut += bytes;
    if (this.cutsLeft === 0 || this.sinceCut < this.cutEvery) return false;
    this.cutsLeft -= 1;
    this.sinceCut = 0;
    return true;
  }

  async #send(response, piece) {
    const isFast = this.bytesPerMs === Number.POSITIVE_INFINITY;
    const step = isFast ? Math.max(piece.length, 1) : SLICE;
    for (let at = 0; at < piece.length; at += step) {
      const slice = piece.subarray(at, at + step);
      if (this.#breaks(slice.length)) throw new Error("the line broke");
      this.bytes += slice.length;
      if (isFast) {
        if (!response.write(slice)) await once(response, "drain");
        continue;
      }
      const now = performance.now();
      this.freeAt = Math.max(now, this.freeAt) + slice.length / this.bytesPerMs;
      await pause(this.freeAt - now);
      response.write(slice);
    }
  }
}
