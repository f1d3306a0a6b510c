import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../schemas/catalogue";
import { folded } from "../fold";
import { instantOf, localOf } from "./Moment";
import { insert } from "./marks";
import { nameFor } from "./picture";
import { at, moved, put } from "./place";
import { addNode, firstWords, removeNode } from "./story";

describe("the marks of a text", () => {
  it("stand around what she has selected, which stays selected", () => {
    expect(insert("di hola ya", 3, 7, "bold", "x")).toEqual({ text: "di **hola** ya", start: 5, end: 9 });
  });

  it("bring words of their own where nothing is selected", () => {
    const { text, start, end } = insert("", 0, 0, "link", "a dónde");
    expect(text).toBe("[a dónde](https://)");
    expect(text.slice(start, end)).toBe("a dónde");
  });

  it("make each selected line an item, after an empty line", () => {
    expect(insert("antes\nuno\ndos", 6, 13, "list", "x").text).toBe("antes\n\n- uno\n- dos");
    expect(insert("título", 2, 2, "heading", "x").text).toBe("## título");
  });
});

describe("a value inside a document", () => {
  const entry = { groups: [{ items: [{ text: "a" }, { text: "b" }] }] };

  it("is changed without changing the document it was in", () => {
    const next = put(entry, ["groups", 0, "items", 1, "text"], "c");
    expect(at(next, ["groups", 0, "items", 1, "text"])).toBe("c");
    expect(at(entry, ["groups", 0, "items", 1, "text"])).toBe("b");
    expect(next.groups[0]?.items[0]).toBe(entry.groups[0]?.items[0]);
  });

  it("that is not there is not there", () => {
    expect(at(entry, ["groups", 4, "items", "x"])).toBeUndefined();
  });

  it("moves past its neighbour, and not beyond the ends", () => {
    expect(moved([1, 2, 3], 1, -1)).toEqual([2, 1, 3]);
    expect(moved([1, 2, 3], 2, 1)).toEqual([1, 2, 3]);
  });
});

describe("a story", () => {
  const story: Scenario = {
    type: "scenario",
    course: "care",
    id: "s",
    lang: "es",
    title: "T",
    minutes: 5,
    intro: "",
    start: "start",
    nodes: {
      start: { text: "**Suena** el teléfono.", choices: [{ text: "Contesto", to: "s3" }], end: null },
      s3: { text: "", choices: [], end: { tone: "good", text: "Bien." } },
    },
  };

  it("gets a situation under a name that is free", () => {
    const { story: next, id } = addNode(story);
    expect(id).toBe("s4");
    expect(Object.keys(next.nodes)).toEqual(["start", "s3", "s4"]);
  });

  it("loses one, and its ways lead nowhere until she says where", () => {
    expect(removeNode(story, "s3").nodes).toEqual({
      start: { text: "**Suena** el teléfono.", choices: [{ text: "Contesto", to: "" }], end: null },
    });
  });

  it("is told by its first words", () => {
    expect(firstWords("\n**Suena** el teléfono.\nOtra.")).toBe("Suena el teléfono.");
  });
});

describe("a long text with a small change", () => {
  it("shows what lies around it, and all of the change", () => {
    const far = "x".repeat(1000);
    const [before, change, after] = folded([
      { kind: "same", text: far },
      { kind: "added", text: far },
      { kind: "same", text: far },
    ]);
    expect(before?.text).toHaveLength(125);
    expect(change?.text).toBe(far);
    expect(after?.text).toHaveLength(125);
    expect(
      folded([
        { kind: "same", text: "corto" },
        { kind: "added", text: "a" },
      ])[0]?.text,
    ).toBe("corto");
  });
});

describe("a picture", () => {
  it("that was drawn anew is called what it is now", () => {
    expect(nameFor(new Blob([], { type: "image/webp" }), "Mapa. grande.PNG")).toBe("Mapa. grande.webp");
    expect(nameFor(new Blob([], { type: "image/jpeg" }), "mapa")).toBe("mapa.jpg");
  });
});

describe("a day and time", () => {
  it("is told by this device's clock, and kept as an instant", () => {
    const instant = "2026-11-24T18:30:00Z";
    expect(instantOf(localOf(instant))).toBe(instant);
    expect(localOf("")).toBe("");
    expect(instantOf("nada")).toBe("");
  });
});
