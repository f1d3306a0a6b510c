// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Person } from "../../core/advocacy/plan";
import { newCaseId } from "../../core/case-keys";
import { randomId, rfc3339 } from "../../core/encoding";
import type { EnvelopeDoc } from "../../core/envelope";
import { writeEntry } from "../../core/log";
import type { Mirror } from "../../sync/inbox";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { PlanBook } from "./advocacy-book";
import { PLAN, type PlanRecord, toPlanView, withEdit } from "./advocacy-views";
import { ingest, QUARANTINE, type SetAside } from "./incoming";
import { post } from "./outgoing";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { newRegion, newSpace, pretendBrowser, type Region } from "./testing";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();

describe("a plan among women of a region", () => {
  let region: Region;
  let ana: Space;
  let bea: Space;
  let caro: Space;
  let plan: string;
  const boxes: Record<string, unknown[]> = {};
  const sent = new Set<string>();

  const person = (space: Space, name: string): Person => ({ ...new PlanBook(space).me(), name });
  const people = (...all: Person[]) => ({ part: { type: "people" as const, people: all } });
  const title = (value: string, amends: string[] = []) => ({
    part: { type: "set" as const, on: "plan" as const, id: plan, values: { title: value } },
    amends,
  });

  /** What the hub would do: leaves each envelope in the box that it names. */
  async function carry(space: Space): Promise<number> {
    let count = 0;
    for (const { id, body } of space.vault.all<Outgoing>(OUTGOING)) {
      if (sent.has(id)) continue;
      sent.add(id);
      const { doc } = await sealOutgoing(space.identity, space.keys, body, body.recipients ?? []);
      boxes[body.to] = [...(boxes[body.to] ?? []), doc];
      count += 1;
    }
    return count;
  }

  async function pull(space: Space): Promise<PlanBook> {
    const { box } = space.identity;
    const docs = boxes[box] ?? [];
    const mirror = {
      remote: box,
      copy: async () => "copy",
      after: async (since: number) => ({ docs: docs.slice(since), last: docs.length, more: false }),
      get: async (id: string) => docs.find((doc) => (doc as EnvelopeDoc)._id === id),
    };
    await ingest(space, mirror as unknown as Mirror, box);
    const book = new PlanBook(space);
    await book.load();
    return book;
  }

  const titleIn = (book: PlanBook) =>
    (book.state(plan).objects.plan.get(plan)?.title ?? []).map(({ value }) => value);

  beforeEach(async () => {
    region = await newRegion();
    for (const box of Object.keys(boxes)) delete boxes[box];
    [ana, bea, caro] = await Promise.all([
      newSpace(region, "defender", []),
      newSpace(region, "defender", []),
      newSpace(region, "facilitator", []),
    ]);
    plan = newCaseId(ana.keys.author.public);
  });

  it("reaches each of them sealed to her alone, and nobody else", async () => {
    const book = new PlanBook(ana);
    await book.write(plan, [
      people(person(ana, "Ana"), person(bea, "Bea"), person(caro, "Caro")),
      title("Luz"),
    ]);
    expect(await carry(ana)).toBe(2);
    expect(titleIn(await pull(bea))).toEqual(["Luz"]);
    expect(titleIn(await pull(caro))).toEqual(["Luz"]);
    const recipients = ana.vault.all<Outgoing>(OUTGOING).map(({ body }) => body.recipients);
    expect(recipients).toEqual([[bea.keys.sealRecipient], [caro.keys.sealRecipient]]);
  });

  it("sends again what was cut short, and nothing twice", async () => {
    const book = new PlanBook(ana);
    await book.write(plan, [people(person(ana, "Ana"), person(bea, "Bea")), title("Luz")]);
    const [first] = ana.vault.all<Outgoing>(OUTGOING);
    await ana.vault.remove(first?.id ?? "");
    await new PlanBook(ana).load();
    await new PlanBook(ana).load();
    expect(ana.vault.all<Outgoing>(OUTGOING)).toHaveLength(1);
    await carry(ana);
    expect(titleIn(await pull(bea))).toEqual(["Luz"]);
  });

  it("keeps what two wrote side by side on both phones, and gives whom one added what the other wrote", async () => {
    const book = new PlanBook(ana);
    await book.write(plan, [people(person(ana, "Ana"), person(bea, "Bea")), title("Luz")]);
    await carry(ana);
    const theirs = await pull(bea);
    const shown = (book.state(plan).objects.plan.get(plan)?.title ?? []).map(({ hash }) => hash);
    await book.write(plan, [people(person(ana, "Ana"), person(bea, "Bea"), person(caro, "Caro"))]);
    await book.write(plan, [title("Agua", shown)]);
    await theirs.write(plan, [title("Tierra", shown)]);
    await carry(ana);
    await carry(bea);
    expect(titleIn(await pull(ana)).sort()).toEqual(["Agua", "Tierra"]);
    await carry(ana);
    expect(titleIn(await pull(bea)).sort()).toEqual(["Agua", "Tierra"]);
    expect(titleIn(await pull(caro)).sort()).toEqual(["Agua", "Tierra"]);
  });

  it("sets aside an entry of another log, or whose signature does not hold", async () => {
    const links = { seq: 0, prev: null, heads: [], made: rfc3339(new Date()) };
    const part = { ...people(person(bea, "Bea")).part };
    const other = await writeEntry({ log: randomId(), ...links, part }, bea.keys.author);
    const forged = await writeEntry({ log: plan, ...links, part }, bea.keys.author);
    const [signature] = forged.s;
    if (signature) signature.k = caro.keys.author.public;
    for (const entry of [other, forged]) {
      const address = { to: ana.identity.box, recipients: [ana.keys.sealRecipient] };
      await post(bea, "plan", { plan, entries: [entry] }, { address });
    }
    await carry(bea);
    expect((await pull(ana)).ids()).toEqual([]);
    const reasons = ana.vault.all<SetAside>(QUARANTINE).map(({ body }) => body.reason);
    expect(reasons).toEqual(["bad-message", "bad-message"]);
  });

  it("is not on this phone any more once she let go of it, whatever still comes", async () => {
    const book = new PlanBook(ana);
    await book.write(plan, [people(person(ana, "Ana"), person(bea, "Bea")), title("Luz")]);
    await carry(ana);
    const theirs = await pull(bea);
    await theirs.forget(plan);
    const gone: PlanRecord = { made: "", accepted: false, gone: true, edits: {} };
    await bea.vault.put<PlanRecord>(PLAN, gone, plan);
    await book.write(plan, [title("Agua")]);
    await carry(ana);
    const state = (await pull(bea)).state(plan);
    const around = { me: bea.keys.author.public, unsent: { waiting: 0, refused: 0 } };
    expect(toPlanView(plan, bea.vault.get<PlanRecord>(plan), state, around)).toBeNull();
  });

  it("shows what another wrote since she began to write, and lets hers replace only what she had seen", async () => {
    const book = new PlanBook(ana);
    await book.write(plan, [people(person(ana, "Ana"), person(bea, "Bea")), title("Luz")]);
    await carry(ana);
    const theirs = await pull(bea);
    const record: PlanRecord = { made: "2026-11-24T10:00:00Z", accepted: true, gone: false, edits: {} };
    const edited = withEdit(record, theirs.state(plan), { on: "plan", id: plan }, "title", "Tierra");
    await book.write(plan, [title("Agua", edited.edits[`plan ${plan}`]?.title?.over)]);
    await carry(ana);
    const state = (await pull(bea)).state(plan);
    const around = { me: bea.keys.author.public, unsent: { waiting: 0, refused: 0 } };
    const field = toPlanView(plan, edited, state, around)?.main.fields.title;
    expect(field?.value).toBe("Tierra");
    expect(field?.versions.map(({ value, name }) => [value, name])).toEqual([
      ["Tierra", ""],
      ["Agua", "Ana"],
    ]);
    const decided = withEdit(edited, state, { on: "plan", id: plan }, "title", "Agua", true);
    expect(decided.edits).toEqual({});
  });
});
