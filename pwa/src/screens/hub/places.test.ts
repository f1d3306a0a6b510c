/** The map of links: everybody has a place of her own, inside the picture, and "above" is above. */
import { describe, expect, it } from "vitest";
import type { LinkView } from "../../app/hub";
import { place, WIDTH } from "./places";

const link = (role: LinkView["role"], at: number) => ({ region: `${role}${at}`, role }) as LinkView;
const links = (counts: Partial<Record<LinkView["role"], number>>) =>
  Object.entries(counts).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, at) => link(role as LinkView["role"], at)),
  );

describe("the map of links", () => {
  it.each([
    { upstream: 1 },
    { downstream: 7 },
    { sibling: 5 },
    { upstream: 2, sibling: 3, downstream: 4, distant: 5 },
    {},
  ])("gives each of %o a place of its own inside the picture", (counts) => {
    const all = links(counts);
    const { places, height, centre } = place(all);
    expect(places.map((one) => one.link.region).sort()).toEqual(all.map(({ region }) => region).sort());
    const spots = [centre, ...places].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(spots).size).toBe(spots.length);
    for (const { x, y } of [centre, ...places]) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WIDTH);
      expect(y).toBeGreaterThan(0);
      expect(y + 34).toBeLessThan(height);
    }
  });

  it("puts what is above us above us, and what is below us below", () => {
    const { places, centre } = place(links({ upstream: 2, downstream: 2, distant: 1 }));
    for (const { link: of, y } of places) {
      if (of.role === "upstream") expect(y).toBeLessThan(centre.y);
      else expect(y).toBeGreaterThan(centre.y);
    }
  });
});
