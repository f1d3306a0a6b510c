import { describe, expect, it } from "vitest";
import { begin, choose, ended, endings, here, moments, resume, returnTo, stepBack } from "./scenario";

const story = {
  start: "puerta",
  nodes: {
    puerta: {
      text: "Tocan la puerta.",
      choices: [
        { text: "Abro", to: "abrir" },
        { text: "Llamo a mi red", to: "red" },
        { text: "Sigo un enlace roto", to: "nada" },
      ],
      end: null,
    },
    abrir: { text: "Preguntan por ti.", choices: [{ text: "Llamo a mi red", to: "red" }], end: null },
    red: { text: "Contestan.", choices: [], end: { tone: "good" as const, text: "No estás sola." } },
    perdido: { text: "Nadie llega aquí.", choices: [], end: { tone: "hard" as const, text: "…" } },
  },
};

describe("a scenario", () => {
  it("begins at its start and goes where she decides", () => {
    const path = choose(story, begin(story), "abrir");
    expect(path).toEqual(["puerta", "abrir"]);
    expect(here(story, path)?.text).toBe("Preguntan por ti.");
    expect(ended(story, path)).toBe(false);
    expect(ended(story, choose(story, path, "red"))).toBe(true);
  });

  it("takes no step that is not offered, and none into a missing place", () => {
    expect(choose(story, ["puerta"], "perdido")).toEqual(["puerta"]);
    expect(choose(story, ["puerta"], "nada")).toEqual(["puerta"]);
    expect(choose(story, ["red"], "puerta")).toEqual(["red"]);
    expect(choose(story, ["puerta"], "toString")).toEqual(["puerta"]);
  });

  it("lets her take another way from any decision, and stays at the start when there is none before", () => {
    expect(stepBack(["puerta", "abrir"])).toEqual(["puerta"]);
    expect(stepBack(["puerta"])).toEqual(["puerta"]);
    expect(returnTo(["puerta", "abrir", "red"], 0)).toEqual(["puerta"]);
    expect(returnTo(["puerta", "abrir", "red"], 1)).toEqual(["puerta", "abrir"]);
    expect(returnTo(["puerta"], 7)).toEqual(["puerta"]);
    expect(returnTo(["puerta"], -3)).toEqual(["puerta"]);
  });

  it("resumes a saved path as far as this version still offers it", () => {
    expect(resume(story, undefined)).toEqual(["puerta"]);
    expect(resume(story, [])).toEqual(["puerta"]);
    expect(resume(story, ["puerta", "abrir", "red"])).toEqual(["puerta", "abrir", "red"]);
    expect(resume(story, ["puerta", "quitado", "red"])).toEqual(["puerta"]);
    expect(resume(story, ["otro-inicio", "red"])).toEqual(["puerta"]);
  });

  it("tells her path with each decision in its own words", () => {
    expect(moments(story, ["puerta", "red"])).toEqual([
      { node: "puerta", text: "Tocan la puerta.", decision: "Llamo a mi red" },
      { node: "red", text: "Contestan.", decision: null },
    ]);
  });

  it("counts only the ends that can be reached", () => {
    expect(endings(story)).toEqual(["red"]);
  });

  it("says so when its start is missing, instead of failing", () => {
    const broken = { start: "x", nodes: {} };
    expect(here(broken, begin(broken))).toBeNull();
    expect(ended(broken, begin(broken))).toBe(false);
    expect(endings(broken)).toEqual([]);
  });
});
