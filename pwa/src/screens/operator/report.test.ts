import { describe, expect, it } from "vitest";
import { age, confirms, type Finding, inLanguage, sortFindings } from "./report";

const finding = (code: string, level: Finding["level"]): Finding => ({
  code,
  level,
  text: { es: "hola", en: "hello" },
  action: null,
});

describe("the hub's state", () => {
  it("shows the gravest finding first and keeps what is fine apart", () => {
    const { open, fine } = sortFindings([
      finding("a", "ok"),
      finding("b", "notice"),
      finding("c", "problem"),
      finding("d", "warning"),
      finding("e", "problem"),
    ]);
    expect(open.map(({ code }) => code)).toEqual(["c", "e", "d", "b"]);
    expect(fine.map(({ code }) => code)).toEqual(["a"]);
  });

  it("speaks her language, and Spanish where the hub does not know it", () => {
    expect(inLanguage({ es: "hola", en: "hello" }, "en")).toBe("hello");
    expect(inLanguage({ es: "hola", en: "hello" }, "nah")).toBe("hola");
  });

  it("says ages in hours up to two days and in whole days from then on", () => {
    expect(age(0)).toEqual({ unit: "hours", n: 0 });
    expect(age(47)).toEqual({ unit: "hours", n: 47 });
    expect(age(71)).toEqual({ unit: "days", n: 2 });
  });

  it("takes only the end of this very id as a confirmation", () => {
    expect(confirms("k3v7qz2mhx", " 2MHX ")).toBe(true);
    expect(confirms("k3v7qz2mhx", "k3v7")).toBe(false);
    expect(confirms("k3v7qz2mhx", "")).toBe(false);
  });
});
