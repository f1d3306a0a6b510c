// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { ROLE, SEAL } from "../../core/directory-statements";
import { addDays, randomBytes, rfc3339, toBase64Url } from "../../core/encoding";
import type { Bodies, Kind, MessageOf } from "../../core/messages";
import { type Dsse, sign } from "../../core/signing";
import { gather } from "../../core/workshop/gathering";
import type { Mirror } from "../../sync/inbox";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { ingest, RECEIVED, type Received } from "./incoming";
import { post } from "./outgoing";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { newRegion, newSpace, pretendBrowser, type Region } from "./testing";
import { handOn, readersOf } from "./workshop-handing";
import { FACILITATORS, Listener } from "./workshop-messages";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();

let W = "";
let n = 0;
beforeEach(() => {
  n += 1;
  W = `w${n}`;
});

let region: Region;
let directory: Dsse[];
let learner: Space;
let first: Space;
let late: Space;
let later: Space;
const all = () => [learner, first, late, later];

async function makeFacilitator({ keys }: Space): Promise<void> {
  const nbf = rfc3339(addDays(new Date(), -1));
  const exp = rfc3339(addDays(new Date(), 60));
  const common = { region: region.id, nbf, exp, serial: 1 };
  const holder = keys.author.public;
  directory.push(
    await sign(ROLE, { ...common, key: holder, role: "author" }, region.key),
    await sign(SEAL, { ...common, holder, recipient: keys.sealRecipient }, keys.author),
  );
  for (const space of all()) await space.trust.refresh();
}

/** Sealed to whom it says, or to every facilitator of this moment, and brought to all phones. */
async function deliver(from: Space, id: string): Promise<void> {
  const record = from.vault.all<Outgoing>(OUTGOING).find(({ body }) => body.message.id === id);
  if (!record) throw new Error("nothing was posted");
  const to = record.body.recipients ?? from.trust.recipients(FACILITATORS);
  const { doc, bytes } = await sealOutgoing(from.identity, from.keys, record.body, to);
  const sealed = { id: doc._id, database: "x", bytes, to, day: rfc3339(new Date()).slice(0, 10) };
  await from.vault.put<Outgoing>(OUTGOING, { ...record.body, sealed, state: "delivered" }, record.id);
  for (const space of all()) {
    const mirror = {
      remote: `m-${Math.random()}`,
      copy: async () => "copy",
      after: async () => ({ docs: [doc], last: 1, more: false }),
      get: async () => undefined,
    };
    await ingest(space, mirror as unknown as Mirror, FACILITATORS);
  }
}

async function send<K extends Kind>(from: Space, kind: K, body: Bodies[K]): Promise<string> {
  const id = await post(from, kind, body, { address: { to: FACILITATORS, recipients: null } });
  await deliver(from, id);
  return id;
}

const listen = (space: Space) => new Listener(space).listen(() => null);
const people = async (space: Space) => gather(W, (await listen(space)).heard).people;

/** As one gives it on the screen; all that this makes is delivered. */
async function give(from: Space, to: Space): Promise<void> {
  const before = new Set(from.vault.all<Outgoing>(OUTGOING).map(({ id }) => id));
  await handOn(from, (await listen(from)).handed, W, to.keys.author.public);
  for (const { id, body } of from.vault.all<Outgoing>(OUTGOING))
    if (!before.has(id)) await deliver(from, body.message.id);
}

const reader = async (space: Space, of: Space) => {
  const readers = (await readersOf(space, (await listen(space)).handed))(W);
  return readers.find(({ key }) => key === of.keys.author.public);
};

const registration = () => ({ workshop: W, name: "Luz", needs: { food: "sin nuez" } });

beforeAll(async () => {
  region = await newRegion();
  directory = [];
  learner = await newSpace(region, "defender", directory);
  first = await newSpace(region, "facilitator", directory);
  late = await newSpace(region, "facilitator", directory);
  later = await newSpace(region, "facilitator", directory);
  await makeFacilitator(first);
});

it("who joined later cannot read what came before, and the screen says so", async () => {
  await send(learner, "registration", registration());
  await makeFacilitator(late);
  expect(await people(late)).toEqual([]);
  await send(learner, "registration", { ...registration(), name: "Luz María" });
  expect(await reader(first, late)).toMatchObject({ reads: 1, total: 2, lacks: 1, given: false, you: false });
  expect(await reader(first, first)).toMatchObject({ reads: 2, total: 2, lacks: 0, you: true });
});

