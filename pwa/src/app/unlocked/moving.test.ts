// @vitest-environment node
/** A woman who moves: nothing of hers is lost, and nothing goes to other people by itself. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { PEER } from "../../core/directory-statements";
import { addDays, fromBase64Url, randomId, rfc3339, toBase64Url } from "../../core/encoding";
import { HELLO_TYPE } from "../../core/messages";
import { type Dsse, generateSigningKey, type SigningKey, sign } from "../../core/signing";
import { toKitWords } from "../../core/vault/kit";
import type { Mirror } from "../../sync/inbox";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { addressOf } from "./addresses";
import { anew, formersOf, leave } from "./formers";
import { helloOnce } from "./hello";
import { fromOf, IDENTITY, type Identity } from "./identity";
import { ingest } from "./incoming";
import { post } from "./outgoing";
import { RECEIVED, type Received } from "./received";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser, type Region } from "./testing";
import { toReportView } from "./views";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();
vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
vi.stubGlobal("location", { origin: "http://hub", hostname: "hub" });

const BOTH_WAYS = ["give-relay", "take-directory", "take-relay"];
const REPORT = {
  what: "Me siguen",
  when: { precision: "unknown" as const },
  where: { precision: "hidden" as const },
  risk: { who: "yo", now: null },
  urgent: false,
  language: "es",
  files: [],
};

const outgoing = ({ vault }: Pick<Space, "vault">) => vault.all<Outgoing>(OUTGOING).map(({ body }) => body);
const of = (space: Pick<Space, "vault">, id: string) =>
  outgoing(space).find(({ message }) => message.id === id) as Outgoing;

async function consent(ours: Region, theirs: Region): Promise<Dsse> {
  const exp = rfc3339(addDays(new Date(), 100));
  const said = { region: ours.id, peer_region: theirs.id, flows: BOTH_WAYS, exp, serial: 1 };
  return sign(PEER, said, ours.key);
}

/** A space in a region that knows another, or does not. */
function knowing(space: Space, own: Dsse[], abroad?: [Region, Dsse[]]): Promise<boolean> {
  space.copies.statements = async (name = "directory") =>
    name === "directory" ? own : name === `of-${abroad?.[0].id}-directory` ? (abroad?.[1] ?? []) : [];
  return space.trust.refresh();
}

const mirrorOf = (docs: unknown[]) =>
  ({
    remote: "own",
    copy: async () => "copy",
    after: async () => ({ docs, last: docs.length, more: false }),
    get: async () => undefined,
  }) as unknown as Mirror;

