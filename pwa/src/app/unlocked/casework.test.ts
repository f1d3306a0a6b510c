// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { saidTold, triageLog } from "../../core/case";
import { latest } from "../../core/case-fold";
import { randomId } from "../../core/encoding";
import type { EnvelopeDoc } from "../../core/envelope";
import { writeEntry } from "../../core/log";
import type { MessageOf, ReportMessageBody } from "../../core/messages";
import type { Dsse } from "../../core/signing";
import type { Mirror } from "../../sync/inbox";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { toCaseView, toInterventionPart } from "./caseviews";
import { Casework, NoCaseKey } from "./casework";
import { everybody } from "./colleagues";
import { ingest } from "./incoming";
import { post } from "./outgoing";
import { QUARANTINE, RECEIVED, type Received, type SetAside } from "./received";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser, type Region } from "./testing";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();

/** The hub: what each place holds, in the order of arrival. */
class Hub {
  readonly places: Record<string, unknown[]> = { coordinators: [], casework: [] };
  private readonly sent = new Set<string>();

  /** Sends all that a device has not sent yet. */
  async from(space: Space): Promise<void> {
    for (const { id, body } of space.vault.all<Outgoing>(OUTGOING)) {
      if (this.sent.has(id) || !this.places[body.to]) continue;
      this.sent.add(id);
      const recipients = body.recipients ?? space.trust.recipients(body.to);
      const { doc } = await sealOutgoing(space.identity, space.keys, body, recipients);
      this.places[body.to]?.push(doc);
    }
  }

  async to(space: Space): Promise<void> {
    for (const [place, docs] of Object.entries(this.places)) {
      const mirror = {
        remote: `box-${place}`,
        copy: async () => "copy",
        after: async (since: number) => ({ docs: docs.slice(since), last: docs.length, more: false }),
        get: async (id: string) => docs.find((doc) => (doc as EnvelopeDoc)._id === id),
      };
      await ingest(space, mirror as unknown as Mirror, place);
    }
  }
}

const body = (what: string): ReportMessageBody => ({
  what,
  when: { precision: "unknown" },
  where: { precision: "hidden" },
  risk: { who: "", now: null },
  urgent: false,
  language: "es",
  files: [],
});

let region: Region;
let directory: Dsse[];
let hub: Hub;
let ana: Space;
let bea: Space;
let defender: Space;

async function coordinator(): Promise<Space> {
  const space = await newSpace(region, "coordinator", directory);
  directory.push(...(await coordinatorStatements(region, space)));
  for (const one of [ana, bea, space]) await one?.trust.refresh();
  return space;
}

async function workOf(space: Space): Promise<Casework> {
  const work = new Casework(space);
  await work.load();
  return work;
}

/** Her app after it sent and pulled everything. */
async function synced(space: Space): Promise<Casework> {
  await hub.from(space);
  await hub.to(space);
  return workOf(space);
}

const reports = (space: Space) =>
  space.vault.all<Received>(RECEIVED).filter(({ body: of }) => of.message.kind === "report");
/** What was set aside in casework. A report from before she had her key is no news here. */
const reasons = (space: Space) =>
  space.vault.all<SetAside>(QUARANTINE).flatMap(({ body: of }) => (of.box === "casework" ? [of.reason] : []));
const titles = (work: Casework, id: string) =>
  (work.book.state(id).objects.case.get(id)?.title ?? []).map(({ value }) => value).sort();
const viewOf = (work: Casework, id: string) =>
  toCaseView(work.book.state(id), {
    me: work.space.keys.author.public,
    verified: (link) => work.links.get(link),
    answer: (one) => work.links.answer(one),
    replies: work.repliesOf(id),
    inboxId: () => undefined,
    mark: (author) => author.slice(0, 4),
    canWrite: work.canWrite(id),
    unsent: work.book.posts.unsent(work.subjectsOf(id)),
  });

async function setTitle(work: Casework, id: string, title: string): Promise<void> {
  const shown = (work.book.state(id).objects.case.get(id)?.title ?? []).map(({ hash }) => hash);
  await work.writeCase(id, [{ part: { type: "set", on: "case", id, values: { title } }, amends: shown }]);
}

