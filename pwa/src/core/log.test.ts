import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  ENTRY_TYPE,
  type Entry,
  EntryError,
  entryHash,
  nextLinks,
  readEntry,
  standing,
  weave,
  writeEntry,
} from "./log";
import { generateSigningKey, SignatureError, type SigningKey, sign } from "./signing";

const LOG = "a".repeat(26);
const AUTHORS = ["ana", "bea", "cruz"];
const MADE = ["2026-11-24T10:00:00Z", "2026-11-24T11:00:00Z", "2031-01-01T00:00:00Z"];

/** A made-up history: each step, somebody who may have seen only a part of it writes. */
interface Step {
  author: number;
  made: number;
  /** Which of the entries so far she had received; her own always. */
  saw: boolean[];
}

const steps = fc.array(
  fc.record({
    author: fc.nat(AUTHORS.length - 1),
    made: fc.nat(MADE.length - 1),
    saw: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
  }),
  { minLength: 1, maxLength: 14 },
);

/** With hashes that stand for real ones: told apart by their number, in an order that is not that of writing. */
function history(of: Step[]): Entry[] {
  const written: Entry[] = [];
  for (const [i, { author, made, saw }] of of.entries()) {
    const name = AUTHORS[author] as string;
    const seen = written.filter((entry, n) => entry.author === name || saw[n]);
    const hash = `${String((i * 7919) % 1000).padStart(3, "0")}-${i}`;
    const links = nextLinks(weave(seen), name);
    written.push({ log: LOG, ...links, made: MADE[made] as string, part: { i }, author: name, hash });
  }
  return written;
}

const shuffled = (entries: Entry[]) => fc.shuffledSubarray(entries, { minLength: entries.length });
const told = (entries: Iterable<Entry>) => {
  const { order, tips, gaps, forks } = weave(entries);
  return { order: order.map(({ hash }) => hash), tips, gaps, forks };
};

describe("a log", () => {
  it("is the same whatever the order of arrival and however often an entry comes", () => {
    const cases = steps.chain((of) => {
      const entries = history(of);
      return fc.tuple(fc.constant(entries), shuffled(entries), shuffled(entries));
    });
    fc.assert(
      fc.property(cases, ([entries, once, twice]) => {
        expect(told(once)).toEqual(told(entries));
        expect(told([...once, ...twice])).toEqual(told(entries));
      }),
    );
  });

  it("drops nothing when entries are missing, names what is missing, and heals when it comes", () => {
    const cases = steps.chain((of) => {
      const entries = history(of);
      return fc.tuple(fc.constant(entries), fc.subarray(entries));
    });
    fc.assert(
      fc.property(cases, ([entries, some]) => {
        const { order, gaps } = weave(some);
        expect(new Set(order.map(({ hash }) => hash))).toEqual(new Set(some.map(({ hash }) => hash)));
        const here = new Set(some.map(({ hash }) => hash));
        for (const gap of gaps) expect(here.has(gap)).toBe(false);
        const later = entries.filter(({ hash }) => !here.has(hash));
        expect(told([...some, ...later])).toEqual(told(entries));
        expect(weave(entries).gaps).toEqual([]);
      }),
    );
  });

  it("puts an entry after all that its author had seen, whatever the clocks said", () => {
    fc.assert(
      fc.property(steps, (of) => {
        const { order, precedes, concurrent } = weave(history(of));
        const place = new Map(order.map(({ hash }, i) => [hash, i]));
        for (const { hash, prev, heads } of order) {
          for (const parent of [...heads, ...(prev ? [prev] : [])]) {
            expect(place.get(parent)).toBeLessThan(place.get(hash) as number);
            expect(precedes(parent, hash)).toBe(true);
            expect(precedes(hash, parent)).toBe(false);
            expect(concurrent(parent, hash)).toBe(false);
          }
        }
      }),
    );
  });

  it("calls two entries concurrent exactly when neither author could have seen the other's", () => {
    fc.assert(
      fc.property(steps, (of) => {
        const entries = history(of);
        const { concurrent } = weave(entries);
        const ancestors = new Map<string, Set<string>>();
        for (const { hash, prev, heads } of entries) {
          const parents = [...heads, ...(prev ? [prev] : [])];
          ancestors.set(hash, new Set(parents.flatMap((p) => [p, ...(ancestors.get(p) ?? [])])));
        }
        for (const a of entries) {
          for (const b of entries) {
            const apart =
              a.hash !== b.hash && !ancestors.get(a.hash)?.has(b.hash) && !ancestors.get(b.hash)?.has(a.hash);
            expect(concurrent(a.hash, b.hash)).toBe(apart);
          }
        }
      }),
    );
  });

  it("shows a fork: one author, one place, two entries", () => {
    const entry = (hash: string, seq: number, prev: string | null): Entry => ({
      log: LOG,
      seq,
      prev,
      heads: prev ? [prev] : [],
      made: MADE[0] as string,
      part: {},
      author: "ana",
      hash,
    });
    const { forks, tips } = weave([entry("a", 0, null), entry("c", 1, "a"), entry("b", 1, "a")]);
    expect(forks).toEqual([{ author: "ana", seq: 1, hashes: ["b", "c"] }]);
    expect(tips).toEqual(["b", "c"]);
  });

  it("goes on after its author's last entry, naming all that she has seen", () => {
    fc.assert(
      fc.property(steps, (of) => {
        const entries = history(of);
        const woven = weave(entries);
        for (const author of AUTHORS) {
          const own = entries.filter((entry) => entry.author === author);
          expect(nextLinks(woven, author)).toEqual({
            seq: own.length,
            prev: own.at(-1)?.hash ?? null,
            heads: woven.tips,
          });
        }
      }),
    );
  });

  it("keeps every value that nobody replaced, and only those", () => {
    const write = (hash: string, amends?: string[]): Entry =>
      ({ hash, ...(amends && { amends }), author: "ana" }) as Entry;
    const names = (entries: Entry[]) => entries.map(({ hash }) => hash);
    expect(names(standing([write("a"), write("b", ["a"]), write("c", ["a"])]))).toEqual(["b", "c"]);
    expect(names(standing([write("b"), write("c"), write("d", ["b", "c"])]))).toEqual(["d"]);
    expect(names(standing([write("a", ["a"])]))).toEqual(["a"]);
  });

  it("weaves ten thousand entries in a moment", () => {
    const entries: Entry[] = [];
    for (let i = 0; i < 10_000; i++) {
      const prev = i < 3 ? null : String(i - 3);
      const heads = prev ? [prev] : [];
      entries.push({
        log: LOG,
        seq: Math.floor(i / 3),
        prev,
        heads,
        made: MADE[0] as string,
        part: {},
        author: AUTHORS[i % 3] as string,
        hash: String(i),
      });
    }
    const { order, precedes } = weave(entries.reverse());
    expect(order).toHaveLength(10_000);
    expect(precedes("0", "9999")).toBe(true);
    expect(precedes("1", "9999")).toBe(false);
  });
});

