import { type ComponentType, render } from "preact";
import { act } from "preact/test-utils";
import { LocationProvider } from "preact-iso";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { catalogue, download } from "../../app/catalogue";
import { removed } from "../../app/offline";
import { progress } from "../../app/progress";
import { noRoom, storageFree } from "../../app/settings";
import type { Catalogue, CourseView, PartProgress, PartView } from "../../app/types";
import { speak } from "../../app/words";
import Certificate from "./Certificate";
import Course from "./Course";
import Courses from "./Courses";
import Part from "./Part";

vi.mock("../../app/progress", async () => {
  const { signal } = await import("@preact/signals");
  const progress = signal<Record<string, PartProgress>>({});
  return {
    PREVIEW: "preview:",
    progress,
    saveProgress: (docId: string, p: PartProgress) => {
      progress.value = { ...progress.value, [docId]: p };
    },
  };
});

const lesson: PartView = {
  docId: "lesson:incidents:01",
  course: "incidents",
  id: "01",
  lang: "es",
  title: "Qué es un incidente",
  minutes: 8,
  type: "lesson",
  body: "Una señal.",
};

const terms = vi.hoisted(() => [
  { id: "signal", term: "señal", also: [], meaning: "Algo que avisa antes de que pase." },
]);

vi.mock("../../app/catalogue", async () => {
  const { signal } = await import("@preact/signals");
  return {
    catalogue: signal<Partial<Catalogue>>({}),
    download: signal<{ lang: string; bytes: number; total: number } | null>(null),
    glossary: signal({ es: terms }),
    part: (_course: string, id: string) => (id === "03" ? null : lesson),
  };
});

const course: CourseView = {
  docId: "course:incidents",
  type: "course",
  id: "incidents",
  lang: "es",
  module: 3,
  title: "Incidentes de seguridad",
  summary: "Notar, anotar, decidir.",
  minutes: 55,
  warning: "Habla de vigilancia.",
  opening: "Es martes.",
  parts: [
    { id: "01", type: "lesson", title: "Qué es un incidente", minutes: 8 },
    { id: "02", type: "lesson", title: "Anotarlo", minutes: 8 },
  ],
  sources: [
    { title: "Manual", publisher: "Quien lo publica", url: "https://example.org/", checked: null },
    { title: "Guía", publisher: "Otra", url: "https://example.org/2", checked: "2026-11-24" },
  ],
  checked: null,
  reviewed: null,
  translation: null,
};

const empty: Catalogue = {
  lang: "es",
  state: "empty",
  courses: [],
  mechanisms: [],
  provisions: [],
  workshops: [],
  verified: 0,
  rejected: 0,
  updated: null,
};

let root: HTMLElement;
const said = () => root.textContent ?? "";

function named(name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>("a, button")].find((one) =>
    one.textContent?.includes(name),
  );
  if (!found) throw new Error(`nothing called "${name}" in: ${root.textContent}`);
  return found;
}

function show(View: ComponentType<{ params: Record<string, string> }>, params: Record<string, string> = {}) {
  return act(() =>
    render(
      <LocationProvider>
        <View params={params} />
      </LocationProvider>,
      root,
    ),
  );
}

beforeEach(async () => {
  progress.value = {};
  catalogue.value = { ...empty, state: "ready", courses: [course], verified: 3 };
  await speak("es");
  root = document.createElement("div");
  document.body.replaceChildren(root);
});

describe("a course with a warning", () => {
  it("shows what it touches before anything of it, also when a part is opened straight away", async () => {
    await show(Part, { course: "incidents", part: "01" });
    expect(said()).toContain("Habla de vigilancia.");
    expect(said()).not.toContain("Una señal.");
    expect(named("Ahora no").getAttribute("href")).toBe("/learn");
    expect(progress.value).toEqual({});
  });

  it("opens when she chooses to go on, and says that no person has reviewed it and what was not checked", async () => {
    await show(Course, { course: "incidents" });
    expect(said()).not.toContain("Es martes.");
    await act(() => named("Quiero seguir").click());
    expect(said()).toContain("Es martes.");
    expect(said()).toContain("Ninguna persona lo ha revisado todavía.");
    expect(said()).toContain("Fuente aún sin consultar.");
    expect(said()).toContain("24 de noviembre de 2026");
  });
});

describe("a course", () => {
  beforeEach(() => {
    progress.value = { "lesson:incidents:02": { state: "started", at: "2026-11-24T10:00:00Z" } };
  });

  it("says that it can be seen without a connection when all of it is here", async () => {
    await show(Course, { course: "incidents" });
    expect(said()).toContain("puedes leerlo sin conexión");
  });

  it("that she removed is not offered, and is one touch away", async () => {
    removed.value = ["incidents"];
    await show(Courses);
    expect(said()).not.toContain("Sigue donde te quedaste");
    expect(root.querySelector(".course-card")).toBeNull();
    expect(said()).toContain("Un curso que quitaste");
    expect(named("Traerlo de vuelta")).toBeTruthy();
    removed.value = [];
    await show(Courses);
    expect(said()).toContain("Sigue donde te quedaste");
    expect(said()).not.toContain("quitaste");
  });

  it("that is only being looked at before it is published cannot be removed", async () => {
    catalogue.value = { ...catalogue.value, courses: [{ ...course, docId: "preview:course" }] };
    await show(Course, { course: "incidents" });
    expect(said()).not.toContain("Quitar este curso");
  });

  it("tells its size where she chooses it", async () => {
    await show(Courses);
    expect(root.querySelector(".course-card")?.textContent).toMatch(/\d\skB/);
  });

  it("says how much of it has not come yet", async () => {
    const late = { id: "03", type: "lesson" as const, title: "Leerlo", minutes: 5 };
    catalogue.value = { ...catalogue.value, courses: [{ ...course, parts: [...course.parts, late] }] };
    await show(Course, { course: "incidents" });
    expect(said()).toContain("todavía le falta una parte");
  });
});

