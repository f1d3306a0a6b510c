// @vitest-environment node
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { randomId, toBase64Url } from "../../core/encoding";
import { HELLO_TYPE } from "../../core/messages";
import { type Dsse, generateSigningKey, type SigningKey, verifyDsse } from "../../core/signing";
import { IDENTITY, type Identity } from "./identity";
import { newRegion, type Region } from "./testing";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
vi.stubGlobal("location", { origin: "http://hub", hostname: "hub" });

let region: Region;
let invitation: SigningKey;
let enrolled: Dsse[];
let answerEnrol: () => Response;
let roles: string[];

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
const problem = (status: number, slug: string) => json({ type: `urn:tejedora:problem:${slug}` }, status);
const member = { member: randomId(), device: randomId(), box: `box-${randomId()}` };

beforeEach(async () => {
  vi.unstubAllEnvs();
  region = await newRegion();
  invitation = await generateSigningKey();
  enrolled = [];
  roles = ["defender"];
  answerEnrol = () => json({ ...member, roles });
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const { pathname } = new URL(url);
    if (pathname === "/api/region") {
      const time = "2026-11-24T18:00:00Z";
      return json({
        region: region.id,
        name: "Prueba",
        demo: false,
        root: [region.root],
        public_url: "http://hub",
        api_origin: "http://hub",
        reachable: true,
        languages: ["es"],
        time,
        version: "1",
      });
    }
    if (pathname === "/api/invitations/check")
      return json({ state: "open", roles, expires: "2026-12-24T18:00:00Z", vouched: true });
    enrolled.push(JSON.parse(String(init.body)));
    return answerEnrol();
  });
});
afterEach(() => vi.clearAllTimers());

async function run(passphrase = "una frase") {
  const { enrol } = await import("./enrol");
  const steps: string[] = [];
  const of = { seed: toBase64Url(invitation.seed), region: region.id };
  const done = await enrol({ invitation: of, passphrase, demo: null, onStep: (step) => steps.push(step) });
  const identity = done.vault.one<Identity>(IDENTITY)?.body as Identity;
  await done.vault.close();
  return { ...done, identity, steps };
}

const authOf = (dsse: Dsse | undefined) => JSON.parse(dsse?.p ?? "{}").auth;

describe("joining", () => {
  it("signs with both keys, keeps the invitation's word for her, and tells the hub no other key", async () => {
    const { identity, steps } = await run();
    expect(steps).toEqual(["keys", "vault", "enrol", "done"]);
    const { keys, payload } = await verifyDsse(enrolled[0]);
    expect(keys).toEqual([invitation.public, payload.auth]);
    expect(payload.at).toBe("2026-11-24T18:00:00Z");
    expect(identity).toMatchObject({ ...member, enrolled: true, roles: ["defender"] });
    const cert = await verifyDsse(identity.cert);
    expect([cert.t, cert.keys]).toEqual([HELLO_TYPE, [invitation.public]]);
    const told = JSON.stringify(enrolled);
    expect(told).not.toContain(cert.payload.author);
    expect(told).not.toContain(cert.payload.seal);
  });

  it("goes on with the same keys when the answer was lost", async () => {
    answerEnrol = () => {
      throw new TypeError("cut");
    };
    await expect(run()).rejects.toMatchObject({ reason: "unreachable" });
    const { checkInvitation } = await import("./enrol");
    const of = { seed: toBase64Url(invitation.seed), region: region.id };
    expect(await checkInvitation(of)).toMatchObject({ state: "open", resume: true });
    answerEnrol = () => json({ ...member, roles });
    await run();
    expect(enrolled).toHaveLength(2);
    expect(authOf(enrolled[1])).toBe(authOf(enrolled[0]));
  });

  it("throws nothing away when the passphrase was another: a slip must not use up the invitation", async () => {
    answerEnrol = () => {
      throw new TypeError("cut");
    };
    const { entries } = await import("../registry");
    const before = (await entries()).map((entry) => entry.id);
    await expect(run("una")).rejects.toMatchObject({ reason: "unreachable" });
    answerEnrol = () => json({ ...member, roles });
    await expect(run("otra")).rejects.toMatchObject({ reason: "passphrase" });
    expect(enrolled).toHaveLength(1);
    const { vault } = await run("una");
    expect(authOf(enrolled[1])).toBe(authOf(enrolled[0]));
    const added = (await entries()).map((entry) => entry.id).filter((id) => !before.includes(id));
    expect(added).toEqual([vault.id]);
  });

  it("says why when it cannot be, and then leaves no space behind", async () => {
    for (const [slug, status, reason] of [
      ["invitation-used", 409, "used"],
      ["invitation-expired", 410, "expired"],
      ["invitation-cancelled", 410, "cancelled"],
      ["invitation-unknown", 404, "unknown"],
    ] as const) {
      answerEnrol = () => problem(status, slug);
      await expect(run()).rejects.toMatchObject({ reason });
      const { checkInvitation } = await import("./enrol");
      expect(
        await checkInvitation({ seed: toBase64Url(invitation.seed), region: region.id }),
      ).not.toHaveProperty("resume");
    }
  });

  it("refuses a hub that is not the region of the invitation, or cannot prove it", async () => {
    const other = await newRegion();
    const { enrol, checkInvitation } = await import("./enrol");
    const of = { seed: toBase64Url(invitation.seed), region: other.id };
    expect(await checkInvitation(of)).toEqual({ state: "other-region" });
    await expect(
      enrol({ invitation: of, passphrase: "x", demo: null, onStep: () => undefined }),
    ).rejects.toMatchObject({ reason: "other-region" });
    region = { ...region, root: other.root };
    await expect(run()).rejects.toMatchObject({ reason: "other-region" });
    expect(enrolled).toEqual([]);
  });

  it("gives no certificate to who will hold a public role: the directory speaks for her", async () => {
    roles = ["coordinator"];
    expect((await run()).identity.cert).toBeNull();
  });
});