/** A report came, and Ana opened a case for it whose key she gave to everybody. */
async function openedByAna(): Promise<string> {
  await post(defender, "report", body("Nos siguieron"));
  await hub.from(defender);
  await hub.to(ana);
  const work = await workOf(ana);
  const [report] = reports(ana);
  return work.open("Seguimiento", [report?.id as string], everybody(ana));
}

beforeEach(async () => {
  region = await newRegion();
  directory = [];
  hub = new Hub();
  ana = await coordinator();
  bea = await coordinator();
  defender = await newSpace(region, "defender", directory);
});

describe("a case", () => {
  it("is the same for two who edit it side by side: both versions, until one merges them", async () => {
    const id = await openedByAna();
    await hub.from(ana);
    let anas = await workOf(ana);
    let beas = await synced(bea);
    await setTitle(anas, id, "De Ana");
    await setTitle(beas, id, "De Bea");
    await hub.from(bea);
    anas = await synced(ana);
    beas = await synced(bea);
    expect(titles(anas, id)).toEqual(["De Ana", "De Bea"]);
    expect(titles(beas, id)).toEqual(["De Ana", "De Bea"]);
    expect(viewOf(beas, id)).toMatchObject({ merges: 1, missing: 0, forks: 0, unverified: 0 });
    await setTitle(beas, id, "De las dos");
    await hub.from(bea);
    anas = await synced(ana);
    expect(titles(anas, id)).toEqual(["De las dos"]);
    expect(reasons(ana).concat(reasons(bea))).toEqual([]);
  });

  it("is read from its beginning, and verified, by a colleague who joins later and is given it", async () => {
    const id = await openedByAna();
    await hub.from(ana);
    const cruz = await coordinator();
    // All is on her device before she is given the key; nothing of it is set aside as broken.
    let cruzs = await synced(cruz);
    expect(viewOf(cruzs, id).timeline).toEqual([]);
    const anas = await workOf(ana);
    await anas.give(id, [cruz.keys.author.public]);
    await hub.from(ana);
    cruzs = await synced(cruz);
    const view = viewOf(cruzs, id);
    expect(view.reports.map((report) => report.body.what)).toEqual(["Nos siguieron"]);
    expect(view).toMatchObject({ unverified: 0, missing: 0, canWrite: true });
    expect(view.readers).toContain(cruz.keys.author.public);
    await setTitle(cruzs, id, "De Cruz");
    await hub.from(cruz);
    expect(titles(await synced(ana), id)).toEqual(["De Cruz"]);
    expect(reasons(cruz)).toEqual([]);
  });

  it("stays shut from then on to who is left out when its key changes", async () => {
    const id = await openedByAna();
    await hub.from(ana);
    let beas = await synced(bea);
    const anas = await workOf(ana);
    await anas.rotate(id, [ana.keys.author.public]);
    await setTitle(anas, id, "Después");
    await hub.from(ana);
    beas = await synced(bea);
    expect(titles(beas, id)).toEqual(["Seguimiento"]);
    expect(viewOf(beas, id).canWrite).toBe(false);
    await expect(setTitle(beas, id, "De Bea")).rejects.toThrow(NoCaseKey);
  });

  it("carries what its woman adds later, once, whoever carries it", async () => {
    const id = await openedByAna();
    await hub.from(ana);
    const [report] = reports(ana);
    const text = { text: "Volvieron hoy", files: [] };
    await post(defender, "addition", text, { re: [report?.body.message.id as string] });
    await hub.from(defender);
    const anas = await synced(ana);
    const beas = await synced(bea);
    await anas.carryOn(id);
    await anas.carryOn(id);
    await beas.carryOn(id);
    await hub.from(bea);
    const view = viewOf(await synced(ana), id);
    expect(view.reports).toHaveLength(1);
    expect(view.reports[0]?.additions.map((one) => one.text)).toEqual(["Volvieron hoy"]);
  });

  it("says so when a report in it was not written by who it says", async () => {
    const id = await openedByAna();
    const [report] = reports(ana);
    const signed = report?.body.signed as Dsse;
    const forged = { ...signed, p: signed.p.replace("Nos siguieron", "No pasó nada") };
    const anas = await workOf(ana);
    await anas.writeCase(id, [{ part: { type: "link", message: forged } }]);
    await anas.load();
    const view = viewOf(anas, id);
    expect(view.unverified).toBe(1);
    expect(view.reports.map((one) => one.body.what)).toEqual(["Nos siguieron"]);
  });

  it("takes no word that somebody signed as another, and no key from who is no coordinator", async () => {
    const id = await openedByAna();
    const address = { to: "casework", recipients: [ana.keys.sealRecipient] };
    const made = "2026-11-24T10:00:00Z";
    const part = { type: "seen", report: id };
    const entry = { log: id, seq: 0, prev: null, heads: [], made, part };
    const by = await writeEntry(entry, ana.keys.author);
    await post(bea, "case", { entries: [by] }, { address });
    const key = (await workOf(ana)).keysOf(id)[0];
    if (!key) throw new Error("no key");
    await post(defender, "casekey", key, { address });
    const wrong = { ...key, recipient: bea.keys.sealRecipient };
    await post(bea, "casekey", wrong, { address });
    await hub.from(bea);
    await hub.from(defender);
    await synced(ana);
    expect(reasons(ana).sort()).toEqual(["bad-message", "bad-message", "not-allowed"]);
  });

  it("keeps what a colleague wrote while it was her work, for who joins after she left", async () => {
    const id = await openedByAna();
    await hub.from(ana);
    await setTitle(await synced(bea), id, "De Bea");
    await hub.from(bea);
    await synced(ana);
    const cruz = await coordinator();
    const { trust } = cruz;
    const now = trust.now();
    const holds = trust.directory?.holds.bind(trust.directory);
    const bye = bea.keys.author.public;
    if (!trust.directory || !holds) throw new Error("no directory");
    trust.directory.holds = (key, role, at) => (key === bye && at > now ? false : holds(key, role, at));
    vi.spyOn(trust, "now").mockReturnValue("2026-12-24T10:00:00Z");
    await (await workOf(ana)).give(id, [cruz.keys.author.public]);
    await hub.from(ana);
    expect(titles(await synced(cruz), id)).toEqual(["De Bea"]);
  });
});

