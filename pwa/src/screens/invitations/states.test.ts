import { describe, expect, it } from "vitest";
import { cardWords } from "./cardWords";
import { isAlarming, standing } from "./states";

const now = new Date("2026-11-24T12:00:00Z");

describe("an invitation", () => {
  it("is over once its time has passed, even when the hub was not asked since", () => {
    const expires = "2026-11-24T11:59:59Z";
    expect(standing({ state: "open", expires, reused: 0 }, now)).toBe("expired");
    expect(standing({ state: "open", expires: "2026-11-25T00:00:00Z", reused: 0 }, now)).toBe("open");
    expect(standing({ state: "used", expires, reused: 0 }, now)).toBe("used");
    expect(standing({ state: "cancelled", expires, reused: 0 }, now)).toBe("cancelled");
  });

  it("warns as soon as somebody came with it a second time", () => {
    expect(isAlarming({ reused: 0 })).toBe(false);
    expect(isAlarming({ reused: 1 })).toBe(true);
  });
});

describe("the printed card", () => {
  const DISCREET = ["title-discreet", "step-1", "step-2", "step-3-discreet", "until", "lost"];

  it.each(["es", "en"])("is complete in %s", async (tag) => {
    const say = await cardWords(tag);
    for (const id of ["title", "what", "step-1", "step-2", "step-3", "until", "lost", "link", ...DISCREET]) {
      expect(say.t(`invitations-print-${id}`, { at: "x" })).not.toMatch(/^invitations-/);
    }
    expect(say.day("2026-11-24T18:00:00Z")).toContain("2026");
  });

  it.each(["es", "en"])("says nothing of what it is for when it is discreet (%s)", async (tag) => {
    const say = await cardWords(tag);
    const words = DISCREET.map((id) => say.t(`invitations-print-${id}`, { at: "24" })).join(" ");
    expect(words).not.toMatch(
      /tejedora|defensor|defender|derechos|rights|report|protec|curso|course|sell|seal/i,
    );
  });
});
