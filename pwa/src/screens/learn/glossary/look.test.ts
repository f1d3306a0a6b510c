import { expect, it } from "vitest";
import { look } from "./look";

const terms = [
  { id: "risk", term: "riesgo", also: ["riesgos"], meaning: "La posibilidad de un daño." },
  { id: "order", term: "orden de protección", also: [], meaning: "Aleja a quien agrede." },
  { id: "amparo", term: "amparo", also: [], meaning: "Frena un acto de autoridad y su riesgo." },
];
const ids = (query: string) => look(terms, query, "es").map(({ id }) => id);

it("all words stand in the order of the alphabet while nothing is typed", () => {
  expect(ids(" ")).toEqual(["amparo", "order", "risk"]);
});

it("a word is found without its accents, first by its name, then by its meaning", () => {
  expect(ids("PROTECCION")).toEqual(["order"]);
  expect(ids("riesgo")).toEqual(["risk", "amparo"]);
  expect(ids("orden alejar")).toEqual([]);
});
