import { render } from "preact";
import { act } from "preact/test-utils";
import { LocationProvider } from "preact-iso";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { current } from "../../../app/profiles";
import type { Catalogue, MechanismView, Profile } from "../../../app/types";
import { speak } from "../../../app/words";
import { answers, forget } from "./answers";
import Guide from "./Guide";

const orders: MechanismView = vi.hoisted(() => ({
  docId: "mechanism:mx-protection-orders",
  type: "mechanism",
  id: "mx-protection-orders",
  lang: "es",
  title: "Órdenes de protección",
  level: "state",
  summary: "Para alejarlo.",
  for_whom: "Mujeres.",
  when: "Ahora.",
  steps: ["Busca un lugar seguro.", "Pídela."],
  fields: [],
  documents: [],
  languages: [],
  next: [],
  risks: ["Puede enterarse.", "Un papel no detiene a nadie."],
  sources: [],
  checked: null,
  reviewed: null,
  translation: null,
  body: "",
}));

vi.mock("../../../app/catalogue", async () => {
  const { signal } = await import("@preact/signals");
  return { catalogue: signal<Partial<Catalogue>>({ mechanisms: [orders] }) };
});

let root: HTMLElement;
const said = () => root.textContent ?? "";

const press = (name: string) =>
  act(() => {
    const found = [...root.querySelectorAll<HTMLElement>("button, label")].find((one) =>
      one.textContent?.includes(name),
    );
    if (!found) throw new Error(`nothing called "${name}" in: ${said()}`);
    found.click();
  });

async function walk(danger: string): Promise<void> {
  await press(danger);
  if (danger.startsWith("Sí")) await press("Seguir con las preguntas");
  await press("No");
  await press("De mi pareja");
  await press("Protección");
  await press("Seguir");
  await press("En México");
  await press("No lo sé");
}

beforeEach(async () => {
  forget();
  await speak("es");
  root = document.createElement("div");
  document.body.replaceChildren(root);
  history.replaceState(null, "", "/mechanisms/guide");
  await act(() =>
    render(
      <LocationProvider>
        <Guide />
      </LocationProvider>,
      root,
    ),
  );
});

describe("the guide on the screen", () => {
  it("asks one question at a time, its heading in focus, and says that nothing is kept", async () => {
    expect(said()).toContain("¿Hay alguien en peligro en este momento?");
    expect(said()).toContain("no se guardan en ningún lado");
    await press("No en este momento");
    expect(root.querySelector("h1")?.textContent).toBe("¿Hay alguien detenida o que no aparece?");
    expect(document.activeElement).toBe(root.querySelector("h1"));
  });

  it("explains what it suggests: why, what to weigh, how it begins, her people first", async () => {
    await walk("No en este momento");
    expect(said()).toMatch(/Primero, tu gente.*Órdenes de protección/s);
    expect(said()).toContain("La violencia viene de tu pareja o tu familia");
    expect(said()).toContain("Puede enterarse.");
    expect(said()).toContain("Busca un lugar seguro.");
    expect(said()).toContain("Antes de pedirlo, háblalo con alguien de confianza");
  });

  it("gives calm first steps to who is in danger, and shows them again with the answer", async () => {
    await press("Sí, ahora mismo");
    expect(said()).toContain("Primero, ponerte a salvo");
    expect(said()).toContain("Llamar no es seguro para todas");
    await press("Pregunta anterior");
    await walk("Sí, ahora mismo");
    expect(said()).toContain("Primero, ponerte a salvo");
  });

  it("lets the tab's title, which browsers write down, tell none of her answers", async () => {
    const before = document.title;
    await walk("Sí, ahora mismo");
    expect(before).toContain("¿Cuál me sirve?");
    expect(document.title).toBe(before);
  });

  it("lets her change one answer and comes straight back", async () => {
    await walk("No en este momento");
    const change = root.querySelector<HTMLElement>('[aria-label="Cambiar: ¿De quién viene la violencia?"]');
    await act(() => change?.click());
    await press("No sé de quién viene");
    expect(said()).toContain("Por dónde podrías empezar");
    expect(answers.value.from).toBe("unknown");
  });

  it("forgets all of it when her space is locked", async () => {
    current.value = { roles: ["defender"] } as Profile;
    await walk("No en este momento");
    await act(() => {
      current.value = null;
    });
    expect(answers.value).toEqual({});
    expect(said()).toContain("¿Hay alguien en peligro en este momento?");
  });

  it("forgets all of it when she goes elsewhere, and keeps it while she reads a mechanism", async () => {
    await press("No en este momento");
    history.replaceState(null, "", "/mechanisms/mx-protection-orders");
    await act(() => render(null, root));
    expect(answers.value).toEqual({ danger: "no" });
    await act(() => render(<Guide />, root));
    history.replaceState(null, "", "/home");
    await act(() => render(null, root));
    expect(answers.value).toEqual({});
  });
});
