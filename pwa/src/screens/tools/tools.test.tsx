import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as facade from "../../app/tools";
import type { Answers, SheetKind, SheetView } from "../../app/types";
import { speak } from "../../app/words";
import * as ui from "../../ui";
import { button, find, leave, link, show, text, touch, type } from "../reports/testing";
import Tool from "./Tool";
import { ToolCards } from "./ToolCards";
import Tools from "./Tools";

// The vault stands behind the real one; here a sheet is only what the signal holds.
vi.mock("../../app/tools", async () => {
  const { signal } = await import("@preact/signals");
  const sheets = signal<SheetView[]>([]);
  const change = (id: string, edit: (sheet: SheetView) => SheetView) => {
    sheets.value = sheets.value.map((sheet) => (sheet.id === id ? edit(sheet) : sheet));
  };
  return {
    sheets,
    sheetSaved: signal({}),
    newSheet: vi.fn(async (kind: SheetKind, name = "", answers: Answers = {}) => {
      sheets.value = [sheet("nueva", kind, answers, name), ...sheets.value];
      return "nueva";
    }),
    changeAnswers: vi.fn((id: string, edit: (answers: Answers) => Answers) =>
      change(id, (one) => ({ ...one, answers: edit(one.answers) })),
    ),
    renameSheet: vi.fn((id: string, name: string) => change(id, (one) => ({ ...one, name }))),
    deleteSheet: vi.fn(async (id: string) => {
      sheets.value = sheets.value.filter((one) => one.id !== id);
    }),
  };
});
vi.mock("../../app/profiles", async () => {
  const { signal } = await import("@preact/signals");
  return { current: signal({ demo: null, roles: ["defender"] }) };
});
vi.mock("../../app/reports", async () => {
  const { signal } = await import("@preact/signals");
  return { draftSaved: signal({}) };
});
vi.mock("../../app/catalogue", async () => {
  const { signal } = await import("@preact/signals");
  return { catalogue: signal({ courses: [] }) };
});
vi.mock("../../ui", async (original) => ({ ...(await original<typeof ui>()), saveAs: vi.fn() }));

function sheet(id: string, kind: SheetKind, answers: Answers = {}, name = ""): SheetView {
  return { id, kind, name, answers, made: "2026-11-24T18:00:00Z", changed: "2026-11-24T18:00:00Z" };
}

const answersOf = (id: string) => facade.sheets.value.find((one) => one.id === id)?.answers;
const at = (address: string) => history.replaceState(null, "", address);
const lastIn = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].at(-1) as HTMLElement;

beforeEach(async () => {
  await speak("es");
  at("/tools");
  facade.sheets.value = [];
  facade.sheetSaved.value = {};
  vi.mocked(ui.saveAs).mockClear();
});
afterEach(leave);

describe("the tools", () => {
  it("are six, say who can read them, and lead to campaigns and letters", async () => {
    await show(<Tools />);
    expect(text()).toContain("Solo tú puedes leerlas");
    for (const kind of ["risk", "personal", "collective", "travel", "digital", "care"]) {
      expect(find(`a[href="/tools/${kind}"]`)).toBeTruthy();
    }
    for (const place of ["/advocacy", "/letters"]) expect(find(`a[href="${place}"]`)).toBeTruthy();
  });

  it("list her sheets by the name that she gave them, and none that she left untouched", async () => {
    facade.sheets.value = [
      sheet("a", "travel", { to: "x" }, "Ida a la sierra"),
      sheet("b", "care"),
      sheet("c", "risk", { about: "x" }),
    ];
    await show(<Tools />);
    expect(link("Ida a la sierra").getAttribute("href")).toBe("/tools/a");
    expect(link("Hoja del 24 de noviembre de 2026").getAttribute("href")).toBe("/tools/c");
    expect(document.querySelector('a[href="/tools/b"]')).toBeNull();
  });

  it("begin a sheet only when she says so, and take up the one she left untouched", async () => {
    await show(<Tool params={{ id: "risk" }} />);
    expect(facade.newSheet).not.toHaveBeenCalled();
    await touch(button("Empezar una hoja nueva"));
    expect(facade.newSheet).toHaveBeenCalledWith("risk");
    expect(location.pathname + location.search).toBe("/tools/nueva?view=fill");
    vi.mocked(facade.newSheet).mockClear();
    await show(<Tool params={{ id: "risk" }} />);
    await touch(button("Empezar una hoja nueva"));
    expect(facade.newSheet).not.toHaveBeenCalled();
  });

  it("say so when a sheet is not here", async () => {
    await show(<Tool params={{ id: "otra" }} />);
    expect(text()).toContain("Esa hoja no está en este teléfono");
  });

  it("stand where a course leads to them, and nowhere else", async () => {
    await show(<ToolCards course="collective-care" part="checklist" />);
    expect(link("Mi plan de cuidado").getAttribute("href")).toBe("/tools/care");
    const page = await show(<ToolCards course="collective-care" part="quiz" />);
    expect(page.textContent).toBe("");
  });
});

