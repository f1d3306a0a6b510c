// @vitest-environment node
import "fake-indexeddb/auto";
import { afterEach, expect, it, vi } from "vitest";
import { ROLE, SEAL } from "../../core/directory-statements";
import { addDays, rfc3339 } from "../../core/encoding";
import { body } from "../../core/record/testing";
import { type Dsse, sign } from "../../core/signing";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { hubNow } from "../region";
import { post } from "./outgoing";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser } from "./testing";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
vi.mock("../region", async (real) => ({
  ...(await real<typeof import("../region")>()),
  hubNow: vi.fn(() => new Date()),
}));
pretendBrowser();

afterEach(() => void vi.useRealTimers());

it("a phone whose clock lags still seals to the coordinators, once the hub has said what time it is", async () => {
  const today = new Date();
  const region = await newRegion();
  const directory: Dsse[] = [];
  const space = await newSpace(region, "coordinator", directory);
  directory.push(...(await coordinatorStatements(region, space)));
  await space.trust.refresh();
  expect(space.trust.recipients("coordinators")).toHaveLength(1);

  vi.useFakeTimers({ toFake: ["Date"], now: addDays(today, -2000) });
  vi.mocked(hubNow).mockReturnValue(today);
  expect(space.trust.recipients("coordinators")).toHaveLength(1);
  // It has not asked yet: it would rather wait than seal to nobody it may believe.
  vi.mocked(hubNow).mockReturnValue(new Date());
  expect(space.trust.recipients("coordinators")).toEqual([]);
});

it("a hub that sets its clock back brings no ended key to life", async () => {
  const today = new Date();
  const region = await newRegion();
  const directory: Dsse[] = [];
  const space = await newSpace(region, "coordinator", directory);
  directory.push(...(await coordinatorStatements(region, space)));
  await space.trust.refresh();
  vi.useFakeTimers({ toFake: ["Date"], now: addDays(today, 2000) });
  vi.mocked(hubNow).mockReturnValue(today);
  expect(space.trust.recipients("coordinators")).toEqual([]);
});

it("says who holds the keys that something was sealed to, by role, and counts no key that nobody holds", async () => {
  const region = await newRegion();
  const coordinator = await newSpace(region, "coordinator", []);
  const defender = await newSpace(region, "defender", await coordinatorStatements(region, coordinator));
  const { sealRecipient } = coordinator.keys;
  expect(defender.trust.holdersOf([sealRecipient, defender.keys.sealRecipient])).toEqual({
    coordinators: 1,
    custodians: 0,
  });
  expect(defender.trust.holdersOf([])).toEqual({ coordinators: 0, custodians: 0 });
});

it("a report waits while all keys have ended, and is sealed to the renewed one without being sent again", async () => {
  const region = await newRegion();
  const coordinator = await newSpace(region, "coordinator", []);
  const statements = await coordinatorStatements(region, coordinator);
  const her = await newSpace(region, "defender", statements);
  vi.useFakeTimers({ toFake: ["Date"], now: addDays(new Date(), 61) });
  vi.mocked(hubNow).mockReturnValue(new Date());
  expect(her.trust.readers()).toMatchObject({ coordinators: 0, none: true });
  const id = await post(her, "report", body);
  const item = () => her.vault.all<Outgoing>(OUTGOING).find((one) => one.body.message.id === id)?.body;
  await her.outbox.prepareAll();
  expect(item()).toMatchObject({ state: "waiting", sealed: null });
  const { keys } = coordinator;
  const term = { nbf: rfc3339(addDays(new Date(), -1)), exp: rfc3339(addDays(new Date(), 60)), serial: 2 };
  const named = { region: region.id, holder: keys.author.public, recipient: keys.sealRecipient };
  const role = { region: region.id, key: keys.author.public, role: "coordinator", ...term };
  statements.push(await sign(ROLE, role, region.key), await sign(SEAL, { ...named, ...term }, keys.author));
  await her.trust.refresh();
  await her.outbox.prepareAll();
  expect(her.trust.readers()).toMatchObject({ coordinators: 1, none: false });
  expect(item()?.sealed?.to).toEqual([keys.sealRecipient]);
});