describe("what the hub did not take", () => {
  const refuse = async (space: Space, reason: string) => {
    for (const { id, body } of space.vault.all<Outgoing>(OUTGOING)) {
      if (body.message.kind !== "case") continue;
      await space.vault.put<Outgoing>(OUTGOING, { ...body, state: "refused", pushed: true, reason }, id);
    }
  };
  const states = (space: Space) => space.vault.all<Outgoing>(OUTGOING).map(({ body: of }) => of.state);

  it("is said with its reason, and goes again as the same message when she says so", async () => {
    const id = await openedByAna();
    await refuse(ana, "bad-size");
    const anas = await workOf(ana);
    expect(viewOf(anas, id).unsent).toMatchObject({ refused: 1, reasons: ["bad-size"] });
    const before = ana.vault.all<Outgoing>(OUTGOING).map(({ id: record, body: of }) => [record, of.message]);
    await anas.book.posts.sendWhatMayPass();
    expect(states(ana), "it would be refused again").toContain("refused");
    await anas.book.posts.sendAgain(anas.subjectsOf(id));
    expect(viewOf(anas, id).unsent).toMatchObject({ refused: 0, reasons: [] });
    expect(ana.vault.all<Outgoing>(OUTGOING).map(({ id: record, body: of }) => [record, of.message])).toEqual(
      before,
    );
    await hub.from(ana);
    expect(titles(await synced(bea), id)).toEqual(["Seguimiento"]);
  });

  it("goes again by itself once, where the reason may have passed", async () => {
    await openedByAna();
    await refuse(ana, "not-your-place");
    const anas = await workOf(ana);
    await anas.book.posts.sendWhatMayPass();
    expect(states(ana)).not.toContain("refused");
    await refuse(ana, "not-your-place");
    await anas.book.posts.sendWhatMayPass();
    expect(states(ana), "until something changes").toContain("refused");
  });

  it("is found by the report that it is about, too: an answer, and what was decided", async () => {
    await post(defender, "report", body("Nos siguieron"));
    await hub.from(defender);
    await hub.to(ana);
    const anas = await workOf(ana);
    const id = reports(ana)[0]?.body.message.id as string;
    await anas.writeTriage(id, [{ part: { type: "seen", report: id } }]);
    const address = { to: defender.identity.box, recipients: [defender.keys.sealRecipient] };
    await post(ana, "answer", { text: "Aquí estoy" }, { re: [id], address });
    await anas.load();
    expect(anas.book.posts.unsent(anas.subjectsOfReport(id)).waiting).toBe(2);
  });
});

