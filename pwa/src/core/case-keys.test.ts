import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldCase } from "./case-fold";
import { judgeKeys, type KeyEntry, newCaseId } from "./case-keys";
import { toBase64Url } from "./encoding";
import { type Linked, nextLinks, weave } from "./log";

const PEOPLE = [1, 2, 3, 4].map((first) => toBase64Url(new Uint8Array(32).fill(first)));
const [ANA, BEA, CRUZ, EVA] = PEOPLE as [string, string, string, string];
const LOG = newCaseId(ANA);
const made = "2026-11-24T10:00:00Z";

type One = Linked & { given?: readonly string[] };
const isKey = (one: One): one is KeyEntry => one.given !== undefined;
const keysOf = (entries: readonly One[]) => entries.filter(isKey);
const judged = (entries: readonly One[]) => {
  const woven = weave(entries);
  return judgeKeys(keysOf(woven.order), woven);
};

let count = 0;
/** One person's phone: what she holds of the log, and what she writes in it. */
class Phone {
  readonly entries = new Map<string, One>();
  constructor(readonly author: string) {}

  write(given?: readonly string[], amends: readonly string[] = [], links = this.links()): One {
    count += 1;
    // A hash that says nothing of the order in which entries were written.
    const hash = `${String((count * 7919) % 10_007).padStart(5, "0")}-${count}`;
    const named = amends.length > 0 ? { amends: [...amends].sort() } : {};
    const entry = { log: LOG, ...links, ...named, made, author: this.author, hash, ...(given && { given }) };
    this.entries.set(hash, entry);
    return entry;
  }

  links() {
    return nextLinks(weave(this.entries.values()), this.author);
  }

  /** As the app does: over every key that concerns her, or that was set aside. */
  give(to: readonly string[]): One | null {
    const { holding, setAside } = judged([...this.entries.values()]);
    const hers = holding.filter(({ leftOut }) => !leftOut.includes(this.author));
    if (!hers.some(({ entry }) => entry.given.includes(this.author))) return null;
    const over = [...hers.map(({ entry }) => entry.hash), ...setAside.map(({ hash }) => hash)];
    return this.write(to, over);
  }

  take(from: Phone): void {
    for (const [hash, entry] of from.entries) this.entries.set(hash, entry);
  }
}

/** The same rules, each followed to the letter by looking at everything. */
function slowly(entries: readonly One[]) {
  const woven = weave(entries);
  const counted: KeyEntry[] = [];
  const replaces = (a: One, b: KeyEntry) => (a.amends ?? []).includes(b.hash) && b.given.includes(a.author);
  const stood = (entry: One) => {
    const known = counted.filter(({ hash }) => woven.precedes(hash, entry.hash));
    return known.filter((key) => !known.some((other) => replaces(other, key)));
  };
  for (const key of keysOf(woven.order)) {
    const before = stood(key);
    const isIn =
      before.length > 0 ? before.some(({ given }) => given.includes(key.author)) : key.author === ANA;
    if (isIn) counted.push(key);
  }
  const standing = counted.filter((key) => !counted.some((other) => replaces(other, key)));
  const leftOut = (key: KeyEntry) => {
    const known = [...counted.filter(({ hash }) => woven.precedes(hash, key.hash)), key];
    const names = new Set(known.flatMap(({ author, given }) => [author, ...given]));
    return [...names].filter((name) => !key.given.includes(name));
  };
  const writers = (b: KeyEntry, a: KeyEntry) =>
    counted
      .filter(({ hash }) => hash === b.hash || woven.precedes(hash, b.hash))
      .filter(({ hash }) => hash !== a.hash && !woven.precedes(hash, a.hash))
      .map(({ author }) => author);
  const overrules = (a: KeyEntry, b: KeyEntry) =>
    leftOut(a).some((name) => b.given.includes(name) || writers(b, a).includes(name));
  const holding = standing.filter((b) => !standing.some((a) => overrules(a, b) && !overrules(b, a)));
  return {
    holding: (holding.length > 0 ? holding : standing).map(({ hash }) => hash),
    inside: entries.filter((one) => stood(one).some(({ given }) => given.includes(one.author))),
  };
}

const person = fc.nat(3);
const group = fc.uniqueArray(person, { minLength: 1, maxLength: 4 });
const step = fc.oneof(
  fc.record({ who: person, to: group }),
  fc.record({ who: person, from: person }),
  fc.record({ who: person, says: fc.constant(true) }),
  // Somebody whose app does not keep to the rules: any readers, over anything, as if she knew of nothing else.
  fc.record({ who: person, to: group, over: fc.array(fc.nat(30), { maxLength: 3 }) }),
);

