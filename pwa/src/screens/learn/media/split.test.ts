import { describe, expect, it } from "vitest";
import type { MediaRef } from "../../../app/media";
import { split } from "./split";

const hash = "a".repeat(64);
const ref: MediaRef = { sha256: hash, type: "image/svg+xml", size: 9, alt: "Un mapa", name: "mapa.svg" };
const line = `![Un mapa](media:${hash} "El mapa")`;

describe("a text with pictures", () => {
  it("is taken apart where a picture is a paragraph of its own", () => {
    expect(split(`Antes.\n\n${line}\n\nDespués.`, [ref])).toEqual([
      "Antes.",
      { ref, caption: "El mapa" },
      "Después.",
    ]);
  });

  it("may be nothing but a picture, without a caption", () => {
    expect(split(`![Un mapa](media:${hash})`, [ref])).toEqual([{ ref, caption: "" }]);
  });

  it.each([
    ["inside a paragraph", `Mira\n${line}`],
    ["followed by words", `${line}\naquí`],
    ["inside a sentence", `Mira ${line} aquí`],
    ["in a list", `- ${line}`],
    ["that no medium answers to", line.replace("aaaa", "bbbb")],
    ["from elsewhere", "![x](https://example.org/x.png)"],
  ])("stays whole with one %s", (_where, text) => {
    expect(split(text, [ref])).toEqual([text]);
  });

  it("stays whole when it has no media", () => {
    expect(split(line)).toEqual([line]);
  });
});
