import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bodies, Kind } from "../messages";
import { completions, decisionOf, gather, type Heard } from "./gathering";

const W = "w";
let n = 0;

type Extra = Partial<Pick<Heard, "byFacilitator" | "mine" | "proof">> & { made?: string; id?: string };

function heard<K extends Kind>(author: string, kind: K, body: Bodies[K], extra: Extra = {}): Heard {
  n += 1;
  const { made = `2027-03-08T15:00:${String(n % 60).padStart(2, "0")}Z`, id = `m${n}`, ...rest } = extra;
  const message = { id, kind, made, body, from: { author } } as Heard["message"];
  return { message, byFacilitator: author.startsWith("F"), mine: author === "F1", ...rest };
}

const at = (minute: number) => `2027-03-08T15:${String(minute).padStart(2, "0")}:00Z`;
const registers = (author: string, id: string, minute: number, needs = {}) =>
  heard(author, "registration", { workshop: W, name: author, needs }, { id, made: at(minute) });
const decides = (
  by: string,
  registration: string,
  state: "seen" | "confirmed" | "declined",
  minute: number,
) => heard(by, "notice", { workshop: W, registration, state }, { made: at(minute) });
const marks = (
  by: string,
  registration: string,
  how: "code" | "scan" | "manual",
  present: boolean,
  minute: number,
  proof?: Heard["proof"],
) =>
  heard(
    by,
    "attendance",
    { workshop: W, registration, how, present, at: at(minute), ...(how !== "manual" && { proof: "x" }) },
    { made: at(minute), ...(proof && { proof }) },
  );

const only = (all: Heard[]) => {
  const { people } = gather(W, all);
  expect(people).toHaveLength(1);
  return people[0] as (typeof people)[0];
};

describe("registrations", () => {
  it("count once for each woman: the newest is what she needs", () => {
    const one = only([
      registers("a", "r1", 1, { food: "" }),
      registers("a", "r2", 2, { travel: "de noche" }),
    ]);
    expect(one).toMatchObject({ registration: "r2", needs: { travel: "de noche" }, versions: 2 });
  });

  it("are of this workshop alone", () => {
    const other = heard("a", "registration", { workshop: "other", needs: {} });
    expect(gather(W, [other]).people).toEqual([]);
  });

  it("stay when somebody else takes them back, and that is noticed", () => {
    const forged = heard("b", "registration-withdrawn", { workshop: W, registration: "r1" });
    const all = gather(W, [registers("a", "r1", 1), forged]);
    expect(all.people[0]?.withdrawn).toBeNull();
    expect(all.refused).toBe(1);
  });

  it("stay hers when somebody else writes their id, seen on her phone, into a registration of her own", () => {
    const all = gather(W, [
      registers("a", "r1", 1),
      registers("b", "r1", 2),
      heard("b", "registration-withdrawn", { workshop: W, registration: "r1" }, { made: at(3) }),
      marks("a", "r1", "code", true, 4, "holds"),
    ]);
    const [hers, copied] = ["a", "b"].map((author) => all.people.find((one) => one.author === author));
    expect(hers).toMatchObject({ withdrawn: null, attendance: "present" });
    expect(copied).toMatchObject({ withdrawn: at(3), attendance: "none" });
    expect(all.refused).toBe(0);
  });

  it("are withdrawn also after she was confirmed, and needs are no more counted", () => {
    const all = gather(W, [
      registers("a", "r1", 1, { childcare: "dos" }),
      decides("F1", "r1", "confirmed", 2),
      heard("a", "registration-withdrawn", { workshop: W, registration: "r1" }, { made: at(3) }),
    ]);
    expect(all.people[0]).toMatchObject({ withdrawn: at(3) });
    expect(decisionOf(all.people[0] as never)).toBe("confirmed");
    expect(all.counts).toMatchObject({ registered: 0, confirmed: 0, withdrawn: 1 });
    expect(all.needs.childcare).toBe(0);
  });

  it("may be sent anew after that", () => {
    const all = gather(W, [
      registers("a", "r1", 1),
      heard("a", "registration-withdrawn", { workshop: W, registration: "r1" }, { made: at(2) }),
      registers("a", "r2", 3),
    ]);
    expect(all.people[0]?.withdrawn).toBeNull();
  });

  it("say that she changed them after a decision", () => {
    const one = only([registers("a", "r1", 1), decides("F1", "r1", "confirmed", 2), registers("a", "r2", 3)]);
    expect(one).toMatchObject({ changed: true });
    expect(decisionOf(one)).toBe("confirmed");
  });

  it("are summed by need, without who was declined", () => {
    const all = gather(W, [
      registers("a", "r1", 1, { childcare: "", access: "rampa" }),
      registers("b", "r2", 1, { childcare: "uno" }),
      registers("c", "r3", 1, { childcare: "" }),
      decides("F1", "r3", "declined", 2),
    ]);
    expect(all.needs).toEqual({ access: 1, childcare: 2, travel: 0, food: 0, language: 0 });
    expect(all.counts).toMatchObject({ registered: 3, declined: 1 });
  });
});

describe("what facilitators decide", () => {
  it("is the newest word, and both are shown when they differ", () => {
    const one = only([
      registers("a", "r1", 1),
      decides("F2", "r1", "declined", 3),
      decides("F1", "r1", "confirmed", 2),
    ]);
    expect(decisionOf(one)).toBe("declined");
    expect(one.differ).toBe(true);
    expect(one.said.map(({ by }) => by)).toEqual(["colleague", "you"]);
  });

  it("does not change by looking at it, and nobody else decides", () => {
    const one = only([
      registers("a", "r1", 1),
      decides("F1", "r1", "confirmed", 2),
      decides("F2", "r1", "seen", 3),
      decides("b", "r1", "declined", 4),
    ]);
    expect(one).toMatchObject({ seen: true, differ: false });
    expect(decisionOf(one)).toBe("confirmed");
  });
});

