import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { speak } from "../../../app/words";
import { Markdown } from "../../../ui";

const fake = vi.hoisted(() => ({
  stored: null as unknown as import("@preact/signals").Signal<Map<string, number> | null>,
  coming: null as unknown as import("@preact/signals").Signal<Map<string, number>>,
  comesByItself: null as unknown as import("@preact/signals").Signal<boolean>,
  fetchNow: vi.fn(),
}));

vi.mock("../../../app/media", () => {
  class MediaNotHere extends Error {
    constructor(readonly reason: string) {
      super(reason);
    }
  }
  fake.stored = signal<Map<string, number> | null>(new Map());
  fake.coming = signal(new Map());
  fake.comesByItself = signal(false);
  return {
    MediaNotHere,
    SMALL_BYTES: 300 * 1024,
    stored: fake.stored,
    coming: fake.coming,
    comesByItself: fake.comesByItself,
    fetchNow: fake.fetchNow,
    url: async (hash: string) => `blob:${hash}`,
    file: async () => null,
  };
});

const { Illustrated } = await import("./Illustrated");
const { MediaBlock } = await import("./MediaBlock");
const { Voice } = await import("./Voice");
const { MediaNotHere } = await import("../../../app/media");

const hash = "c".repeat(64);
const ref = {
  sha256: hash,
  type: "image/svg+xml",
  size: 12_000,
  alt: "Un mapa con cinco círculos",
  name: "m.svg",
};
let root: HTMLElement;

beforeEach(async () => {
  await speak("es");
  root = document.body.appendChild(document.createElement("div"));
  fake.stored.value = new Map();
  fake.coming.value = new Map();
  fake.comesByItself.value = false;
  fake.fetchNow.mockReset().mockResolvedValue(undefined);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (what: preact.ComponentChild) => act(() => render(what, root));
const isHere = () =>
  act(async () => {
    fake.stored.value = new Map([[hash, ref.size]]);
  }).then(() => act(async () => undefined));
const button = () => root.querySelector("button");

describe("a picture", () => {
  it("is words and a size until she asks, and nothing is fetched", async () => {
    await show(<MediaBlock media={ref} caption="El mapa" lang="es" />);
    expect(root.textContent).toContain(ref.alt);
    expect(root.querySelector("figcaption")?.textContent).toBe("El mapa");
    expect(button()?.textContent).toMatch(/Ver la imagen \(12\skB\)/);
    expect(root.querySelector("img")).toBeNull();
    expect(fake.fetchNow).not.toHaveBeenCalled();
  });

  it("comes when she asks, and is then drawn with its words beside it", async () => {
    await show(<MediaBlock media={ref} lang="es" />);
    await act(() => button()?.click());
    expect(fake.fetchNow).toHaveBeenCalledOnce();
    await isHere();
    expect(root.querySelector("img")?.getAttribute("src")).toBe(`blob:${hash}`);
    expect(root.querySelector("img")?.alt).toBe(ref.alt);
  });

  it("comes by itself when she said so and it is small, and once only", async () => {
    fake.comesByItself.value = true;
    await show(<MediaBlock media={ref} lang="es" />);
    expect(fake.fetchNow).toHaveBeenCalledOnce();
  });

  it.each([
    ["it is large", { size: 900_000 }],
    ["it is no picture", { type: "audio/ogg" }],
  ])("waits for her all the same when %s", async (_why, more) => {
    fake.comesByItself.value = true;
    await show(<MediaBlock media={{ ...ref, ...more }} lang="es" />);
    expect(fake.fetchNow).not.toHaveBeenCalled();
  });

  it("is not asked for before it is known whether it is here", async () => {
    fake.comesByItself.value = true;
    fake.stored.value = null;
    await show(<MediaBlock media={ref} lang="es" />);
    expect(fake.fetchNow).not.toHaveBeenCalled();
    await isHere();
    expect(fake.fetchNow).not.toHaveBeenCalled();
  });

  it.each([
    ["full", "no tiene espacio"],
    ["away", "No hay conexión"],
    ["missing", "ya no la tiene"],
    ["altered", "no la mostramos"],
  ] as const)("says in words why it did not come: %s, and may be asked for again", async (reason, said) => {
    fake.fetchNow.mockRejectedValue(new MediaNotHere(reason));
    await show(<MediaBlock media={ref} lang="es" />);
    await act(async () => button()?.click());
    expect(root.querySelector('[role="status"]')?.textContent).toContain(said);
    expect(button()?.disabled).toBe(false);
  });

  it("that came by itself says nothing when it does not come: she did not ask", async () => {
    fake.comesByItself.value = true;
    fake.fetchNow.mockRejectedValue(new MediaNotHere("away"));
    await show(<MediaBlock media={ref} lang="es" />);
    await act(async () => undefined);
    expect(fake.fetchNow).toHaveBeenCalledOnce();
    expect(root.querySelector('[role="status"]')).toBeNull();
    expect(button()?.textContent).toContain("Ver la imagen");
  });

  it("says how much has come, and can be stopped", async () => {
    await show(<MediaBlock media={ref} lang="es" />);
    await act(() => button()?.click());
    await act(async () => {
      fake.coming.value = new Map([[hash, 6000]]);
    });
    expect(root.querySelector("progress")?.value).toBe(6000);
    await act(() => button()?.click());
    expect(fake.fetchNow.mock.calls[0]?.[1].aborted).toBe(true);
  });
});

describe("a recording", () => {
  it("has a player of the browser's own, and plays nothing by itself", async () => {
    await isHere();
    await show(<MediaBlock media={{ ...ref, type: "audio/ogg" }} lang="es" />);
    await act(() => undefined);
    const audio = root.querySelector("audio");
    expect([audio?.controls, audio?.autoplay]).toEqual([true, false]);
  });

  it("of a whole lesson tells its size first", async () => {
    await show(<Voice voice={{ ...ref, type: "audio/ogg", size: 1_200_000 }} />);
    expect(button()?.textContent).toMatch(/leída por una persona \(1.2\sMB\)/);
    await isHere();
    await act(() => undefined);
    expect(root.querySelector("audio")?.controls).toBe(true);
  });
});

it("a text shows its pictures where they stand", async () => {
  const text = `Antes.\n\n![Un mapa](media:${hash})\n\nDespués.`;
  await show(
    <Illustrated text={text} media={[ref]} lang="es">
      {(piece) => <Markdown text={piece} lang="es" />}
    </Illustrated>,
  );
  const said = root.textContent ?? "";
  expect(said.indexOf("Antes.")).toBeLessThan(said.indexOf(ref.alt));
  expect(said.indexOf(ref.alt)).toBeLessThan(said.indexOf("Después."));
  expect(said).not.toContain("media:");
});
