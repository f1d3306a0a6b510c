import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lowData, mediaWithoutAsking, storageFree, storagePersisted } from "../../app/settings";
import { speak } from "../../app/words";

const fake = vi.hoisted(() => ({
  forget: vi.fn(),
  forgetMedia: vi.fn(),
  open: true,
}));

vi.mock("../../app/settings", async (original) => ({
  ...(await original<typeof import("../../app/settings")>()),
  askToKeepStorage: async () => undefined,
}));
vi.mock("../../app/profiles", () => ({
  current: {
    get value() {
      return fake.open ? { id: "x" } : null;
    },
  },
}));
vi.mock("../../app/catalogue", () => ({
  catalogue: {
    value: {
      courses: [
        { id: "care", title: "Cuidado", lang: "es" },
        { id: "calm", title: "Calma", lang: "es" },
      ],
    },
  },
}));
vi.mock("../../app/media", () => ({
  stored: signal(
    new Map([
      ["a", 700_000],
      ["z", 50_000],
    ]),
  ),
  lookAtStored: async () => undefined,
  forget: fake.forget,
}));
vi.mock("../../app/offline", () => ({
  mediaOf: ({ id }: { id: string }) => (id === "care" ? [{ sha256: "a" }] : []),
  storageOf: ({ id }: { id: string }) =>
    id === "care"
      ? { text: 30_000, media: 700_000, here: 700_000, files: 1, filesHere: 1 }
      : { text: 20_000, media: 0, here: 0, files: 0, filesHere: 0 },
  forgetMedia: fake.forgetMedia,
}));

const { default: Data } = await import("./Data");
let root: HTMLElement;

const show = () => act(() => render(<Data />, root));

beforeEach(async () => {
  await speak("es");
  fake.open = true;
  fake.forget.mockReset();
  fake.forgetMedia.mockReset();
  lowData.value = "off";
  mediaWithoutAsking.value = "nothing";
  storageFree.value = 2_500_000_000;
  storagePersisted.value = false;
  root = document.body.appendChild(document.createElement("div"));
  await show();
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const said = () => root.textContent ?? "";

describe("data and space", () => {
  it("says how much room there is, whether it is kept, and what lies here by course", () => {
    expect(said()).toMatch(/2.5\sGB/);
    expect(said()).toContain("El navegador no prometió");
    expect(said()).toMatch(/El texto de 2 cursos en tu idioma: 50\skB/);
    expect(said()).toMatch(/Imágenes, audios y videos: 750\skB/);
    expect(said()).toContain("Cuidado");
    expect(said()).not.toContain("Calma");
  });

  it("lets her delete what one course has, and what is of no course", async () => {
    const [ofCourse, others] = root.querySelectorAll<HTMLButtonElement>(".data-list button");
    await act(() => ofCourse?.click());
    expect(fake.forgetMedia.mock.calls[0]?.[0].id).toBe("care");
    await act(() => others?.click());
    expect(fake.forget).toHaveBeenCalledWith(["z"]);
  });

  it("saving data, nothing comes without asking, whatever she chose before", async () => {
    await act(() => root.querySelector<HTMLInputElement>('input[value="pictures"]')?.click());
    expect(mediaWithoutAsking.value).toBe("pictures");
    await act(() => root.querySelector<HTMLInputElement>('[role="switch"]')?.click());
    expect(lowData.value).toBe("on");
    expect(root.querySelector('input[type="radio"]')).toBeNull();
    expect(said()).toContain("espera a que tú lo pidas");
  });

  it("shows nothing of courses while her space is locked", async () => {
    fake.open = false;
    await act(() => render(null, root));
    await show();
    expect(said()).not.toContain("Cuidado");
    expect(said()).toContain("Ahorrar datos");
  });
});
