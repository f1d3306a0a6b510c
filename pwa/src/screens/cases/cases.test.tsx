import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as facade from "../../app/cases";
import type { CaseField, CaseObject, CaseView } from "../../app/types";
import { keepUnsent } from "../../app/unsent";
import { speak } from "../../app/words";
import { button, find, leave, show, text, touch, type } from "../reports/testing";
import { Main } from "./Main";
import { Readers } from "./Readers";
import { Tell } from "./Tell";
import { Warnings } from "./Warnings";

vi.mock("../../app/cases", async () => {
  const { signal } = await import("@preact/signals");
  const { ACT_KINDS, PERPETRATORS } = await import("../../core/record/parts");
  const { OUTCOMES, RISKS, STATUSES, URGENCIES } = await import("../../core/case");
  return {
    ...{ ACT_KINDS, PERPETRATORS, OUTCOMES, RISKS, STATUSES, URGENCIES },
    cases: signal([]),
    colleagues: signal([]),
    nameOf: (key: string) => ({ ana: "Ana", bea: "Bea" })[key] ?? "",
    edit: vi.fn(async () => {}),
    give: vi.fn(async () => {}),
    handOver: vi.fn(async () => {}),
    rotate: vi.fn(async () => {}),
    sendAgain: vi.fn(async () => {}),
    NoCaseKey: class extends Error {},
    TooLongToLink: class extends Error {},
  };
});
vi.mock("../../app/inbox", async () => {
  const { signal } = await import("@preact/signals");
  return { inbox: signal([]), indexing: signal(null) };
});

const ID = "c".repeat(25).concat("a");
const DRAFT = `case ${ID} title`;
const made = "2026-11-24T18:00:00Z";
const field = (value: string | null, shown: string[], versions: CaseField["versions"] = []): CaseField => ({
  value,
  versions,
  shown,
});

function view(title: CaseField, more: Partial<CaseView> = {}): CaseView {
  const main: CaseObject = { id: ID, by: "ana", made, fields: { title } };
  return {
    id: ID,
    opened: made,
    main,
    notes: [],
    tasks: [],
    interventions: [],
    reports: [],
    timeline: [],
    readers: ["ana"],
    canWrite: true,
    unsent: { waiting: 0, refused: 0, reasons: [] },
    outside: [],
    undecided: false,
    kept: [],
    sides: [],
    merges: 0,
    missing: 0,
    forks: 0,
    unverified: 0,
    ...more,
  };
}

const both = field(
  "Dos",
  ["h1", "h2"],
  [
    { value: "Uno", by: "ana", made },
    { value: "Dos", by: "bea", made },
  ],
);

beforeEach(async () => {
  await speak("es");
  vi.clearAllMocks();
  for (const key of [DRAFT, `${DRAFT} over`]) keepUnsent(key, "");
  facade.colleagues.value = [];
});
afterEach(leave);

describe("a field of a case", () => {
  it("shows what two wrote side by side, with who wrote it; keeping one replaces both", async () => {
    await show(<Main view={view(both)} />);
    for (const words of ["Hay varias versiones", "Ana,", "Uno", "Bea,", "Dos"])
      expect(text()).toContain(words);
    await touch(button("Dejar esta: Uno"));
    expect(facade.edit).toHaveBeenCalledExactlyOnceWith(ID, "case", ID, { title: "Uno" }, ["h1", "h2"]);
  });

  it("replaces what she saw when she began, not what came while she typed", async () => {
    await show(<Main view={view(field("Uno", ["h1"]))} />);
    await touch(button("Cambiar: Nombre del caso"));
    await type("Nombre del caso", "Tres");
    await show(<Main view={view(field("Dos", ["h2"]))} />);
    expect(find<HTMLInputElement>('input[type="text"]').value).toBe("Tres");
    await touch(button("Guardar"));
    expect(facade.edit).toHaveBeenCalledExactlyOnceWith(ID, "case", ID, { title: "Tres" }, ["h1"]);
  });

  it("keeps what she typed, and says why, when the case has another key now", async () => {
    vi.mocked(facade.edit).mockRejectedValueOnce(new facade.NoCaseKey("x"));
    await show(<Main view={view(field("Uno", ["h1"]))} />);
    await touch(button("Cambiar: Nombre del caso"));
    await type("Nombre del caso", "Tres");
    await touch(button("Guardar"));
    expect(text()).toContain("este caso cambió de llave");
    expect(find<HTMLInputElement>('input[type="text"]').value).toBe("Tres");
  });

  it("can only be read by who has no key", async () => {
    const page = await show(<Main view={view(field("Uno", ["h1"]), { canWrite: false })} />);
    expect(page.querySelectorAll("button")).toHaveLength(0);
    expect([...page.querySelectorAll("select")].every((select) => select.disabled)).toBe(true);
  });
});

