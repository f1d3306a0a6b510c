// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { randomId } from "../../core/encoding";
import { nextLinks, readEntry, type Woven, weave, writeEntry } from "../../core/log";
import type { Message } from "../../core/messages";
import { fold } from "../../core/record/fold";
import { idOf, body as report } from "../../core/record/testing";
import type { Dsse } from "../../core/signing";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { ActsToTell } from "./acts-to-tell";
import { countTold, withTold } from "./acts-told";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser, type Region } from "./testing";

/** A slow machine is waited for. */
const eventually = (promise: () => unknown) => vi.waitFor(promise, { timeout: 30_000 });

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();

const AT = "2026-11-24T11:00:00Z";
const FILE = "ab".repeat(32);
let region: Region;
let directory: Dsse[];
let her: Space;
let ana: Space;
let bea: Space;
let id: string;

beforeAll(async () => {
  region = await newRegion();
  directory = [];
  [ana, bea] = [
    await newSpace(region, "coordinator", directory),
    await newSpace(region, "coordinator", directory),
  ];
  for (const one of [ana, bea]) directory.push(...(await coordinatorStatements(region, one)));
  her = await newSpace(region, "defender", directory);
});
beforeEach(() => {
  id = randomId();
});

const told = () => ({
  id,
  from: { author: her.keys.author.public, box: her.identity.box, seal: her.keys.sealRecipient, cert: null },
});
const record = () =>
  fold(
    id,
    { id, author: her.keys.author.public, made: "2026-11-24T10:00:00Z", body: report },
    { additions: [], refused: [] },
  );

/** An act of a coordinator, who knows what is woven there. */
async function opened(by: Space, n: number, prev: string | null, seen: Dsse[] = []): Promise<Dsse> {
  const woven: Woven = weave(await Promise.all(seen.map(readEntry)));
  const part = { type: "custody", id: idOf(n), subject: FILE, act: "opened", at: AT, prev };
  const links = nextLinks(woven, by.keys.author.public);
  return writeEntry({ log: id, ...links, made: AT, part }, by.keys.author);
}

const hashOf = async (entry: Dsse) => (await readEntry(entry)).hash;

/** What waits to leave a device for her, as it will lie in her place. */
async function deliver(from: Space): Promise<Outgoing[]> {
  const sent = from.vault.all<Outgoing>(OUTGOING).filter(({ body }) => body.message.re.includes(id));
  for (const { body } of sent) {
    const message = body.message as Message;
    await her.vault.put(RECEIVED, { box: her.identity.box, message } as Received);
  }
  return sent.map(({ body }) => body);
}

async function chain() {
  const links = (await withTold(her, record())).custody.get(FILE) ?? [];
  return links.map(({ author, part, faults }) => [
    author === ana.keys.author.public ? "ana" : "bea",
    part.act,
    ...faults,
  ]);
}

it("acts go together, sealed to her alone, and stand in the chains of her files", async () => {
  const telling = new ActsToTell(ana);
  const first = await opened(ana, 1, null);
  await telling.note(told(), first);
  await telling.note(told(), await opened(ana, 2, await hashOf(first), [first]));
  await telling.tell();
  await telling.tell();
  const sent = await deliver(ana);
  expect(sent.map(({ to, recipients }) => [to, recipients])).toEqual([
    [her.identity.box, [her.keys.sealRecipient]],
  ]);
  expect(countTold(her, id)).toBe(1);
  expect(await chain()).toEqual([
    ["ana", "opened"],
    ["ana", "opened"],
  ]);
  expect(record().custody.size).toBe(0);
});

it("what a lock or a crash kept from being told is told when she opens the app again", async () => {
  const before = new ActsToTell(bea);
  await before.note(told(), await opened(bea, 3, null));
  new ActsToTell(bea);
  await eventually(async () => expect(await deliver(bea)).toHaveLength(1));
});

it("two who acted at the same time did nothing wrong; who passes over what she knew of is shown", async () => {
  const one = await opened(ana, 4, null);
  const other = await opened(bea, 5, null);
  const over = await opened(bea, 6, null, [one, other]);
  for (const [space, entry] of [
    [ana, one],
    [bea, other],
    [bea, over],
  ] as const) {
    const telling = new ActsToTell(space);
    await telling.note(told(), entry);
    await telling.tell();
  }
  await deliver(ana);
  await deliver(bea);
  expect((await chain()).map(([, , ...faults]) => faults)).toEqual([[], [], ["second-beginning"]]);
});

it("nobody tells what another did, and nothing but acts is taken from it", async () => {
  const entries = [
    await opened(bea, 7, null),
    await writeEntry(
      {
        log: id,
        seq: 0,
        prev: null,
        heads: [],
        made: AT,
        part: { type: "withdrawal", id: randomId(), of: id, at: AT },
      },
      ana.keys.author,
    ),
  ];
  const message = {
    kind: "custody",
    id: randomId(),
    re: [id],
    from: { author: ana.keys.author.public },
    body: { entries },
  };
  await her.vault.put(RECEIVED, {
    box: her.identity.box,
    message: message as unknown as Message,
  } as Received);
  const shown = await withTold(her, record());
  expect(shown.custody.size).toBe(0);
  expect(shown.withdrawn).toBeNull();
});
