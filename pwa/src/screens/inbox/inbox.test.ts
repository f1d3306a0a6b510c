import { beforeEach, describe, expect, it } from "vitest";
import type { CaseValue, InboxItem, InboxView, Sender, ThreadItem, Triage } from "../../app/types";
import { speak, t } from "../../app/words";
import { arrange, count, NOTHING_WANTED, waits } from "./arrange";
import { quarantineWord } from "./quarantine";
import { senderLine } from "./sender";
import { plain, safeName, useOf } from "./viewable";

function item(id: string, received: string, more: Partial<InboxItem> = {}): InboxItem {
  return {
    id,
    made: received,
    received,
    urgent: false,
    sender: { known: "new", vouchedBy: "you", fingerprint: "a3f9 12bc 77d0 5e41" },
    verified: true,
    body: {
      what: "…",
      when: { precision: "unknown" },
      where: { precision: "hidden" },
      risk: { who: "", now: null },
      urgent: false,
      language: "es",
      files: [],
    },
    files: [],
    awaited: 0,
    opened: false,
    conflict: false,
    thread: [],
    report: id,
    told: [],
    author: "a".repeat(43),
    triage: { fields: {}, seenBy: [], answeredBy: [] },
    ...more,
  };
}

const decided = (values: Record<string, CaseValue>): Triage => ({
  fields: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, versions: [], shown: [] }]),
  ),
  seenBy: [],
  answeredBy: [],
});
const showing = (show: string) => ({ ...NOTHING_WANTED, show });

describe("the order of an inbox", () => {
  const items = [
    item("old", "2026-11-20T10:00:00Z"),
    item("urgent-old", "2026-11-19T10:00:00Z", { urgent: true }),
    item("new", "2026-11-24T10:00:00Z", { opened: true }),
    item("urgent-new", "2026-11-23T10:00:00Z", { urgent: true, opened: true }),
  ];

  it("is urgent first, then newest", () => {
    expect(arrange(items, showing("all")).map(({ id }) => id)).toEqual([
      "urgent-new",
      "urgent-old",
      "new",
      "old",
    ]);
  });

  it("is by arrival: a sender whose clock is years ahead does not stay on top", () => {
    const ahead = item("ahead", "2026-11-18T10:00:00Z", { made: "2031-01-01T00:00:00Z" });
    expect(arrange([...items, ahead], showing("all")).at(-1)?.id).toBe("ahead");
  });

  it("can be narrowed to what is urgent or unopened, and counts the same", () => {
    expect(arrange(items, showing("urgent")).map(({ id }) => id)).toEqual(["urgent-new", "urgent-old"]);
    expect(arrange(items, showing("unopened")).map(({ id }) => id)).toEqual(["urgent-old", "old"]);
    expect(count(items, "unopened")).toBe(2);
  });

  it("follows what the team decided before what the sender said", () => {
    const calm = item("calm", "2026-11-23T12:00:00Z", { urgent: true, triage: decided({ urgency: "soon" }) });
    const grave = item("grave", "2026-11-01T10:00:00Z", { triage: decided({ urgency: "now" }) });
    expect(arrange([...items, calm, grave], showing("all")).map(({ id }) => id)).toEqual([
      "urgent-new",
      "urgent-old",
      "grave",
      "new",
      "calm",
      "old",
    ]);
  });

  it("can be narrowed to what is hers, what has no case, a kind, a risk, and the words found", () => {
    const all = [
      item("hers", "2026-11-20T10:00:00Z", {
        triage: decided({ assignee: "me", kinds: ["threat"], risk: "high" }),
      }),
      item("cased", "2026-11-20T11:00:00Z", { triage: decided({ case: "c", kinds: ["digital"] }) }),
      item("twice", "2026-11-20T12:00:00Z", { triage: decided({ duplicateOf: "r" }) }),
    ];
    const names = (view: Partial<InboxView>, found: Set<string> | null = null) =>
      arrange(all, { ...NOTHING_WANTED, ...view }, found, "me").map(({ id }) => id);
    expect(names({ show: "mine" })).toEqual(["hers"]);
    expect(names({ show: "loose" })).toEqual(["hers"]);
    expect(names({ kind: "digital" })).toEqual(["cased"]);
    expect(names({ risk: "high" })).toEqual(["hers"]);
    expect(names({ assignee: "me", kind: "digital" })).toEqual([]);
    expect(names({}, new Set(["twice", "hers"]))).toEqual(["twice", "hers"]);
  });
});

