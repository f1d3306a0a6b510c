import { beforeEach, describe, expect, it } from "vitest";
import { lang } from "./settings";
import { day, languageName, languages, size, speak, t } from "./words";

describe("words of the app", () => {
  beforeEach(() => speak("es"));

  it("speak Spanish first, and every language there is a folder for", () => {
    expect(languages[0]).toBe("es");
    expect(languages).toContain("en");
    expect(t("common-back")).toBe("Regresar");
  });

  it("change on every screen when the language changes, and say it to the page", async () => {
    await speak("en");
    expect(lang.value).toBe("en");
    expect(document.documentElement.lang).toBe("en");
    expect(t("common-back")).toBe("Back");
  });

  it("fall back to Spanish for a language without words", async () => {
    await speak("xx");
    expect(lang.value).toBe("es");
  });

  it("name a language in itself", () => {
    expect(languageName("es")).toBe("Español");
    expect(languageName("en")).toBe("English");
  });

  it("keep their order whatever name stands in them", () => {
    const name = "Ana\u202e\u2066";
    expect(t("help-contacts-remove-sure", { name })).toBe(t("help-contacts-remove-sure", { name: "Ana" }));
    expect(t("help-contacts-remove-sure", { name })).toContain("Ana");
  });

  it("say days and sizes as people read them", () => {
    expect(day("2026-11-24")).toBe("24 de noviembre de 2026");
    expect(size(4096)).toMatch(/^5\s?kB$/);
    expect(size(2_400_000)).toMatch(/^2\.4\s?MB$/);
  });
});
