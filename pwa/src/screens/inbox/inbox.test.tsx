import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as facade from "../../app/inbox";
import { current } from "../../app/profiles";
import { online } from "../../app/region";
import type { InboxItem, Profile } from "../../app/types";
import { keepUnsent } from "../../app/unsent";
import { speak } from "../../app/words";
import { button, find, leave, show, text, touch, type } from "../reports/testing";
import Inbox from "./Inbox";
import Item from "./Item";

vi.mock("../../app/inbox", async () => {
  const { signal } = await import("@preact/signals");
  return {
    inbox: signal([]),
    quarantined: signal([]),
    indexing: signal(null),
    searchable: signal(0),
    find: vi.fn(() => null),
    suggestions: vi.fn(() => []),
    decide: vi.fn(async () => {}),
    open: vi.fn(async () => {}),
    answer: vi.fn(async () => {}),
    getFile: vi.fn(async () => new Blob(["abc"])),
  };
});
vi.mock("../../app/cases", async () => {
  const { signal } = await import("@preact/signals");
  const { ACT_KINDS, PERPETRATORS } = await import("../../core/record/parts");
  const { OUTCOMES, RISKS, STATUSES, URGENCIES } = await import("../../core/case");
  return {
    ...{ ACT_KINDS, PERPETRATORS, OUTCOMES, RISKS, STATUSES, URGENCIES },
    cases: signal([]),
    colleagues: signal([]),
    nameOf: () => "Bea",
    others: () => ({ able: [], proven: [{ name: "Bea" }] }),
    openCase: vi.fn(async () => "c1"),
    link: vi.fn(async () => {}),
    unsentAbout: vi.fn(() => ({ waiting: 0, refused: 0, reasons: [] })),
    sendAgainAbout: vi.fn(async () => {}),
    NoCaseKey: class extends Error {},
    TooLongToLink: class extends Error {},
  };
});
vi.mock("../../app/reports", () => ({ fileOf: vi.fn() }));
vi.mock("../../app/profiles", async () => {
  const { signal } = await import("@preact/signals");
  return { current: signal({ demo: null }) };
});

function item(more: Partial<InboxItem> = {}): InboxItem {
  return {
    id: "i1",
    made: "2026-11-24T18:00:00Z",
    received: "2026-11-24T18:05:00Z",
    urgent: true,
    sender: { known: "new", vouchedBy: "you", invitation: "Lupe", fingerprint: "a3f9 12bc 77d0 5e41" },
    verified: true,
    body: {
      what: "Un coche me siguió dos veces.",
      when: { precision: "day", date: "2026-11-23" },
      where: { precision: "region", words: "La sierra" },
      risk: { who: "yo", now: true },
      urgent: true,
      language: "es",
      files: [{ sha256: "f".repeat(64), name: "foto.jpg", type: "image/jpeg", size: 240_000 }],
    },
    files: [{ sha256: "f".repeat(64), name: "foto.jpg", type: "image/jpeg", size: 240_000, state: "here" }],
    awaited: 0,
    opened: false,
    conflict: false,
    thread: [],
    report: "r1",
    author: "a".repeat(43),
    triage: { fields: {}, seenBy: [], answeredBy: [] },
    ...more,
  };
}

beforeEach(async () => {
  await speak("es");
  vi.clearAllMocks();
  online.value = true;
  facade.inbox.value = [];
  facade.quarantined.value = [];
  current.value = { demo: null } as Profile;
});
afterEach(leave);

describe("the inbox", () => {
  it("shows a report that comes in while it is open, without reloading", async () => {
    await show(<Inbox />);
    expect(text()).toContain("No hay reportes");
    await act(async () => {
      facade.inbox.value = [item()];
    });
    expect(text()).toContain("Hay uno sin abrir.");
    expect(text()).toContain("entró con la invitación que hiciste para «Lupe»");
  });

  it("says that files are on their way of which not even the name has come", async () => {
    facade.inbox.value = [item({ awaited: 2, opened: true })];
    await show(<Inbox />);
    expect(text()).toContain("vienen 2 archivos en camino");
    await leave();
    await show(<Item params={{ id: "i1" }} />);
    expect(text()).toContain("Adjuntó 2 archivos más, que vienen en camino.");
  });

  it("says nothing of what a report contains before it is opened, and that opening is told to its sender", async () => {
    facade.inbox.value = [item()];
    await show(<Inbox />);
    expect(text()).not.toContain("coche");
    expect(text()).toContain("quien lo mandó sabrá que lo abrió una coordinadora");
    await act(async () => {
      facade.inbox.value = [item({ opened: true })];
    });
    expect(text()).toContain("Un coche me siguió");
  });

  it("shows what could not be opened, with the reason in words", async () => {
    facade.quarantined.value = [{ id: "q".repeat(52), reason: "not-signed" }];
    await show(<Inbox />);
    expect(text()).toContain("Llegó algo que no se pudo abrir");
    expect(text()).toContain("No trae una firma válida");
  });

  it("can be narrowed, and says so when nothing is left", async () => {
    facade.inbox.value = [item({ urgent: false, opened: true })];
    await show(<Inbox />);
    await act(async () => find<HTMLInputElement>('input[value="urgent"]').click());
    expect(text()).toContain("Nada con este filtro");
  });
});

