// @vitest-environment node
import "fake-indexeddb/auto";
import { expect, it, vi } from "vitest";
import { randomId } from "../../core/encoding";
import type { Message } from "../../core/messages";
import { permitted } from "../../core/record/consent";
import { consent, body as report, signed } from "../../core/record/testing";
import { generateSigningKey, type SigningKey } from "../../core/signing";
import { Vault } from "../../core/vault/vault";
import { RECEIVED, type Received } from "./incoming";
import { foldReceived, ReportsAwaited } from "./record-received";
import type { Space } from "./space";

vi.setConfig({ testTimeout: 60_000 });

async function received(vault: Vault, author: SigningKey, message: object): Promise<void> {
  const common = { id: randomId(), from: { author: author.public }, made: "2026-11-24T10:00:00Z", re: [] };
  const whole = { ...common, ...message } as unknown as Message;
  await vault.put(RECEIVED, { box: "coordinators", message: whole } as unknown as Received);
}

function awaitedIn(vault: Vault): number {
  const awaited = new ReportsAwaited();
  for (const { body } of vault.all<Received>(RECEIVED)) awaited.see(body.message);
  return awaited.count;
}

it("additions wait for their report, count from its sender alone, and permit nothing before it", async () => {
  const { vault } = await Vault.create("x");
  const space = { vault } as Space;
  const [her, other] = await Promise.all([generateSigningKey(), generateSigningKey()]);
  const id = randomId();
  expect(await foldReceived(space, id, her.public)).toBeNull();
  for (const key of [her, other]) {
    const entries = [await signed(consent(1), key, id)];
    await received(vault, key, { kind: "record", re: [id], body: { entries } });
  }
  const may = async () => {
    const record = await foldReceived(space, id, her.public);
    return record && permitted(record, "m", "event.narrative", new Date());
  };
  expect(awaitedIn(vault)).toBe(1);
  expect(await may()).toBe(false);
  await received(vault, other, { kind: "report", id, body: report });
  expect(await may()).toBe(false);
  await received(vault, her, { kind: "report", id, body: report });
  expect(await may()).toBe(true);
  expect(awaitedIn(vault)).toBe(0);
  expect((await foldReceived(space, id, her.public))?.refused.map(({ reason }) => reason)).toEqual([
    "other-author",
  ]);
});
