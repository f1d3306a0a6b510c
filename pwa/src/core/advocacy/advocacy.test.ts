// @vitest-environment node
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { differing, latest } from "../case-fold";
import { randomId } from "../encoding";
import { readEntry } from "../log";
import { inGroups, readCode, writeCode } from "./code";
import { foldPlan } from "./fold";
import { markOf, readPart } from "./plan";
import { Woman } from "./testing";

let ana: Woman;
let bea: Woman;
let caro: Woman;
let plan: string;

beforeEach(async () => {
  [ana, bea, caro] = await Promise.all([Woman.named("Ana"), Woman.named("Bea"), Woman.named("Caro")]);
  plan = ana.newPlan();
});

describe("the code by which she is added", () => {
  it("is read whatever stands between its letters, from a picture or from paper", async () => {
    const code = await writeCode(bea.person);
    const { name: _, ...address } = bea.person;
    expect(code).toHaveLength(144);
    expect(await readCode(code)).toEqual(address);
    expect(await readCode(` ${inGroups(code).toLowerCase().replaceAll(" ", "-\n")} `)).toEqual(address);
  });

  it("tells of every slip of one letter", async () => {
    const code = (await writeCode(bea.person)).toLowerCase();
    for (let at = 0; at < code.length; at += 7) {
      const other = code[at] === "a" ? "e" : "a";
      expect(await readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
    }
    expect(await readCode("")).toBeNull();
    expect(await readCode(code.slice(1))).toBeNull();
  });

  it("has another mark when another key to seal to stands under the same author", async () => {
    const mixed = { ...bea.person, seal: caro.person.seal };
    expect(await markOf(mixed)).not.toBe(await markOf(bea.person));
    expect(await markOf({ ...bea.person, box: caro.person.box })).not.toBe(await markOf(bea.person));
  });
});

describe("who takes part", () => {
  it("begins with whoever made the plan, and with nobody else", async () => {
    await bea.people(plan, bea, ana);
    expect(bea.names).toEqual([]);
    await ana.people(plan, ana);
    for (const signed of bea.signed) await ana.take(signed);
    expect(ana.names).toEqual(["Ana"]);
  });

  it("gives whom she adds everything that was written before", async () => {
    await ana.people(plan, ana);
    await ana.set(plan, "plan", plan, { title: "La clínica" });
    await ana.people(plan, ana, bea);
    await ana.send(bea, caro);
    expect(bea.names).toEqual(["Ana", "Bea"]);
    expect(latest(bea.state.objects.plan.get(plan), "title")).toBe("La clínica");
    expect(caro.state.woven.order).toHaveLength(0);
    expect(await ana.send(bea, caro)).toBe(0);
  });

  it("hands on to whom she added what others wrote without knowing of her", async () => {
    await ana.people(plan, ana, bea);
    await ana.send(bea);
    await ana.people(plan, ana, bea, caro);
    await bea.set(plan, "plan", plan, { ask: "Una enfermera" });
    await ana.send(caro);
    await bea.send(ana, caro);
    expect(latest(caro.state.objects.plan.get(plan), "ask")).toBeUndefined();
    await ana.send(bea, caro);
    expect(latest(caro.state.objects.plan.get(plan), "ask")).toBe("Una enfermera");
  });

  it("tells whom it leaves out, and gives her nothing that comes after", async () => {
    await ana.people(plan, ana, bea, caro);
    await ana.send(bea, caro);
    await ana.people(plan, ana, caro);
    await ana.set(plan, "plan", plan, { title: "Sin Bea" });
    await ana.send(bea, caro);
    expect(bea.names).toEqual(["Ana", "Caro"]);
    expect(bea.state.objects.plan.get(plan)).toBeUndefined();
    expect(latest(caro.state.objects.plan.get(plan), "title")).toBe("Sin Bea");
  });

  it("keeps what somebody wrote without having heard that she was left out, and sets it apart", async () => {
    await ana.people(plan, ana, bea);
    await ana.send(bea);
    await ana.people(plan, ana);
    await bea.set(plan, "plan", plan, { title: "De Bea" });
    await bea.send(ana);
    expect(latest(ana.state.objects.plan.get(plan), "title")).toBeUndefined();
    expect(ana.state.aside.map(({ part, by }) => [part.values.title, by])).toEqual([
      ["De Bea", bea.person.author],
    ]);
  });

  it("lets nobody back in by an entry that she says she wrote before", async () => {
    await ana.people(plan, ana, bea, caro);
    await ana.send(bea, caro);
    const before = bea.state;
    await ana.people(plan, ana, caro);
    await ana.send(bea, caro);
    const friend = await Woman.named("Dolores");
    const back = { type: "people" as const, people: [bea, caro, friend].map(({ person }) => person) };
    await bea.say(plan, back, [], before);
    for (const signed of bea.signed) await caro.take(signed);
    // Neither she nor whom she brings is in; of the others she reaches only who left her out.
    expect(caro.names).toEqual(["Caro"]);
  });

  it("lets two who leave each other out both be out, and the others decide", async () => {
    await ana.people(plan, ana, bea, caro);
    await ana.send(bea, caro);
    await ana.people(plan, ana, caro);
    await bea.people(plan, bea, caro);
    await ana.send(bea, caro);
    await bea.send(ana, caro);
    expect([ana.names, bea.names, caro.names]).toEqual([["Caro"], ["Caro"], ["Caro"]]);
    await caro.people(plan, caro, ana);
    await caro.send(ana, bea);
    expect(ana.names).toEqual(["Ana", "Caro"]);
  });

  it("does not undo a removal by an addition that was made beside it", async () => {
    await ana.people(plan, ana, bea, caro);
    await ana.send(bea, caro);
    await ana.people(plan, ana, bea);
    await ana.set(plan, "plan", plan, { title: "Después" });
    const dolores = await Woman.named("Dolores");
    await bea.people(plan, ana, bea, caro, dolores);
    await bea.send(ana, caro, dolores);
    await ana.send(bea, caro, dolores);
    expect(ana.names).toEqual(["Ana", "Bea", "Dolores"]);
    expect(bea.names).toEqual(ana.names);
  });

  it("lets a woman leave by herself", async () => {
    await ana.people(plan, ana, bea, caro);
    await ana.send(bea, caro);
    await bea.people(plan, ana, caro);
    await bea.send(ana, caro);
    expect([ana.names, caro.names]).toEqual([
      ["Ana", "Caro"],
      ["Ana", "Caro"],
    ]);
  });
});

describe("what they write", () => {
  const actor = randomId();

  it("stands side by side where two wrote the same field without knowing of each other, until one decides", async () => {
    await ana.people(plan, ana, bea);
    const first = await ana.set(plan, "actor", actor, { name: "La secretaria", stance: "0" });
    await ana.send(bea);
    await ana.set(plan, "actor", actor, { stance: "1" }, [first]);
    await bea.set(plan, "actor", actor, { stance: "-1" }, [first]);
    await ana.send(bea);
    await bea.send(ana);
    const versions = (of: Woman) => differing(of.state.objects.actor.get(actor)?.stance ?? []);
    expect(versions(ana).map(({ value }) => value)).toEqual(versions(bea).map(({ value }) => value));
    expect(new Set(versions(ana).map(({ value }) => value))).toEqual(new Set(["1", "-1"]));
    await bea.set(
      plan,
      "actor",
      actor,
      { stance: "1" },
      versions(bea).map(({ hash }) => hash),
    );
    await bea.send(ana);
    expect(versions(ana).map(({ value }) => value)).toEqual(["1"]);
    expect(ana.state.woven.order).toHaveLength(5);
  });

  it("is refused where it has not the shape of its kind", () => {
    const set = (values: unknown, on = "actor", id = actor) =>
      readPart({ part: { type: "set", on, id, values } });
    expect(set({ name: "Ana" })).not.toBeNull();
    expect(set({ name: 7 })).toBeNull();
    expect(set({ decides: "yes" })).toBeNull();
    expect(set({ day: "mañana" }, "date")).toBeNull();
    expect(set({}, "constructor")).toBeNull();
    expect(set({}, "actor", "1")).toBeNull();
    const twice = [ana.person, ana.person];
    expect(readPart({ part: { type: "people", people: twice } })).toBeNull();
    expect(
      readPart({ part: { type: "people", people: [{ ...ana.person, box: "box-coordinators" }] } }),
    ).toBeNull();
  });
});

describe("any order of arrival", () => {
  it("folds to the same plan; repeats change nothing and nothing is dropped", async () => {
    await ana.people(plan, ana, bea, caro);
    await ana.send(bea, caro);
    await ana.set(plan, "plan", plan, { title: "A" });
    await bea.set(plan, "plan", plan, { title: "B" });
    await bea.people(plan, ana, bea);
    await caro.set(plan, "plan", plan, { title: "C" });
    await ana.people(plan, ana, caro);
    const all = await Promise.all([...ana.signed, ...bea.signed, ...caro.signed].map(readEntry));
    const told = (entries: typeof all) => {
      const { people, objects, aside, woven } = foldPlan(entries);
      return {
        people: [...people.keys()].sort(),
        titles: (objects.plan.get(plan)?.title ?? []).map(({ value }) => value),
        aside: aside.map(({ hash }) => hash),
        count: woven.order.length,
      };
    };
    const expected = told(all);
    // Bea was left out meanwhile: she does not leave out Caro.
    expect(expected.people).toEqual([ana.person.author, caro.person.author].sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(told([...shuffled, ...shuffled.slice(0, 3)])).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
