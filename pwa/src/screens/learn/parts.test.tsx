import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { progress } from "../../app/progress";
import type { ChecklistPart, PartProgress, QuizPart, ScenarioPart } from "../../app/types";
import { speak } from "../../app/words";
import { ChecklistView } from "./ChecklistView";
import { QuizView } from "./QuizView";
import { ScenarioView } from "./ScenarioView";

// The vault stands behind the real one; here progress is only the signal.
vi.mock("../../app/progress", async () => {
  const { signal } = await import("@preact/signals");
  const progress = signal<Record<string, PartProgress>>({});
  return {
    progress,
    saveProgress: (docId: string, p: PartProgress) => {
      progress.value = { ...progress.value, [docId]: p };
    },
  };
});

const base = { course: "incidents", id: "part", lang: "es", title: "Parte", minutes: 5 };

const scenario: ScenarioPart = {
  ...base,
  docId: "scenario:incidents:part",
  type: "scenario",
  intro: "",
  start: "calle",
  nodes: {
    calle: {
      text: "Te siguen.",
      choices: [
        { text: "Entro a la farmacia", to: "farmacia" },
        { text: "Corro a casa", to: "casa" },
      ],
      end: null,
    },
    farmacia: { text: "Llamas a Lupe.", choices: [], end: { tone: "good", text: "No estás sola." } },
    casa: { text: "Saben dónde vives.", choices: [], end: { tone: "hard", text: "El miedo corre." } },
  },
};

const quiz: QuizPart = {
  ...base,
  docId: "quiz:incidents:part",
  type: "quiz",
  intro: "",
  questions: [
    {
      id: "q1",
      text: "¿Qué haces primero?",
      options: [
        { text: "Borro el mensaje", right: false, why: "Se pierde la prueba." },
        { text: "Guardo una captura", right: true, why: "Queda la fecha." },
      ],
    },
    {
      id: "q2",
      text: "¿Y después?",
      options: [
        { text: "Aviso a mi red", right: true, why: "No estás sola." },
        { text: "Nada", right: false, why: "El silencio aísla." },
      ],
    },
  ],
};

const checklist: ChecklistPart = {
  ...base,
  docId: "checklist:incidents:part",
  type: "checklist",
  intro: "",
  groups: [
    {
      title: "Hoy",
      items: [
        { id: "a", text: "Avisar a una compañera", help: null },
        { id: "b", text: "Anotar la hora", help: null },
      ],
    },
  ],
};

let root: HTMLElement;

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll("button")].find((one) => one.textContent?.includes(name));
  if (!found) throw new Error(`no button "${name}" in: ${root.textContent}`);
  return found;
}

const press = (name: string) => act(() => button(name).click());
const said = () => root.textContent ?? "";

beforeEach(async () => {
  progress.value = {};
  await speak("es");
  root = document.createElement("div");
  document.body.replaceChildren(root);
});

describe("a scenario on the screen", () => {
  beforeEach(() => act(() => render(<ScenarioView view={scenario} />, root)));

  it("shows the consequence of her choice, and keeps her path as done at an end", async () => {
    await press("Corro a casa");
    expect(said()).toContain("Saben dónde vives.");
    expect(said()).toContain("El miedo corre.");
    expect(progress.value[scenario.docId]).toMatchObject({ state: "done", path: ["calle", "casa"] });
  });

  it("lets her take the decision again, and what was done stays done", async () => {
    await press("Corro a casa");
    await press("Tomar otra decisión");
    expect(said()).toContain("Te siguen.");
    await press("Entro a la farmacia");
    expect(said()).toContain("No estás sola.");
    expect(progress.value[scenario.docId]).toMatchObject({ state: "done", path: ["calle", "farmacia"] });
  });

  it("shows her path, each decision a place to return to", async () => {
    await press("Entro a la farmacia");
    expect(said()).toContain("Tu camino: 1 decisión");
    await press("Decidir otra cosa aquí");
    expect(progress.value[scenario.docId]?.path).toEqual(["calle"]);
  });
});

describe("a quiz on the screen", () => {
  beforeEach(() => act(() => render(<QuizView view={quiz} />, root)));

  it("explains the option she chose at once, and lets her look at the others", async () => {
    expect(said()).not.toContain("Se pierde la prueba.");
    await press("Borro el mensaje");
    expect(said()).toContain("Se pierde la prueba.");
    await press("Guardo una captura");
    expect(said()).toContain("Queda la fecha.");
  });

  it("goes on only after an answer, whichever it is", async () => {
    expect(button("Siguiente pregunta").disabled).toBe(true);
    await press("Borro el mensaje");
    await press("Siguiente pregunta");
    expect(said()).toContain("¿Y después?");
  });

  it("ends without a score: what she has, and what is worth another look with its reason", async () => {
    await press("Borro el mensaje");
    await press("Siguiente pregunta");
    await press("Aviso a mi red");
    await press("Ver cómo me fue");
    expect(said()).toContain("Lo que ya traes contigo");
    expect(said()).toContain("Lo que vale la pena repasar");
    expect(said()).toContain("Queda la fecha.");
    expect(said()).not.toMatch(/\d/);
    expect(progress.value[quiz.docId]?.state).toBe("done");
  });

  it("repeats only the questions worth another look, and stays done", async () => {
    await press("Borro el mensaje");
    await press("Siguiente pregunta");
    await press("Aviso a mi red");
    await press("Ver cómo me fue");
    await press("Repasar estas preguntas");
    expect(said()).toContain("¿Qué haces primero?");
    await press("Guardo una captura");
    await press("Ver cómo me fue");
    expect(said()).toContain("Todo esto ya lo traes contigo");
    expect(progress.value[quiz.docId]?.state).toBe("done");
  });
});

describe("a checklist on the screen", () => {
  it("keeps what she ticks at once and counts it", async () => {
    await act(() => render(<ChecklistView view={checklist} />, root));
    expect(said()).toContain("0 de 2 marcadas");
    await act(() => root.querySelector<HTMLInputElement>("input[type=checkbox]")?.click());
    expect(said()).toContain("1 de 2 marcadas");
    expect(progress.value[checklist.docId]?.checked).toEqual(["a"]);
    expect(progress.value[checklist.docId]?.state).toBe("started");
  });

  it("shows what was ticked before", async () => {
    progress.value = { [checklist.docId]: { state: "started", at: "2026-11-24T10:00:00Z", checked: ["b"] } };
    await act(() => render(<ChecklistView view={checklist} />, root));
    const ticks = [...root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map(
      (box) => box.checked,
    );
    expect(ticks).toEqual([false, true]);
  });
});
