import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { generateSigningKey, type SigningKey, sign } from "../signing";
import { custodyChains, lastLink } from "./custody";
import { fileId, fold, partsOf } from "./fold";
import { parsePart } from "./parse";
import type { ActPart, CustodyPart, Part } from "./parts";
import { readAdditions } from "./read";
import type { Addition } from "./record";
import { addition, beginning, body, chain, file, HER, idOf, MADE, REPORT, signed } from "./testing";
import { valuesAt } from "./values";

const act = (n: number, change: Partial<ActPart> = {}): ActPart => ({
  type: "act",
  id: idOf(n),
  kinds: ["threat"],
  victims: [],
  harms: [],
  motives: [],
  ...change,
});
const custody = (n: number, prev: string | null, subject = "ab".repeat(32)): CustodyPart => ({
  type: "custody",
  id: idOf(n),
  subject,
  act: "opened",
  at: MADE,
  prev,
});
const together = (additions: Addition[], report: typeof beginning | null = beginning) =>
  fold(REPORT, report, { additions, refused: [] });

describe("a record", () => {
  it("begins with what the short report says, and names each of its files as evidence", () => {
    const record = fold(
      REPORT,
      { ...beginning, body: { ...body, files: [file()] } },
      { additions: [], refused: [] },
    );
    expect([...record.items.keys()]).toEqual([REPORT, fileId("ab".repeat(32))]);
    expect(valuesAt(record, "event.narrative")[0]?.said).toEqual({ narrative: "Entraron a la oficina." });
  });

  it("keeps what was said before a correction, and shows what stands now", () => {
    const first = addition(act(1, { method: "por teléfono" }), []);
    const fixed = act(1, { method: "por mensaje" });
    const second = addition({ type: "correction", id: idOf(2), of: idOf(1), part: fixed }, [first], {
      amends: [first.hash],
    });
    const [item] = partsOf(together([second, first]), "act");
    expect(item?.part.method).toBe("por mensaje");
    expect(item?.before.map(({ part }) => part.method)).toEqual(["por teléfono"]);
    expect(item?.rivals).toEqual([]);
  });

  it("lets a correction of the short report stand in its place, and the report's words behind it", () => {
    const told = { ...(together([]).items.get(REPORT)?.part as object), narrative: "Otra cosa." } as Part;
    const by = addition({ type: "correction", id: idOf(2), of: REPORT, part: told } as Part, []);
    const item = together([by]).items.get(REPORT);
    expect(item?.part).toMatchObject({ narrative: "Otra cosa." });
    expect(item?.before.map(({ part }) => part)).toMatchObject([{ narrative: "Entraron a la oficina." }]);
  });

  it("lets nobody else overwrite what she said: the other wording stands beside hers", () => {
    const first = addition(act(1, { method: "hers" }), []);
    const other = addition(
      { type: "correction", id: idOf(2), of: idOf(1), part: act(1, { method: "not hers" }) },
      [first],
      { author: "another", amends: [first.hash] },
    );
    const [item] = partsOf(together([first, other]), "act");
    expect(item?.part.method).toBe("hers");
    expect(item?.rivals.map(({ part }) => part.method)).toEqual(["not hers"]);
    const base = addition(
      {
        type: "correction",
        id: idOf(3),
        of: REPORT,
        part: { type: "event", id: REPORT, kinds: [], period: {} },
      },
      [],
      { author: "another" },
    );
    expect(together([base]).items.get(REPORT)?.part).toMatchObject({ narrative: "Entraron a la oficina." });
  });

  it("shows two corrections that did not know of each other side by side", () => {
    const first = addition(act(1), []);
    const one = { type: "correction", id: idOf(2), of: idOf(1), part: act(1, { method: "a" }) } as const;
    const two = { type: "correction", id: idOf(3), of: idOf(1), part: act(1, { method: "b" }) } as const;
    const sides = [one, two].map((part) => addition(part, [first], { amends: [first.hash] }));
    const [item] = partsOf(together([first, ...sides]), "act");
    expect([item?.part.method, ...(item?.rivals ?? []).map(({ part }) => part.method)].sort()).toEqual([
      "a",
      "b",
    ]);
  });

  it("marks what was taken back, and keeps it", () => {
    const [first] = chain(act(1));
    const gone = addition({ type: "withdrawal", id: idOf(2), of: idOf(1), at: MADE }, [first as Addition]);
    const record = together([first as Addition, gone]);
    expect(partsOf(record, "act")).toEqual([]);
    expect(record.items.get(idOf(1))?.withdrawn?.by).toBe(gone);
  });

  it("waits for its report when additions come first, and for what a correction speaks of", () => {
    const early = addition({ type: "correction", id: idOf(2), of: idOf(1), part: act(1) }, []);
    const record = together([early], null);
    expect(record.author).toBeNull();
    expect(record.dangling.map(({ of }) => of)).toEqual([idOf(1)]);
    expect(partsOf(record, "act")).toHaveLength(1);
  });

  it("is the same whatever the order of arrival, with repeats; loss shows as a gap and drops nothing", () => {
    const all = chain(
      act(1),
      act(2),
      { type: "correction", id: idOf(3), of: idOf(1), part: act(1, { method: "m" }) },
      { type: "withdrawal", id: idOf(4), of: idOf(2), at: MADE },
      custody(5, null),
    );
    const shape = (record: ReturnType<typeof together>) =>
      JSON.stringify([[...record.items], [...record.custody], record.gaps, record.dangling]);
    const whole = shape(together(all));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all), (mixed, again) => {
        expect(shape(together([...mixed, ...again]))).toBe(whole);
      }),
    );
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (some) => {
        const record = together(some);
        expect(record.woven.order).toHaveLength(some.length);
        const isWhole = some.every((one) => one.prev === null || some.some(({ hash }) => hash === one.prev));
        expect(record.gaps.length === 0).toBe(isWhole);
      }),
    );
  });
});