describe("attendance", () => {
  it("of two facilitators is put together, and a difference is shown", () => {
    const one = only([
      registers("a", "r1", 1),
      marks("F1", "r1", "manual", false, 2),
      marks("F2", "r1", "scan", true, 3, "holds"),
    ]);
    expect(one).toMatchObject({ attendance: "present", marksDiffer: true });
    expect(one.marks).toHaveLength(2);
  });

  it("is taken back by who marked it", () => {
    const one = only([
      registers("a", "r1", 1),
      marks("F1", "r1", "manual", true, 2),
      marks("F1", "r1", "manual", false, 3),
    ]);
    expect(one).toMatchObject({ attendance: "absent", marksDiffer: false });
  });

  it.each([
    ["holds", "present"],
    ["old", "claimed"],
    ["none", "claimed"],
  ] as const)("by a typed code that %s makes her %s", (proof, attendance) => {
    expect(only([registers("a", "r1", 1), marks("a", "r1", "code", true, 2, proof)]).attendance).toBe(
      attendance,
    );
  });

  it("is nobody's when another marks it for her, or scanned what her key did not sign", () => {
    const all = gather(W, [
      registers("a", "r1", 1),
      marks("b", "r1", "code", true, 2, "holds"),
      marks("b", "r1", "manual", true, 2),
      marks("F1", "r1", "scan", true, 2, "none"),
    ]);
    expect(all.people[0]?.attendance).toBe("none");
    expect(all.refused).toBe(3);
  });

  it("counts before the registration has come, and goes to it then", () => {
    const scan = marks("F1", "r1", "scan", true, 2, "holds");
    expect(only([scan])).toMatchObject({ author: null, attendance: "present" });
    expect(only([scan, registers("a", "r1", 1)])).toMatchObject({ author: "a", attendance: "present" });
  });
});

describe("feedback", () => {
  it("says nothing of when it came, and counts once for each key", () => {
    const says = (author: string, best: string) =>
      heard(author, "feedback", { workshop: W, anonymous: true, scales: { safe: 4 }, best });
    const one = says("x", "b");
    const other = says("y", "a");
    expect(gather(W, [one, other, one]).feedback).toEqual(gather(W, [other, one]).feedback);
    expect(gather(W, [one, other]).feedback.map(({ best }) => best)).toEqual(["a", "b"]);
  });
});

describe("shared completions", () => {
  it("are the newest word of each on each course, and taken back without a trace in the list", () => {
    const shares = (author: string, course: string, withdrawn: boolean, minute: number) =>
      heard(
        author,
        "completion",
        { course, title: course, day: "2027-03-01", withdrawn },
        { made: at(minute) },
      );
    const all = [
      shares("a", "x", false, 1),
      shares("a", "x", true, 2),
      shares("a", "y", false, 1),
      shares("b", "x", false, 1),
    ];
    expect(completions(all).map(({ author, course }) => `${author}${course}`)).toEqual(["ay", "bx"]);
    expect(completions([...all].reverse())).toEqual(completions(all));
  });
});

describe("the same messages", () => {
  const author = fc.constantFrom("a", "b", "F1", "F2");
  const registration = fc.constantFrom("r1", "r2", "r3");
  const minute = fc.integer({ min: 0, max: 5 });
  const id = fc.integer({ min: 0, max: 40 }).map((k) => `i${k}`);
  const proof = fc.constantFrom("holds", "old", "none" as const);
  const message = fc.oneof(
    fc.tuple(author, registration, minute).map(([a, r, m]) => registers(a, `${a}-${r}`, m)),
    fc
      .tuple(author, author, registration, fc.constantFrom("seen", "confirmed", "declined"), minute, id)
      .map(([a, b, r, s, m, i]) => ({ ...decides(a, `${b}-${r}`, s as "seen", m), i }))
      .map(({ i, ...one }) => ({ ...one, message: { ...one.message, id: i } })),
    fc
      .tuple(
        author,
        author,
        registration,
        fc.constantFrom("code", "scan", "manual"),
        fc.boolean(),
        minute,
        id,
        proof,
      )
      .map(([a, b, r, how, present, m, i, p]) => {
        const one = marks(a, `${b}-${r}`, how as "code", present, m, p as Heard["proof"]);
        return { ...one, message: { ...one.message, id: i } };
      }),
    fc
      .tuple(author, author, registration, minute, id)
      .map(([a, b, r, m, i]) =>
        heard(
          a,
          "registration-withdrawn",
          { workshop: W, registration: `${b}-${r}` },
          { made: at(m), id: i },
        ),
      ),
  );
  // Who signs one id twice with different words is a conflict of its own, found before this.
  const messages = fc.uniqueArray(message, {
    selector: ({ message: m }) => `${m.from.author} ${m.id}`,
    maxLength: 25,
  });

  it("give the same picture in any order and however often they come", () => {
    fc.assert(
      fc.property(messages, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const picture = (list: Heard[]) => {
          const { people, ...rest } = gather(W, list);
          return {
            ...rest,
            people: [...people].sort((a, b) => ((a.registration ?? "") < (b.registration ?? "") ? -1 : 1)),
          };
        };
        const shuffled = [...all, ...all.slice(0, 5)]
          .map((one) => ({ one, key: numbers.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(picture(shuffled)).toEqual(picture(all));
      }),
      { numRuns: 300 },
    );
  });
});
