import { render } from "preact";
import { act } from "preact/test-utils";
import { LocationProvider } from "preact-iso";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { current, type Profile, type Role } from "../app/profiles";
import { speak, t } from "../app/words";
import { Outlet } from "./Outlet";

const profile = (role: Role): Profile => ({
  id: "space",
  demo: null,
  roles: [role],
  member: "m",
  device: "d",
  box: "b",
  regionId: "r",
  regionName: "Sierra",
  waitingForRole: false,
  fingerprint: "a3f9",
});

let root: HTMLElement;

async function open(address: string): Promise<void> {
  history.replaceState(null, "", address);
  await act(() =>
    render(
      <LocationProvider>
        <Outlet />
      </LocationProvider>,
      root,
    ),
  );
}

beforeEach(async () => {
  await speak("es");
  root = document.body.appendChild(document.createElement("div"));
});

afterEach(() => {
  render(null, root);
  root.remove();
  current.value = null;
});

it("a locked screen asks for the passphrase and remembers where she was, question and all", async () => {
  await open("/reports/abc?q=when");
  expect(location.pathname).toBe("/unlock");
  expect(new URLSearchParams(location.search).get("to")).toBe("/reports/abc?q=when");
});

it("a screen of another role does not open", async () => {
  current.value = profile("defender");
  await open("/inbox");
  expect(root.querySelector("h1")?.textContent).toBe(t("common-not-yours"));
});

it("locking takes what is personal off the page at once", async () => {
  current.value = profile("defender");
  await open("/home");
  await vi.waitFor(() => expect(root.querySelector("h1")?.textContent).toBe(t("home-title")), {
    timeout: 20_000,
  });
  await act(() => {
    current.value = null;
  });
  expect(root.textContent).not.toContain("Sierra");
  expect(location.pathname).toBe("/unlock");
});

it("an address that leads nowhere says so", async () => {
  await open("/nada");
  expect(root.querySelector("h1")?.textContent).toBe(t("common-not-found"));
});