describe("what a report waits for", () => {
  const said = (kind: ThreadItem["kind"], mine: boolean): ThreadItem => ({
    id: kind,
    kind,
    mine,
    text: "",
    made: "2026-11-24T10:00:00Z",
  });

  const triage = decided({});
  const of = (thread: ThreadItem[], opened = true) => waits({ opened, thread, triage });

  it("is to be opened, answered, read again, or nothing", () => {
    expect(of([], false)).toBe("new");
    expect(of([])).toBe("unanswered");
    expect(of([said("addition", false)])).toBe("unanswered");
    expect(of([said("answer", true)])).toBe("answered");
    expect(of([said("answer", false)])).toBe("answered");
    expect(of([said("answer", true), said("addition", false)])).toBe("wrote-again");
  });

  it("counts a colleague's answer as ours, until she writes again", () => {
    const answered = (at: string): Triage => ({
      ...triage,
      answeredBy: [{ id: "a", by: "bea", made: at, text: "Ya voy" }],
    });
    const thread = [said("addition", false)];
    expect(waits({ opened: true, thread: [], triage: answered("2026-11-24T09:00:00Z") })).toBe("answered");
    expect(waits({ opened: true, thread, triage: answered("2026-11-24T11:00:00Z") })).toBe("answered");
    expect(waits({ opened: true, thread, triage: answered("2026-11-24T09:00:00Z") })).toBe("wrote-again");
  });
});

describe("the line about a sender", () => {
  const line = (sender: Omit<Sender, "fingerprint">) => {
    const { id, args } = senderLine({ ...sender, fingerprint: "a3f9" });
    return t(id, args);
  };
  beforeEach(() => speak("en"));

  it("says only what keys and invitations can show", () => {
    expect(line({ known: "new", vouchedBy: "you", invitation: "Lupe" })).toBe(
      "New sender, joined with the invitation you made for “Lupe”",
    );
    expect(line({ known: "new", vouchedBy: "you" })).toBe("New sender, joined with an invitation you made");
    expect(line({ known: "new", vouchedBy: "hub" })).toBe(
      "New sender, joined with an invitation that no person vouched for",
    );
    expect(line({ known: "same", vouchedBy: "hub" })).toBe("Same sender as before");
    expect(line({ known: "same", vouchedBy: "you", invitation: "Lupe" })).toBe(
      "Same sender as before; joined with the invitation you made for “Lupe”",
    );
  });

  it("has words for every way of joining", () => {
    for (const vouchedBy of ["you", "colleague", "hub", "unknown"] as const) {
      expect(line({ known: "new", vouchedBy })).not.toContain("inbox-");
    }
  });
});

describe("something that could not be opened", () => {
  it("is shown with a reason, also when the reason is unknown", async () => {
    await speak("es");
    expect(t(quarantineWord("header-differs"))).toContain("no coincide");
    expect(t(quarantineWord("new-code"), { code: "new-code" })).toContain("new-code");
  });
});

describe("a name that somebody gave herself", () => {
  it("stays on its line and cannot turn the words around it", () => {
    expect(plain("  Ana\n\u202EMaría\u0007 ")).toBe("Ana María");
  });
});

describe("somebody else's file", () => {
  it("is shown inside the app only when a browser can do nothing but draw or play it", () => {
    expect(useOf("image/jpeg")).toBe("view");
    expect(useOf("audio/webm")).toBe("play");
    expect(useOf("video/mp4")).toBe("watch");
    expect(useOf("application/pdf")).toBe("read");
    expect(useOf("text/plain")).toBe("read");
    for (const type of ["image/svg+xml", "text/html", "application/zip", "", "audio/x y", "IMAGE/JPEG;x"]) {
      expect(useOf(type)).toBe("save");
    }
  });

  it("is saved under a name that cannot leave the folder or pretend another ending", () => {
    expect(safeName("../../etc/passwd")).toBe("-..-etc-passwd");
    expect(safeName("foto\u202Egpj.exe")).toBe("fotogpj.exe");
    expect(safeName("a\u0000b\nc.txt")).toBe("ab c.txt");
    expect(safeName("...")).toBe("archivo");
    expect(safeName("x".repeat(500)).length).toBe(120);
  });
});