function played(steps: fc.Arbitrary<(typeof step extends fc.Arbitrary<infer S> ? S : never)[]>) {
  return steps.map((all) => {
    const phones = PEOPLE.map((author) => new Phone(author));
    const at = (who: number) => phones[who] as Phone;
    at(0).write([ANA, BEA]);
    for (const phone of phones) phone.take(at(0));
    for (const one of all) {
      const phone = at(one.who);
      if ("from" in one) phone.take(at(one.from));
      else if ("says" in one) phone.write();
      else if (!("over" in one)) phone.give(one.to.map((who) => PEOPLE[who] as string));
      else {
        const known = [...phone.entries.keys()];
        const heads = [...new Set(one.over.flatMap((i) => known[i % known.length] ?? []))].sort();
        const links = { seq: 0, prev: null, heads };
        phone.write(
          one.to.map((who) => PEOPLE[who] as string),
          heads,
          links,
        );
      }
    }
    for (const phone of phones) for (const other of phones) phone.take(other);
    return [...at(0).entries.values()];
  });
}

const some = played(fc.array(step, { minLength: 1, maxLength: 25 }));

describe("the keys of a case", () => {
  it("are those that the rules name, and so are the people whose words count", () => {
    fc.assert(
      fc.property(some, (entries) => {
        const { holding, wasIn } = judged(entries);
        const expected = slowly(entries);
        expect(holding.map(({ entry }) => entry.hash).sort()).toEqual(expected.holding.sort());
        const inside = new Set(expected.inside.map(({ hash }) => hash));
        for (const entry of entries) expect(wasIn(entry), entry.hash).toBe(inside.has(entry.hash));
      }),
      { numRuns: 300 },
    );
  });

  it("are the same in whatever order entries came", () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat(1000)), (entries, random) => {
        const mixed = entries
          .map((entry) => ({ entry, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        const names = (of: readonly One[]) => judged(of).holding.map(({ entry }) => entry.hash);
        expect(names(mixed)).toEqual(names(entries));
      }),
    );
  });

  it("never open to who was left out what is written by those who did so, whatever she writes", () => {
    const tricks = fc.array(
      fc.record({ to: group, over: fc.array(fc.nat(30), { maxLength: 3 }), knows: fc.boolean() }),
      { maxLength: 8 },
    );
    const others = fc.array(fc.record({ who: fc.constantFrom(2, 3), to: group }), { maxLength: 3 });
    fc.assert(
      fc.property(tricks, others, (all, meanwhile) => {
        const [ana, bea, cruz, eva] = PEOPLE.map((author) => new Phone(author)) as [
          Phone,
          Phone,
          Phone,
          Phone,
        ];
        ana.write(PEOPLE);
        for (const phone of [bea, cruz, eva]) phone.take(ana);
        // Others, who had not heard of it, go on giving the case to whomever they like.
        for (const { who, to } of meanwhile) {
          const phone = who === 2 ? cruz : eva;
          phone.give([...new Set([...to.map((i) => PEOPLE[i] as string), ANA, BEA, CRUZ, EVA])]);
        }
        ana.give([ANA, CRUZ, EVA]);
        for (const { to, over, knows } of all) {
          if (knows) bea.take(ana);
          const known = [...bea.entries.keys()];
          const heads = [...new Set(over.flatMap((i) => known[i % known.length] ?? []))].sort();
          const given = to.map((i) => PEOPLE[i] as string);
          bea.write(given, heads, { seq: 0, prev: null, heads });
        }
        for (const phone of [bea, cruz, eva]) ana.take(phone);
        const { holding } = judged([...ana.entries.values()]);
        const hers = holding.filter(({ leftOut }) => !leftOut.includes(ANA));
        expect(hers.length).toBeGreaterThan(0);
        const readers = hers.map(({ entry }) => entry.given);
        // Where she cannot write before she decides, whom all would keep are the others.
        const isDecided = hers.every(
          ({ against }) => !hers.some(({ entry }) => against.includes(entry.hash)),
        );
        if (isDecided) expect(readers.flat()).not.toContain(BEA);
        else expect(readers.every((given) => given.includes(BEA))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

it("are found in about the time that it takes to read them, also after thousands of changes", {
  timeout: 30_000,
}, () => {
  const recipient = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";
  const name = (i: number) => `h${String(i).padStart(6, "0")}`;
  const entries = Array.from({ length: 10_000 }, (_, i) => ({
    log: LOG,
    seq: Math.floor(i / 2),
    prev: i < 2 ? null : name(i - 2),
    heads: i === 0 ? [] : [name(i - 1)],
    ...(i > 0 && { amends: [name(i - 1)] }),
    made,
    author: i % 2 === 0 ? ANA : BEA,
    hash: name(i),
    part: { type: "key", recipient, given: [ANA, BEA] },
  }));
  // A fold that looked through all of them for each would take minutes.
  const { keys } = foldCase(entries.reverse());
  expect(keys.map(({ hash }) => hash)).toEqual([name(9_999)]);
});
