import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { contacts } from "../../app/contacts";
import { minute } from "../../app/minute";
import { online, region, wrongClock } from "../../app/region";
import * as facade from "../../app/reports";
import type { ReportBody, ReportView } from "../../app/types";
import { speak } from "../../app/words";
import Report from "./Report";
import Reports from "./Reports";
import { button, find, leave, link, show, text, touch, type } from "./testing";

vi.mock("../../app/reports", async () => {
  const { signal } = await import("@preact/signals");
  return {
    reports: signal([]),
    readers: signal({ coordinators: 3, custodian: true, stale: false, none: false }),
    sending: signal({ waiting: 0, bytes: 0, files: { done: 0, total: 0 }, enough: false }),
    draftSaved: signal({}),
    FILE_LIMIT: 50 * 1024 * 1024,
    FileProblem: class extends Error {
      constructor(readonly reason: string) {
        super(reason);
      }
    },
    newDraft: vi.fn(async () => "new"),
    editDraft: vi.fn(),
    addFile: vi.fn(async () => {}),
    removeFile: vi.fn(async () => {}),
    discardDraft: vi.fn(async () => {}),
    send: vi.fn(async () => {}),
    add: vi.fn(async () => {}),
    retry: vi.fn(async () => {}),
    fileOf: vi.fn(async () => new Blob()),
  };
});
vi.mock("../../app/region", async (real) => ({
  ...(await real<typeof import("../../app/region")>()),
  wrongClock: vi.fn(() => null),
}));
vi.mock("../../app/profiles", async () => {
  const { signal } = await import("@preact/signals");
  return { current: signal({ demo: null }), pauseAutoLock: <T,>(work: () => Promise<T>) => work() };
});
vi.mock("../../app/catalogue", async () => {
  const { signal } = await import("@preact/signals");
  return { catalogue: signal({ courses: [] }) };
});

const body: ReportBody = {
  what: "",
  when: { precision: "unknown" },
  where: { precision: "hidden" },
  risk: { who: "", now: null },
  urgent: false,
  language: "es",
  files: [],
};

function report(state: ReportView["state"], more: Partial<ReportView> = {}): ReportView {
  const said = { ...body, what: "Un coche me siguió dos veces." };
  return { id: "r1", state, body: said, size: 16384, made: "2026-11-24T18:00:00Z", thread: [], ...more };
}

const at = (address: string) => history.replaceState(null, "", address);

beforeEach(async () => {
  await speak("es");
  at("/reports/r1");
  online.value = true;
  facade.readers.value = { coordinators: 3, custodian: true, stale: false, none: false };
  facade.sending.value = { waiting: 0, bytes: 0, files: { done: 0, total: 0 }, enough: false };
  facade.draftSaved.value = {};
});
afterEach(leave);

