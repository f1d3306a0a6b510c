import { beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

it("a choice is kept for the next visit", async () => {
  const { theme } = await import("./settings");
  theme.value = "dark";
  vi.resetModules();
  expect((await import("./settings")).theme.value).toBe("dark");
});

it("what was stored and means nothing is ignored", async () => {
  localStorage.setItem("tejedora.text-size", "9000");
  localStorage.setItem("tejedora.app-name", "<script>");
  const { appName, textSize } = await import("./settings");
  expect(textSize.value).toBe(100);
  expect(appName.value).toBe("Tejedora");
});

it("the app works where the browser refuses to store anything", async () => {
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  const { theme } = await import("./settings");
  theme.value = "light";
  expect(theme.value).toBe("light");
});
