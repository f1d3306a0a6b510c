import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownNeeds } from "../../app/needs";
import { pool, roundtables } from "../../app/roundtables";
import { speak } from "../../app/words";
import { leave, link, show, text } from "../reports/testing";
import Guideline from "./Guideline";
import Guidelines from "./Guidelines";
import { useOf } from "./use";

const VISA = {
  ...{
    type: "provision",
    id: "visas",
    lang: "es",
    title: "Visas y refugio",
    summary: "Visas de emergencia.",
  },
  ...{ can: ["Dar visas."], limits: ["Nunca es una promesa."], paragraph: null, sources: [], checked: null },
  ...{ reviewed: null, translation: null, body: "## Cómo pedirlo\n\nPor escrito." },
};

vi.mock("../../app/catalogue", async () => {
  const { signal } = await import("@preact/signals");
  return { catalogue: signal({ provisions: [], mechanisms: [], courses: [], state: "ready" }) };
});
vi.mock("../../app/profiles", async () => {
  const { signal } = await import("@preact/signals");
  return {
    current: signal({ roles: ["coordinator"] }),
    pauseAutoLock: <T,>(work: () => Promise<T>) => work(),
  };
});

const { catalogue } = await import("../../app/catalogue");

const need = (id: string, provision?: string) => ({ id, body: { provision } }) as never;
const placed = (id: string, provision: string) => ({ need: { id }, provision }) as never;
const edition = (part: object) =>
  ({
    id: "e",
    main: { fields: { title: { value: "Mesa de marzo" } } },
    placed: [],
    commitments: [],
    ...part,
  }) as never;

beforeEach(async () => {
  await speak("es");
  catalogue.value = { ...catalogue.value, provisions: [VISA as never] };
});
afterEach(() => {
  leave();
  pool.value = [];
  roundtables.value = [];
  ownNeeds.value = [];
});

describe("a provision of the Guidelines", () => {
  it("is read with its limits and where nobody has read its paragraph", async () => {
    await show(<Guideline params={{ id: "visas" }} />);
    expect(text()).toContain("Dar visas.");
    expect(text()).toContain("Nunca es una promesa.");
    expect(text()).toContain("Cómo pedirlo");
    expect(text()).toContain("nadie ha leído en qué párrafo");
  });

  it("tells what was asked and what was kept, each need once, as the team settled on", async () => {
    pool.value = [need("a", "visas"), need("b", "visas"), need("c", "trials"), need("d")];
    roundtables.value = [
      edition({
        placed: [placed("a", "visas"), placed("b", "trials"), placed("d", "visas")],
        commitments: [
          { id: "1", mission: "Embajada", what: "Dos visas", due: "", provision: "visas", state: "kept" },
          { id: "2", mission: "Embajada", what: "Otra cosa", due: "", provision: "trials", state: "open" },
        ],
      }),
    ];
    expect(useOf("visas").asked).toBe(2);
    expect(useOf("trials").asked).toBe(2);
    await show(<Guideline params={{ id: "visas" }} />);
    expect(text()).toContain("2 necesidades se apoyan aquí");
    expect(text()).toContain("Dos visas");
    expect(text()).not.toContain("Otra cosa");
    expect(link("Embajada").getAttribute("href")).toBe("/roundtables/e/after");
    await show(<Guidelines />);
    expect(text()).toContain("Un compromiso, cumplido.");
    expect(link("Visas y refugio").getAttribute("href")).toBe("/guidelines/visas");
  });

  it("that does not exist leads to all of them", async () => {
    await show(<Guideline params={{ id: "nothing" }} />);
    expect(link("Ver todas").getAttribute("href")).toBe("/guidelines");
  });
});
