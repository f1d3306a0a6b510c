import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { WorkshopView } from "../../app/types";
import { speak } from "../../app/words";

const fake = vi.hoisted(() => ({ fetchNow: vi.fn(async () => undefined) }));

vi.mock("../../app/media", () => ({
  MediaNotHere: class extends Error {},
  SMALL_BYTES: 300 * 1024,
  stored: signal(new Map()),
  coming: signal(new Map()),
  comesByItself: signal(false),
  fetchNow: fake.fetchNow,
  url: async () => null,
  file: async () => null,
}));

const { Materials } = await import("./Materials");

const sheet = {
  sha256: "c".repeat(64),
  type: "application/pdf",
  size: 250_000,
  alt: "Otra cosa",
  name: "plan.pdf",
};
let root: HTMLElement;

beforeEach(async () => {
  await speak("es");
  root = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (materials: WorkshopView["materials"], media?: WorkshopView["media"]) =>
  act(() => {
    const of = { course: null, materials, media, lang: "es" } as unknown as WorkshopView;
    render(<Materials of={of} />, root);
  });

it("a file is called as its material, says its size, and comes when she asks", async () => {
  await show([{ title: "Nuestro plan", media: sheet.sha256 }], [sheet]);
  expect(root.textContent).toContain("Nuestro plan");
  expect(root.textContent).not.toContain("Otra cosa");
  const button = root.querySelector("button");
  expect(button?.textContent).toMatch(/Descargar la hoja \(.*kB\)/);
  expect(fake.fetchNow).not.toHaveBeenCalled();
  await act(() => button?.click());
  expect(fake.fetchNow).toHaveBeenCalledOnce();
});

it("a lesson leads to it, and what is not listed is not shown", async () => {
  await show([
    { title: "Acuerdos", docId: "lesson:safe-space:02-agreements" },
    { title: "Perdida", media: "d".repeat(64) },
  ]);
  expect(root.querySelector("a")?.getAttribute("href")).toBe("/learn/safe-space/02-agreements");
  expect(root.textContent).not.toContain("Perdida");
});