describe("a custody chain", () => {
  it("holds link by link", () => {
    const links = chain(custody(1, null), act(9));
    const next = addition(custody(2, links[0]?.hash ?? ""), links);
    const chains = custodyChains([...links, next]);
    expect(chains.get("ab".repeat(32))?.map(({ faults }) => faults)).toEqual([[], []]);
    expect(lastLink(chains, "ab".repeat(32))).toBe(next.hash);
    expect(lastLink(chains, "nothing")).toBeNull();
  });

  it.each<[string, (first: string, other: string) => CustodyPart, string]>([
    ["names an act that nobody has", () => custody(3, "nowhere"), "broken-link"],
    ["names an act on another file", (_, other) => custody(3, other), "other-subject"],
    ["begins anew", () => custody(3, null), "second-beginning"],
    ["names an act that another one follows already", (first) => custody(3, first), "branch"],
  ])("shows a link that %s as such", (_, forged, fault) => {
    const [first, other] = chain(custody(1, null), custody(2, null, idOf(7))) as [Addition, Addition];
    const second = addition(custody(4, first.hash), [first, other]);
    const bad = addition(forged(first.hash, other.hash), [first, other, second], { hash: "zz" });
    const chains = custodyChains(together([first, other, second, bad]).woven.order);
    expect(chains.get("ab".repeat(32))?.at(-1)?.faults).toEqual([fault]);
  });
});

describe("reading additions", () => {
  let her: SigningKey;
  let other: SigningKey;
  beforeAll(async () => {
    her = await generateSigningKey();
    other = await generateSigningKey();
  });
  const read = (entry: Awaited<ReturnType<typeof signed>>) =>
    readAdditions([entry], REPORT, (author) => author === her.public);

  it("gives what she signed", async () => {
    const { additions, refused } = await read(await signed(act(1), her));
    expect(refused).toEqual([]);
    expect(additions[0]).toMatchObject({ author: her.public, log: REPORT, part: act(1) });
  });

  it("shows what is forged as what it is, and lets the rest stand", async () => {
    const good = await signed(act(1), her);
    const bent = { ...good, p: good.p.replace("threat", "other") };
    const entries = [
      bent,
      await signed(act(2), other),
      await signed(act(3), her, "b".repeat(25).concat("a")),
      await signed({ type: "act", id: "no id" }, her),
      await sign("tejedora/entry/v1", { log: REPORT }, her),
      good,
    ];
    const { additions, refused } = await readAdditions(entries, REPORT, (author) => author === her.public);
    expect(refused.map(({ reason }) => reason)).toEqual([
      "bad-signature",
      "other-author",
      "other-record",
      "malformed",
      "malformed",
    ]);
    expect(additions).toHaveLength(1);
  });

  it("keeps only what it names, and a code it does not know", () => {
    expect(parsePart({ ...act(1), kinds: ["from-the-future"], extra: "x" })).toEqual(
      act(1, { kinds: ["from-the-future"] }),
    );
  });

  it.each<[string, unknown]>([
    ["no type", { id: idOf(1) }],
    ["a text that is a number", { ...act(1), method: 7 }],
    ["a code with capitals", { ...act(1), kinds: ["THREAT"] }],
    [
      "a point off the globe",
      { type: "event", id: REPORT, kinds: [], place: { precision: "exact", lat: 91, lon: 0 } },
    ],
    ["a correction of another part", { type: "correction", id: idOf(2), of: idOf(3), part: act(1) }],
    [
      "a correction of a custody act",
      { type: "correction", id: idOf(2), of: idOf(1), part: custody(1, null) },
    ],
    [
      "a consent that runs out on no day",
      { type: "consent", id: idOf(1), subject: HER, until: "2026-13-01" },
    ],
  ])("refuses %s", (_, part) => {
    expect(() => parsePart(part)).toThrow();
  });
});
