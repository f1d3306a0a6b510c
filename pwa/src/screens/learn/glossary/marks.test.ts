import { beforeEach, describe, expect, it } from "vitest";
import type { GlossaryTerm } from "../../../app/catalogue";
import { markTerms, termOf } from "./marks";

const term = (id: string, word: string, also: string[] = []): GlossaryTerm => ({
  id,
  term: word,
  also,
  meaning: `Qué es ${word}.`,
});
const terms = [
  term("risk", "riesgo"),
  term("digital", "violencia digital"),
  term("violence", "violencia"),
  term("order", "orden de protección", ["órdenes de protección"]),
  term("iachr", "Comisión Interamericana", ["CIDH"]),
];

let root: HTMLElement;
const show = (html: string) => {
  root.innerHTML = html;
  markTerms(root, terms);
};
const marks = () => [...root.querySelectorAll<HTMLElement>(".term")];
const marked = () => marks().map((mark) => `${mark.dataset.term}: ${mark.textContent}`);

beforeEach(() => {
  root = document.createElement("div");
  document.body.replaceChildren(root);
});

describe("words of the field in a lesson", () => {
  it("are marked where they first stand, in whichever form, and nowhere else", () => {
    show(
      "<p>Los Riesgos crecen. El riesgo baja.</p><p>Pide <strong>órdenes de protección</strong> a la CIDH.</p>",
    );
    expect(marked()).toEqual(["risk: Riesgos", "order: órdenes de protección", "iachr: CIDH"]);
  });

  it("are whole words: a part of another one is none", () => {
    show("<p>Arriesgo poco; riesgosa no es.</p>");
    expect(marked()).toEqual([]);
  });

  it("of several words win over one of them", () => {
    show("<p>La violencia digital es violencia.</p>");
    expect(marked()).toEqual(["digital: violencia digital", "violence: violencia"]);
  });

  it("are left alone in headings, links and code", () => {
    show('<h2>El riesgo</h2><p><a href="/x">riesgo</a> <code>riesgo</code></p><p>Otro riesgo.</p>');
    expect(marked()).toEqual(["risk: riesgo"]);
    expect(marks()[0]?.closest("p")?.textContent).toBe("Otro riesgo.");
  });

  it("change no letter of the text, also when they are marked again or no longer", () => {
    const html = "<p>Hay riesgo, violencia digital y <em>violencia</em>.</p><ul><li>La CIDH</li></ul>";
    show(html);
    const before = root.textContent;
    markTerms(root, terms);
    expect(marked()).toHaveLength(4);
    expect(root.textContent).toBe(before);
    markTerms(root, []);
    expect(root.innerHTML).toBe(html);
  });

  it("never become markup, whatever they are called", () => {
    root.innerHTML = "<p>a (b) &lt;img src=x&gt; c</p>";
    markTerms(root, [term("odd", "<img src=x>"), term("sign", "(b)")]);
    expect(root.querySelector("img")).toBeNull();
    expect(root.textContent).toBe("a (b) <img src=x> c");
  });

  it("answer a touch, Enter and the space bar, and no other key", () => {
    show("<p>El riesgo.</p>");
    const [mark] = marks();
    const asked: (string | null)[] = [];
    for (const name of ["click", "keydown"])
      root.addEventListener(name, (event) => asked.push(termOf(event)));
    mark?.click();
    for (const key of ["Enter", " ", "Tab"])
      mark?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    root.querySelector("p")?.click();
    expect(asked).toEqual(["risk", "risk", "risk", null, null]);
    expect([mark?.getAttribute("role"), mark?.tabIndex]).toEqual(["button", 0]);
  });
});