describe("bringing a space to another region", () => {
  let old: Space;
  let report: string;
  let here: Region;
  let invitation: SigningKey;
  let answer: () => Response;
  const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
  const member = { member: randomId(), device: randomId(), box: `box-${randomId()}`, roles: ["defender"] };

  beforeEach(async () => {
    const there = await newRegion();
    old = await newSpace(there, "defender", []);
    report = await post(old, "report", REPORT);
    await old.vault.put("sheet", { name: "Plan" });
    here = await newRegion();
    invitation = await generateSigningKey();
    answer = () => json(member);
    vi.stubGlobal("fetch", async (url: string) => {
      const { pathname } = new URL(url);
      if (pathname !== "/api/region") return answer();
      const [name, time] = ["Nueva", rfc3339(new Date())];
      const more = { demo: false, languages: ["es"], version: "1", reachable: true, team: null };
      return json({
        ...{ region: here.id, name, time, root: [here.root], ...more },
        ...{ public_url: "http://hub", api_origin: "http://hub" },
      });
    });
  });

  async function bring(file: Blob, secret = "x") {
    const { enrol } = await import("./enrol");
    const by = { seed: toBase64Url(invitation.seed), region: here.id };
    return enrol({
      invitation: by,
      passphrase: secret,
      carried: { file, secret },
      demo: null,
      onStep: () => undefined,
    });
  }

  const copy = () => old.vault.export({});

  it("keeps every record and her keys, under a sign-in key that neither hub can connect with the other", async () => {
    const { vault } = await bring(await copy());
    const identity = vault.one<Identity>(IDENTITY)?.body as Identity;
    expect(identity).toMatchObject({ ...member, region: here.id, regionName: "Nueva", enrolled: true });
    const { author, seal, kit } = old.identity;
    expect(identity).toMatchObject({ author, seal, kit });
    expect(identity.auth).not.toBe(old.identity.auth);
    expect(identity.cert?.t).toBe(HELLO_TYPE);
    expect(vault.all("sheet").map(({ body }) => body)).toEqual([{ name: "Plan" }]);
    expect(of({ vault }, report)).toMatchObject({ left: old.identity.region, message: { body: REPORT } });
    expect(formersOf(vault)).toMatchObject([{ region: old.identity.region, box: old.identity.box }]);
    await vault.close();
  });

  it("goes on where it broke off, with the same keys; and leaves nothing where the invitation is no good", async () => {
    answer = () => {
      throw new TypeError("no network");
    };
    const { entries } = await import("../registry");
    const pending = async () => (await entries()).filter((entry) => entry.pending).length;
    const before = await pending();
    const file = await copy();
    await expect(bring(file)).rejects.toMatchObject({ reason: "unreachable" });
    expect(await pending()).toBe(before + 1);
    answer = () => json({ type: "urn:tejedora:problem:invitation-used" }, 409);
    await expect(bring(file)).rejects.toMatchObject({ reason: "used" });
    expect(await pending()).toBe(before);
  });

  it("also opens with the words of her kit, where she has forgotten her passphrase", async () => {
    const words = await toKitWords(fromBase64Url(old.identity.kit), "es");
    const { vault } = await bring(await copy(), words.join(" "));
    expect(vault.all("sheet")).toHaveLength(1);
    await vault.close();
  });

  it("takes no file that is none, no wrong secret, and no space of this very region", async () => {
    await expect(bring(new Blob(["nada"]))).rejects.toMatchObject({ reason: "bad-file" });
    await expect(bring(await copy(), "otra")).rejects.toMatchObject({ reason: "wrong-secret" });
    const native = await newSpace(here, "defender", []);
    await expect(bring(await native.vault.export({}))).rejects.toMatchObject({ reason: "same-region" });
  });
});

