import { describe, expect, it } from "vitest";
import { isApproved, missingIn, type NeedDraft, shownOf, tellsInDraft } from "./needs";

const draft: NeedDraft = {
  made: "2026-11-24T10:00:00Z",
  language: "es",
  theme: "threats",
  happening: "Llaman por la noche.",
  asked: "Una visita",
  of: "la delegación",
  provision: "",
  urgency: "soon",
  region: "la costa",
  how: "described",
  as: "Una mujer de la costa",
  paragraph: "Nos llaman por la noche.",
  approved: null,
  files: [],
  behalf: null,
};
const approved = { ...draft, approved: { shown: shownOf(draft), at: "2026-11-24T10:05:00Z" } };

describe("what she approved", () => {
  it("is sent only after she said yes", () => {
    expect(missingIn(draft)).toBe("approved");
    expect(missingIn(approved)).toBeNull();
  });

  it.each([
    { paragraph: "Nos llaman por la noche" },
    { as: "Una maestra de la costa" },
    { how: "named" as const },
    { how: "unnamed" as const },
    { asked: "Dos visitas" },
    { of: "" },
    { region: "Acapulco" },
    { theme: "care" as const },
    { urgency: "now" as const },
  ])("is asked again when anything changes that missions will read: %o", (change) => {
    expect(isApproved({ ...approved, ...change })).toBe(false);
  });

  it.each([{ happening: "Otra cosa" }, { provision: "contacts" }])(
    "holds when what only the team reads changes: %o",
    (change) => {
      expect(isApproved({ ...approved, ...change })).toBe(true);
    },
  );

  it("needs consent with its day, and the name that the team uses, where it is entered for somebody", () => {
    const behalf = { who: "Luz", how: "spoken" as const, when: "2026-11-20", witness: "" };
    expect(missingIn({ ...approved, behalf })).toBeNull();
    for (const gap of [{ who: " " }, { how: "" as const }, { when: "" }])
      expect(missingIn({ ...approved, behalf: { ...behalf, ...gap } })).toBe("consent");
  });

  it("is warned of before it leaves when it could tell who she is, also in what she asks", () => {
    expect(tellsInDraft(draft)).toEqual([]);
    expect(tellsInDraft({ ...draft, asked: "Visitar a la regidora el 3 de mayo" })).toEqual(["date", "role"]);
    expect(tellsInDraft({ ...draft, how: "named", asked: "Visitar a la regidora el 3 de mayo" })).toEqual([]);
  });
});