describe("the courses", () => {
  it("offer to continue where she left", async () => {
    progress.value = { "lesson:incidents:01": { state: "done", at: "2026-11-24T10:00:00Z" } };
    await show(Courses);
    expect(named("Sigue donde te quedaste").getAttribute("href")).toBe("/learn/incidents/02");
    expect(said()).toContain("1 de 2 partes terminadas");
  });

  it("mark a course that is only there in another language", async () => {
    catalogue.value = { ...catalogue.value, courses: [{ ...course, lang: "en" }] };
    await show(Courses);
    expect(said()).toContain("En inglés");
  });

  it("say when they are not here yet, and when they could not be verified", async () => {
    catalogue.value = empty;
    await show(Courses);
    expect(said()).toContain("Todavía no hay cursos aquí");
    catalogue.value = { ...empty, state: "error", rejected: 4 };
    await show(Courses);
    expect(said()).toContain("No mostramos los cursos que llegaron");
  });

  it("say that a full phone may not take them, and that nothing is lost", async () => {
    catalogue.value = { ...empty, state: "loading" };
    storageFree.value = 900_000;
    await show(Courses);
    expect(said()).toContain("Puede que los cursos no quepan");
    storageFree.value = 900_000_000;
    await show(Courses);
    expect(said()).not.toContain("Puede que los cursos no quepan");
    storageFree.value = null;
  });

  it("say that it does not fit, instead of loading for ever", async () => {
    catalogue.value = { ...empty, state: "loading" };
    noRoom.value = true;
    await show(Courses);
    expect(said()).toContain("Lo nuevo ya no cabe en este teléfono");
    expect(said()).not.toContain("Abriendo los cursos");
    noRoom.value = false;
  });

  it("say how much of the one download has come", async () => {
    catalogue.value = empty;
    download.value = { lang: "es", bytes: 250_000, total: 1_000_000 };
    await show(Courses);
    expect(said()).toMatch(/Descargando los cursos: 250.kB de 1.MB/);
    download.value = null;
  });
});

describe("a lesson", () => {
  it("explains a word of the field when she touches it", async () => {
    progress.value = { "lesson:incidents:02": { state: "started", at: "2026-11-24T10:00:00Z" } };
    await show(Part, { course: "incidents", part: "01" });
    const word = await vi.waitUntil(() => root.querySelector<HTMLElement>(".term"), 10_000);
    expect(said()).not.toContain("Algo que avisa");
    await act(() => word.click());
    expect(root.querySelector("dialog")?.textContent).toContain("Algo que avisa antes de que pase.");
    await act(() => named("Seguir leyendo").click());
    expect(said()).not.toContain("Algo que avisa");
    expect(root.querySelector(".term")).toBe(word);
  });

  it("is begun when opened and done when she says so", async () => {
    progress.value = { "lesson:incidents:02": { state: "started", at: "2026-11-24T10:00:00Z" } };
    await show(Part, { course: "incidents", part: "01" });
    expect(progress.value["lesson:incidents:01"]?.state).toBe("started");
    await act(() => named("Ya la terminé").click());
    expect(progress.value["lesson:incidents:01"]?.state).toBe("done");
  });
});

describe("a certificate", () => {
  const done = { state: "done", at: "2026-11-24T10:00:00Z" } as const;
  const type = (text: string) =>
    act(() => {
      const field = root.querySelector("input");
      if (!field) throw new Error("no field");
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });

  it("waits until every part is done", async () => {
    progress.value = { "lesson:incidents:01": done };
    await show(Certificate, { course: "incidents" });
    expect(said()).toContain("Todavía faltan partes");
    expect(root.querySelector(".certificate")).toBeNull();
  });

  it("bears the name she types, the course, its parts, and what it proves", async () => {
    progress.value = { "lesson:incidents:01": done, "lesson:incidents:02": done };
    await show(Course, { course: "incidents" });
    expect(named("Hacer mi constancia").getAttribute("href")).toBe("/learn/incidents/certificate");
    await show(Certificate, { course: "incidents" });
    await type("Xóchitl");
    const sheet = root.querySelector(".certificate")?.textContent ?? "";
    for (const words of ["Xóchitl", "Incidentes de seguridad", "Anotarlo", "Demuestra solo eso"]) {
      expect(sheet).toContain(words);
    }
  });

  it("keeps her name nowhere: it is gone when she comes back", async () => {
    progress.value = { "lesson:incidents:01": done, "lesson:incidents:02": done };
    await show(Certificate, { course: "incidents" });
    await type("Xóchitl");
    await act(() => render(null, root));
    await show(Certificate, { course: "incidents" });
    expect(said()).not.toContain("Xóchitl");
    expect(JSON.stringify({ ...localStorage })).not.toContain("Xóchitl");
    expect(JSON.stringify(progress.value)).not.toContain("Xóchitl");
  });
});