describe("what she sent before she moved", () => {
  let there: Region;
  let here: Region;
  let she: Space;
  let theirs: Space;
  let ours: Space;
  let report: string;

  /** Her space as it is after she has moved, in a region that is linked with the other or not. */
  async function moved(linked: boolean): Promise<void> {
    [there, here] = [await newRegion(), await newRegion()];
    const before = await newSpace(there, "defender", []);
    report = await post(before, "report", REPORT);
    theirs = await newSpace(there, "coordinator", []);
    const abroad = [there.root, ...(await coordinatorStatements(there, theirs))];
    she = await newSpace(here, "defender", []);
    // The same keys, another place.
    const { author, seal } = before.identity;
    Object.assign(she.identity, { author, seal });
    Object.assign(she.keys, {
      author: before.keys.author,
      sealIdentity: before.keys.sealIdentity,
      sealRecipient: before.keys.sealRecipient,
    });
    await she.vault.put<Outgoing>(OUTGOING, of(before, report));
    await leave(she.vault, before.identity, "2026-11-25");
    ours = await newSpace(here, "coordinator", []);
    const own = await coordinatorStatements(here, ours);
    if (linked) own.push(await consent(here, there));
    await knowing(she, own, [there, abroad]);
    await knowing(theirs, [...abroad.slice(1), await consent(there, here)], [here, [here.root, ...own]]);
  }

  it("is not sent, asked about or greeted for again from the new region", async () => {
    await moved(true);
    expect(she.outbox.items()).toEqual([]);
    await helloOnce(she);
    await leave(she.vault, she.identity, "2026-11-26");
    await helloOnce(she);
    expect(outgoing(she).filter(({ message }) => message.kind === "hello")).toHaveLength(2);
    expect(of(she, report).left).toBe(there.id);
  });

  it("gets its additions where it is, signed as they know her there, sealed to them alone", async () => {
    await moved(true);
    const item = of(she, await post(she, "addition", { text: "Otra vez", files: [] }, { re: [report] }));
    expect(item).toMatchObject({ to: "coordinators", region: there.id });
    expect(item.message.from.box).toBe(formersOf(she.vault)[0]?.box);
    expect(she.trust.recipientsIn(there.id, item.to)).toEqual([theirs.keys.sealRecipient]);
    const { doc } = await sealOutgoing(she.identity, she.keys, item, [theirs.keys.sealRecipient]);
    expect(await ingest(theirs, mirrorOf([doc]), "coordinators")).toBe(1);
    expect(await post(she, "report", REPORT).then((id) => of(she, id).region)).toBeUndefined();
  });

  it("waits on her phone, for nobody else to read, while the two regions are not linked", async () => {
    await moved(false);
    const id = await post(she, "addition", { text: "Otra vez", files: [] }, { re: [report] });
    const [record] = she.outbox.items();
    expect(await she.outbox.prepare(record as { id: string })).toBe(false);
    expect(of(she, id)).toMatchObject({ state: "waiting", sealed: null, region: there.id });
  });

  it("is also sent to the new region only when she says so: the same message, as she is known there", async () => {
    await moved(true);
    const again = anew(of(she, report), fromOf(she.identity, she.keys));
    expect(again).toMatchObject({ state: "waiting", sealed: null, message: { id: report, body: REPORT } });
    expect(again).not.toHaveProperty("left");
    expect(again.message.from).toMatchObject({ box: she.identity.box, cert: she.identity.cert });
  });

  it("was opened by those who had it there; sent here too, only once somebody here has opened it", async () => {
    await moved(true);
    const state = () => {
      const all = [she.vault.all<Outgoing>(OUTGOING), she.vault.all<Received>(RECEIVED)] as const;
      return toReportView(report, { draft: false, made: "", body: REPORT }, ...all).state;
    };
    async function opens(by: Space): Promise<void> {
      const recipients = [she.keys.sealRecipient];
      const address = { to: she.identity.box, region: here.id, recipients };
      const id = await post(by, "opened", { ids: [report] }, { re: [report], address });
      const { doc } = await sealOutgoing(by.identity, by.keys, of(by, id), recipients);
      expect(await ingest(she, mirrorOf([doc]), she.identity.box)).toBe(1);
    }
    const receipt = { kind: "opened", id: randomId(), from: {}, made: "", re: [], body: { ids: [report] } };
    const before = { message: receipt, envelope: "e", box: "own", at: "2026-11-01T00:00:00Z" };
    await she.vault.put<Received>(RECEIVED, before as unknown as Received);
    expect(state()).toBe("opened");

    const record = she.vault.all<Outgoing>(OUTGOING).find(({ body }) => body.message.id === report);
    const again = anew(of(she, report), fromOf(she.identity, she.keys));
    await she.vault.put<Outgoing>(OUTGOING, again, record?.id);
    expect(state()).toBe("waiting");
    await opens(theirs);
    expect([state(), of(she, report).state]).toEqual(["waiting", "waiting"]);
    await opens(ours);
    expect([state(), of(she, report).state]).toEqual(["opened", "opened"]);
  });

  it("is answered here once she has told them where she is; and by no coordinator of a region she never was in", async () => {
    await moved(true);
    expect(addressOf(theirs, fromOf(she.identity, she.keys))).toMatchObject({ to: she.identity.box });
    const from = { ...fromOf(she.identity, she.keys), box: `box-${"a".repeat(26)}` };
    const told = { region: here.id, box: she.identity.box };
    const message = { id: randomId(), kind: "moved", from, made: rfc3339(new Date()), re: [], body: told };
    const received = { message, envelope: "e", box: "coordinators", urgent: false, at: "", conflict: false };
    await theirs.vault.put<Received>(RECEIVED, received as unknown as Received);
    const address = addressOf(theirs, from);
    expect(address).toEqual({ to: she.identity.box, region: here.id, recipients: [from.seal] });
    const id = await post(theirs, "answer", { text: "Aquí seguimos" }, { re: [report], address });
    const seal = (by: Space, item: Outgoing) => sealOutgoing(by.identity, by.keys, item, [from.seal]);
    const { doc } = await seal(theirs, of(theirs, id));
    expect(await ingest(she, mirrorOf([doc]), she.identity.box)).toBe(1);

    const never = await newSpace(here, "defender", []);
    never.identity.box = she.identity.box;
    Object.assign(never.keys, she.keys);
    never.copies.statements = she.copies.statements;
    await never.trust.refresh();
    expect(await ingest(never, mirrorOf([doc]), she.identity.box)).toBe(0);
  });
});
