import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as facade from "../../../app/record";
import * as mine from "../../../app/reports";
import type { ReportView } from "../../../app/types";
import { speak } from "../../../app/words";
import { fold } from "../../../core/record/fold";
import {
  addition,
  beginning,
  body,
  chain,
  consent,
  HER,
  idOf,
  MADE,
  REPORT,
} from "../../../core/record/testing";
import { button, find, leave, link, show, text, touch, type } from "../testing";
import { between, MIDDLE, MOVES, moved } from "./areas";
import Custody from "./Custody";
import { lastDay, standOf, WANTED_ELSEWHERE, wantedBy } from "./consents";
import More from "./More";
import Part from "./Part";
import Permission from "./Permission";
import { QUESTIONS_OF, withValue } from "./questions";
import { RecordView } from "./RecordView";
import SendMore from "./SendMore";
import { contextOf, isMisnamed, tellsWords } from "./tellsWords";

vi.mock("../../../app/reports", async () => {
  const { signal } = await import("@preact/signals");
  return {
    reports: signal([]),
    readers: signal({ coordinators: 1, custodian: false, stale: false, none: false }),
    draftSaved: signal({}),
    FILE_LIMIT: 1,
    FileProblem: class extends Error {},
  };
});
vi.mock("../../../app/record", async () => {
  const { signal } = await import("@preact/signals");
  const parts = await import("../../../core/record/parts");
  const { consentFor } = await import("../../../core/record/consent");
  const { emptyPart } = await import("../../../core/record/parse");
  const { partsOf } = await import("../../../core/record/fold");
  const { PATHS } = await import("../../../core/record/paths");
  return {
    ...parts,
    consentFor,
    emptyPart,
    partsOf,
    PATHS,
    records: signal({}),
    recordDrafts: signal({}),
    recordSaved: signal({}),
    told: signal({}),
    newPartId: () => idOf(77),
    editPart: vi.fn(),
    dropPart: vi.fn(async () => {}),
    sendPart: vi.fn(async () => {}),
    sendRecord: vi.fn(async () => {}),
    withdraw: vi.fn(async () => {}),
  };
});
vi.mock("../../../app/profiles", async () => {
  const { signal } = await import("@preact/signals");
  return { current: signal({ demo: null }), pauseAutoLock: <T,>(work: () => Promise<T>) => work() };
});
vi.mock("../../../app/catalogue", async () => {
  const { signal } = await import("@preact/signals");
  const field = (from: string | null, name: string) => ({ id: name, name, required: true, help: "", from });
  const mechanism = {
    id: "m",
    title: "El mecanismo",
    summary: "Lo lee una autoridad.",
    risks: ["El Estado sabrá quién eres."],
    fields: [
      field("event.narrative", "Hechos"),
      field("event.period, event.place", "Cuándo y dónde"),
      field("event.narrative", "Situación"),
      field("person", "Quién"),
      field("consent", "Permiso"),
      field(null, "Canal"),
    ],
  };
  return { catalogue: signal({ mechanisms: [mechanism], courses: [] }) };
});

const NOW = new Date();
const report = {
  id: REPORT,
  state: "delivered",
  body,
  size: 1,
  made: MADE,
  thread: [],
} as unknown as ReportView;
const record = (...parts: Parameters<typeof chain>) =>
  fold(REPORT, beginning, { additions: chain(...parts), refused: [] });
const act = {
  type: "act",
  id: idOf(1),
  kinds: ["threat"],
  method: "por teléfono",
  victims: [],
  harms: [],
  motives: [],
} as const;
const person = { type: "person", id: idOf(5), pseudonym: "Luciérnaga", roles: [], needs: [] } as const;
const params = { id: REPORT };

beforeEach(async () => {
  await speak("es");
  history.replaceState(null, "", `/reports/${REPORT}`);
  mine.reports.value = [report];
  facade.records.value = { [REPORT]: record() };
  facade.recordDrafts.value = {};
  facade.told.value = {};
  vi.clearAllMocks();
});
afterEach(leave);

