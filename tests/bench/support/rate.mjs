/** How many requests a second a server answers: the question is written and the answer's end looked for, nothing more. */
import { once } from "node:events";
import net from "node:net";

const AT_ONCE = 16;
const HEAD_END = "\r\n\r\n";
const CHUNKS_END = "0\r\n\r\n";

/** One request as it goes out, by each of these headers. */
function questions({ host }, headers, method, path, body = "") {
  const length = body && `content-length: ${Buffer.byteLength(body)}\r\n`;
  return headers.map((own) => {
    const lines = Object.entries({ host, "content-type": "application/json", ...own });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
    return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}${length}\r\n${body}`);
  });
}

/** Reads answers off a connection: `push` each piece; true when one is whole. */
class Answers {
  #head = "";
  #tail = "";
  #left = null; // bytes to come; null before the head, infinite when chunks say where the end is

  push(piece) {
    let fresh = piece.length;
    if (this.#left === null) {
      this.#head += piece.latin1Slice();
      const end = this.#head.indexOf(HEAD_END);
      if (end < 0) return false;
      if (!this.#head.startsWith("HTTP/1.1 200 ")) throw new Error(this.#head.slice(0, end));
      fresh = this.#head.length - end - HEAD_END.length;
      const length = /^content-length: (\d+)/im.exec(this.#head.slice(0, end));
      this.#left = length ? Number(length[1]) : Number.POSITIVE_INFINITY;
    }
    this.#left -= fresh;
    this.#tail = (this.#tail + piece.subarray(-CHUNKS_END.length).latin1Slice()).slice(-CHUNKS_END.length);
    const isWhole = Number.isFinite(this.#left) ? this.#left <= 0 : this.#tail === CHUNKS_END;
    if (!isWhole) return false;
    this.#head = "";
    this.#tail = "";
    this.#left = null;
    return true;
  }
}

/**
 * Requests a second of one question by many phones at once: so many in all, each from the next of `headers`.
 * @throws for an answer other than 200.
 */
export async function rate(url, headers, method, path, body, count) {
  const { hostname, port, host } = new URL(url);
  const asked = questions({ host }, headers, method, path, body);
  let left = count;
  const connection = async () => {
    const socket = net.connect(port, hostname);
    await once(socket, "connect");
    socket.setNoDelay(true);
    const answers = new Answers();
    const next = () => (left-- > 0 ? socket.write(asked[left % asked.length]) : socket.end());
    await new Promise((done, failed) => {
      socket.on("data", (piece) => {
        try {
          if (answers.push(piece)) next();
        } catch (error) {
          socket.destroy(error);
        }
      });
      socket.on("error", failed);
      socket.on("close", done);
      next();
    });
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, connection));
  return (count * 1000) / (performance.now() - begin);
}