describe("filling in", () => {
  it("opens the first part that is empty, and asks for nothing", async () => {
    facade.sheets.value = [sheet("a", "risk", { about: "El manantial" })];
    at("/tools/a?view=fill");
    await show(<Tool params={{ id: "a" }} />);
    const open = [...document.querySelectorAll("details.tool-section")].map(
      (one) => (one as HTMLDetailsElement).open,
    );
    expect(open).toEqual([false, true, false]);
    expect(document.querySelector("[aria-required]")).toBeNull();
  });

  it("keeps every word, and lets no browser complete or keep it", async () => {
    facade.sheets.value = [sheet("a", "care")];
    await show(<Tool params={{ id: "a" }} />);
    await type("Nombre de esta hoja", "Mis colores");
    await type("Verde: ¿cómo sé que estoy bien?", "duermo");
    expect(facade.sheets.value[0]).toMatchObject({ name: "Mis colores", answers: { green: "duermo" } });
    const controls = [...document.querySelectorAll("input, textarea")];
    expect(controls.filter((one) => one.getAttribute("autocomplete") !== "off")).toEqual([]);
  });

  it("never puts her own words into the title of the page", async () => {
    facade.sheets.value = [sheet("a", "care", { green: "duermo" }, "Nombre que no se dice")];
    await show(<Tool params={{ id: "a" }} />);
    expect(document.title).not.toContain("Nombre");
  });

  it("builds the sentence of a risk while she writes it, with its weight in words", async () => {
    facade.sheets.value = [sheet("a", "risk")];
    at("/tools/a?view=fill");
    await show(<Tool params={{ id: "a" }} />);
    await touch(button("Agregar un riesgo"));
    await type("¿Quién podría hacerlo?", "Gente del transportista");
    await type("¿Qué podría hacer?", "Cerrar el camino");
    expect(find("summary h3").textContent).toBe("Gente del transportista podría cerrar el camino.");
    expect(find(".tag").textContent).toBe("Sin valorar");
    await touch(find("label", "Muy probable"));
    await touch(find("label", "Gravísimo"));
    expect(find(".tag").textContent).toBe("Riesgo muy alto");
    expect(text()).toContain("Es muy probable y dañaría la vida, el cuerpo o la libertad.");
  });

  it("lets her take a choice back", async () => {
    facade.sheets.value = [sheet("a", "travel", { agreed: "yes" })];
    at("/tools/a?view=fill");
    await show(<Tool params={{ id: "a" }} />);
    await touch(button("Quitar esta respuesta: ¿Dijo que sí?"));
    expect(answersOf("a")).toEqual({ agreed: "" });
    expect(document.activeElement?.getAttribute("value")).toBe("yes");
  });

  it("keeps ticks in the order of the list", async () => {
    facade.sheets.value = [sheet("a", "travel", { carry: ["water"] })];
    at("/tools/a?view=fill");
    await show(<Tool params={{ id: "a" }} />);
    await touch(find("label", "Saldo"));
    expect(answersOf("a")?.carry).toEqual(["credit", "water"]);
    await touch(find("label", "Agua"));
    expect(answersOf("a")?.carry).toEqual(["credit"]);
  });

  it("shows the heaviest risk first, and nothing moves while she writes", async () => {
    const light = { id: "1", what: "uno", likely: "low", harm: "low" };
    const heavy = { id: "2", what: "dos", likely: "high", harm: "middle" };
    facade.sheets.value = [sheet("a", "risk", { risks: [light, heavy] })];
    at("/tools/a?view=fill");
    await show(<Tool params={{ id: "a" }} />);
    const titles = () => [...document.querySelectorAll("summary h3")].map((one) => one.textContent);
    expect(titles()).toEqual(["Alguien podría dos.", "Alguien podría uno."]);
    facade.changeAnswers("a", () => ({ risks: [{ ...light, likely: "high", harm: "high" }, heavy] }));
    await touch(button("Agregar un riesgo"));
    expect(titles()).toEqual(["Alguien podría dos.", "Alguien podría uno.", "Riesgo 3"]);
  });

  it("removes an empty row at once, and one with words only after asking", async () => {
    facade.sheets.value = [sheet("a", "care", { practices: [{ id: "1", practice: "Un té" }, { id: "2" }] })];
    at("/tools/a?view=fill");
    await show(<Tool params={{ id: "a" }} />);
    await touch(button("Quitar: Práctica 2"));
    expect(answersOf("a")?.practices).toEqual([{ id: "1", practice: "Un té" }]);
    await touch(button("Quitar: Un té"));
    expect(answersOf("a")?.practices).toHaveLength(1);
    await touch(button("Sí, quitarlo"));
    expect(answersOf("a")?.practices).toEqual([]);
  });

  it("says loudly when the last words could not be saved", async () => {
    facade.sheets.value = [sheet("a", "care")];
    facade.sheetSaved.value = { a: "failed" };
    await show(<Tool params={{ id: "a" }} />);
    expect(find('[role="alert"]').textContent).toContain("No cierres esta página");
  });
});

