// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ROLE, SEAL } from "../../core/directory-statements";
import { addDays, randomBytes, rfc3339, toBase64Url } from "../../core/encoding";
import type { Bodies, Kind } from "../../core/messages";
import { type Dsse, sign } from "../../core/signing";
import { gather } from "../../core/workshop/gathering";
import { codeAt, writePresence } from "../../core/workshop/presence";
import type { Mirror } from "../../sync/inbox";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { ingest, QUARANTINE, RECEIVED, type Received, type SetAside } from "./incoming";
import { post } from "./outgoing";
import { sealOutgoing } from "./sealing";
import type { Space } from "./space";
import { newRegion, newSpace, pretendBrowser, type Region } from "./testing";
import { type Dates, FACILITATORS, Listener } from "./workshop-messages";
import { mineOf } from "./workshop-mine";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();

/** Another one for each test: what is done in one does not show in the next. */
let W = "w0";
let n = 0;
const anew = () => {
  n += 1;
  W = `w${n}`;
};
beforeEach(anew);
const HOUR = 3_600_000;
const now = Date.now();
const dates: Dates = { starts: rfc3339(new Date(now - HOUR)), ends: rfc3339(new Date(now + HOUR)) };
const TO_FACILITATORS = { to: FACILITATORS, recipients: null };

let region: Region;
let directory: Dsse[];
let learner: Space;
let other: Space;
let first: Space;
let second: Space;

async function makeFacilitator({ keys }: Space): Promise<void> {
  const nbf = rfc3339(addDays(new Date(), -1));
  const exp = rfc3339(addDays(new Date(), 60));
  const common = { region: region.id, nbf, exp, serial: 1 };
  const holder = keys.author.public;
  directory.push(
    await sign(ROLE, { ...common, key: holder, role: "author" }, region.key),
    await sign(SEAL, { ...common, holder, recipient: keys.sealRecipient }, keys.author),
  );
}

beforeAll(async () => {
  region = await newRegion();
  directory = [];
  [learner, other, first, second] = [
    await newSpace(region, "defender", directory),
    await newSpace(region, "defender", directory),
    await newSpace(region, "facilitator", directory),
    await newSpace(region, "facilitator", directory),
  ];
  await makeFacilitator(first);
  await makeFacilitator(second);
  for (const space of [learner, other, first, second]) await space.trust.refresh();
});

/** Sent by one, sealed, and opened on the devices of others as it would be. */
async function send<K extends Kind>(
  from: Space,
  kind: K,
  body: Bodies[K],
  anonymous = false,
): Promise<string> {
  const id = await post(from, kind, body, { address: TO_FACILITATORS, anonymous });
  const item = itemOf(from, id);
  const { doc } = await sealOutgoing(from.identity, from.keys, item, from.trust.recipients(FACILITATORS));
  for (const to of [first, second]) await give(to, doc, FACILITATORS);
  return id;
}

async function give(to: Space, doc: unknown, box: string): Promise<void> {
  const mirror = {
    remote: `${box}-${Math.random()}`,
    copy: async () => "copy",
    after: async () => ({ docs: [doc], last: 1, more: false }),
    get: async () => undefined,
  };
  await ingest(to, mirror as unknown as Mirror, box);
}

const itemOf = (space: Space, id: string): Outgoing =>
  space.vault.all<Outgoing>(OUTGOING).find(({ body }) => body.message.id === id)?.body as Outgoing;

async function gathering(space: Space) {
  const { heard } = await new Listener(space).listen(() => dates);
  return gather(W, heard);
}

const person = async (space: Space, registration: string) => {
  const { people } = await gathering(space);
  return people.find((one) => one.registration === registration);
};

