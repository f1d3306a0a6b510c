import { describe, expect, it } from "vitest";
import type { CaseObject, CaseValue, CaseView, InboxView } from "../../app/types";
import { arrangeCases, OPEN_CASES, reminders } from "./arrange";
import { regionsOf } from "./narrow";

const object = (id: string, values: Record<string, CaseValue>): CaseObject => ({
  id,
  by: "ana",
  made: "2026-11-24T10:00:00Z",
  fields: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, versions: [], shown: [] }]),
  ),
});

const view = (id: string, main: Record<string, CaseValue>, more: Partial<CaseView> = {}): CaseView => ({
  id,
  opened: "2026-11-24T10:00:00Z",
  main: object(id, main),
  notes: [],
  tasks: [],
  interventions: [],
  reports: [],
  timeline: [],
  readers: [],
  canWrite: true,
  unsent: { waiting: 0, refused: 0, reasons: [] },
  outside: [],
  undecided: false,
  kept: [],
  sides: [],
  merges: 0,
  missing: 0,
  forks: 0,
  unverified: 0,
  ...more,
});

const ids = (of: CaseView[]) => of.map(({ id }) => id);

describe("the list of cases", () => {
  const all = [
    view("calm", { title: "Río", urgency: "normal", status: "open" }),
    view("due", { title: "Día", urgency: "soon" }, { due: { day: "2026-12-01", what: "x" } }),
    view("late", { title: "Ayer", urgency: "soon" }, { due: { day: "2026-11-01", what: "x" } }),
    view("now", { title: "Camión", urgency: "now", assignee: "me" }),
    view("closed", { title: "Viejo", urgency: "now", status: "closed" }, { merges: 1 }),
  ];

  it("is what is urgent first, then what is due sooner; closed ones only where they are asked for", () => {
    expect(ids(arrangeCases(all, { ...OPEN_CASES, show: "open" }, "me"))).toEqual([
      "now",
      "late",
      "due",
      "calm",
    ]);
    expect(ids(arrangeCases(all, { ...OPEN_CASES, show: "all" }, "me"))).toHaveLength(5);
    expect(ids(arrangeCases(all, { ...OPEN_CASES, show: "mine" }, "me"))).toEqual(["now"]);
    expect(ids(arrangeCases(all, { ...OPEN_CASES, show: "due" }, "me"))).toEqual(["late", "due"]);
    expect(ids(arrangeCases(all, { ...OPEN_CASES, show: "merge" }, "me"))).toEqual(["closed"]);
  });

  it("is searched without minding accents or capitals, in notes too", () => {
    expect(ids(arrangeCases(all, { ...OPEN_CASES, show: "open", words: "camion" }, "me"))).toEqual(["now"]);
    const noted = view("noted", { title: "Otro" }, { notes: [object("n", { text: "Habló la abogada" })] });
    expect(
      ids(arrangeCases([...all, noted], { ...OPEN_CASES, show: "open", words: "HABLO abog" }, "me")),
    ).toEqual(["noted"]);
  });
});

describe("finer choices", () => {
  const all = [
    view("a", { kinds: ["threat", "digital"], risk: "high", assignee: "me", region: "Sierra Sur" }),
    view("b", { kinds: ["threat"], risk: "low", assignee: "bea", region: "sierra sur " }),
    view("c", { region: "Costa" }),
  ];
  const found = (more: Partial<InboxView>) => ids(arrangeCases(all, { ...OPEN_CASES, ...more }, "me"));
  const regions = regionsOf(
    all.map(
      ({ main }) =>
        (field) =>
          main.fields[field]?.value,
    ),
  );

  it("narrow by what happened, risk, who handles it and region, however the region was written", () => {
    expect(found({ kind: "digital" })).toEqual(["a"]);
    expect(found({ kind: "threat", risk: "low" })).toEqual(["b"]);
    expect(found({ assignee: "bea" })).toEqual(["b"]);
    expect(found({ region: "SIERRA SUR" })).toEqual(["a", "b"]);
    expect(found({})).toHaveLength(3);
  });

  it("offer each region once", () => {
    expect(regions).toEqual(["Costa", "Sierra Sur"]);
  });
});

describe("reminders", () => {
  const tasks = [
    object("a", { what: "hoy", due: "2026-11-24" }),
    object("b", { what: "mañana", due: "2026-11-25" }),
    object("c", { what: "avisada", due: "2026-12-24", remind: "2026-11-20" }),
    object("d", { what: "hecha", due: "2026-11-01", done: true }),
    object("h", { what: "vencida, con recordatorio para después", due: "2026-11-02", remind: "2026-12-01" }),
    object("e", { what: "de otra", due: "2026-11-01", who: "bea" }),
  ];
  const interventions = [
    object("f", { words: "plazo", nextDeadline: "2026-11-30" }),
    object("g", { words: "lejano", nextDeadline: "2027-01-30" }),
  ];
  const names = (of: CaseView[]) => reminders(of, "me", "2026-11-24").map(({ what }) => what);

  it("are what is due today or was to be reminded of, and deadlines of the week; not what is done or another's", () => {
    expect(names([view("x", {}, { tasks, interventions })])).toEqual([
      "vencida, con recordatorio para después",
      "hoy",
      "plazo",
      "avisada",
    ]);
  });

  it("lead to where each stands", () => {
    const due = reminders([view("x", {}, { tasks, interventions })], "me", "2026-11-24");
    expect(due.map(({ id, part }) => `${id} ${part}`)).toEqual([
      "h tasks",
      "a tasks",
      "f mechanisms",
      "c tasks",
    ]);
  });

  it("are silent for closed cases and deadlines that a colleague follows", () => {
    expect(names([view("x", { status: "closed" }, { tasks })])).toEqual([]);
    expect(names([view("x", { assignee: "bea" }, { interventions })])).toEqual([]);
  });
});