describe("telling more", () => {
  it("asks nothing of her: each part is a door, and what waits is said", async () => {
    facade.recordDrafts.value = { [REPORT]: { report: REPORT, parts: [act as never], acts: [] } };
    await show(<More params={params} />);
    expect(text()).toContain("Cada parte es aparte");
    expect(text()).toContain("Una parte sin mandar");
    expect(link("Mandar lo que agregaste").getAttribute("href")).toBe(`/reports/${REPORT}/send`);
  });

  it("asks one question at a time, keeps each answer, and lets her skip any", async () => {
    history.replaceState(null, "", `/reports/${REPORT}/more/acts/${idOf(1)}?q=method`);
    await show(<Part params={{ ...params, section: "acts", part: idOf(1) }} />);
    expect(link("Saltar").getAttribute("href")).toContain("q=date");
    await type("Escríbelo aquí", "por teléfono");
    expect(facade.editPart).toHaveBeenLastCalledWith(REPORT, { ...act, kinds: [] });
    expect(link("Siguiente").getAttribute("href")).toContain("q=date");
  });

  it("shows before it is sent exactly what is added, and by whom it can be read", async () => {
    facade.recordDrafts.value = { [REPORT]: { report: REPORT, parts: [act as never], acts: [] } };
    await show(<SendMore params={params} />);
    expect(text()).toContain("por teléfono");
    expect(text()).toContain("Quién podrá leer esto");
    await touch(button("Cerrar con llave y mandar"));
    expect(facade.sendRecord).toHaveBeenCalledWith(REPORT);
  });

  it("says what is due, and who told her", async () => {
    const part = { type: "intervention", id: idOf(8), mechanism: "m", nextDeadline: "2020-01-02" } as const;
    facade.told.value = { [REPORT]: [{ part, made: MADE }] };
    await show(<More params={params} />);
    expect(text()).toContain("El mecanismo");
    expect(text()).toContain("Era para el 2 de enero de 2020");
    expect(text()).toContain("Te lo dijo tu coordinadora");
  });
});

