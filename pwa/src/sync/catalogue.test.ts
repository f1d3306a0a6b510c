// @vitest-environment node
import "fake-indexeddb/auto";
import { gzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import { readEdition } from "../app/unlocked/edition";
import type { Space } from "../app/unlocked/space";
import { newRegion, pretendBrowser, type Region } from "../app/unlocked/testing";
import { Trust } from "../app/unlocked/trust";
import { RELEASE_TYPE } from "../core/catalogue";
import { fold } from "../core/directory";
import { HEAD, REVOKE, ROLE } from "../core/directory-statements";
import { addDays, rfc3339, sha256, toHex, utf8 } from "../core/encoding";
import { type Dsse, generateSigningKey, sign, statementId } from "../core/signing";
import { PublicCopies } from "./catalogue";
import { FakeHub, json } from "./fake-hub";
import { localDatabase } from "./pouch";
import { Session } from "./session";

vi.setConfig({ testTimeout: 60_000 });
pretendBrowser();

const hex = (digit: number) => toHex(new Uint8Array(16).fill(digit));
const HOUR_AGO = () => rfc3339(new Date(Date.now() - 3_600_000));

async function phone(region: Region) {
  const hub = new FakeHub();
  const auth = await generateSigningKey();
  const session = new Session(
    { region: region.id, apiOrigin: "http://hub", device: "a".repeat(26), auth },
    { fetcher: hub.fetch },
  );
  const copies = new PublicCopies(region.id);
  return { hub, session, copies, trust: new Trust(region.id, [region.root], copies) };
}

async function document({ t, p, s }: Dsse) {
  return {
    _id: await statementId(t, p),
    _rev: `1-${hex(1)}`,
    _revisions: { start: 1, ids: [hex(1)] },
    t,
    p,
    s,
  };
}

/** What whoever holds the hub's database can do to a document: put another revision over it. */
function over(doc: { _id: string }, fields: object) {
  return { _id: doc._id, _rev: `2-${hex(2)}`, _revisions: { start: 2, ids: [hex(2), hex(1)] }, ...fields };
}

async function region() {
  const of = await newRegion();
  const lost = await generateSigningKey();
  const exp = rfc3339(addDays(new Date(), 60));
  const term = { region: of.id, nbf: HOUR_AGO(), exp, serial: 1 };
  const role = await sign(ROLE, { ...term, key: lost.public, role: "coordinator" }, of.key);
  const revoke = await sign(REVOKE, { region: of.id, key: lost.public, at: HOUR_AGO() }, of.key);
  return { of, lost: lost.public, role, revoke };
}

for (const [how, fields] of [
  ["deletes", { _deleted: true }],
  ["overwrites", { t: HEAD, p: "{}", s: [{ k: "x", sig: "x" }] }],
] as const) {
  it(`a revocation is never forgotten, though the hub ${how} it`, async () => {
    const { of, lost, role, revoke } = await region();
    const { hub, session, copies, trust } = await phone(of);
    const docs = [await document(role), await document(revoke)];
    hub.databases.set("directory", docs);
    await copies.pull(session, "directory");
    await trust.refresh();
    expect(trust.isCoordinator(lost)).toBe(false);
    hub.databases.set("directory", [...docs, over(docs[1] as { _id: string }, fields)]);
    await copies.pull(session, "directory");
    await trust.refresh();
    expect(trust.isCoordinator(lost)).toBe(false);
    // Nor after the app was closed.
    await copies.close();
    const reopened = new Trust(of.id, [of.root], new PublicCopies(of.id));
    await reopened.refresh();
    expect(reopened.isCoordinator(lost)).toBe(false);
  });
}

it("a document that was withdrawn does not come back, though the hub deletes the release that said so", async () => {
  const { of } = await region();
  const { hub, session, copies, trust } = await phone(of);
  const key = await generateSigningKey();
  const exp = rfc3339(addDays(new Date(), 60));
  const term = { region: of.id, nbf: HOUR_AGO(), exp, serial: 1 };
  hub.databases.set("directory", [
    await document(await sign(ROLE, { ...term, key: key.public, role: "release" }, of.key)),
  ]);
  const p = JSON.stringify({ type: "mechanism", id: "a" });
  const hash = toHex(await sha256(utf8(p)));
  const release = async (ver: number, sha256: string | null) => {
    const items = [{ id: "mechanism:a", ver, sha256 }];
    const made = rfc3339(new Date(Date.now() - 60_000 + ver));
    const signed = await document(await sign(RELEASE_TYPE, { region: of.id, origin: "x", made, items }, key));
    return { ...signed, _id: `release:${signed._id}` };
  };
  const revision = { _rev: `1-${hex(1)}`, _revisions: { start: 1, ids: [hex(1)] } };
  const docs = [{ _id: "mechanism:a", ...revision, ver: 1, p }, await release(1, hash)];
  const space = { copies, trust } as unknown as Space;
  const shown = async () => {
    await copies.pull(session, "catalogue-es");
    return (await readEdition(space, "es")).mechanisms.length;
  };
  hub.databases.set("catalogue-es", docs);
  await copies.pull(session, "directory");
  await trust.refresh();
  expect(await shown()).toBe(1);
  const withdrawn = await release(2, null);
  hub.databases.set("catalogue-es", [...docs, withdrawn]);
  expect(await shown()).toBe(0);
  hub.databases.set("catalogue-es", [...docs, withdrawn, over(withdrawn, { _deleted: true })]);
  expect(await shown()).toBe(0);
});

it("a pack of yesterday shows nothing again that has been replaced since, on a phone that knows of it", async () => {
  const { of } = await region();
  const { hub, session, copies, trust } = await phone(of);
  const key = await generateSigningKey();
  const exp = rfc3339(addDays(new Date(), 60));
  const role = { region: of.id, nbf: HOUR_AGO(), exp, serial: 1, key: key.public, role: "release" };
  hub.databases.set("directory", [await document(await sign(ROLE, role, of.key))]);
  await copies.pull(session, "directory");
  await trust.refresh();
  const edition = async (ver: number) => {
    const p = JSON.stringify({ type: "mechanism", id: "a", title: `v${ver}` });
    const items = [{ id: "mechanism:a", ver, sha256: toHex(await sha256(utf8(p))) }];
    const made = rfc3339(new Date(Date.now() - 60_000 * (3 - ver)));
    const signed = await document(await sign(RELEASE_TYPE, { region: of.id, origin: "x", made, items }, key));
    const revision = { _rev: `${ver}-${hex(ver)}`, _revisions: { start: ver, ids: [hex(ver)] } };
    return [
      { _id: "mechanism:a", ...revision, ver, p },
      { ...signed, _id: `release:${signed._id}` },
    ];
  };
  const space = { copies, trust } as unknown as Space;
  const told = { onProgress: () => undefined, onLoaded: () => undefined };
  hub.databases.set("catalogue-es", await edition(2));
  await copies.pullCatalogue(session, "catalogue-es", told);
  expect((await readEdition(space, "es")).mechanisms.map(({ title }) => title)).toEqual(["v2"]);
  // The browser lets the copy go, and the hub offers a pack of what it published before.
  await copies.close();
  await (await localDatabase(`public-${of.id.slice(0, 16)}-catalogue-es`)).destroy();
  const old = await edition(1);
  hub.databases.set("catalogue-es", old);
  const lines = old.map((doc) => `${JSON.stringify({ ...doc, _revisions: undefined })}\n`).join("");
  const bytes = new Uint8Array(gzipSync(utf8(lines)));
  const pack = toHex(await sha256(bytes));
  const place = { database: "catalogue-es", generation: hub.generation, since: 2 };
  hub.once.set("GET /api/packs", () => json({ packs: [{ pack, bytes: bytes.length, ...place }] }));
  hub.once.set("GET /packs", () => new Response(bytes));
  await copies.pullCatalogue(session, "catalogue-es", told);
  expect(hub.log).toContain(`GET /packs/${pack}`);
  const { mechanisms, rejected } = await readEdition(space, "es");
  expect([mechanisms, rejected]).toEqual([[], 1]);
});

it("what was kept does not pass for the hub's directory before that was here once", async () => {
  const { of } = await region();
  const { trust } = await phone(of);
  await trust.refresh();
  await trust.refresh();
  expect(trust.isPulled).toBe(false);
});

it("keeps nothing of what does not count: nobody can fill a phone with statements of their own", async () => {
  const { of, role, revoke } = await region();
  const stranger = await generateSigningKey();
  const forged = await sign(REVOKE, { region: of.id, key: of.key.public, at: HOUR_AGO() }, stranger);
  const directory = await fold([of.root, role, revoke, forged], of.id);
  expect(directory.counted.map((signed) => (signed as Dsse).p).sort()).toEqual(
    [of.root.p, role.p, revoke.p].sort(),
  );
});