describe("my reports", () => {
  it("say of a waiting one that nobody has seen it yet, and how much it weighs", async () => {
    facade.reports.value = [report("waiting")];
    facade.sending.value = { waiting: 1, bytes: 16384, files: { done: 2, total: 5 }, enough: false };
    online.value = false;
    await show(<Reports />);
    expect(text()).toMatch(/Nadie lo ha visto todavía. En total pesa 17\s?kB/);
    expect(text()).toContain("con la aplicación abierta y desbloqueada");
    expect(text()).toContain("Archivos: 2 de 5 partes");
  });

  it.each([
    [null, "aún no hay quien pueda abrirlo"],
    [{ phone: "2029-11-24T18:00:00Z", hub: "2026-11-24T18:00:00Z", ahead: true }, "está adelantada"],
    [{ phone: "2022-11-24T18:00:00Z", hub: "2026-11-24T18:00:00Z", ahead: false }, "aún no hay quien"],
  ])("say why one waits that nobody could open: %j", async (clock, why) => {
    vi.mocked(wrongClock).mockReturnValue(clock);
    facade.readers.value = { coordinators: 0, custodian: false, stale: true, none: true };
    facade.reports.value = [report("waiting")];
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).toContain(why);
    vi.mocked(wrongClock).mockReturnValue(null);
  });

  it("say that files go on tomorrow when the server takes no more today, and that texts still go", async () => {
    facade.reports.value = [report("delivered")];
    facade.sending.value = { waiting: 0, bytes: 9, files: { done: 2, total: 5 }, enough: true };
    await show(<Reports />);
    expect(text()).toContain("Mañana siguen solos");
    expect(text()).not.toContain("está saliendo");
    facade.sending.value = { waiting: 1, bytes: 9, files: { done: 2, total: 5 }, enough: true };
    await show(<Reports />);
    expect(text()).toContain("Hay conexión: está saliendo");
  });

  it("say who opened one, by role, and that an answer came", async () => {
    facade.reports.value = [
      report("opened", {
        opened: { role: "coordinator", at: "2026-11-24T19:00:00Z" },
        thread: [
          {
            id: "a",
            kind: "answer",
            mine: false,
            role: "coordinator",
            text: "…",
            made: "2026-11-24T19:05:00Z",
          },
        ],
      }),
    ];
    await show(<Reports />);
    expect(text()).toContain("Lo abrió una coordinadora");
    expect(text()).toContain("Una respuesta");
  });

  it("put the calm line first, and name no number but 911", async () => {
    facade.reports.value = [];
    const page = await show(<Reports />);
    expect(page.querySelector(".screen-body")?.firstElementChild?.textContent).toContain(
      "Si estás en peligro ahora",
    );
    expect(text().match(/\d{3,}/g)).toEqual(["911"]);
  });

  it("do not list a draft in which nothing was said", async () => {
    facade.reports.value = [report("draft", { body })];
    await show(<Reports />);
    expect(text()).toContain("Todavía no hay reportes");
  });
});