describe("a permission", () => {
  const open = () => show(<Permission params={{ ...params, mechanism: "m" }} />);

  it("is no until she says yes, and says who would receive it and what can happen", async () => {
    await open();
    expect(text()).toContain("no hay permiso y nadie puede usarlo");
    expect(text()).toContain("Lo lee una autoridad.");
    expect(text()).toContain("El Estado sabrá quién eres.");
    const ticked = [...document.querySelectorAll<HTMLInputElement>("input[role=switch]")].map(
      (one) => one.checked,
    );
    expect(ticked).toEqual([false, false, false, false, false]);
    await touch(button("Sí, doy este permiso"));
    expect(text()).toContain("Marca al menos una cosa");
    expect(facade.sendPart).not.toHaveBeenCalled();
  });

  it("names exactly what she ticked, for a time", async () => {
    await open();
    await touch(
      find<HTMLInputElement>("label", "Qué pasó, con tus palabras").querySelector("input") as HTMLElement,
    );
    await touch(button("Sí, doy este permiso"));
    expect(facade.sendPart).toHaveBeenCalledWith(
      REPORT,
      expect.objectContaining({
        mechanism: "m",
        given: true,
        fields: ["event.narrative"],
        subject: "self",
        until: lastDay("half", NOW),
      }),
    );
  });

  it("that stands says what it covers, and is taken back with one touch", async () => {
    facade.records.value = { [REPORT]: record(consent(1)) };
    await open();
    expect(text()).toContain("Diste permiso");
    expect(text()).toContain("Puede llevar: Qué pasó, con tus palabras");
    await touch(button("Retirar este permiso"));
    expect(facade.withdraw).toHaveBeenCalledWith(REPORT, idOf(1));
  });

  it("asks of another woman who spoke for her and who was there", async () => {
    facade.records.value = { [REPORT]: record(person as never) };
    await open();
    await touch(find<HTMLInputElement>("label", "Es de Luciérnaga").querySelector("input") as HTMLElement);
    expect(text()).toContain("¿Quién habla por ella, y por qué?");
    await touch(button("Decir que no"));
    expect(facade.sendPart).toHaveBeenCalledWith(
      REPORT,
      expect.objectContaining({ given: false, subject: idOf(5) }),
    );
  });

  it("given before the report is sent leaves with it, and can be unsaid until then", async () => {
    facade.recordDrafts.value = { [REPORT]: { report: REPORT, parts: [consent(1)], acts: [] } };
    await open();
    expect(text()).toContain("Saldrá con tu reporte");
    expect(text()).not.toContain("nadie puede usarlo");
    await touch(button("Quitar esto"));
    expect(facade.dropPart).toHaveBeenCalledWith(REPORT, idOf(1));
  });

  it("is asked for each part once; the real name and the originals always apart", () => {
    const wanted = wantedBy({
      fields: [{ from: "person" }, { from: "evidence" }, { from: "custody" }] as never,
    });
    expect(wanted.map(({ path }) => path)).toEqual([
      "person",
      "person.identity",
      "evidence",
      "evidence.original",
    ]);
    const paths = WANTED_ELSEWHERE.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).not.toContain("source");
  });

  it.each([
    ["none", record(), NOW],
    ["given", record(consent(1)), NOW],
    ["denied", record(consent(1, { given: false })), NOW],
    ["withdrawn", record(consent(1), { type: "withdrawal", id: idOf(2), of: idOf(1), at: MADE }), NOW],
    ["expired", record(consent(1, { until: "2026-11-25" })), new Date("2026-11-26T12:00:00Z")],
  ] as const)("stands as %s", (stand, of, now) => expect(standOf(of, "m", now).stand).toBe(stand));

  it("ends with a day of the calendar", () => {
    expect(lastDay("month", new Date("2026-11-24T12:00:00Z"))).toBe("2026-12-24");
    expect(lastDay("half", new Date("2026-11-24T12:00:00Z"))).toBe("2027-05-24");
    expect(lastDay("open", NOW)).toBeUndefined();
  });
});

describe("custody", () => {
  const link = (n: number, prev: string | null) =>
    ({ type: "custody", id: idOf(n), subject: REPORT, act: "exported", at: MADE, prev }) as const;

  it("is told in words, and a link that does not fit is shown as such", async () => {
    facade.records.value = { [REPORT]: record(link(1, null)) };
    await show(<Custody params={params} />);
    expect(text()).toContain("Se guardó fuera de la aplicación · Tú");
    expect(text()).toContain("La cadena está completa");
    facade.records.value = { [REPORT]: record(link(1, null), link(2, "nowhere")) };
    await show(<Custody params={params} />);
    expect(text()).toContain("nombra un paso que nadie tiene");
    expect(text()).not.toContain("La cadena está completa");
  });
});

describe("a record that somebody else reads", () => {
  const read = (of: ReturnType<typeof record>) => show(<RecordView record={of} files={() => null} />);

  it("says what is missing, what was refused, and that all was taken back", async () => {
    const [first, second, third] = chain(act as never, consent(2), {
      type: "withdrawal",
      id: idOf(3),
      of: REPORT,
      at: MADE,
      why: "tengo miedo",
    });
    const refused = [{ reason: "bad-signature" as const, entry: { t: "", p: "", s: [] } }];
    await read(fold(REPORT, beginning, { additions: [first, third] as never, refused }));
    expect(text()).toContain("Falta una parte que todavía no llega");
    expect(text()).toContain("no es lo que dice ser");
    expect(text()).toContain("Retiró este reporte");
    expect(text()).toContain("tengo miedo");
    await read(fold(REPORT, null, { additions: [first, second] as never, refused: [] }));
    expect(text()).toContain("Esto llegó antes que su reporte");
    expect(text()).not.toContain("Dio permiso");
  });

  it("shows two wordings side by side, and what was said before", async () => {
    const first = addition(act as never, []);
    const corrected = (n: number, method: string, amends: string[]) =>
      addition({ type: "correction", id: idOf(n), of: idOf(1), part: { ...act, method } as never }, [first], {
        amends,
      });
    const sides = [corrected(2, "por mensaje", [first.hash]), corrected(3, "en persona", [first.hash])];
    await read(fold(REPORT, { ...beginning, author: HER }, { additions: [first, ...sides], refused: [] }));
    for (const words of ["por mensaje", "en persona", "por teléfono", "Hay dos versiones"])
      expect(text()).toContain(words);
  });
});

