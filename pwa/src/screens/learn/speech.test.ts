import { describe, expect, it } from "vitest";
import { blocksOf, pickVoice } from "./speech";

const voice = (lang: string, localService = true, byDefault = false) => ({
  lang,
  localService,
  default: byDefault,
});

describe("the voice that reads aloud", () => {
  it("never is one that would send the text to somebody's servers", () => {
    expect(pickVoice("es", [voice("es-MX", false)])).toBeNull();
  });

  it("speaks her language, nearest region first", () => {
    const spain = voice("es-ES", true, true);
    const mexico = voice("es_MX");
    expect(pickVoice("es", [voice("en-US"), spain, mexico])).toBe(mexico);
    expect(pickVoice("es", [voice("en-US"), spain])).toBe(spain);
    expect(pickVoice("nah", [voice("en-US"), spain])).toBeNull();
  });
});

describe("what is read aloud", () => {
  it("is every heading, paragraph and list item once, in order", () => {
    const text = document.createElement("div");
    text.innerHTML =
      "<h2>Uno</h2><p>Dos <strong>tres</strong></p><ul><li>Cuatro<ul><li>Cinco</li></ul></li><li><p>Seis</p></li></ul><blockquote><p>Siete</p></blockquote><p> </p>";
    expect(blocksOf(text).map((block) => block.text)).toEqual([
      "Uno",
      "Dos tres",
      "Cuatro",
      "Cinco",
      "Seis",
      "Siete",
    ]);
  });
});
