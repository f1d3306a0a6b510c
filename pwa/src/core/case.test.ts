import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPart, triageLog, type Value } from "./case";
import {
  type CaseState,
  differing,
  foldCase,
  givenAll,
  givenTo,
  isUndecided,
  keysFor,
  latest,
  recipientsOf,
} from "./case-fold";
import { newCaseId } from "./case-keys";
import { isId, toBase64Url } from "./encoding";
import { type Entry, nextLinks } from "./log";

const LOG = "a".repeat(26);
const REPORT = `${"b".repeat(25)}a`;
const TASK = `${"c".repeat(25)}a`;
const AUTHORS = ["ana", "bea", "cruz"];
const RECIPIENT = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq";

let count = 0;
/** A phone with the log as far as it came there. */
class Phone {
  readonly entries: Entry[] = [];
  constructor(
    readonly author: string,
    readonly log = LOG,
  ) {}

  get state(): CaseState {
    return foldCase(this.entries);
  }

  write(part: Record<string, unknown>, amends?: string[]): Entry {
    count += 1;
    const hash = `${String((count * 7919) % 10_000).padStart(4, "0")}-${count}`;
    const links = nextLinks(this.state.woven, this.author);
    const named = amends && amends.length > 0 ? { amends: [...amends].sort() } : {};
    const made = "2026-11-24T10:00:00Z";
    const entry: Entry = { log: this.log, ...links, ...named, made, part, author: this.author, hash };
    this.entries.push(entry);
    return entry;
  }

  /** Sets a field over what she sees of it. */
  set(field: string, value: Value, on = "case", id = LOG): Entry {
    const shown = this.state.objects[on as "case"].get(id)?.[field] ?? [];
    return this.write(
      { type: "set", on, id, values: { [field]: value } },
      shown.map(({ hash }) => hash),
    );
  }

  take(from: Phone): void {
    const here = new Set(this.entries.map(({ hash }) => hash));
    this.entries.push(...from.entries.filter(({ hash }) => !here.has(hash)));
  }
}

const titles = (phone: Phone) =>
  (phone.state.objects.case.get(LOG)?.title ?? []).map(({ value }) => value).sort();
/** What a screen shows, without the functions. */
const told = (entries: Entry[]) => {
  const { woven, objects, ...rest } = foldCase(entries);
  return {
    ...rest,
    order: woven.order.map(({ hash }) => hash),
    gaps: woven.gaps,
    objects: Object.entries(objects).map(([on, of]) => [on, [...of]]),
  };
};

describe("two who edit a case side by side", () => {
  it("both find their words, side by side, until a person merges them", () => {
    const [ana, bea] = [new Phone("ana"), new Phone("bea")];
    ana.set("title", "Uno");
    bea.take(ana);
    ana.set("title", "Dos");
    bea.set("title", "Tres");
    ana.take(bea);
    bea.take(ana);
    expect(titles(ana)).toEqual(["Dos", "Tres"]);
    expect(titles(bea)).toEqual(["Dos", "Tres"]);
    bea.set("title", "Dos y tres");
    ana.take(bea);
    expect(titles(ana)).toEqual(["Dos y tres"]);
  });

  it("do not meet when they edit different fields, or different tasks", () => {
    const [ana, bea] = [new Phone("ana"), new Phone("bea")];
    ana.set("title", "Uno");
    bea.take(ana);
    ana.set("urgency", "now");
    bea.set("status", "waiting");
    bea.set("what", "Llamar", "task", TASK);
    ana.take(bea);
    const fields = ana.state.objects.case.get(LOG) ?? {};
    expect(Object.values(fields).map((written) => written.length)).toEqual([1, 1, 1]);
    expect(latest(ana.state.objects.task.get(TASK), "what")).toBe("Llamar");
  });

  it("agree when they write the same", () => {
    const [ana, bea] = [new Phone("ana"), new Phone("bea")];
    ana.set("title", "Uno");
    bea.set("title", "Uno");
    ana.take(bea);
    expect(titles(ana)).toEqual(["Uno", "Uno"]);
    expect(differing(ana.state.objects.case.get(LOG)?.title ?? [])).toHaveLength(1);
  });

  it("never overwrite what she was not shown: a colleague's edit that came while she typed stays", () => {
    const [ana, bea] = [new Phone("ana"), new Phone("bea")];
    const first = ana.set("title", "Uno");
    bea.take(ana);
    bea.set("title", "Dos");
    // Ana opened the form before Bea's edit came, and saves after it.
    ana.take(bea);
    ana.write({ type: "set", on: "case", id: LOG, values: { title: "Tres" } }, [first.hash]);
    expect(titles(ana)).toEqual(["Dos", "Tres"]);
  });
});

