import { beforeAll, describe, expect, it } from "vitest";
import type { SheetRow } from "../../app/types";
import { speak, t } from "../../app/words";
import { levelOf, notesOf, sentenceOf, worstFirst } from "./risk";

const say = (id: string, args?: Parameters<typeof t>[1]) => t(`tools-risk-${id}`, args);
const risk = (id: string, said: Record<string, string> = {}): SheetRow => ({ id, ...said });
const order = (...risks: SheetRow[]) => risks.sort(worstFirst).map(({ id }) => id);

beforeAll(async () => {
  await speak("en");
  await speak("es");
});

describe("risks", () => {
  it("come with the heaviest first, and the harm decides between equals", () => {
    expect(
      order(
        risk("repairable", { likely: "high", harm: "low" }),
        risk("worst", { likely: "high", harm: "high" }),
        risk("grave", { likely: "low", harm: "high" }),
        risk("mild", { likely: "low", harm: "low" }),
      ),
    ).toEqual(["worst", "grave", "repairable", "mild"]);
  });

  it("of the same weight come with the worst balanced first", () => {
    const same = { likely: "middle", harm: "middle" };
    expect(
      order(
        risk("protected", { ...same, weak: "una", strong: "a\nb\nc" }),
        risk("exposed", { ...same, weak: "una\ndos", strong: "" }),
      ),
    ).toEqual(["exposed", "protected"]);
  });

  it("that she has not weighed come last, and stay in her order", () => {
    expect(
      order(
        risk("first"),
        risk("half", { likely: "high" }),
        risk("low", { likely: "low", harm: "low" }),
        risk("last"),
      ),
    ).toEqual(["low", "half", "first", "last"]);
  });

  it("are weighed in words only when both questions are answered", () => {
    const level = (likely: string, harm: string) => levelOf(risk("r", { likely, harm }));
    expect(level("high", "high")).toBe("highest");
    expect(level("middle", "high")).toBe("high");
    expect(level("low", "high")).toBe("middle");
    expect(level("low", "middle")).toBe("low");
    expect(level("high", "")).toBeNull();
    expect(level("", "high")).toBeNull();
    expect(level("something-else", "high")).toBeNull();
  });
});

describe("the sentence of a risk", () => {
  const whole = risk("r", {
    who: "gente del transportista",
    what: "Cerrar el camino.",
    when: "El día de la asamblea",
    whom: "A las compañeras de la ranchería",
    why: "Para que no voten.",
  });

  it("reads as one, whatever capitals and full stops the phone put in", () => {
    expect(sentenceOf(whole, say)).toBe(
      "Gente del transportista podría cerrar el camino, el día de la asamblea. A quién: a las compañeras de la ranchería. Por qué: para que no voten.",
    );
  });

  it("leaves names and acronyms as they are", () => {
    const named = risk("r", { who: "la SEDATU", what: "SEDATU", when: "Oaxaca, en mayo", whom: "Lety" });
    expect(sentenceOf(named, say)).toBe("La SEDATU podría SEDATU, Oaxaca, en mayo. A quién: Lety.");
  });

  it("stands with what she has said so far, and not before she has said who or what", () => {
    expect(sentenceOf(risk("r", { what: "entrar a la oficina" }), say)).toBe(
      "Alguien podría entrar a la oficina.",
    );
    expect(sentenceOf(risk("r", { who: "Un funcionario" }), say)).toBe("Un funcionario podría hacer daño.");
    expect(sentenceOf(risk("r", { whom: "Lety", why: "por la tierra" }), say)).toBe("");
  });

  it("is said in her language", async () => {
    await speak("en");
    const english = risk("r", {
      who: "The haulier's people",
      what: "Block the road",
      when: "On the day of the assembly",
    });
    expect(sentenceOf(english, say)).toBe(
      "The haulier's people could block the road, on the day of the assembly.",
    );
    await speak("es");
  });
});

describe("what is worth a thought", () => {
  it("is an emergency plan for what is unlikely and extremely serious", () => {
    expect(notesOf(risk("r", { likely: "low", harm: "high" }))).toEqual(["grave"]);
    expect(notesOf(risk("r", { likely: "middle", harm: "high" }))).toEqual([]);
  });

  it("is the missing capacities, or the side to which the scales lean", () => {
    expect(notesOf(risk("r", { weak: "sola de noche" }))).toEqual(["strong"]);
    expect(notesOf(risk("r", { weak: "- sola\n- una copia", strong: "la vecina" }))).toEqual(["scales"]);
    expect(notesOf(risk("r", { weak: "sola", strong: "la vecina\nSandra" }))).toEqual([]);
  });

  it("is that a rumour accuses nobody, and that nobody accepts a risk for another", () => {
    expect(notesOf(risk("r", { known: "rumour", way: "accept" }))).toEqual(["rumour", "accept"]);
  });
});
