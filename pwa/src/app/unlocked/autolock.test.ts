import { describe, expect, it } from "vitest";
import { HIDDEN_MS, shouldLock } from "./autolock";

const MINUTE = 60_000;

describe("the app locks itself", () => {
  it("after the minutes she chose without a touch, not before", () => {
    const visible = { lastActive: 1000, hiddenSince: null };
    expect(shouldLock(visible, 1000 + 5 * MINUTE - 1, 5)).toBeNull();
    expect(shouldLock(visible, 1000 + 5 * MINUTE, 5)).toBe("idle");
    expect(shouldLock(visible, 1000 + 5 * MINUTE, 15)).toBeNull();
  });

  it("a minute after it was hidden, also when the phone slept meanwhile", () => {
    const hidden = { lastActive: 0, hiddenSince: 10 };
    expect(shouldLock(hidden, 10 + HIDDEN_MS - 1, 5)).toBeNull();
    expect(shouldLock(hidden, 10 + HIDDEN_MS, 5)).toBe("hidden");
    expect(shouldLock(hidden, 10 + 9 * 3600_000, 5)).toBe("hidden");
  });
});