describe("what was answered before a case", () => {
  async function answered(space: Space, text: string): Promise<string> {
    const work = await workOf(space);
    const id = reports(space)[0]?.body.message.id as string;
    const message = randomId();
    await work.writeTriage(id, [{ part: { type: "reply", report: id, message, text } }]);
    return message;
  }

  it("is in it, as each signed it, for a colleague who joins and never saw the inbox", async () => {
    await post(defender, "report", body("Nos siguieron"));
    await hub.from(defender);
    await hub.to(ana);
    await hub.to(bea);
    await answered(bea, "¿Estás a salvo?");
    await hub.from(bea);
    await hub.to(ana);
    await answered(ana, "Vamos para allá");
    const anas = await workOf(ana);
    const id = await anas.open("Caso", [reports(ana)[0]?.id as string], [ana.keys.author.public]);
    const cruz = await coordinator();
    await anas.load();
    await anas.give(id, [cruz.keys.author.public]);
    await hub.from(ana);
    const view = viewOf(await synced(cruz), id);
    expect(view.reports[0]?.answers.map(({ by, text }) => [by, text])).toEqual(
      expect.arrayContaining([
        [bea.keys.author.public, "¿Estás a salvo?"],
        [ana.keys.author.public, "Vamos para allá"],
      ]),
    );
    expect(view.reports[0]?.answers).toHaveLength(2);
    expect(view).toMatchObject({ unverified: 0, missing: 0 });
    // Carried once, whoever comes by; an answer that came beside it later follows.
    await anas.carryOn(id);
    await hub.to(bea);
    await answered(bea, "Ya llegamos");
    await hub.from(bea);
    const again = await synced(ana);
    await again.carryOn(id);
    await again.carryOn(id);
    await again.load();
    expect(viewOf(again, id).reports[0]?.answers).toHaveLength(3);
    expect(again.book.state(id).answers).toHaveLength(3);
  });

  it("is not believed of who is no coordinator, nor of another report", async () => {
    const id = await openedByAna();
    const report = reports(ana)[0]?.body.message.id as string;
    const anas = await workOf(ana);
    const stranger = (await newSpace(region, "defender", directory)).keys.author;
    const part = { type: "reply", report, message: randomId(), text: "Todo bien" };
    const common = { seq: 0, prev: null, heads: [], made: "2026-11-24T10:00:00Z", part };
    const log = await triageLog(report);
    const other = await triageLog(randomId());
    const forged = [
      await writeEntry({ log, ...common }, stranger),
      await writeEntry({ log: other, ...common }, bea.keys.author),
    ];
    for (const entry of forged) {
      await anas.writeCase(id, [{ part: { type: "answered", report, entry } }]);
    }
    await anas.load();
    expect(viewOf(anas, id)).toMatchObject({ unverified: 2, reports: [{ answers: [] }] });
  });
});

