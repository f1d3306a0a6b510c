import { expect, it, vi } from "vitest";
import { referral } from "../core/messages/kinds/referral";
import { bytesOf, EXCERPT_BYTES, excerptsOf } from "./excerpts";
import type { CaseView } from "./types";

vi.mock("./cases", () => ({ cases: { value: [] } }));

const made = "2026-11-24T18:00:00Z";
const note = (text: string) => ({ id: text, by: "k", made, fields: { text: { value: text } } });
const view = {
  reports: [{ made, body: { what: "Me siguen" }, additions: [{ id: "a", made, text: "Otra vez" }] }],
  notes: [note("Llamarle el lunes"), note(" ")],
} as unknown as CaseView;

it("offers each text of a case by itself, and none that says nothing", () => {
  expect(excerptsOf(view).map(({ kind, text }) => [kind, text])).toEqual([
    ["report", "Me siguen"],
    ["addition", "Otra vez"],
    ["note", "Llamarle el lunes"],
  ]);
});

it("is read by another region as it was chosen, and refused where it is something else", () => {
  const said = { region: "a".repeat(52), text: "Apoyo", language: "es", urgent: false };
  const excerpts = excerptsOf(view);
  expect(referral.parse({ ...said, excerpts })).toEqual({ ...said, excerpts });
  expect(referral.parse(said)).toEqual(said);
  for (const files of [[], [{}], "todo"]) expect(() => referral.parse({ ...said, files })).toThrow();
  for (const bad of [[], [{ ...excerpts[0], kind: "secret" }], [{ ...excerpts[0], made: "ayer" }], "todo"])
    expect(() => referral.parse({ ...said, excerpts: bad })).toThrow();
});

it("fits into one sealed message", () => {
  const much = Array.from({ length: 5 }, () => ({ kind: "note" as const, made, text: "a".repeat(100_000) }));
  expect(bytesOf(much)).toBeGreaterThan(EXCERPT_BYTES);
  expect(bytesOf(much.slice(0, 3))).toBeLessThan(EXCERPT_BYTES);
});
