import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as facade from "../../app/invitations";
import { online, region } from "../../app/region";
import type { InvitationView, RegionInfo } from "../../app/types";
import { speak } from "../../app/words";
import { button, find, leave, show, text, touch, type } from "../reports/testing";
import Invitations from "./Invitations";

const made = {
  id: "n1",
  link: "https://hub.example/join#1.seed.region",
  qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
  expires: "2099-12-01T18:00:00Z",
};

vi.mock("../../app/invitations", async () => {
  const { signal } = await import("@preact/signals");
  return {
    invitations: signal([]),
    loadInvitations: vi.fn(async () => {}),
    make: vi.fn(),
    card: vi.fn(),
    cancel: vi.fn(async () => {}),
    reissue: vi.fn(),
  };
});

const hub = { publicUrl: "https://hub.example", reachable: true } as RegionInfo;

function invitation(more: Partial<InvitationView>): InvitationView {
  return {
    id: "i1",
    role: "defender",
    label: "Lupe",
    made: "2026-11-20T10:00:00Z",
    expires: "2099-12-01T18:00:00Z",
    state: "open",
    reused: 0,
    ...more,
  };
}

beforeEach(async () => {
  await speak("es");
  vi.clearAllMocks();
  vi.mocked(facade.make).mockResolvedValue(made);
  online.value = true;
  region.value = hub;
  facade.invitations.value = [];
});
afterEach(leave);

async function makeOne(): Promise<void> {
  await show(<Invitations />);
  await touch(button("Hacer una invitación"));
  await type("Una etiqueta para ti", "Lupe");
  await touch(button("Hacer la invitación"));
}

describe("an invitation", () => {
  it("needs a label, kept for herself, before it is made", async () => {
    await show(<Invitations />);
    await touch(button("Hacer una invitación"));
    expect(text()).toContain("el servidor no la ve");
    await touch(button("Hacer la invitación"));
    expect(facade.make).not.toHaveBeenCalled();
    expect(find('[role="alert"]').textContent).toContain("Ponle una etiqueta");
    await type("Una etiqueta para ti", " Lupe ");
    await touch(button("Hacer la invitación"));
    expect(facade.make).toHaveBeenCalledWith({ role: "defender", label: "Lupe", days: 7 });
  });

  it("is handed over as a code, a link or a card", async () => {
    await makeOne();
    expect(text()).toContain("La invitación está lista");
    expect(find(".invitation-qr img").getAttribute("alt")).toBe("Código QR de la invitación");
    expect(text()).toContain(made.link);
    expect(button("Copiar enlace")).toBeTruthy();
  });

  it("has a discreet card, which shows neither what it is for nor the address", async () => {
    await makeOne();
    await vi.waitFor(() => find(".paper"));
    const paper = () => find(".paper").textContent ?? "";
    expect(paper()).not.toMatch(/tejedora|hub\.example|protecci/i);
    await touch(find<HTMLInputElement>('input[role="switch"]'));
    expect(paper()).toMatch(/Tejedora/);
    expect(paper()).toContain(made.link);
  });

  it("has a card in the language of who receives it", async () => {
    await makeOne();
    await touch(find<HTMLInputElement>('.print-card input[value="en"]'));
    await vi.waitFor(() => expect(find(".paper").getAttribute("lang")).toBe("en"));
    expect(find(".paper").textContent).toContain("Open your phone’s camera");
    expect(text()).toContain("Imprimir la tarjeta");
  });

  it("says that other phones cannot follow it while the hub is on this computer only, and how to change that", async () => {
    region.value = { ...hub, publicUrl: "http://127.0.0.1:8470", reachable: false };
    await makeOne();
    expect(text()).toContain("Otros teléfonos no pueden entrar");
    expect(text()).toContain("http://127.0.0.1:8470");
    expect(text()).toContain("HUB_PUBLIC_URL=");
  });

  it("can be made for a whole workshop: one a line, and each card has a number instead of a name", async () => {
    vi.mocked(facade.make).mockImplementation(async ({ label }) => ({ ...made, id: label }));
    await show(<Invitations />);
    await touch(button("Hacer una invitación"));
    await type("Una etiqueta para ti", "Lupe\n\n Ana \nRosa");
    await touch(button("Hacer la invitación"));
    expect(vi.mocked(facade.make).mock.calls.map(([{ label }]) => label)).toEqual(["Lupe", "Ana", "Rosa"]);
    expect(text()).toContain("Las 3 invitaciones están listas");
    await vi.waitFor(() => expect(document.querySelectorAll(".paper")).toHaveLength(3));
    const papers = [...document.querySelectorAll(".paper")].map((paper) => paper.textContent ?? "");
    expect(papers.map((paper) => /\d/.exec(paper)?.[0])).toEqual(["1", "2", "3"]);
    expect(papers.join()).not.toMatch(/Lupe|Ana|Rosa/);
  });

  it("of a workshop that broke off says which are missing, and the others are good", async () => {
    vi.mocked(facade.make).mockResolvedValueOnce(made).mockRejectedValueOnce(new Error("offline"));
    await show(<Invitations />);
    await touch(button("Hacer una invitación"));
    await type("Una etiqueta para ti", "Lupe\nAna\nRosa");
    await touch(button("Hacer la invitación"));
    expect(find('[role="alert"]').textContent).toContain("Ana, Rosa");
    await vi.waitFor(() => expect(document.querySelectorAll(".paper")).toHaveLength(1));
  });

  it("that cannot be made keeps what was typed", async () => {
    vi.mocked(facade.make).mockRejectedValueOnce(new Error("offline"));
    await makeOne();
    expect(find('[role="alert"]').textContent).toContain("Hace falta conexión");
    expect(find<HTMLTextAreaElement>("textarea").value).toBe("Lupe");
  });
});

describe("the list of invitations", () => {
  it("says how each stands, and alarms when somebody came with one again", async () => {
    facade.invitations.value = [
      invitation({ id: "a", state: "used", reused: 2 }),
      invitation({ id: "b", label: "Chayo", expires: "2020-01-01T00:00:00Z" }),
    ];
    await show(<Invitations />);
    expect(text()).toContain("Alguien intentó usarla 2 veces más");
    expect(text()).toContain("Habla con ella");
    expect(find(".invitation-row", "Chayo").textContent).toContain("Venció");
  });

  it("cancels only after asking", async () => {
    facade.invitations.value = [invitation({})];
    await show(<Invitations />);
    await touch(button("Cancelar la invitación de Lupe"));
    expect(facade.cancel).not.toHaveBeenCalled();
    await touch(find<HTMLButtonElement>("dialog .button-danger"));
    expect(facade.cancel).toHaveBeenCalledWith("i1");
  });

  it("says when it could not ask the hub, shows what was known, and asks again once there is a connection", async () => {
    vi.mocked(facade.loadInvitations).mockRejectedValueOnce(new Error("offline"));
    facade.invitations.value = [invitation({})];
    await show(<Invitations />);
    expect(text()).toContain("No pudimos preguntar al servidor");
    expect(text()).toContain("Lupe");
    await act(async () => {
      online.value = false;
    });
    await act(async () => {
      online.value = true;
    });
    expect(text()).not.toContain("No pudimos preguntar al servidor");
  });
});
