// @vitest-environment node
import { beforeEach, expect, it, vi } from "vitest";
import * as facade from "./cases";
import { belongings, handOverAll } from "./handover";
import * as received from "./inbox";
import type { CaseObject, CaseValue, CaseView, InboxItem } from "./types";
import { type Casework, casework } from "./unlocked/casework";

vi.mock("./cases", async () => {
  const { signal } = await import("@preact/signals");
  return { cases: signal([]), colleagues: signal([]), give: vi.fn(async () => {}) };
});
vi.mock("./inbox", async () => {
  const { signal } = await import("@preact/signals");
  return { inbox: signal([]), decide: vi.fn(async () => {}) };
});

const object = (id: string, values: Record<string, CaseValue>, by = "me"): CaseObject => ({
  ...{ id, by, made: "2026-11-24T10:00:00Z" },
  fields: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, versions: [], shown: [`${id} ${name}`] }]),
  ),
});

function view(id: string, main: CaseObject, readers: string[], more: Partial<CaseView> = {}): CaseView {
  return { id, main, readers, tasks: [], canWrite: true, ...more } as unknown as CaseView;
}

const item = (id: string, values: Record<string, CaseValue>) =>
  ({ id, triage: { fields: object(id, values).fields } }) as unknown as InboxItem;

const writeCase = vi.fn(async () => {});
/** An edition of a roundtable: no case, and only she reads it. */
const book = { ids: () => ["edition", "hers"], state: () => ({ keys: [{ given: ["me"] }] }) };

beforeEach(() => {
  vi.clearAllMocks();
  const person = (key: string, active = true) => ({
    key,
    name: key,
    you: key === "me",
    active,
    canOpen: active,
  });
  facade.colleagues.value = [person("me"), person("bea"), person("gone", false)];
  casework.value = { book, canWrite: () => true, writeCase } as unknown as Casework;
  received.inbox.value = [item("mine", { assignee: "me" }), item("hers", { assignee: "bea" })];
  facade.cases.value = [
    view("hers", object("hers", { assignee: "bea" }, "bea"), ["bea", "me"]),
    view("mine", object("mine", { assignee: "me", status: "open" }, "bea"), ["bea", "me"]),
    view("opened", object("opened", { assignee: null }), ["bea", "me"]),
    view("alone", object("alone", { assignee: "gone", status: "closed" }, "gone"), ["gone", "me"]),
    view("task", object("task", { assignee: "bea" }, "bea"), ["bea", "me"], {
      tasks: [object("t1", { who: "me", done: false }), object("t2", { who: "me", done: true })],
    }),
    view("shut", object("shut", { assignee: "me" }), ["me"], { canWrite: false }),
  ];
});

it("what would be left behind is what is hers, and what no colleague reads, also when it is closed", () => {
  const { cases, reports, logs, shut } = belongings();
  expect(cases.map(({ id }) => id)).toEqual(["mine", "opened", "alone", "task"]);
  expect(reports.map(({ id }) => id)).toEqual(["mine"]);
  expect(logs).toEqual(["edition"]);
  expect(shut.map(({ id }) => id)).toEqual(["shut"]);
});

it("all of it goes to a colleague in one step: she is given what she does not read, and handles what was hers", async () => {
  await handOverAll("bea");
  expect(vi.mocked(facade.give).mock.calls).toEqual([
    ["edition", ["bea"]],
    ["alone", ["bea"]],
  ]);
  const set = (on: string, id: string, values: object, amends: string[]) => ({
    part: { type: "set", on, id, values },
    amends,
  });
  expect(writeCase.mock.calls).toEqual([
    ["mine", [set("case", "mine", { assignee: "bea" }, ["mine assignee"])]],
    ["opened", [set("case", "opened", { assignee: "bea" }, ["opened assignee"])]],
    ["task", [set("task", "t1", { who: "bea" }, ["t1 who"])]],
  ]);
  expect(received.decide).toHaveBeenCalledExactlyOnceWith("mine", "assignee", "bea", ["mine assignee"]);
});
