import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outgoing } from "../../sync/outbox";
import { feedOf, MOST, type Sources } from "./feed";
import type { Received } from "./received";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 18, minute)).toISOString().replace(".000", "");

type Message = { id: string; kind: string; re?: string[]; body?: object };

const came = (box: string, message: Message, more: Partial<Received> = {}, minute = 0) => ({
  id: `record-${message.id}`,
  at: at(minute),
  body: {
    box,
    urgent: false,
    at: at(minute),
    message: { re: [], body: {}, ...message },
    ...more,
  } as Received,
});

const sent = (message: Message, state: Outgoing["state"] = "delivered") => ({
  id: `out-${message.id}`,
  at: at(1),
  body: { state, urgent: false, message: { re: [], body: {}, ...message } } as unknown as Outgoing,
});

const sources = (part: Partial<Sources>): Sources => ({
  ...{ received: [], outgoing: [], checkIns: [], alerts: [] },
  ...part,
});

const list = (part: Partial<Sources>, seen: string[] = []) => feedOf(sources(part), new Set(seen), []);

describe("what is new", () => {
  const report = sent({ id: "r", kind: "report", body: { title: "La camioneta", what: "…" } });
  const answer = (id: string, minute: number) =>
    came("box-own", { id, kind: "answer", re: ["r"], body: { text: "…" } }, {}, minute);

  it("leads to where it is, and says what it is about in her own words", () => {
    expect(list({ outgoing: [report], received: [answer("a", 2)] })).toEqual([
      {
        ...{ ids: ["a"], kind: "answers", word: "answer", href: "/reports/r", about: "La camioneta" },
        ...{ at: at(2), urgent: false, fresh: true },
      },
    ]);
  });

  it("is one line for several answers to the same report, new while one of them is", () => {
    const received = [answer("a", 2), answer("b", 5), answer("c", 3)];
    expect(list({ outgoing: [report], received })).toMatchObject([{ ids: ["b", "c", "a"], fresh: true }]);
    expect(list({ outgoing: [report], received }, ["a", "b"])).toMatchObject([{ fresh: true }]);
    expect(list({ outgoing: [report], received }, ["a", "b", "c"])).toMatchObject([{ fresh: false }]);
  });

  it("never says of a report that came what is in it", () => {
    const secret = came("coordinators", {
      id: "x",
      kind: "report",
      body: { title: "secreto", what: "secreto" },
    });
    expect(JSON.stringify(list({ received: [secret] }))).not.toContain("secreto");
  });

  it("leads a coordinator from what came later to the report, the journey or the region it is about", () => {
    const received = [
      came("coordinators", { id: "x", kind: "report" }),
      came("coordinators", { id: "y", kind: "addition", re: ["x"] }),
      came("coordinators", { id: "k", kind: "checkin" }, { urgent: true }),
      came("coordinators", { id: "s", kind: "safe", re: ["k"] }),
      came("coordinators", { id: "f", kind: "referral", body: { region: "south" } }),
      came("coordinators", { id: "h", kind: "hello" }),
    ];
    expect(list({ received }).map(({ href, urgent }) => [href, urgent])).toEqual([
      ["/inbox/record-x", false],
      ["/inbox/record-x", false],
      ["/missed/record-k", true],
      ["/missed/record-k", false],
      ["/hub/south", false],
    ]);
  });

  it("calls a drill a drill, to the coordinators and to her who tries it", () => {
    const received = [came("coordinators", { id: "k", kind: "checkin", body: { drill: true } })];
    const outgoing = [sent({ id: "j", kind: "checkin", body: { drill: true } })];
    expect(
      list({ received, outgoing })
        .map(({ word }) => word)
        .sort(),
    ).toEqual(["missed-drill", "told-drill"]);
  });

  it("tells what the hub did not take, and that a check-in has reached the coordinators", () => {
    const checkIns = [{ id: "c1", at: at(0), body: { message: "k", journey: "A la sierra" } }] as never;
    const outgoing = [
      sent({ id: "r", kind: "report", body: { title: "", what: "Nos siguen" } }, "refused"),
      sent({ id: "k", kind: "checkin" }),
      sent({ id: "o", kind: "opened" }, "refused"),
    ];
    expect(list({ outgoing, checkIns })).toMatchObject([
      { kind: "failures", href: "/reports/r", about: "Nos siguen" },
      { kind: "checkins", word: "told", href: "/checkins/c1", about: "A la sierra" },
    ]);
  });

  it("leaves out the kinds that she has switched off, and nothing else", () => {
    const alerts = [{ id: "al", made: at(3), area: "Sierra", isEnd: false }];
    const all = sources({ outgoing: [report], received: [answer("a", 2)], alerts });
    expect(feedOf(all, new Set(), ["answers"]).map(({ kind }) => kind)).toEqual(["alerts"]);
  });

  it("is the same however often and in whatever order the hub brought it", () => {
    const received = ["a", "b", "c", "d"].map((id, place) =>
      came(
        place % 2 ? "coordinators" : "box-own",
        { id, kind: place % 2 ? "report" : "needword", body: { need: id } },
        {},
        place,
      ),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(received, { minLength: 4 }), (some) => {
        expect(list({ received: some })).toEqual(list({ received }));
      }),
    );
  });

  it("ends with the newest of very many", () => {
    const received = Array.from({ length: MOST + 50 }, (_, place) =>
      came("coordinators", { id: `x${place}`, kind: "report" }, {}, place),
    );
    const shown = list({ received });
    expect(shown).toHaveLength(MOST);
    expect(shown[0]?.ids).toEqual([`x${MOST + 49}`]);
  });
});
