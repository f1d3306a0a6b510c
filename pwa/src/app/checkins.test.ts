// @vitest-environment node
import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { cancelHash } from "./checkins";

it("names the secret of a check-in as the hub does", async () => {
  const known = "focp3e5d25krq3ebm45hiquqabdye3ourjma5mj3ixvue4ozyuqa";
  expect(await cancelHash(new Uint8Array(32).fill(115))).toBe(known);
});
