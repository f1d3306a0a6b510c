import { expect, it } from "vitest";
import { talkOf } from "./talk";

it("the conversation holds what colleagues answered, by name, each once and in its place", () => {
  const thread = [
    { id: "a", kind: "answer" as const, mine: true, text: "Uno", made: "2026-11-24T10:00:00Z" },
    { id: "b", kind: "addition" as const, mine: false, text: "Tres", made: "2026-11-24T12:00:00Z" },
  ];
  const answeredBy = [
    { id: "a", by: "me", made: "2026-11-24T10:00:00Z", text: "Uno" },
    { id: "c", by: "bea", made: "2026-11-24T11:00:00Z", text: "Dos" },
  ];
  const talk = talkOf({ thread, triage: { fields: {}, seenBy: [], answeredBy } }, (key) => `Colega ${key}`);
  expect(talk.map(({ text, name }) => [text, name])).toEqual([
    ["Uno", undefined],
    ["Dos", "Colega bea"],
    ["Tres", undefined],
  ]);
});
