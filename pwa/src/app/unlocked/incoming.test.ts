// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { dayOf, randomId } from "../../core/encoding";
import type { EnvelopeDoc } from "../../core/envelope";
import type { ReportMessageBody } from "../../core/messages";
import type { Dsse } from "../../core/signing";
import type { VaultRecord } from "../../core/vault/vault";
import type { Mirror } from "../../sync/inbox";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { ingest, QUARANTINE, RECEIVED, type Received, type SetAside } from "./incoming";
import { post } from "./outgoing";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser, type Region } from "./testing";
import { threadOf, toReportView } from "./views";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();

/** A box as it lies on the device: documents in order. */
class FakeMirror {
  readonly docs: unknown[] = [];
  copyId = "copy-1";
  constructor(readonly remote: string) {}
  async copy() {
    return this.copyId;
  }
  async after(since: number) {
    const docs = this.docs.slice(since, since + 2);
    return { docs, last: since + docs.length, more: since + docs.length < this.docs.length };
  }
  async get(id: string) {
    return this.docs.find((doc) => (doc as EnvelopeDoc)._id === id);
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
let coordinator: Space;
let defender: Space;
let box: FakeMirror;

beforeAll(async () => {
  region = await newRegion();
  directory = [];
  coordinator = await newSpace(region, "coordinator", directory);
  directory.push(...(await coordinatorStatements(region, coordinator)));
  await coordinator.trust.refresh();
  defender = await newSpace(region, "defender", directory);
  box = new FakeMirror("box-coordinators");
});

async function envelopeOf(space: Space, messageId: string, recipients: string[]): Promise<EnvelopeDoc> {
  const item = space.vault.all<Outgoing>(OUTGOING).find(({ body: of }) => of.message.id === messageId);
  const { doc } = await sealOutgoing(space.identity, space.keys, item?.body as Outgoing, recipients);
  return doc;
}

const take = (space: Space, mirror: FakeMirror, name: string) =>
  ingest(space, mirror as unknown as Mirror, name);
const received = (space: Space) => space.vault.all<Received>(RECEIVED);
const reasons = (space: Space) => space.vault.all<SetAside>(QUARANTINE).map((record) => record.body.reason);

describe("what a box brings", () => {
  it("is opened once, however often and in whatever envelope it comes", async () => {
    const id = await post(defender, "report", body("uno"));
    const first = await envelopeOf(defender, id, coordinator.trust.recipients("coordinators"));
    const again = await envelopeOf(defender, id, coordinator.trust.recipients("coordinators"));
    box.docs.push(first, again, first);
    expect(await take(coordinator, box, "coordinators")).toBe(1);
    expect(await take(coordinator, box, "coordinators")).toBe(0);
    box.copyId = "copy-2";
    expect(await take(coordinator, box, "coordinators")).toBe(0);
    expect(received(coordinator)).toHaveLength(1);
    expect(reasons(coordinator)).toEqual([]);
  });

  it("is kept twice and marked when one sender used one id for two texts", async () => {
    const id = randomId();
    await post(defender, "report", body("dos"), { id });
    box.docs.push(await envelopeOf(defender, id, coordinator.trust.recipients("coordinators")));
    const [item] = defender.vault.all<Outgoing>(OUTGOING).filter((record) => record.body.message.id === id);
    const changed = {
      ...(item?.body as Outgoing),
      message: { ...item?.body.message, body: body("otra cosa") },
    };
    const { doc } = await sealOutgoing(
      defender.identity,
      defender.keys,
      changed as Outgoing,
      coordinator.trust.recipients("coordinators"),
    );
    box.docs.push(doc);
    expect(await take(coordinator, box, "coordinators")).toBe(2);
    const both = received(coordinator).filter((record) => record.body.message.id === id);
    expect(both.map((record) => record.body.conflict)).toEqual([true, true]);
  });

  it("is set aside with its day when it is urgent and for colleagues alone", async () => {
    const id = await post(defender, "report", { ...body("urge"), urgent: true }, { urgent: true });
    const theirs = new FakeMirror("box-theirs");
    theirs.docs.push(await envelopeOf(defender, id, [defender.keys.sealRecipient]));
    await take(coordinator, theirs, "coordinators");
    const aside = coordinator.vault.all<SetAside>(QUARANTINE).find(({ body: { urgent } }) => urgent);
    expect(aside?.body).toMatchObject({ reason: "cannot-open", urgent: dayOf(new Date()) });
    await coordinator.vault.remove(aside?.id ?? "");
  });

  it("is set aside with its reason when it is broken or not for her, and stops nothing", async () => {
    const id = await post(defender, "report", body("tres"));
    const good = await envelopeOf(defender, id, coordinator.trust.recipients("coordinators"));
    const cut = await envelopeOf(defender, id, coordinator.trust.recipients("coordinators"));
    const stranger = await envelopeOf(defender, id, [defender.keys.sealRecipient]);
    box.docs.push({ ...cut, a: cut.a.slice(4) }, stranger, { _id: "x" }, good);
    expect(await take(coordinator, box, "coordinators")).toBe(1);
    expect(reasons(coordinator).sort()).toEqual(["bad-size", "cannot-open", "malformed"].sort());
  });

  it("counts as opened only when a coordinator of the directory says so, and is looked at again when the directory changes", async () => {
    const own = new FakeMirror(defender.identity.box);
    const id = await post(defender, "report", body("cuatro"));
    const colleague = await newSpace(region, "coordinator", directory);
    const address = { to: defender.identity.box, recipients: [defender.keys.sealRecipient] };
    const receipt = await post(colleague, "opened", { ids: [id] }, { re: [id], address });
    own.docs.push(await envelopeOf(colleague, receipt, [defender.keys.sealRecipient]));
    expect(await take(defender, own, defender.identity.box)).toBe(0);
    expect(reasons(defender)).toEqual(["not-allowed"]);
    directory.push(...(await coordinatorStatements(region, colleague)));
    await defender.trust.refresh();
    expect(await take(defender, own, defender.identity.box)).toBe(1);
    expect(reasons(defender)).toEqual([]);
    const [item] = defender.vault.all<Outgoing>(OUTGOING).filter((record) => record.body.message.id === id);
    expect(item?.body.state).toBe("opened");
  });

  it("of a defender's certificate is never worth a coordinator's word", async () => {
    const own = new FakeMirror(`${defender.identity.box}`);
    own.copyId = "another";
    const other = await newSpace(region, "defender", directory);
    const address = { to: defender.identity.box, recipients: [defender.keys.sealRecipient] };
    const answer = await post(other, "answer", { text: "soy coordinadora" }, { re: [], address });
    own.docs.push(await envelopeOf(other, answer, [defender.keys.sealRecipient]));
    expect(await take(defender, own, defender.identity.box)).toBe(0);
    expect(reasons(defender)).toEqual(["not-allowed"]);
    expect(received(defender).map((record) => record.body.message.kind)).toEqual(["opened"]);
  });

  it("is never a stranger's word in her own box, whatever kind it has: only coordinators write there", async () => {
    const id = await post(defender, "report", body("siete"));
    const address = { to: defender.identity.box, recipients: [defender.keys.sealRecipient] };
    const own = new FakeMirror(defender.identity.box);
    own.copyId = "a third";
    // Who was a coordinator once knows the box, the key and the report: enough to write, not to be believed.
    const former = await newSpace(region, "defender", directory);
    const text = { text: "borra todo", files: [] };
    const addition = await post(former, "addition", text, { re: [id], address });
    const report = await post(former, "report", body("ocho"), { address });
    for (const message of [addition, report])
      own.docs.push(await envelopeOf(former, message, [defender.keys.sealRecipient]));
    const before = received(defender).length;
    expect(await take(defender, own, defender.identity.box)).toBe(0);
    expect(received(defender)).toHaveLength(before);
    expect(threadOf(id, [], received(defender))).toEqual([]);
  });
});

describe("what she sees of it", () => {
  it("goes from draft to opened, with the answer in its place", async () => {
    const id = await post(defender, "report", body("cinco"));
    const report = { draft: false, made: "2026-11-24T10:00:00Z", body: body("cinco") };
    const outgoing = () => defender.vault.all<Outgoing>(OUTGOING);
    const nothing: VaultRecord<Received>[] = [];
    expect(toReportView(id, { ...report, draft: true }, [], nothing).state).toBe("draft");
    expect(toReportView(id, report, outgoing(), nothing)).toMatchObject({ state: "waiting", thread: [] });
    const from = { author: "k", seal: "s", box: "b", cert: null };
    const common = { id: randomId(), h: "", to: [], from, re: [id] };
    const said = (message: object): VaultRecord<Received> => ({
      id: randomId(),
      at: "",
      body: {
        envelope: "",
        signed: { t: "", p: "", s: [] },
        box: "",
        urgent: false,
        at: "",
        invitation: null,
        conflict: false,
        message: message as Received["message"],
      },
    });
    const answer = said({
      ...common,
      kind: "answer",
      made: "2026-11-24T12:00:00Z",
      body: { text: "aquí estamos" },
    });
    const opened = said({ ...common, kind: "opened", made: "2026-11-24T11:00:00Z", body: { ids: [id] } });
    const view = toReportView(id, report, outgoing(), [answer, opened]);
    expect(view).toMatchObject({
      state: "opened",
      opened: { role: "coordinator", at: "2026-11-24T11:00:00Z" },
    });
    expect(view.thread).toMatchObject([
      { kind: "answer", mine: false, role: "coordinator", text: "aquí estamos" },
    ]);
    expect(threadOf(randomId(), outgoing(), [answer])).toEqual([]);
  });

  it("never carries the secrets that open a file", () => {
    const file = { sha256: "a", size: 1, name: "n", type: "t", identity: "AGE-SECRET-KEY-1", chunks: ["b"] };
    const report = { draft: true, made: "2026-11-24T10:00:00Z", body: { ...body("seis"), files: [file] } };
    expect(JSON.stringify(toReportView("x", report, [], []))).not.toContain("AGE-SECRET");
  });
});
