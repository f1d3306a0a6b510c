// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { Backoff, pause } from "./backoff";
import { EventParser, listen } from "./live";
import type { Session } from "./session";

describe("the stream of pokes", () => {
  it("is read the same wherever the network cuts it", () => {
    const text =
      ': welcome\n\nevent: poke\ndata: {"database":"a"}\n\n: beat\n\nevent: poke\ndata: {"database":"b"}\n\n';
    for (let cut = 0; cut < text.length; cut++) {
      const parser = new EventParser();
      const events = [...parser.push(text.slice(0, cut)), ...parser.push(text.slice(cut))];
      expect(events.map((event) => event.data)).toEqual(['{"database":"a"}', '{"database":"b"}']);
    }
  });

  it("comes back by itself after it ends, and says at each connection that pokes may have been missed", async () => {
    vi.useFakeTimers();
    const answers = [
      () =>
        new Response('event: poke\ndata: {"database":"x","n":1,"urgent":false}\n\nevent: end\ndata: {}\n\n'),
      () => Promise.reject(new TypeError("no network")),
      () => new Response('event: poke\ndata: {"database":"y","n":1,"urgent":true}\n\n'),
    ];
    const closing = new AbortController();
    const session = {
      fetch: async () => answers.shift()?.() ?? new Promise(() => undefined),
    } as unknown as Session;
    const heard: string[] = [];
    let opened = 0;
    let failures = 0;
    void listen(session, closing.signal, {
      onPoke: (poke) => heard.push(poke.database),
      onOpen: () => (opened += 1),
      onFailure: () => (failures += 1),
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect([heard, opened, failures]).toEqual([["x", "y"], 2, 1]);
    closing.abort();
    vi.useRealTimers();
  });
});

describe("waiting", () => {
  it("grows to its ceiling with jitter and starts again after success", () => {
    const backoff = new Backoff(1000, 8000, () => 1);
    expect([1, 2, 3, 4, 5].map(() => backoff.next())).toEqual([1000, 2000, 4000, 8000, 8000]);
    backoff.reset();
    expect(backoff.next()).toBe(1000);
    expect(new Backoff(1000, 8000, () => 0).next()).toBe(500);
  });

  it("ends at once when it is aborted", async () => {
    const closing = new AbortController();
    const waiting = pause(1_000_000, closing.signal);
    closing.abort();
    await waiting;
    await pause(1_000_000, closing.signal);
  });
});
