import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as doors from "../../app/profiles";
import type { InvitationState, ProfileStub } from "../../app/types";
import { speak } from "../../app/words";
import { arrivedInvitation } from "../../shell/arrival";
import { button, find, leave, link, show, text, touch, type } from "../reports/testing";
import Join from "./Join";

vi.mock("../../app/profiles", async (real) => ({
  ...(await real<typeof doors>()),
  loadProfiles: vi.fn(async () => {}),
  checkInvitation: vi.fn(),
  join: vi.fn(async () => {}),
  suggestPassphrase: vi.fn(async () => ["fobia", "pompa", "exigir", "tiempo", "culto", "poder"]),
}));
vi.mock("./browser", () => ({ browserProblem: vi.fn(async () => null) }));

const OPEN: InvitationState = {
  state: "open",
  roles: ["defender"],
  expires: "2026-12-01T18:00:00Z",
  vouched: true,
};
const SPACE: ProfileStub = { id: "space", demo: null, made: "2026-11-24" };

beforeEach(async () => {
  await speak("es");
  doors.profiles.value = [];
  vi.mocked(doors.checkInvitation).mockReset().mockResolvedValue(OPEN);
  arrivedInvitation.value = `#1.${"a".repeat(43)}.${"b".repeat(52)}`;
});

afterEach(() => {
  leave();
  vi.clearAllMocks();
});

async function arrive(): Promise<void> {
  await show(<Join />);
  await vi.waitFor(() => expect(text()).not.toContain("Revisando"));
}

async function reachWords(): Promise<void> {
  await arrive();
  await touch(button("Aceptar y elegir mi frase"));
  await vi.waitFor(() => expect(text()).toContain("fobia"));
}

describe("whoever touches her link again", () => {
  it("is led to her space, and nobody is alarmed that the invitation was tried twice", async () => {
    doors.profiles.value = [SPACE];
    await show(<Join />);
    await vi.waitFor(() => expect(text()).toContain("Ya tienes un espacio en este navegador"));
    expect(link("Abrir mi espacio").getAttribute("href")).toBe("/unlock");
    expect(doors.checkInvitation).not.toHaveBeenCalled();
    await touch(button("Hacer otro espacio"));
    await vi.waitFor(() => expect(text()).toContain("Entrarás como defensora"));
  });

  it("is not stopped by a space of the demo", async () => {
    doors.profiles.value = [{ ...SPACE, demo: "defender" }];
    await arrive();
    expect(text()).toContain("Entrarás como defensora");
  });

  it("and broke off before the end is asked for the passphrase that she chose, not for a new one", async () => {
    vi.mocked(doors.checkInvitation).mockResolvedValue({ ...OPEN, roles: [], expires: "", resume: true });
    await arrive();
    expect(text()).toContain("escribe la misma frase que elegiste");
    await touch(button("Seguir con mi frase"));
    expect(find<HTMLInputElement>('input[value="own"]').checked).toBe(true);
  });
});

describe("six random words", () => {
  it("are hers once she has written them without seeing them", async () => {
    await reachWords();
    await touch(find<HTMLInputElement>('[role="switch"]'));
    expect(text()).not.toContain("fobia");
    await type("Escríbela", "fobia pompa exigir tiempo  culto");
    await touch(button("Crear mi espacio"));
    expect(doors.join).not.toHaveBeenCalled();
    await type("Escríbela", "fobia pompa exigir tiempo  culto poder ");
    await touch(button("Crear mi espacio"));
    expect(vi.mocked(doors.join).mock.calls[0]?.[1]).toBe("fobia pompa exigir tiempo culto poder");
  });

  it("say so as soon as what she writes is something else", async () => {
    await reachWords();
    await touch(find<HTMLInputElement>('[role="switch"]'));
    await type("Escríbela", "fobia pom");
    expect(text()).not.toContain("No es igual");
    await type("Escríbela", "fobia pomo");
    expect(text()).toContain("No es igual");
  });

  it("are not taken before, and the button says what is missing", async () => {
    await reachWords();
    await touch(button("Crear mi espacio"));
    expect(find('[role="alert"], [role="status"]').textContent).toContain("Para seguir, activa");
    expect(doors.join).not.toHaveBeenCalled();
  });
});