describe("covering a photo", () => {
  it("covers between two corners in any direction, inside the photo, and nothing by a slip", () => {
    expect(between({ x: 0.8, y: 0.9 }, { x: 0.2, y: -1 })).toEqual({
      x: 0.2,
      y: 0,
      width: expect.closeTo(0.6),
      height: 0.9,
    });
    expect(between({ x: 0.5, y: 0.5 }, { x: 0.51, y: 0.9 })).toBeNull();
  });

  it("moves and resizes with buttons alone, never out of the photo", () => {
    for (const move of MOVES) {
      let area = MIDDLE;
      for (let n = 0; n < 100; n++) area = moved(area, move);
      expect(Math.min(area.x, area.y, area.width, area.height)).toBeGreaterThanOrEqual(0);
      expect(Math.max(area.x + area.width, area.y + area.height)).toBeLessThanOrEqual(1.000001);
    }
    expect(moved(MIDDLE, "left").x).toBeLessThan(MIDDLE.x);
  });
});

describe("what a file tells", () => {
  it("is said in words; a kind that is not looked into is not called clean", () => {
    const tells = {
      when: "2026-11-20T18:30:00",
      place: { lat: 19.43, lon: -99.13 },
      device: "X1",
      marks: ["exif", "gps", "thumbnail"],
      isKnown: true,
    };
    expect(tellsWords(tells).join(" ")).toMatch(/20 nov 2026.*19.43° norte.*X1.*otros datos/);
    expect(tellsWords({ marks: [], isKnown: true })).toEqual([
      "No encontramos dentro ni lugar, ni hora, ni teléfono.",
    ]);
    expect(tellsWords({ marks: [], isKnown: false })[0]).toContain("No sabemos ver");
    expect(contextOf(tells)).toEqual({
      when: { precision: "exact", date: "2026-11-20", time: "18:30" },
      where: { precision: "exact", lat: 19.43, lon: -99.13 },
    });
    expect(contextOf({ marks: [], isKnown: true })).toBeNull();
  });
});

it.each([
  ["foto.JPG", "application/x-msdownload", true],
  ["foto.jpg", "image/png", false],
  ["nota.m4a", "video/mp4", false],
  ["acta.pdf", "application/octet-stream", true],
  ["acta.docx", "application/zip", false],
])("a name like %s for %s: does it mislead? %s", (name, kind, misleads) => {
  expect(isMisnamed(name, kind)).toBe(misleads);
});

it("every question has its words in every language", async () => {
  const { t } = await import("../../../app/words");
  for (const language of ["es", "en"]) {
    await speak(language);
    for (const [kind, questions] of Object.entries(QUESTIONS_OF)) {
      for (const question of questions) {
        const id = `record-ask-${kind}-${question.field.replace(".", "-")}`;
        for (const name of [id, `${id}-hint`]) expect(t(name), name).not.toBe(name);
        if (question.also)
          expect(t(`record-ask-${kind}-${question.also.field.replace(".", "-")}`)).not.toContain("record-");
        for (const code of "codes" in question ? question.codes : []) {
          expect(t(`record-${"list" in question ? question.list : ""}-${code}`)).not.toContain("record-");
        }
      }
    }
  }
});

it("an answer that is taken back leaves no trace in the part", () => {
  const part = withValue({ identity: { name: "x" } }, "identity.name", "");
  expect(part).toEqual({ identity: {} });
  expect(withValue({}, "period.ongoing", false)).toEqual({ period: { ongoing: false } });
});
