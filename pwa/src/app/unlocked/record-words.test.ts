// @vitest-environment node
import { expect, it } from "vitest";
import type { MessageOf } from "../../core/messages";
import { wordsOfAdditions } from "./record-words";

const message = (...texts: string[]) =>
  ({ body: { entries: texts.map((p) => ({ t: "", p, s: [] })) } }) as unknown as MessageOf<"record">;
const entry = (part: object) => JSON.stringify({ log: "x", seq: 0, part });

it("finds what she wrote in each part, also in what she corrected, and no ids or codes", () => {
  const act = {
    type: "act",
    id: "a".repeat(26),
    kinds: ["threat"],
    method: "Con una pistola",
    victims: ["self"],
  };
  const person = { type: "person", pseudonym: "Luz", identity: { name: "María" }, roles: ["witness"] };
  const correction = { type: "correction", of: "b", part: { type: "source", words: "Lo vi yo" } };
  expect(wordsOfAdditions([message(entry(act), entry(person)), message(entry(correction))])).toEqual([
    "Con una pistola",
    "Luz",
    "María",
    "Lo vi yo",
  ]);
});

it("passes over what is no entry", () => {
  expect(wordsOfAdditions([message("{", "[]", '"text"', entry([] as object))])).toEqual([]);
});
