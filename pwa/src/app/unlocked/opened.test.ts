import { afterEach, describe, expect, it } from "vitest";
import { OUTGOING } from "../../sync/outbox";
import type { Casework } from "./casework";
import { casework } from "./casework";
import { OpenedUpTo } from "./opened";
import { QUARANTINE, RECEIVED, type SetAside } from "./received";
import type { Space } from "./space";
import { hearOfOthers } from "./unheard";

interface Came {
  id: string;
  kind: string;
  urgent?: boolean;
  box?: string;
}

/** A coordinator's space with what came to her, and what her device told the hub. */
function house(came: Came[], opened: string[] = [], aside: Partial<SetAside>[] = []) {
  const said: unknown[] = [];
  let answer: unknown = null;
  let isAway = false;
  const received = () =>
    came.map(({ id, kind, urgent = true, box = "coordinators" }) => ({
      id,
      body: { box, urgent, message: { id, kind } },
    }));
  const sent = () => opened.map((id) => ({ id, body: { message: { kind: "opened", re: [id] } } }));
  const kept = new Map<string, unknown>();
  const records = (kind: string) => {
    if (kind === QUARANTINE)
      return aside.map((body) => ({ id: "q", body: { box: "coordinators", ...body } }));
    return kind === RECEIVED ? received() : kind === OUTGOING ? sent() : [];
  };
  const space = {
    identity: { roles: ["coordinator"] },
    trust: { now: () => "2026-11-25T10:00:00Z" },
    vault: {
      all: records,
      one: (kind: string) => (kept.has(kind) ? { id: kind, body: kept.get(kind) } : undefined),
      putOne: async (kind: string, body: unknown) => void kept.set(kind, body),
    },
    session: {
      json: async (method: string, path: string, body: unknown) => {
        if (isAway) throw new Error("away");
        said.push([method, path, body]);
        return answer;
      },
    },
  };
  return {
    space: space as unknown as Space,
    said,
    kept,
    opened,
    answers: (value: unknown) => {
      answer = value;
    },
    away: (is: boolean) => {
      isAway = is;
    },
  };
}

describe("the hub goes on looking for somebody", () => {
  afterEach(() => {
    casework.value = null;
  });

  it("while something urgent was fetched and nobody has opened it", async () => {
    const { space, said, opened } = house([{ id: "a", kind: "report" }]);
    const upTo = new OpenedUpTo(space);
    upTo.reached("7-abc");
    await upTo.tell();
    expect(said).toEqual([]);
    opened.push("a");
    await upTo.tell();
    await upTo.tell();
    expect(said).toEqual([["POST", "/api/opened", { since: "7-abc" }]]);
  });

  it("also while a missed check-in stays unopened, but not for what is no one's to open", async () => {
    const checkin = house([{ id: "a", kind: "checkin" }]);
    const upTo = new OpenedUpTo(checkin.space);
    upTo.reached(3);
    await upTo.tell();
    expect(checkin.said).toEqual([]);
    const others = house([
      { id: "b", kind: "report", urgent: false },
      { id: "c", kind: "report", box: "box-own" },
      { id: "d", kind: "alert-answer" },
    ]);
    const all = new OpenedUpTo(others.space);
    all.reached(3);
    await all.tell();
    expect(others.said).toEqual([["POST", "/api/opened", { since: "3" }]]);
  });

  it("no longer once a colleague has seen it", async () => {
    const { space, said } = house([{ id: "a", kind: "report" }]);
    casework.value = { triageOf: () => ({ seen: [{ by: "her" }] }) } as unknown as Casework;
    const upTo = new OpenedUpTo(space);
    upTo.reached("7");
    await upTo.tell();
    expect(said).toHaveLength(1);
  });

  it.each([
    ["of today is sealed to colleagues alone", { reason: "cannot-open", urgent: "2026-11-25" }, 0],
    ["of yesterday is", { reason: "cannot-open", urgent: "2026-11-24" }, 0],
    ["that nobody could ever open is older", { reason: "cannot-open", urgent: "2026-11-23" }, 1],
    ["is not: what is not urgent can wait", { reason: "cannot-open" }, 1],
    ["comes from somebody who may not send it", { reason: "not-allowed", urgent: "2026-11-25" }, 1],
    ["is in another place", { reason: "cannot-open", urgent: "2026-11-25", box: "box-own" }, 1],
  ])("while something urgent %s", async (_what, aside, times) => {
    const { space, said } = house([], [], [aside]);
    const upTo = new OpenedUpTo(space);
    upTo.reached("7");
    await upTo.tell();
    expect(said).toHaveLength(times);
  });

  it("and hears of it later when it was away", async () => {
    const { space, said, away } = house([]);
    const upTo = new OpenedUpTo(space);
    await upTo.tell();
    expect(said).toEqual([]);
    upTo.reached("7");
    away(true);
    await expect(upTo.tell()).rejects.toThrow("away");
    away(false);
    await upTo.tell();
    expect(said).toHaveLength(1);
  });
});

describe("what waits in other regions", () => {
  const waits = { _id: "r".repeat(52), n: 2, since: "2026-11-24T18:00:00Z" };

  it("is kept as it was told, and gone when it is over", async () => {
    const { space, kept, answers } = house([]);
    answers({
      results: [{ doc: waits }, { doc: { _id: "over" } }, { doc: { ...waits, since: "soon" } }, null],
    });
    await hearOfOthers(space);
    expect(kept.get("unheard")).toEqual([{ region: waits._id, n: 2, since: waits.since }]);
    answers({ results: [] });
    await hearOfOthers(space);
    expect(kept.get("unheard")).toEqual([]);
  });

  it("is asked by coordinators alone", async () => {
    const { space, said } = house([]);
    space.identity.roles = ["defender"];
    await hearOfOthers(space);
    expect(said).toEqual([]);
  });
});
