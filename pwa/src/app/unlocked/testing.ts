/** For tests: a region with its root and a coordinator, and spaces that need no hub. */
import { vi } from "vitest";
import { generateIdentity } from "../../core/age";
import { ROLE, ROOT, SEAL } from "../../core/directory-statements";
import { addDays, randomBytes, randomId, rfc3339, toBase64Url } from "../../core/encoding";
import { HELLO_TYPE } from "../../core/messages";
import { type Dsse, generateSigningKey, regionId, type SigningKey, sign } from "../../core/signing";
import { Vault } from "../../core/vault/vault";
import { PublicCopies } from "../../sync/catalogue";
import { Outbox } from "../../sync/outbox";
import { Session } from "../../sync/session";
import type { Role } from "../types";
import { IDENTITY, type Identity, keysOf } from "./identity";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { Trust } from "./trust";

/** What PouchDB for browsers and the vault look for, where there is no browser. */
export function pretendBrowser(): void {
  vi.stubGlobal("self", globalThis);
  vi.stubGlobal("navigator", { userAgent: "test" });
}

export interface Region {
  id: string;
  root: Dsse;
  key: SigningKey;
}

export async function newRegion(): Promise<Region> {
  const key = await generateSigningKey();
  const exp = rfc3339(addDays(new Date(), 2000));
  const root = await sign(
    ROOT,
    { v: 1, keys: [key.public], threshold: 1, demo: false, name: "Prueba", exp },
    key,
  );
  return { id: await regionId(root.p), root, key };
}

/** Statements that make somebody a coordinator whom reports can be sealed to. */
export async function coordinatorStatements(region: Region, { keys }: Space): Promise<Dsse[]> {
  const nbf = rfc3339(addDays(new Date(), -1));
  const exp = rfc3339(addDays(new Date(), 60));
  const common = { region: region.id, nbf, exp, serial: 1 };
  const holder = keys.author.public;
  return [
    await sign(ROLE, { ...common, key: holder, role: "coordinator" }, region.key),
    await sign(SEAL, { ...common, holder, recipient: keys.sealRecipient }, keys.author),
  ];
}

/** An open space of a person; `statements` is the directory as her device holds it, and may be changed later. */
export async function newSpace(region: Region, role: Role, statements: Dsse[]): Promise<Space> {
  const { vault, kit } = await Vault.create("x");
  const author = await generateSigningKey();
  const identity: Identity = {
    enrolled: true,
    region: region.id,
    regionName: "Prueba",
    root: [region.root],
    apiOrigin: "http://hub",
    member: randomId(),
    device: randomId(),
    box: `box-${randomId()}`,
    roles: [role],
    demo: null,
    auth: toBase64Url(randomBytes(32)),
    author: toBase64Url(author.seed),
    seal: await generateIdentity(),
    cert: null,
    kit: toBase64Url(kit),
  };
  const keys = await keysOf(identity);
  if (role !== "coordinator") {
    const named = { author: author.public, seal: keys.sealRecipient, box: identity.box };
    identity.cert = await sign(HELLO_TYPE, { region: region.id, ...named }, await generateSigningKey());
  }
  await vault.putOne(IDENTITY, identity);
  const copies = new PublicCopies(region.id);
  copies.statements = async () => statements;
  copies.keep = async () => undefined;
  const trust = new Trust(region.id, identity.root, copies);
  await trust.refresh();
  const session = new Session(
    { region: region.id, apiOrigin: "http://hub", device: identity.device, auth: keys.auth },
    { fetcher: () => Promise.reject(new TypeError("no hub in this test")) },
  );
  const outbox = new Outbox({
    vault,
    session,
    recipients: (item) =>
      item.recipients ?? (item.region ? trust.recipientsIn(item.region, item.to) : trust.recipients(item.to)),
    seal: (item, recipients) => sealOutgoing(identity, keys, item, recipients),
    today: () => rfc3339(new Date()).slice(0, 10),
  });
  return {
    vault,
    identity,
    keys,
    session,
    copies,
    trust,
    outbox,
    closing: new AbortController(),
    beforeClose: new Set(),
    settled: Promise.resolve(),
    settle: () => undefined,
    kick: () => undefined,
  };
}
