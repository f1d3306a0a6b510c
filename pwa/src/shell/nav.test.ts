import { expect, it } from "vitest";
import { placesOf } from "./Nav";

const hrefs = (...roles: Parameters<typeof placesOf>[0]) => placesOf(roles).map(({ href }) => href);

it("a defender has her reports, the courses and the mechanisms at hand", () => {
  expect(hrefs("defender")).toEqual(["/home", "/reports", "/learn", "/mechanisms"]);
});

it("a coordinator has what reached her first", () => {
  expect(hrefs("coordinator")).toEqual(["/home", "/inbox", "/invitations", "/learn"]);
});

it("whoever has several roles still has no more places than a thumb can hit", () => {
  expect(hrefs("defender", "coordinator", "operator")).toHaveLength(4);
});
