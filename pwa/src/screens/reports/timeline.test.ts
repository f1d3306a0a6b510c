import { describe, expect, it } from "vitest";
import type { SendState, ThreadItem } from "../../app/types";
import { reasonWord } from "./reason";
import { answersIn, timeline } from "./timeline";

const made = "2026-11-24T18:00:00Z";
const steps = (state: SendState) => timeline({ state, made }).map((stage) => stage.state);

describe("the way of a report", () => {
  it("shows no step that has not happened", () => {
    expect(steps("waiting")).toEqual(["now", "later", "later", "later"]);
    expect(steps("arrived")).toEqual(["done", "done", "later", "later"]);
    expect(steps("delivered")).toEqual(["done", "done", "done", "later"]);
    expect(steps("opened")).toEqual(["done", "done", "done", "done"]);
  });

  it("is back on her phone when it was refused", () => {
    expect(steps("refused")).toEqual(["now", "later", "later", "later"]);
  });

  it("says who vouches for each step: the server claims, a person signs", () => {
    const at = "2026-11-24T19:00:00Z";
    const opened = timeline({ state: "opened", made, opened: { role: "coordinator", at } });
    expect(opened.map((stage) => stage.by)).toEqual(["device", "hub", "hub", "person"]);
    expect(opened.at(-1)).toMatchObject({ role: "coordinator", at });
    expect(opened[0]).toMatchObject({ at: made });
  });

  it("counts answers to her and not what she added herself", () => {
    const item = (kind: ThreadItem["kind"], mine: boolean): ThreadItem => ({
      id: "1",
      kind,
      mine,
      text: "",
      made,
    });
    expect(answersIn({ thread: [item("addition", true), item("answer", false)] })).toBe(1);
  });
});

describe("a refusal", () => {
  it("is explained by what she can do about it, and an unknown code is shown, not hidden", () => {
    expect(reasonWord("future-dated")).toBe("reports-reason-clock");
    expect(reasonWord("bad-size")).toBe("reports-reason-size");
    expect(reasonWord("something-new")).toBe("reports-reason-other");
    expect(reasonWord(undefined)).toBe("reports-reason-other");
  });
});