describe("an entry", () => {
  let ana: SigningKey;
  let bea: SigningKey;
  const body = { log: LOG, seq: 0, prev: null, heads: [], made: "2026-11-24T10:00:00Z", part: { note: "á" } };

  beforeAll(async () => {
    [ana, bea] = await Promise.all([generateSigningKey(), generateSigningKey()]);
  });

  it("is read as it was written, by whom, and named by its exact text", async () => {
    const signed = await writeEntry(body, ana);
    const entry = await readEntry(signed);
    expect(entry).toEqual({ ...body, author: ana.public, hash: await entryHash(signed) });
    expect(await entryHash({ ...signed, p: `${signed.p} ` })).not.toBe(entry.hash);
  });

  it("is refused when it was altered, or is signed by nobody or by two", async () => {
    const signed = await writeEntry(body, ana);
    await expect(readEntry({ ...signed, p: signed.p.replace("á", "e") })).rejects.toThrow(SignatureError);
    await expect(readEntry(await sign(ENTRY_TYPE, body, ana, bea))).rejects.toThrow(EntryError);
    await expect(readEntry({ ...signed, s: [] })).rejects.toThrow();
    await expect(readEntry(await sign("tejedora/message/v1", body, ana))).rejects.toThrow(EntryError);
    await expect(readEntry("{}")).rejects.toThrow(EntryError);
  });

  it.each([
    ["a sequence that is no count", { seq: -1 }],
    ["a first entry with one before it", { prev: "a".repeat(52) }],
    ["a later entry with none before it", { seq: 1 }],
    ["names that are not hashes", { heads: ["x"] }],
    ["names out of order", { heads: ["b".repeat(51).concat("a"), "a".repeat(52)] }],
    ["more names than anybody sees", { heads: Array.from({ length: 65 }, () => "a".repeat(52)) }],
    ["amends that are no list", { amends: "a".repeat(52) }],
    ["a date that is none", { made: "ayer" }],
    ["no part", { part: null }],
    ["no log", { log: "x" }],
  ])("is refused with %s", async (_, change) => {
    const odd = await sign(ENTRY_TYPE, { ...body, ...change }, ana);
    await expect(readEntry(odd)).rejects.toThrow(EntryError);
  });
});
