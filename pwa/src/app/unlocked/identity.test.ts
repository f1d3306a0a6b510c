// @vitest-environment node
import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../core/signing";
import { fingerprint } from "./identity";

describe("the mark of a key", () => {
  it("is the same in the app and in the hub's own tool", async () => {
    const { public: key } = await keyFromSeed(new Uint8Array(32));
    expect(key).toBe("O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik");
    expect(await fingerprint(key)).toBe("copd sqhg jnkj c4ra rdm2");
  });
});
