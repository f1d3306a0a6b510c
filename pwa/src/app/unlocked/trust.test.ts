// @vitest-environment node
import "fake-indexeddb/auto";
import { afterEach, expect, it, vi } from "vitest";
import { addDays } from "../../core/encoding";
import type { Dsse } from "../../core/signing";
import { hubNow } from "../region";
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