describe("a sheet that holds something", () => {
  beforeEach(async () => {
    facade.sheets.value = [sheet("a", "digital", { lock: "today", codes: "month" }, "Mi teléfono")];
    at("/tools/a");
    await show(<Tool params={{ id: "a" }} />);
  });

  it("opens to be read: what to do today first", () => {
    expect([...document.querySelectorAll(".sheet-paper h3")].map((one) => one.textContent)).toEqual([
      "Para hoy",
      "Para este mes",
    ]);
    expect(text()).toContain("Sin llenar por ahora: Mensajes y grupos");
    expect(link("Seguir llenando").getAttribute("href")).toBe("/tools/a?view=fill");
  });

  it("is printed only after the warning that paper is not protected", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    await touch(button("Imprimir"));
    expect(text()).toContain("El papel no está protegido");
    expect(print).not.toHaveBeenCalled();
    await touch(button("Imprimir de todos modos"));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it("gives the paper no title of the app", () => {
    const before = document.title;
    dispatchEvent(new Event("beforeprint"));
    expect(document.title).toBe("Hoja");
    dispatchEvent(new Event("afterprint"));
    expect(document.title).toBe(before);
  });

  it("leaves the vault as a file only after the warning, under a name that says nothing", async () => {
    await touch(button("Guardar como archivo"));
    expect(text()).toContain("El archivo queda sin protección");
    expect(ui.saveAs).not.toHaveBeenCalled();
    await touch(button("Guardar como texto"));
    const [file, name] = vi.mocked(ui.saveAs).mock.lastCall as [Blob, string];
    expect(name).toMatch(/^hoja-\d{4}-\d\d-\d\d\.txt$/);
    expect(await file.text()).toContain("PARA HOY");
    expect(document.querySelector("dialog[open]")).toBeNull();
  });

  it("may begin another, with a name of its own", async () => {
    await touch(button("Usarla de base para otra"));
    expect(facade.newSheet).toHaveBeenLastCalledWith("digital", "Mi teléfono (copia)", {
      lock: "today",
      codes: "month",
    });
  });

  it("is deleted only after she was asked", async () => {
    await touch(button("Borrar esta hoja"));
    expect(facade.deleteSheet).not.toHaveBeenCalled();
    await touch(lastIn("dialog[open] button"));
    expect(facade.deleteSheet).toHaveBeenCalledWith("a");
    expect(location.pathname).toBe("/tools");
  });
});
