import { beforeEach, expect, it } from "vitest";
import { arrivedInvitation, takeInvitations } from "./arrival";

beforeEach(() => {
  arrivedInvitation.value = null;
});

it("an invitation leaves the address bar as soon as it is read", () => {
  history.replaceState(null, "", "/join#1.secret.region");
  takeInvitations();
  expect(arrivedInvitation.value).toBe("#1.secret.region");
  expect(location.hash).toBe("");
  expect(location.pathname).toBe("/join");
});

it("a fragment of another page is no invitation", () => {
  history.replaceState(null, "", "/about#main");
  takeInvitations();
  expect(arrivedInvitation.value).toBeNull();
  expect(location.hash).toBe("#main");
});
