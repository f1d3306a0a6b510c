import { expect, it } from "vitest";
import { scriptUrl } from "./trusted";

it("a worker's script comes from this origin", () => {
  expect(String(scriptUrl("/sw.js"))).toBe(`${location.origin}/sw.js`);
});

it("a script of another origin is refused", () => {
  expect(() => scriptUrl("https://example.org/sw.js")).toThrow(TypeError);
  expect(() => scriptUrl("data:text/javascript,1")).toThrow(TypeError);
});
