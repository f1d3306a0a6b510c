import { describe, expect, it } from "vitest";
import { count, countGroup, toggle } from "./checklist";

const item = (id: string) => ({ id, text: id, help: null });
const today = { title: "Hoy", items: [item("a"), item("b")] };
const list = { groups: [today, { title: "Esta semana", items: [item("c")] }] };

describe("a checklist", () => {
  it("ticks and unticks one item and leaves the others", () => {
    expect(toggle(list, ["a"], "c")).toEqual(["a", "c"]);
    expect(toggle(list, ["a", "c"], "a")).toEqual(["c"]);
  });

  it("counts what is ticked of what there is, whole and by group", () => {
    expect(count(list, ["a", "c"])).toEqual({ done: 2, total: 3 });
    expect(countGroup(today, ["a", "c"])).toEqual({ done: 1, total: 2 });
    expect(count({ groups: [] }, [])).toEqual({ done: 0, total: 0 });
  });

  it("neither counts nor keeps items that a new version dropped", () => {
    expect(count(list, ["old", "a"])).toEqual({ done: 1, total: 3 });
    expect(toggle(list, ["old", "a"], "b")).toEqual(["a", "b"]);
  });
});
