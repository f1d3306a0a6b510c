import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consentFor, permitted } from "./consent";
import { fold } from "./fold";
import type { Part } from "./parts";
import { denies, grants, PATHS } from "./paths";
import type { Addition } from "./record";
import { addition, beginning, chain, consent, idOf, MADE, REPORT } from "./testing";

const NOW = new Date("2026-11-24T12:00:00Z");
const FIELD = "event.narrative";
const together = (additions: Addition[], report: typeof beginning | null = beginning) =>
  fold(REPORT, report, { additions, refused: [] });
const may = (additions: Addition[], field = FIELD, now = NOW, subject = "self") =>
  permitted(together(additions), "m", field, now, subject);
const why = (additions: Addition[], now = NOW) => consentFor(together(additions), "m", FIELD, now).reason;
const withdrawal = (n: number, of: string): Part => ({ type: "withdrawal", id: idOf(n), of, at: MADE });

describe("consent", () => {
  it("is denied by default, for every field and every mechanism", () => {
    for (const field of PATHS) expect(may([], field)).toBe(false);
    expect(why([])).toBe("never-given");
  });

  it("reaches the mechanism and the fields it names, and no other", () => {
    const given = chain(consent(1));
    expect(may(given)).toBe(true);
    expect(may(given, "event.place")).toBe(false);
    expect(permitted(together(given), "publication", FIELD, NOW)).toBe(false);
  });

  it("to a person's part never covers the protected identity", () => {
    const given = chain(consent(1, { fields: ["person"] }));
    expect(may(given, "person.needs")).toBe(true);
    expect(may(given, "person.identity")).toBe(false);
    expect(may(chain(consent(1, { fields: ["person.identity"] })), "person.identity")).toBe(true);
  });

  it("of hers says nothing of another woman", () => {
    const given = chain(consent(1));
    expect(may(given, FIELD, NOW, idOf(5))).toBe(false);
    expect(may(chain(consent(1, { subject: idOf(5) })), FIELD, NOW, idOf(5))).toBe(true);
  });

  it("under her own name as a person is hers", () => {
    const me: Part = { type: "person", id: idOf(5), self: true, pseudonym: "yo", roles: [], needs: [] };
    expect(may(chain(me, consent(1, { subject: idOf(5) })))).toBe(true);
    expect(may(chain(me, consent(1)), FIELD, NOW, idOf(5))).toBe(true);
  });

  it("runs out after its last day", () => {
    const given = chain(consent(1, { until: "2026-11-24" }));
    expect(may(given)).toBe(true);
    expect(why(given, new Date("2026-11-25T00:00:00Z"))).toBe("expired");
  });

  it("can be given by nobody but who tells the record", () => {
    expect(why([addition(consent(1), [], { author: "somebody" })])).toBe("never-given");
    expect(permitted(together(chain(consent(1)), null), "m", FIELD, NOW)).toBe(false);
  });

  it("ends with a withdrawal by anybody who may write, even one that came first or did not know of it", () => {
    const given = chain(consent(1));
    const late = addition(withdrawal(2, idOf(1)), given);
    expect(why([...given, late])).toBe("withdrawn");
    expect(why([addition(withdrawal(2, idOf(1)), [], { author: "a coordinator" }), ...given])).toBe(
      "withdrawn",
    );
    const again = addition(consent(3), given);
    expect(why([...given, addition(withdrawal(2, idOf(1)), given), again])).toBe("withdrawn");
  });

  it("can be given anew by who knows that it was taken back, or denied", () => {
    expect(may(chain(consent(1), withdrawal(2, idOf(1)), consent(3)))).toBe(true);
    expect(may(chain(consent(1, { given: false }), consent(3)))).toBe(true);
    expect(why(chain(consent(3), consent(1, { given: false })))).toBe("denied");
  });

  it("meets a no that did not know of it: the no wins", () => {
    const yes = addition(consent(1), []);
    const no = addition(consent(2, { given: false }), [], { hash: "no", author: "her" });
    expect(why([yes, no])).toBe("denied");
    expect(why([no, yes])).toBe("denied");
  });

  it("ends with the record", () => {
    expect(why(chain(consent(1), withdrawal(2, REPORT)))).toBe("record-withdrawn");
  });

  it("waits while something that came after it is missing: that may be a withdrawal", () => {
    const all = chain(consent(1), withdrawal(2, idOf(9)), consent(3, { mechanism: "other" }));
    const [first, , third] = all as [Addition, Addition, Addition];
    expect(why([first, third])).toBe("incomplete");
    expect(may(all)).toBe(true);
  });

  it("worded in two ways that did not know of each other reaches only what both say", () => {
    const first = addition(consent(1, { fields: ["event.place"] }), []);
    const sides = [["event.place", FIELD], ["event.place"]].map((fields, n) =>
      addition({ type: "correction", id: idOf(2 + n), of: idOf(1), part: consent(1, { fields }) }, [first], {
        amends: [first.hash],
      }),
    );
    expect(may([first, ...sides])).toBe(false);
    expect(may([first, ...sides], "event.place")).toBe(true);
  });

  it("given anew says anew how long it holds", () => {
    const twice = chain(consent(1), consent(2, { until: "2026-11-24" }));
    expect(may(twice)).toBe(true);
    expect(why(twice, new Date("2026-11-25T00:00:00Z"))).toBe("expired");
  });

  it("under a corrected wording counts as it is worded now", () => {
    const first = addition(consent(1), []);
    const narrower: Part = {
      type: "correction",
      id: idOf(2),
      of: idOf(1),
      part: consent(1, { fields: ["event.place"] }),
    };
    const all = [first, addition(narrower, [first], { amends: [first.hash] })];
    expect(may(all)).toBe(false);
    expect(may(all, "event.place")).toBe(true);
  });
});