describe("a case that two people changed the key of side by side", () => {
  it("is read on each side by whom it keeps, and written in on both once somebody decided", async () => {
    const cruz = await coordinator();
    const id = await openedByAna();
    await hub.from(ana);
    let beas = await synced(bea);
    let anas = await workOf(ana);
    const keyOf = (space: Space) => space.keys.author.public;
    await anas.rotate(id, [keyOf(ana), keyOf(cruz)]);
    await beas.rotate(id, [keyOf(bea), keyOf(cruz)]);
    await beas.load();
    await setTitle(beas, id, "Solo de Bea");
    await hub.from(bea);
    anas = await synced(ana);
    expect(viewOf(anas, id)).toMatchObject({ canWrite: true, undecided: false });
    expect(titles(anas, id)).toEqual(["Seguimiento"]);
    await setTitle(anas, id, "Solo de Ana");
    await hub.from(ana);
    beas = await synced(bea);
    expect(titles(beas, id)).toEqual(["Solo de Bea"]);
    let cruzs = await synced(cruz);
    expect(viewOf(cruzs, id)).toMatchObject({ canWrite: false, undecided: true, kept: [keyOf(cruz)] });
    await expect(setTitle(cruzs, id, "De Cruz")).rejects.toThrow(NoCaseKey);
    await cruzs.rotate(id, [keyOf(bea), keyOf(cruz)]);
    cruzs = await synced(cruz);
    expect(viewOf(cruzs, id)).toMatchObject({ canWrite: true, undecided: false });
    await setTitle(cruzs, id, "De Cruz");
    await hub.from(cruz);
    beas = await synced(bea);
    expect(titles(beas, id)).toEqual(["De Cruz"]);
    anas = await synced(ana);
    expect(viewOf(anas, id).canWrite).toBe(false);
    expect(titles(anas, id)).toEqual(["Solo de Ana"]);
  });
});

it("what was asked of a mechanism is told in the words of a record, and nothing that was not said", async () => {
  const id = await openedByAna();
  const work = await workOf(ana);
  const one = randomId();
  const values = { words: "Mecanismo", date: "2026-11-24", reference: null, outcome: "waiting" };
  await work.writeCase(id, [{ part: { type: "set", on: "intervention", id: one, values } }]);
  await work.load();
  const view = viewOf(work, id);
  expect(view.unsent, "its key, the case, and this").toEqual({ waiting: 3, refused: 0, reasons: [] });
  const [asked] = view.interventions;
  expect(asked && toInterventionPart(asked)).toEqual({
    type: "intervention",
    id: one,
    words: "Mecanismo",
    date: { precision: "day", date: "2026-11-24" },
  });
});

it("who told whom of which day is gathered from all, and is nothing to choose between", async () => {
  const id = await openedByAna();
  await hub.from(ana);
  const [task, report, other] = [randomId(), randomId(), randomId()];
  const say = async (work: Casework, told: string[]) => {
    await work.writeCase(id, [
      { part: { type: "set", on: "task", id: task, values: { what: "Cita", told } } },
    ]);
  };
  await say(await workOf(ana), [saidTold(report, "2026-12-01")]);
  await say(await synced(bea), [saidTold(report, "2026-12-02"), saidTold(other, "")]);
  await hub.from(bea);
  const view = viewOf(await synced(ana), id);
  expect(view.tasks[0]?.told).toEqual({ [report]: ["2026-12-01", "2026-12-02"], [other]: [""] });
  expect(view.merges).toBe(0);
});

