/**
 * The one stream a device holds: pokes that say "there is something new in this database" and nothing else. Read with
 * fetch, so that the token stays out of the address. It comes back by itself, with growing pauses.
 */
import { toProblem, Unreachable } from "./api";
import { Backoff, pause } from "./backoff";
import type { Session } from "./session";

export interface Poke {
  database: string;
  n: number;
  urgent: boolean;
}

/** Three beats may be missed before a silent stream counts as dead. */
const SILENCE_MS = 65_000;

/** Splits a stream of text into the events of the Server-Sent Events format. */
export class EventParser {
  private rest = "";

  push(text: string): { event: string; data: string }[] {
    this.rest += text;
    const blocks = this.rest.split(/\r?\n\r?\n/);
    this.rest = blocks.pop() ?? "";
    return blocks.map(parseBlock).filter((event) => event.data !== "");
  }
}

function parseBlock(block: string): { event: string; data: string } {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === "event") event = value ?? "";
    if (field === "data") data.push(value ?? "");
  }
  return { event, data: data.join("\n") };
}

export interface LiveEvents {
  onPoke: (poke: Poke) => void;
  /** At each (re)connection: pokes may have been missed. */
  onOpen: () => void;
  /** Why it could not be opened, or broke. */
  onFailure: (error: unknown) => void;
}

/** Listens until the signal is aborted. */
export async function listen(session: Session, signal: AbortSignal, events: LiveEvents): Promise<void> {
  const backoff = new Backoff(1000, 60_000);
  while (!signal.aborted) {
    try {
      await readStream(session, signal, events.onPoke, () => {
        backoff.reset();
        events.onOpen();
      });
    } catch (error) {
      // Whatever ended it, the remedy is the same: wait, then connect again.
      if (!signal.aborted) events.onFailure(error);
    }
    await pause(backoff.next(), signal);
  }
}

async function readStream(
  session: Session,
  signal: AbortSignal,
  onPoke: (poke: Poke) => void,
  onOpen: () => void,
): Promise<void> {
  const silence = new AbortController();
  const stop = () => silence.abort();
  signal.addEventListener("abort", stop, { once: true });
  let timer = setTimeout(stop, SILENCE_MS);
  try {
    const headers = { Accept: "text/event-stream" };
    const response = await session.fetch("/live", { headers, signal: silence.signal });
    if (!response.ok) throw await toProblem(response);
    if (!response.body) throw new Unreachable("no stream");
    onOpen();
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    const parser = new EventParser();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(stop, SILENCE_MS);
      for (const { event, data } of parser.push(decoder.decode(value, { stream: true }))) {
        if (event === "end") return;
        if (event === "poke") onPoke(JSON.parse(data) as Poke);
      }
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    silence.abort();
  }
}
