// @vitest-environment node
import { expect, it } from "vitest";
import { TextIndex } from "./inbox-search";

const report = (id: string, text: string) => ({ id, of: {}, text: () => text });
const told = async () => undefined;
const found = (index: TextIndex, words: string) => [...index.find(words)].sort();

it("finds all words in any order, by their beginning, with or without accents and capitals", async () => {
  const index = new TextIndex();
  await index.take([report("a", "Una camioneta, ¡GRIS!, en la reunión"), report("b", "Llamada gris")], told);
  expect(found(index, "gris")).toEqual(["a", "b"]);
  expect(found(index, "REUNION camio")).toEqual(["a"]);
  expect(found(index, "reunión, gris.")).toEqual(["a"]);
  expect(found(index, "mioneta")).toEqual([]);
  expect(found(index, "camioneta llamada")).toEqual([]);
  expect(found(index, "a ?")).toEqual([]);
});

it("takes in what changed and forgets what is gone, and takes nothing as a pattern", async () => {
  const index = new TextIndex();
  const first = report("a", "puerta");
  await index.take([first, report("b", "ventana")], told);
  await index.take([{ ...first, of: {}, text: () => "calle (sur)" }], told);
  expect(found(index, "puerta")).toEqual([]);
  expect(found(index, "ventana")).toEqual([]);
  expect(found(index, "(sur) cal")).toEqual(["a"]);
  expect(found(index, "cal.* s.r|calz")).toEqual([]);
});

it("says how far it has come, and looks again only at what changed", async () => {
  const index = new TextIndex();
  const all = Array.from({ length: 1200 }, (_, n) => report(`${n}`, `noche ${n}`));
  const steps: number[] = [];
  await index.take(all, async (done) => void steps.push(done));
  await index.take(all, async (done) => void steps.push(done));
  expect(steps).toEqual([500, 1000]);
  expect(index.find("noche").size).toBe(1200);
});