it("she reads all of it once a colleague gives it to her, signed by who wrote it", async () => {
  directory.length = 2;
  for (const space of all()) await space.trust.refresh();
  const id = await send(learner, "registration", registration());
  await send(first, "notice", { workshop: W, registration: id, state: "confirmed", words: "Te esperamos" });
  const secret = toBase64Url(randomBytes(32));
  await send(first, "session", { workshop: W, secret });
  await makeFacilitator(late);
  await give(first, late);
  const [one] = await people(late);
  expect(one).toMatchObject({ registration: id, author: learner.keys.author.public, name: "Luz" });
  expect(one?.said).toMatchObject([{ decision: "confirmed", by: "colleague" }]);
  const { senders, secrets } = await listen(late);
  expect(senders.get(id)?.box).toBe(learner.identity.box);
  expect(secrets.get(W)).toEqual([secret]);
  expect(await reader(first, late)).toMatchObject({ reads: 1, total: 1, lacks: 0, given: true });
  // Nothing is given twice, and nobody else can read it.
  const count = first.vault.all<Outgoing>(OUTGOING).length;
  await give(first, late);
  expect(first.vault.all<Outgoing>(OUTGOING)).toHaveLength(count);
  expect(await people(later)).toEqual([]);
});

it("she can give it on in her turn", async () => {
  directory.length = 2;
  for (const space of all()) await space.trust.refresh();
  await send(learner, "registration", registration());
  await makeFacilitator(late);
  await give(first, late);
  await makeFacilitator(later);
  await give(late, later);
  expect(await people(later)).toMatchObject([{ name: "Luz" }]);
});

it("what was changed on the way, or is of another workshop, is not believed", async () => {
  await makeFacilitator(late);
  await send(learner, "registration", registration());
  const { body } = first.vault
    .all<Received>(RECEIVED)
    .find(({ body }) => (body.message as MessageOf<"registration">).body.workshop === W) as {
    body: Received;
  };
  const changed = { ...body.signed, p: body.signed.p.replace("Luz", "Sol") };
  for (const [workshop, message] of [
    [W, changed],
    ["other", body.signed],
  ] as const) {
    const handover = { workshop, messages: [message] };
    const address = { to: FACILITATORS, recipients: [later.keys.sealRecipient] };
    await deliver(first, await post(first, "handover", handover, { address }));
  }
  expect(later.vault.all<Received>(RECEIVED).at(-1)?.body.message.kind).toBe("handover");
  expect((await people(later)).filter(({ name }) => name === "Sol")).toEqual([]);
  const { heard } = await listen(later);
  expect(heard.filter(({ message }) => (message.body as { workshop?: string }).workshop === "other")).toEqual(
    [],
  );
});

it("a changed text under the signature of one that was believed is not handed on in its place", async () => {
  await makeFacilitator(late);
  await send(learner, "registration", registration());
  const [record] = first.vault
    .all<Received>(RECEIVED)
    .filter(({ body }) => (body.message as MessageOf<"registration">).body.workshop === W);
  const signed = (record as { body: Received }).body.signed;
  const changed = { ...signed, p: signed.p.replace("Luz", "Sol") };
  const address = { to: FACILITATORS, recipients: [later.keys.sealRecipient] };
  for (const message of [signed, changed]) {
    const handover = { workshop: W, messages: [message] };
    await deliver(first, await post(first, "handover", handover, { address }));
  }
  const { handed } = await listen(later);
  const ofThis = handed.filter(({ message }) => (message.body as { workshop?: string }).workshop === W);
  expect(ofThis.map(({ signed }) => signed)).toEqual([signed]);
});

it("more than fits one message goes in several", async () => {
  directory.length = 2;
  for (const space of all()) await space.trust.refresh();
  const long = "palabra ".repeat(490);
  for (let at = 0; at < 70; at += 1)
    await send(learner, "registration", { workshop: W, needs: {}, words: `${at} ${long}` });
  await makeFacilitator(late);
  const before = late.vault.all<Received>(RECEIVED).length;
  await give(first, late);
  expect(late.vault.all<Received>(RECEIVED).length - before).toBeGreaterThan(1);
  expect(await people(late)).toMatchObject([{ versions: 70 }]);
});