describe("the record of a report in a case", () => {
  it("holds what coordinators added, signed by each, and the opening of its files once", async () => {
    const id = await openedByAna();
    await hub.from(ana);
    const report = reports(ana)[0]?.body.message.id as string;
    const beas = await synced(bea);
    const person = { type: "person" as const, id: randomId(), pseudonym: "Testigo", roles: [], needs: [] };
    await beas.records.add(id, report, person);
    const file = "f".repeat(64);
    await beas.records.noteUse(id, report, file);
    await beas.records.noteUse(id, report, file);
    for (const use of ["exported", "exported"] as const) await beas.records.noteUse(id, report, file, use);
    await hub.from(bea);
    const anas = await synced(ana);
    await anas.records.noteUse(id, report, file);
    await anas.load();
    const record = await anas.records.of(id, report);
    expect(record?.items.get(person.id)?.part).toEqual(person);
    expect(record?.items.get(person.id)?.by?.author).toBe(bea.keys.author.public);
    const chain = record?.custody.get(file) ?? [];
    expect(chain.map(({ author, part, faults }) => [author, part.act, faults])).toEqual([
      [bea.keys.author.public, "opened", []],
      [bea.keys.author.public, "exported", []],
      [bea.keys.author.public, "exported", []],
      [ana.keys.author.public, "opened", []],
    ]);
    expect(record).toMatchObject({ gaps: [], forks: [], refused: [] });
  });

  it("tells who opened a file from the inbox, also in the case and to who joins it later", async () => {
    await post(defender, "report", body("Nos siguieron"));
    await hub.from(defender);
    await hub.to(ana);
    await hub.to(bea);
    const told = reports(bea)[0]?.body.message as MessageOf<"report">;
    const beas = await workOf(bea);
    const [one, other] = ["a".repeat(64), "b".repeat(64)];
    await Promise.all([one, other, one].map((file) => beas.records.noteUseInInbox(told, file)));
    const anas = await synced(bea).then(() => synced(ana));
    await anas.records.noteUseInInbox(told, one);
    await anas.load();
    const id = await anas.open("Caso", [reports(ana)[0]?.id as string], everybody(ana));
    await anas.load();
    const carla = await coordinator();
    await anas.give(id, [...everybody(ana), carla.keys.author.public]);
    const carlas = await synced(ana).then(() => synced(carla));
    const seen = await carlas.records.of(id, told.id);
    const openers = (seen?.custody.get(one) ?? []).map(({ author, faults }) => [author, faults]);
    expect(openers).toEqual([
      [bea.keys.author.public, []],
      [ana.keys.author.public, []],
    ]);
    expect(seen?.custody.get(other)).toHaveLength(1);
    const kinds = viewOf(carlas, id).timeline.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "file")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "carried")).toHaveLength(2);
    expect(seen).toMatchObject({ gaps: [], forks: [], refused: [] });
    // In its case it is noted there, once.
    const again = await synced(bea);
    const before = bea.vault.all(OUTGOING).length;
    await again.records.noteUseInInbox(told, one);
    expect(bea.vault.all(OUTGOING)).toHaveLength(before);
  });

  it("takes no addition that a coordinator puts there of somebody who is none", async () => {
    const id = await openedByAna();
    const report = reports(ana)[0]?.body.message.id as string;
    const anas = await workOf(ana);
    const part = { type: "person", id: randomId(), pseudonym: "Nadie", roles: [], needs: [] };
    const made = "2026-11-24T10:00:00Z";
    const body = { log: report, seq: 0, prev: null, heads: [], made, part };
    const { author } = (await newSpace(region, "defender", directory)).keys;
    const entry = await writeEntry(body, author);
    await anas.writeCase(id, [{ part: { type: "record", report, entry } }]);
    const record = await anas.records.of(id, report);
    expect(record?.items.has(part.id)).toBe(false);
    expect(record?.refused).toHaveLength(1);
  });
});

describe("the triage of a report", () => {
  it("is seen by every coordinator, and a case begins with what was decided", async () => {
    await post(defender, "report", body("Nos siguieron"));
    await hub.from(defender);
    await hub.to(ana);
    await hub.to(bea);
    const anas = await workOf(ana);
    const [report] = reports(ana);
    const of = report?.body.message.id as string;
    const said = { type: "set" as const, on: "report" as const, id: of };
    await anas.writeTriage(of, [
      { part: { type: "seen", report: of } },
      { part: { ...said, values: { urgency: "now", kinds: ["surveillance"] } } },
    ]);
    await hub.from(ana);
    const beas = await synced(bea);
    const triage = beas.triageOf(of);
    expect(triage.seen.map(({ by }) => by)).toEqual([ana.keys.author.public]);
    expect(latest(triage.objects.report.get(of), "urgency")).toBe("now");
    const [same] = reports(bea);
    const id = await beas.open("Caso", [same?.id as string], everybody(bea));
    expect(latest(beas.book.state(id).objects.case.get(id), "kinds")).toEqual(["surveillance"]);
    await hub.from(bea);
    const later = await synced(ana);
    expect(later.caseOf(of)).toBe(id);
    expect(viewOf(later, id).main.fields.urgency?.value).toBe("now");
  });
});