describe("a day that concerns her", () => {
  const report = { id: "r1", made, fingerprint: "x", additions: [], answers: [] };
  const of = { ...view(field("Uno", [])), reports: [report as unknown as CaseView["reports"][number]] };
  const task = (told?: Record<string, string[]>): CaseObject => ({
    ...{ id: "t1", by: "ana", made, fields: {} },
    ...(told && { told }),
  });
  const shown = (object: CaseObject, due: string, tell = vi.fn(async () => {})) =>
    show(<Tell view={of} object={object} due={due} words="Llamar a la fiscal" tell={tell} />).then(
      () => tell,
    );

  it("is told in words that the coordinator sees first, and then said to be known", async () => {
    const tell = await shown(task(), "2026-12-01");
    await touch(button("Contárselo, con la fecha: 1 de diciembre de 2026"));
    expect(tell).not.toHaveBeenCalled();
    await type("Con qué palabras", "Cita en la fiscalía");
    await touch(button("Contárselo, con la fecha: 1 de diciembre de 2026"));
    expect(tell).toHaveBeenCalledExactlyOnceWith("r1", "Cita en la fiscalía");
    await shown(task({ r1: ["2026-12-01"] }), "2026-12-01");
    expect(text()).toContain("Ella sabe la fecha: 1 de diciembre de 2026");
  });

  it("that changed since is said to be another than she knows", async () => {
    await shown(task({ r1: ["2026-12-01"] }), "2026-12-09");
    expect(text()).toContain("Ella sabe otra cosa: 1 de diciembre de 2026");
    button("Contarle la nueva fecha: 9 de diciembre de 2026");
    await shown(task({ r1: ["2026-12-01"] }), "");
    button("Contarle que ya no hay fecha");
  });
});

describe("what the hub did not take", () => {
  it("is said with why, and goes again at one touch", async () => {
    const unsent = { waiting: 0, refused: 2, reasons: ["not-your-place", "something-new"] };
    await show(<Warnings view={view(field("Uno", []), { unsent })} />);
    for (const words of ["no aceptó 2 cosas", "no te reconoció como coordinadora", "clave: something-new"])
      expect(text()).toContain(words);
    await touch(button("Intentar otra vez"));
    expect(facade.sendAgain).toHaveBeenCalledExactlyOnceWith(ID);
    expect(text()).toContain("Se vuelve a mandar cuando haya conexión");
  });
});

describe("who reads a case", () => {
  const colleague = (key: string, name: string, you = false) => ({
    ...{ key, name, you },
    active: true,
    canOpen: true,
  });

  it("is said, with a warning while she is alone, and is given to a colleague", async () => {
    facade.colleagues.value = [colleague("ana", "Ana", true), colleague("bea", "Bea")];
    await show(<Readers view={view(field("Uno", []))} />);
    expect(text()).toContain("Solo tú puedes leer este caso");
    await touch(button("Darle el caso a Bea"));
    expect(facade.give).toHaveBeenCalledExactlyOnceWith(ID, ["bea"]);
  });

  it("says who left with the key; the key is changed only for whom she chooses", async () => {
    facade.colleagues.value = [colleague("ana", "Ana", true), { ...colleague("bea", "Bea"), active: false }];
    await show(<Readers view={view(field("Uno", []), { readers: ["ana", "bea"] })} />);
    expect(text()).toContain("Bea todavía podría leer lo que se escriba");
    await touch(button("Cambiar la llave del caso"));
    await act(async () => find<HTMLButtonElement>("dialog .button-primary").click());
    expect(facade.rotate).toHaveBeenCalledExactlyOnceWith(ID, ["ana"]);
  });

  it("is for a person to decide when two left each other out: those whom both kept are marked", async () => {
    facade.colleagues.value = ["ana", "bea", "cruz"].map((key) => colleague(key, key, key === "cruz"));
    const readers = ["ana", "bea", "cruz"];
    const more = {
      readers,
      canWrite: false,
      undecided: true,
      kept: ["cruz"],
      sides: [{ by: "ana", leftOut: ["bea"] }],
    };
    await show(<Readers view={view(field("Uno", []), more)} />);
    expect(text()).toContain("Ana dejó fuera a: Bea.");
    await touch(button("Decidir quién lo lee"));
    expect(text()).toContain("Están marcadas quienes nadie dejó fuera");
    await act(async () => find<HTMLButtonElement>("dialog .button-primary").click());
    expect(facade.rotate).toHaveBeenCalledExactlyOnceWith(ID, ["cruz"]);
  });
});
