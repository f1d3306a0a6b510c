// @vitest-environment node
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { HEAD, SEAL } from "../../core/directory-statements";
import { addDays, rfc3339 } from "../../core/encoding";
import type { Dsse } from "../../core/signing";
import { doDuties, isWaitingForRole } from "./duties";
import type { Space } from "./space";
import { coordinatorStatements, newRegion, newSpace, pretendBrowser, type Region } from "./testing";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
pretendBrowser();

let region: Region;
let directory: Dsse[];
let space: Space;
let asked: string[];

/** A hub that takes whatever is published into the directory. */
function withHub(of: Space): Space {
  of.session.json = (async (_: string, path: string, body: Dsse) => {
    asked.push(path);
    if (path === "/api/directory/statements") directory.push(body);
  }) as Space["session"]["json"];
  of.copies.pull = async () => 1;
  return of;
}

const published = (type: string) => directory.filter(({ t }) => t === type);
const payload = (statement: Dsse | undefined) => JSON.parse(statement?.p ?? "{}");

beforeEach(async () => {
  asked = [];
  region = await newRegion();
  directory = [];
  space = withHub(await newSpace(region, "coordinator", directory));
});

async function grant(): Promise<void> {
  const [role] = await coordinatorStatements(region, space);
  directory.push(role as Dsse);
  await space.trust.refresh();
}

describe("who holds a public role", () => {
  it("asks for it while the root has not signed it, and publishes nothing", async () => {
    directory.push(region.root);
    await space.trust.refresh();
    expect(isWaitingForRole(space)).toBe(true);
    expect(await doDuties(space)).toBe(false);
    expect(asked).toEqual(["/api/directory/requests"]);
    expect(space.trust.readers().none).toBe(true);
  });

  it("publishes the key that reports are sealed to and what she has seen, once", async () => {
    await grant();
    expect(isWaitingForRole(space)).toBe(false);
    expect(await doDuties(space)).toBe(true);
    expect(payload(published(SEAL)[0])).toMatchObject({ recipient: space.keys.sealRecipient, serial: 1 });
    expect(space.trust.readers()).toEqual({ coordinators: 1, custodian: false, stale: false, none: false });
    expect(await doDuties(space)).toBe(false);
    expect([published(SEAL).length, published(HEAD).length]).toEqual([1, 1]);
  });

  it("renews after a month, long before the term ends, without a gap", async () => {
    await grant();
    await doDuties(space);
    const later = rfc3339(addDays(new Date(), 31));
    space.trust.now = () => later;
    expect(await doDuties(space)).toBe(true);
    const [first, second] = published(SEAL).map(payload);
    expect(second).toMatchObject({ serial: 2, recipient: first.recipient });
    expect(second.nbf < first.exp).toBe(true);
    expect(payload(published(HEAD).at(-1)).issued).toBe(later);
  });

  it("says anew what she has seen when the directory grew", async () => {
    await grant();
    await doDuties(space);
    directory.push(
      ...(await coordinatorStatements(region, await newSpace(region, "coordinator", directory))),
    );
    await space.trust.refresh();
    expect(space.trust.readers()).toMatchObject({ coordinators: 2, stale: true });
    const later = rfc3339(new Date(Date.now() + 2000)); // of two of the same second, either may be the one that counts
    space.trust.now = () => later;
    await doDuties(space);
    expect(space.trust.readers()).toMatchObject({ coordinators: 2, stale: false });
  });
});
