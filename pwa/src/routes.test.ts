import { expect, it } from "vitest";
import { loadScreen, routes } from "./routes";

it.each(routes.map(({ path, screen }) => [path, screen]))("%s leads to a screen", async (_path, screen) => {
  expect(typeof (await loadScreen(screen))).toBe("function");
});

it("what is personal is behind the lock", () => {
  const open = routes.filter((route) => route.roles === null).map((route) => route.path);
  expect(open.sort()).toEqual(
    [
      "/",
      "/join",
      "/unlock",
      "/about",
      "/help",
      "/bundles/verify",
      "/reports/open",
      "/settings",
      "/settings/data",
    ].sort(),
  );
});