describe("a registration", () => {
  it("is read by every facilitator, and by nobody else", async () => {
    const id = await send(learner, "registration", { workshop: W, name: "Luz", needs: { food: "sin nuez" } });
    for (const space of [first, second]) {
      expect(await person(space, id)).toMatchObject({ name: "Luz", needs: { food: "sin nuez" } });
    }
    const item = itemOf(learner, id);
    const { doc } = await sealOutgoing(
      learner.identity,
      learner.keys,
      item,
      learner.trust.recipients(FACILITATORS),
    );
    await give(other, doc, FACILITATORS);
    expect(other.vault.all<Received>(RECEIVED)).toEqual([]);
  });

  it("that is too long to be true is set aside, and takes nothing with it", async () => {
    const before = (await gathering(first)).people.length;
    await send(learner, "registration", { workshop: W, name: "x".repeat(5000), needs: {} });
    expect((await gathering(first)).people).toHaveLength(before);
    expect(first.vault.all<SetAside>(QUARANTINE).map(({ body }) => body.reason)).toContain("bad-message");
  });

  it("is answered to her own box, by a facilitator alone", async () => {
    const id = await send(learner, "registration", { workshop: W, needs: {} });
    const address = { to: learner.identity.box, recipients: [learner.keys.sealRecipient] };
    for (const [from, words] of [
      [other, "no"],
      [first, "sí"],
    ] as const) {
      const body = { workshop: W, registration: id, state: "confirmed" as const, words };
      const sent = itemOf(from, await post(from, "notice", body, { address }));
      const { doc } = await sealOutgoing(from.identity, from.keys, sent, address.recipients);
      await give(learner, doc, learner.identity.box);
    }
    const mine = mineOf(
      learner.vault.all<Outgoing>(OUTGOING).map(({ body }) => body),
      learner.vault.all<Received>(RECEIVED).map(({ body }) => body),
    );
    expect(mine.get(W)?.notice).toMatchObject({ state: "confirmed", words: "sí" });
  });
});

describe("a proof of attendance", () => {
  const at = rfc3339(new Date(now));
  const mark = (registration: string, how: "code" | "scan", proof: string) => ({
    workshop: W,
    registration,
    how,
    present: true,
    at,
    proof,
  });

  it("holds when her own phone showed it", async () => {
    const id = await send(learner, "registration", { workshop: W, needs: {} });
    const proof = await writePresence({ workshop: W, registration: id, at }, learner.keys.author);
    await send(first, "attendance", mark(id, "scan", proof));
    for (const space of [first, second]) expect((await person(space, id))?.attendance).toBe("present");
  });

  it("is worth nothing when another's phone made it", async () => {
    const id = await send(learner, "registration", { workshop: W, needs: {} });
    const forged = await writePresence({ workshop: W, registration: id, at }, other.keys.author);
    await send(second, "attendance", mark(id, "scan", forged));
    expect(await person(first, id)).toMatchObject({ marks: [] });
    expect((await gathering(first)).refused).toBeGreaterThan(0);
  });

  it("by a shown code holds for every facilitator, and one that was kept from earlier does not", async () => {
    const secret = toBase64Url(randomBytes(32));
    const cases = [
      [secret, now, "present"],
      [secret, now - 2 * HOUR, "claimed"],
      [toBase64Url(randomBytes(32)), now, "claimed"],
    ] as const;
    for (const [shown, time, attendance] of cases) {
      anew();
      await send(first, "session", { workshop: W, secret });
      const code = await codeAt(shown, W, new Date(time));
      const id = await send(other, "registration", { workshop: W, needs: {} });
      await send(other, "attendance", mark(id, "code", code));
      for (const space of [first, second]) {
        const one = (await gathering(space)).people.find(({ author }) => author === other.keys.author.public);
        expect(one?.marks.some(({ by }) => by === "herself")).toBe(true);
        expect(one?.attendance).toBe(attendance);
      }
    }
  });

  it("by hand is a facilitator's alone to give", async () => {
    const id = await send(learner, "registration", { workshop: W, needs: {} });
    const body = { workshop: W, registration: id, how: "manual" as const, present: true, at };
    await send(other, "attendance", body);
    expect((await person(first, id))?.attendance).not.toBe("present");
    await send(second, "attendance", body);
    expect((await person(first, id))?.attendance).toBe("present");
  });
});

describe("an anonymous opinion", () => {
  it("carries nothing of hers: another key each time, no certificate, nobody's box, no hour", async () => {
    const body = { workshop: W, anonymous: true, scales: { safe: 5 }, best: "El hilo." };
    const ids = [await send(learner, "feedback", body, true), await send(learner, "feedback", body, true)];
    const got = first.vault
      .all<Received>(RECEIVED)
      .map(({ body: { message } }) => message)
      .filter(({ id }) => ids.includes(id));
    expect(got).toHaveLength(2);
    const hers = JSON.stringify([
      learner.keys.author.public,
      learner.keys.sealRecipient,
      learner.identity.box,
    ]);
    for (const message of got) {
      expect(message.from.cert).toBeNull();
      expect(message.made).toMatch(/T00:00:00Z$/);
      for (const value of Object.values(message.from)) if (value) expect(hers).not.toContain(value as string);
    }
    expect(new Set(got.map(({ from }) => from.author)).size).toBe(2);
    expect((await gathering(second)).feedback.filter(({ best }) => best === "El hilo.")).toHaveLength(2);
  });
});