describe("the form", () => {
  it("saves each keystroke's words and lets her skip what she has not answered", async () => {
    facade.reports.value = [report("draft", { body })];
    at("/reports/r1?q=what");
    await show(<Report params={{ id: "r1" }} />);
    expect(link("Saltar esta pregunta").getAttribute("href")).toBe("/reports/r1?q=when");
    expect(text()).not.toContain("Ir a revisar y mandar");
    await type("Escríbelo aquí", "Me siguieron");
    expect(facade.editDraft).toHaveBeenLastCalledWith("r1", { what: "Me siguieron" });
    expect(link("Siguiente").getAttribute("href")).toBe("/reports/r1?q=when");
    expect(link("Ir a revisar y mandar")).toBeTruthy();
    expect(text()).toContain("Guardado en este teléfono, cerrado con tu frase");
  });

  it("says loudly when the last words could not be saved", async () => {
    facade.reports.value = [report("draft")];
    facade.draftSaved.value = { r1: "failed" };
    at("/reports/r1?q=when");
    await show(<Report params={{ id: "r1" }} />);
    expect(find('[role="alert"]').textContent).toContain("No cierres esta página");
  });

  it("asks where she is only when she touches the button, and keeps nothing before she agrees", async () => {
    const getCurrentPosition = vi.fn((done: PositionCallback) =>
      done({ coords: { latitude: 17.061234, longitude: -96.725678, accuracy: 25 } } as GeolocationPosition),
    );
    Object.defineProperty(navigator, "geolocation", { configurable: true, value: { getCurrentPosition } });
    facade.reports.value = [report("draft")];
    at("/reports/r1?q=where");
    await show(<Report params={{ id: "r1" }} />);
    await act(async () => find<HTMLInputElement>('input[value="exact"]').click());
    expect(getCurrentPosition).not.toHaveBeenCalled();
    await touch(button("Pedir el punto a este teléfono"));
    expect(text()).toContain("con un margen de 25 metros");
    expect(JSON.stringify(vi.mocked(facade.editDraft).mock.lastCall)).not.toContain("17.06");
    await touch(button("Guardar solo la zona"));
    expect(facade.editDraft).toHaveBeenLastCalledWith("r1", {
      where: { precision: "region", lat: 17.06, lon: -96.73 },
    });
    Reflect.deleteProperty(navigator, "geolocation");
  });

  it("adds each chosen file, and says in words which one was too large", async () => {
    vi.mocked(facade.addFile).mockImplementation(async (_id, file) => {
      if (file.size > 3) throw new facade.FileProblem("size");
    });
    facade.reports.value = [report("draft")];
    at("/reports/r1?q=files");
    await show(<Report params={{ id: "r1" }} />);
    const input = find<HTMLInputElement>('input[type="file"][multiple]');
    const chosen = [
      new File(["abc"], "una.jpg"),
      new File(["abcdef"], "dos.mp4"),
      new File(["x"], "tres.pdf"),
    ];
    Object.defineProperty(input, "files", { value: chosen });
    await act(async () => {
      input.dispatchEvent(new Event("change", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(vi.mocked(facade.addFile).mock.calls.map(([, file]) => file.name)).toEqual([
      "una.jpg",
      "dos.mp4",
      "tres.pdf",
    ]);
    expect(find('[role="status"]', "dos.mp4").textContent).toMatch(/hasta 52\s?MB/);
  });
});

describe("before it is sent", () => {
  beforeEach(() => {
    facade.reports.value = [report("draft")];
    at("/reports/r1?q=review");
  });

  it("she reads who will be able to read it", async () => {
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).toContain("3 coordinadoras de tu región");
    expect(text()).toContain("La custodia externa");
    expect(text()).toContain("Nadie más tiene llave");
  });

  it("she is told when nobody could open it, and it may still be sealed to wait", async () => {
    facade.readers.value = { coordinators: 0, custodian: false, stale: false, none: true };
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).toContain("Por ahora nadie podría abrirlo");
    expect(button("Cerrar con llave y mandar").disabled).toBe(false);
  });

  it("a list of readers that is out of date is a loud warning, not a stop", async () => {
    facade.readers.value = { coordinators: 1, custodian: true, stale: true, none: false };
    await show(<Report params={{ id: "r1" }} />);
    expect(find(".notice-danger").textContent).toContain("no está al día");
    expect(button("Cerrar con llave y mandar").disabled).toBe(false);
  });

  it("nothing is required but one thing said, and what was skipped is called fine", async () => {
    facade.reports.value = [report("draft", { body })];
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).toContain("No dijiste nada aquí, y está bien");
    expect(button("Cerrar con llave y mandar").disabled).toBe(true);
    expect(text()).toContain("al menos una frase, una nota de voz o un archivo");
  });

  it("a failure to seal says that nothing was lost", async () => {
    vi.mocked(facade.send).mockRejectedValueOnce(new Error("full"));
    await show(<Report params={{ id: "r1" }} />);
    await touch(button("Cerrar con llave y mandar"));
    expect(find('[role="alert"]').textContent).toContain("no se perdió nada");
    expect(button("Cerrar con llave y mandar").disabled).toBe(false);
  });

  it("a draft is deleted only after she was asked", async () => {
    await show(<Report params={{ id: "r1" }} />);
    await touch(button("Borrar este borrador"));
    expect(facade.discardDraft).not.toHaveBeenCalled();
    await touch([...document.querySelectorAll("dialog button")].at(-1) as HTMLElement);
    expect(facade.discardDraft).toHaveBeenCalledWith("r1");
  });
});

describe("after it was sent", () => {
  it("her words come back whole, with what happens next and what to do meanwhile", async () => {
    facade.reports.value = [report("arrived")];
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).toContain("Un coche me siguió dos veces.");
    expect(find("h2", "Llegó al servidor de tu región")).toBeTruthy();
    expect(link("A quién más puedes acudir").getAttribute("href")).toBe("/mechanisms");
  });

  it("while nobody has opened it she reads since when, what the hub does, their hours, and another way", async () => {
    region.value = {
      ...{
        region: "r",
        name: "R",
        demo: false,
        publicUrl: "",
        apiOrigin: "",
        reachable: true,
        languages: ["es"],
      },
      ...{ version: "1", time: "2026-11-24T18:00:00Z", escalation: { minutes: 30, mail: true } },
      team: {
        words: "Somos cuatro.",
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
        hours: [1, 2, 3].map((day) => ({ day, since: "09:00", until: "18:00" })),
      },
    };
    contacts.value = [{ id: "c", name: "Ana", phone: "+52 55 1234 5678", can: "" }];
    minute.value = new Date(2026, 10, 25, 14, 5);
    const urgent = { ...body, what: "Nos siguen.", urgent: true };
    const delivered = new Date(2026, 10, 25, 12, 0).toISOString();
    facade.reports.value = [report("delivered", { body: urgent, delivered })];
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).toContain("desde hace al menos 2 horas y ninguna lo ha abierto todavía");
    // While it is not known since when, or only just, no time is claimed: it may have waited on her phone for days.
    for (const at of [undefined, new Date(2026, 10, 25, 14, 4, 30).toISOString()]) {
      facade.reports.value = [report("delivered", { body: urgent, ...(at && { delivered: at }) })];
      await show(<Report params={{ id: "r1" }} />);
      expect(text()).toContain("Ninguna lo ha abierto todavía");
      expect(text()).not.toContain("al menos");
    }
    facade.reports.value = [report("delivered", { body: urgent, delivered })];
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).toContain("si nadie lo abre en 30 minutos");
    expect(text()).toContain("Somos cuatro.");
    expect(text()).toMatch(/de lunes a miércoles: de 9:00\sa\.m\. a 6:00\sp\.m\./);
    expect(text()).toMatch(/Ahora es su horario \(hasta las 6:00\sp\.m\.\)/);
    expect(link("Mensaje a Ana").getAttribute("href")).toMatch(/^sms:\+525512345678\?body=/);
    facade.reports.value = [
      report("opened", { body: urgent, delivered, opened: { role: "coordinator", at: delivered } }),
    ];
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).not.toContain("Somos cuatro.");
  });

  it("the answer is shown, named by role", async () => {
    facade.reports.value = [
      report("opened", {
        opened: { role: "coordinator", at: "2026-11-24T19:00:00Z" },
        thread: [
          {
            id: "a",
            kind: "answer",
            mine: false,
            role: "coordinator",
            text: "Te leí.",
            made: "2026-11-24T19:05:00Z",
          },
        ],
      }),
    ];
    await show(<Report params={{ id: "r1" }} />);
    expect(find(".talk-theirs").textContent).toMatch(/^Coordinadora.*Te leí\.$/);
    expect(text()).toContain("Te respondió");
  });

  it("what she adds is never lost when it cannot be sealed", async () => {
    vi.mocked(facade.add).mockRejectedValueOnce(new Error("full"));
    facade.reports.value = [report("delivered")];
    await show(<Report params={{ id: "r1" }} />);
    await type("Algo que recordaste", "Eran dos");
    await touch(button("Cerrar con llave y mandar"));
    expect(find('[role="alert"]').textContent).toContain("Tu texto sigue aquí");
    expect(find<HTMLTextAreaElement>("textarea").value).toBe("Eran dos");
    await touch(button("Cerrar con llave y mandar"));
    expect(facade.add).toHaveBeenLastCalledWith("r1", "Eran dos");
    expect(find<HTMLTextAreaElement>("textarea").value).toBe("");
  });

  it("a refusal says why, that nothing was lost, and offers to send again", async () => {
    facade.reports.value = [report("refused", { reason: "future-dated" })];
    await show(<Report params={{ id: "r1" }} />);
    expect(text()).toContain("La fecha de este teléfono parece equivocada");
    expect(text()).toContain("Tu reporte sigue completo en este teléfono");
    await touch(button("Volver a mandar"));
    expect(facade.retry).toHaveBeenCalledWith("r1");
  });
});
