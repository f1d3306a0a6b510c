import { expect, it } from "vitest";
import { weaknessOf } from "./strength";

it("an own passphrase needs twelve letters, counted as people count them", () => {
  expect(weaknessOf("once letras")).toEqual({ missing: 1 });
  expect(weaknessOf("doce letras!")).toBeNull();
  expect(weaknessOf("   corta   ")).toEqual({ missing: 7 });
  expect(weaknessOf("🌵🌵")).toEqual({ missing: 10 });
});

it("an own passphrase of the same few letters is refused", () => {
  expect(weaknessOf("aaaaaaaaaaaaaaaa")).toBe("weak");
  expect(weaknessOf("121212121212")).toBe("weak");
});