describe("a report in the inbox", () => {
  it("is shown in full; coming to it tells its sender so, once", async () => {
    facade.inbox.value = [item()];
    await show(<Item params={{ id: "i1" }} />);
    expect(facade.open).toHaveBeenCalledExactlyOnceWith("i1");
    for (const words of [
      "coche me siguió",
      "23 de noviembre de 2026",
      "La sierra",
      "Sí, ahora: yo",
      "a3f9 12bc",
    ]) {
      expect(text()).toContain(words);
    }
    facade.inbox.value = [item({ opened: true })];
    await show(<Item params={{ id: "i1" }} />);
    expect(facade.open).toHaveBeenCalledTimes(1);
  });

  it("never calls a signature verified that is not", async () => {
    facade.inbox.value = [item({ verified: false })];
    await show(<Item params={{ id: "i1" }} />);
    expect(text()).toContain("La firma no se pudo comprobar");
    expect(text()).not.toContain("La firma coincide");
  });

  it("warns when no person vouches for the sender", async () => {
    facade.inbox.value = [item({ sender: { known: "new", vouchedBy: "hub", fingerprint: "a3f9" } })];
    await show(<Item params={{ id: "i1" }} />);
    expect(text()).toContain("una invitación que ninguna persona respalda");
    expect(find(".notice-warn").textContent).toContain("Confirma con quién hablas");
  });

  it("shows a photo only when she asks for it", async () => {
    facade.inbox.value = [item()];
    const page = await show(<Item params={{ id: "i1" }} />);
    expect(page.querySelector("img")).toBeNull();
    expect(facade.getFile).not.toHaveBeenCalled();
    await touch(button("Ver foto.jpg"));
    expect(page.querySelector("img")?.getAttribute("alt")).toBe("foto.jpg");
  });

  it("says of a file that was changed on the way that it is not what she sent", async () => {
    facade.inbox.value = [item({ opened: true })];
    vi.mocked(facade.getFile).mockRejectedValueOnce(
      Object.assign(new Error("altered"), { reason: "altered" }),
    );
    await show(<Item params={{ id: "i1" }} />);
    await touch(button("Ver foto.jpg"));
    expect(text()).toContain("no es lo que ella mandó");
  });

  it("saves a copy only after the warning that nothing protects it", async () => {
    facade.inbox.value = [item()];
    await show(<Item params={{ id: "i1" }} />);
    await touch(button("Guardar copia de foto.jpg"));
    expect(facade.getFile).not.toHaveBeenCalled();
    expect(text()).toContain("La copia ya no estará protegida");
    const saved = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    await touch(button("Guardar de todos modos"));
    expect(facade.getFile).toHaveBeenCalledWith("i1", "f".repeat(64), "exported");
    expect(saved.mock.contexts[0]).toMatchObject({ download: "foto.jpg" });
  });

  it("says in words when a file has not come whole", async () => {
    vi.mocked(facade.getFile).mockRejectedValueOnce(new Error("missing"));
    facade.inbox.value = [item()];
    await show(<Item params={{ id: "i1" }} />);
    await touch(button("Ver foto.jpg"));
    expect(text()).toContain("Todavía no se puede traer este archivo");
  });
});

describe("an answer", () => {
  it("is not lost by a failure, nor by leaving the screen", async () => {
    vi.mocked(facade.answer).mockRejectedValueOnce(new Error("offline"));
    facade.inbox.value = [item({ opened: true })];
    await show(<Item params={{ id: "i1" }} />);
    await type("Tu respuesta", "Te leí. ¿Puedes hablar?");
    await touch(button("Cerrar con llave y responder"));
    expect(find('[role="alert"]').textContent).toContain("Tu texto sigue aquí");
    await show(<Item params={{ id: "i1" }} />);
    expect(find<HTMLTextAreaElement>("textarea").value).toBe("Te leí. ¿Puedes hablar?");
    keepUnsent("i1", "");
  });

  it("says that it waits when there is no connection", async () => {
    online.value = false;
    facade.inbox.value = [item({ opened: true })];
    await show(<Item params={{ id: "i1" }} />);
    expect(text()).toContain("tu respuesta esperará cerrada con llave en este teléfono");
    await type("Tu respuesta", "Te leí.");
    await touch(button("Cerrar con llave y responder"));
    expect(facade.answer).toHaveBeenCalledWith("i1", "Te leí.");
    expect(find<HTMLTextAreaElement>("textarea").value).toBe("");
  });

  it("is never sent empty", async () => {
    facade.inbox.value = [item({ opened: true })];
    await show(<Item params={{ id: "i1" }} />);
    await touch(button("Cerrar con llave y responder"));
    expect(facade.answer).not.toHaveBeenCalled();
    expect(text()).toContain("Escribe algo antes de responder");
  });
});

it("the tab says nothing of who wrote: browsers write titles into their history, unsealed", async () => {
  const sender = { ...item().sender, name: "Rosaura" };
  facade.inbox.value = [item({ opened: true, sender })];
  await show(<Item params={{ id: "i1" }} />);
  expect(find("h1").textContent).toContain("Rosaura");
  expect(document.title).toContain("Reporte");
  expect(document.title).not.toContain("Rosaura");
});
