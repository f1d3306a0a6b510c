import { describe, expect, it } from "vitest";
import type { MechanismView } from "../../app/types";
import { byLevel } from "./levels";

const mechanism = (id: string, level: MechanismView["level"]) => ({ id, level }) as MechanismView;
const all = [
  mechanism("eu", "diplomatic"),
  mechanism("federal", "national"),
  mechanism("orders", "national"),
];

describe("the directory of mechanisms", () => {
  it("goes from the nearest level to the farthest and leaves out empty ones", () => {
    expect(byLevel(all).map((group) => [group.level, group.mechanisms.map((m) => m.id)])).toEqual([
      ["national", ["federal", "orders"]],
      ["diplomatic", ["eu"]],
    ]);
  });

  it("narrows to one level, also to one that is empty", () => {
    expect(byLevel(all, "diplomatic").map((group) => group.level)).toEqual(["diplomatic"]);
    expect(byLevel(all, "community")).toEqual([]);
  });
});