/* ---- whatever was written, by whomever, in whatever order ---------------------------------------------- */

interface Step {
  what: "yes" | "no" | "withdraw";
  of: number;
  field: number;
  until: boolean;
  author: number;
  saw: boolean[];
}
const AUTHORS = [beginning.author, "coordinator"];
const FIELDS = ["event.narrative", "event", "event.place"];
const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom("yes", "no", "withdraw"),
    of: fc.nat(5),
    field: fc.nat(FIELDS.length - 1),
    until: fc.boolean(),
    author: fc.nat(1),
    saw: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  }),
  { minLength: 1, maxLength: 10 },
);

function history(of: Step[]): Addition[] {
  const written: Addition[] = [];
  for (const [i, step] of of.entries()) {
    const author = AUTHORS[step.author] as string;
    const seen = written.filter((one, n) => one.author === author || step.saw[n]);
    const fields = [FIELDS[step.field] as string];
    const part =
      step.what === "withdraw"
        ? withdrawal(i, idOf(step.of))
        : consent(i, { given: step.what === "yes", fields, ...(step.until && { until: "2026-11-30" }) });
    written.push(addition(part, seen, { author, hash: `${(i * 7919) % 1000}-${i}` }));
  }
  return written;
}

describe("whatever was written", () => {
  it("the order of arrival changes no answer", () => {
    fc.assert(
      fc.property(
        steps
          .map(history)
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, mixed]) => {
          expect(may(mixed)).toBe(may(all));
        },
      ),
    );
  });

  it("clocks that are off by years, forwards or back, change no answer", () => {
    const times = fc.constantFrom("1970-01-01T00:00:00Z", "2026-11-24T10:00:00Z", "2099-12-31T23:59:59Z");
    fc.assert(
      fc.property(steps.map(history), fc.array(times, { minLength: 10, maxLength: 10 }), (all, clocks) => {
        expect(may(all.map((one, i) => ({ ...one, made: clocks[i] as string })))).toBe(may(all));
      }),
    );
  });

  it("a no or a withdrawal that saw everything ends every yes, and stands against each that did not know of it", () => {
    fc.assert(
      fc.property(steps.map(history), fc.boolean(), (all, isNo) => {
        const given = all.filter(({ part }) => part.type === "consent" && part.given);
        const ends = isNo
          ? [consent(25, { given: false })]
          : given.map(({ part }, n) => withdrawal(20 + n, part.id));
        const after = [...all];
        for (const part of ends) after.push(addition(part, after, { hash: `end-${part.id}` }));
        expect(may(after)).toBe(false);
        const blind = addition(consent(24), all, { hash: "blind" });
        const reaches = given.some(
          ({ part }) => part.type === "consent" && part.fields.some((named) => grants(named, FIELD)),
        );
        if (reaches || isNo) expect(may([...after, blind])).toBe(false);
      }),
    );
  });

  it("nothing is permitted without a yes of hers that names the field, nor longer than it says", () => {
    fc.assert(
      fc.property(steps.map(history), (all) => {
        const yes = all.filter(
          ({ part, author }) =>
            part.type === "consent" &&
            part.given &&
            author === beginning.author &&
            part.fields.some((f) => grants(f, FIELD)),
        );
        if (yes.length === 0) expect(may(all)).toBe(false);
        const later = new Date("2027-01-01T00:00:00Z");
        if (yes.every(({ part }) => part.type === "consent" && part.until))
          expect(may(all, FIELD, later)).toBe(false);
      }),
    );
  });

  it("a withdrawal of what is missing holds back every yes that did not know of it", () => {
    const no = addition(consent(0, { given: false, fields: [FIELD] }), [], { hash: "0-0" });
    const yes = addition(consent(1, { given: true, fields: [FIELD] }), [no], { hash: "1-1" });
    const taken = addition(withdrawal(2, idOf(0)), [no, yes], { hash: "2-2" });
    const again = addition(consent(3, { given: true, fields: [FIELD] }), [no, yes, taken], { hash: "3-3" });
    expect(
      [
        [no, yes, taken],
        [yes, taken],
        [yes, taken, again],
      ].map((some) => may(some)),
    ).toEqual([false, false, true]);
  });

  it("losing a no never lets a field go: what is missing is waited for", () => {
    fc.assert(
      fc.property(steps.map(history), fc.nat(9), (all, lost) => {
        const some = all.filter((_, i) => i !== lost % all.length);
        const gone = all[lost % all.length] as Addition;
        const isNamed = some.some(({ prev, heads }) => prev === gone.hash || heads.includes(gone.hash));
        if (gone.part.type !== "consent" || gone.part.given || !isNamed) return;
        if (may(some)) expect(may(all)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it("names cover what they say: a part covers its fields, a no to a field holds the whole part back", () => {
  expect(grants("event", "event.place")).toBe(true);
  expect(grants("event.place", "event")).toBe(false);
  expect(grants("event", "eventual.place")).toBe(false);
  expect(denies("event.place", "event")).toBe(true);
  expect(denies("event", "event.place")).toBe(true);
  expect(denies("person.identity", "person")).toBe(false);
});