/** Somebody writes, or takes what another has. */
const steps = fc.array(
  fc.oneof(
    fc.record({ who: fc.nat(2), field: fc.constantFrom("title", "summary"), value: fc.nat(3) }),
    fc.record({ who: fc.nat(2), from: fc.nat(2) }),
  ),
  { minLength: 1, maxLength: 20 },
);

describe("the state of a case", () => {
  it("is the same for everybody, in whatever order and however often entries came, and loses no value", () => {
    const shuffles = fc.infiniteStream(fc.nat(1000));
    fc.assert(
      fc.property(steps, shuffles, (of, random) => {
        const phones = AUTHORS.map((author) => new Phone(author));
        for (const step of of) {
          const phone = phones[step.who] as Phone;
          if ("from" in step) phone.take(phones[step.from] as Phone);
          else phone.set(step.field, String(step.value));
        }
        for (const phone of phones) for (const other of phones) phone.take(other);
        const [first, ...others] = phones.map(({ entries }) => told(entries));
        for (const other of others) expect(other).toEqual(first);
        const { entries } = phones[0] as Phone;
        const mixed = [...entries, ...entries]
          .map((entry) => ({ entry, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(told(mixed)).toEqual(first);
        // Each value stands, or an entry says that it replaces it.
        const replaced = new Set(entries.flatMap(({ amends = [] }) => amends));
        const stands = [...(foldCase(entries).objects.case.get(LOG) ? [LOG] : [])].flatMap((id) =>
          Object.values(foldCase(entries).objects.case.get(id) ?? {}).flatMap((w) =>
            w.map(({ hash }) => hash),
          ),
        );
        for (const { hash } of entries) expect(stands.includes(hash)).toBe(!replaced.has(hash));
      }),
      { numRuns: 60 },
    );
  });

  it("names what is missing, and shows what came without it", () => {
    const ana = new Phone("ana");
    ana.set("title", "Uno");
    ana.set("title", "Dos");
    const [first, second] = ana.entries as [Entry, Entry];
    const { woven, objects } = foldCase([second]);
    expect(woven.gaps).toEqual([first.hash]);
    expect(latest(objects.case.get(LOG), "title")).toBe("Dos");
  });

  it("keeps what this app cannot read, and shows it as such", () => {
    const ana = new Phone("ana");
    const odd = ana.write({ type: "map", points: [] });
    const broken = ana.write({ type: "set", on: "task", id: TASK, values: { due: "pronto" } });
    expect(ana.state.unread.map(({ hash }) => hash).sort()).toEqual([odd.hash, broken.hash].sort());
  });

  it("keeps both keys of a case when two people changed it side by side: what comes is sealed to both", () => {
    const { ana, bea, first } = shared();
    ana.write(key([ANA, BEA]), [first.hash]);
    bea.write(key([ANA, BEA], OTHER), [first.hash]);
    ana.take(bea);
    expect(recipientsOf(ana.state.keys)).toEqual([RECIPIENT, OTHER].sort());
    expect(givenTo(ana.state.keys)).toEqual([ANA, BEA].sort());
  });

  it("takes as many entries as years bring", () => {
    const entries: Entry[] = [];
    for (let i = 0; i < 10_000; i++) {
      const prev = i < 3 ? null : String(i - 3).padStart(6, "0");
      const part = { type: "set", on: "note", id: TASK, values: { text: String(i) } };
      const hash = String(i).padStart(6, "0");
      const made = "2026-11-24T10:00:00Z";
      const author = AUTHORS[i % 3] as string;
      const named = prev ? { amends: [prev] } : {};
      entries.push({
        log: LOG,
        seq: Math.floor(i / 3),
        prev,
        heads: prev ? [prev] : [],
        ...named,
        made,
        part,
        author,
        hash,
      });
    }
    // A fold that looked through all entries for each would not end within the test's time.
    expect(foldCase(entries.reverse()).objects.note.get(TASK)?.text).toHaveLength(3);
  });
});

describe("a part", () => {
  it.each([
    ["a value of another kind", { type: "set", on: "task", id: TASK, values: { done: "sí" } }],
    ["an unknown object", { type: "set", on: "constructor", id: TASK, values: {} }],
    ["no id", { type: "set", on: "task", id: "x", values: {} }],
    ["an assignee that is no key", { type: "set", on: "case", id: LOG, values: { assignee: "Ana" } }],
    ["a key that is none", { type: "key", recipient: "age1", given: [] }],
    ["a link that is not signed", { type: "link", message: {} }],
    ["a reply without text", { type: "reply", report: REPORT, message: REPORT }],
    ["a receipt for nothing", { type: "seen" }],
    ["an entry that is none", { type: "record", report: REPORT, entry: "x" }],
  ])("is not read with %s", (_, part) => {
    expect(readPart({ part })).toBeNull();
  });

  it("keeps the fields of a newer app", () => {
    const part = { type: "set", on: "task", id: TASK, values: { colour: "verde", due: null } };
    expect(readPart({ part })).toEqual(part);
  });
});

it("a field called like what every object has is kept as any other", () => {
  const ana = new Phone("ana");
  const values = JSON.parse('{"__proto__": "uno", "constructor": "dos"}');
  ana.write({ type: "set", on: "case", id: LOG, values });
  const fields = ana.state.objects.case.get(LOG) ?? {};
  expect(ana.state.unread).toEqual([]);
  expect(Object.keys(fields).sort()).toEqual(["__proto__", "constructor"]);
});

it("every coordinator finds the same log for the triage of a report", async () => {
  expect(await triageLog(REPORT)).toBe(await triageLog(REPORT));
  expect(isId(await triageLog(REPORT))).toBe(true);
  expect(await triageLog(REPORT)).not.toBe(await triageLog(TASK));
});

const pretendKey = (first: number) => toBase64Url(new Uint8Array(32).fill(first));
const [ANA, BEA, CRUZ] = [pretendKey(1), pretendKey(2), pretendKey(3)] as [string, string, string];
const THIRD = "age1yk59c5sec7yc3gdgrrxlmr67wnhv2p7ns9avf9mynyygdfjuys8q5d6y8u";
const OTHER = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
const key = (given: string[], recipient = RECIPIENT) => ({
  type: "key",
  recipient,
  given: [...given].sort(),
});

/** A case that Ana began and gave to Bea. */
function shared(log = newCaseId(ANA)) {
  const [ana, bea, cruz] = [new Phone(ANA, log), new Phone(BEA, log), new Phone(CRUZ, log)];
  const first = ana.write(key([ANA, BEA]));
  bea.take(ana);
  return { ana, bea, cruz, first };
}

describe("the key of a case", () => {
  it("is not changed by a coordinator who was never given it, whatever she knows of the case", () => {
    for (const knows of [false, true]) {
      const { ana, cruz, first } = shared();
      if (knows) cruz.take(ana);
      cruz.write(key([ANA, BEA, CRUZ], OTHER), [first.hash]);
      ana.take(cruz);
      expect(recipientsOf(ana.state.keys)).toEqual([RECIPIENT]);
      expect(givenTo(ana.state.keys)).toEqual([ANA, BEA].sort());
    }
  });

  it("is not changed back by who was left out, whether or not she says that she knew", () => {
    for (const knows of [false, true]) {
      const { ana, bea, first } = shared();
      const out = ana.write(key([ANA], OTHER), [first.hash]);
      if (knows) bea.take(ana);
      bea.write(key([ANA, BEA]), knows ? [out.hash] : [first.hash]);
      bea.write(key([BEA]), [first.hash]);
      ana.take(bea);
      const hers = keysFor(ana.state, ANA);
      expect(recipientsOf(hers)).toEqual([OTHER]);
      expect(givenTo(hers)).toEqual([ANA]);
    }
  });

  it("is not given on by who let herself in", () => {
    const { ana, bea, cruz, first } = shared();
    ana.write(key([ANA], OTHER), [first.hash]);
    const again = bea.write(key([ANA, BEA, CRUZ]), [first.hash]);
    cruz.take(bea);
    cruz.write(key([ANA, BEA, CRUZ]), [again.hash]);
    ana.take(cruz);
    expect(givenTo(ana.state.keys)).toEqual([ANA]);
  });

  it("is given on by whom it was given to, beside others who did the same", () => {
    const { ana, bea, cruz, first } = shared();
    ana.write(key([ANA, BEA, CRUZ]), [first.hash]);
    cruz.take(ana);
    bea.write(key([ANA, BEA, pretendKey(4)]), [first.hash]);
    cruz.write(
      key([ANA, BEA, CRUZ, pretendKey(5)]),
      cruz.state.keys.map(({ hash }) => hash),
    );
    ana.take(bea);
    ana.take(cruz);
    expect(givenTo(ana.state.keys)).toEqual([ANA, BEA, CRUZ, pretendKey(4), pretendKey(5)].sort());
  });

  it("stays that of each side when two leave each other out, until who is on both decides", () => {
    const log = newCaseId(ANA);
    const [ana, bea, cruz] = [new Phone(ANA, log), new Phone(BEA, log), new Phone(CRUZ, log)];
    const first = ana.write(key([ANA, BEA, CRUZ]));
    bea.take(ana);
    ana.write(key([ANA, CRUZ], OTHER), [first.hash]);
    bea.write(key([BEA, CRUZ], THIRD), [first.hash]);
    for (const phone of [ana, cruz]) phone.take(bea);
    for (const phone of [bea, cruz]) phone.take(ana);
    const { state } = cruz;
    expect(recipientsOf(keysFor(state, ANA))).toEqual([OTHER]);
    expect(recipientsOf(keysFor(state, BEA))).toEqual([THIRD]);
    expect(isUndecided(keysFor(state, ANA)) || isUndecided(keysFor(state, BEA))).toBe(false);
    expect(isUndecided(keysFor(state, CRUZ))).toBe(true);
    expect(givenAll(keysFor(state, CRUZ))).toEqual([CRUZ]);
    const both = keysFor(state, CRUZ).map(({ hash }) => hash);
    // Nobody decides it for the other by naming what she was left out of.
    ana.write(key([ANA, CRUZ], OTHER), both);
    bea.take(ana);
    expect(recipientsOf(keysFor(bea.state, BEA))).toEqual([THIRD]);
    cruz.write(key([BEA, CRUZ], RECIPIENT), both);
    cruz.take(ana);
    expect(recipientsOf(keysFor(cruz.state, BEA))).toEqual([RECIPIENT]);
    expect(isUndecided(keysFor(cruz.state, BEA))).toBe(false);
  });

  it("is not given back to who was left out by a colleague who had not heard of it", () => {
    const { ana, bea, cruz, first } = shared();
    const given = ana.write(key([ANA, BEA, CRUZ]), [first.hash]);
    for (const phone of [bea, cruz]) phone.take(ana);
    ana.write(key([ANA, CRUZ], OTHER), [given.hash]);
    cruz.write(key([ANA, BEA, CRUZ, pretendKey(4)]), [given.hash]);
    ana.take(cruz);
    expect(recipientsOf(ana.state.keys)).toEqual([OTHER]);
    expect(givenTo(ana.state.keys)).not.toContain(BEA);
    // The next key replaces what was set aside, so that it never holds again.
    expect(ana.state.setAside).toHaveLength(1);
    const now = [...ana.state.keys.map(({ hash }) => hash), ...ana.state.setAside];
    ana.write(key([ANA, BEA, CRUZ], THIRD), now);
    expect(recipientsOf(ana.state.keys)).toEqual([THIRD]);
    expect(ana.state.setAside).toEqual([]);
  });
});

describe("who was not given a case", () => {
  it("writes nothing in it: her words are kept apart, and change nothing", () => {
    const { ana, cruz } = shared();
    ana.set("title", "De Ana", "case", ana.log);
    const before = told(ana.entries);
    for (const knows of [false, true]) {
      if (knows) cruz.take(ana);
      cruz.set("status", "closed", "case", ana.log);
      const title = ana.state.objects.case.get(ana.log)?.title ?? [];
      const over = title.map(({ hash }) => hash);
      cruz.write({ type: "set", on: "case", id: ana.log, values: { title: "De Cruz" } }, over);
    }
    cruz.write({ type: "seen", report: REPORT });
    ana.take(cruz);
    expect(ana.state.outside.map(({ author }) => author)).toEqual(Array(5).fill(CRUZ));
    expect({ ...told(ana.entries), outside: [] }).toEqual(before);
    expect(nextLinks(ana.state.woven, BEA).heads).toEqual(nextLinks(foldCase(ana.entries).woven, ANA).heads);
  });

  it("writes in it from when she is given it; who is left out, until she hears of it", () => {
    const { ana, bea, cruz, first } = shared();
    const given = ana.write(key([ANA, BEA, CRUZ]), [first.hash]);
    for (const phone of [bea, cruz]) phone.take(ana);
    cruz.set("title", "De Cruz", "case", ana.log);
    const out = ana.write(key([ANA, CRUZ], OTHER), [given.hash]);
    bea.set("summary", "Antes de saberlo", "case", ana.log);
    bea.take(ana);
    bea.set("summary", "Después", "case", ana.log);
    ana.take(bea);
    ana.take(cruz);
    const fields = ana.state.objects.case.get(ana.log) ?? {};
    expect(latest(fields, "title")).toBe("De Cruz");
    expect(latest(fields, "summary")).toBe("Antes de saberlo");
    expect(ana.state.outside).toHaveLength(1);
    expect(ana.state.keys.map(({ hash }) => hash)).toEqual([out.hash]);
  });

  it("cannot keep others from joining what is known by naming more than fits", () => {
    const { ana, bea } = shared();
    for (let i = 0; i < 100; i++) {
      const hash = `0000-${i}`;
      const seen = { part: { type: "seen", report: REPORT }, made: "2026-11-24T10:00:00Z" };
      bea.entries.push({ log: ana.log, seq: 0, prev: null, heads: [], ...seen, author: CRUZ, hash });
    }
    const own = bea.set("title", "De Bea", "case", ana.log);
    expect(own.heads).toEqual([ana.entries[0]?.hash]);
    expect(bea.state).toMatchObject({ outside: { length: 100 }, woven: { gaps: [], forks: [] } });
  });
});
