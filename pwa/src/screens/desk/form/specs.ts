/** Which fields each kind of document has, in the order in which they are asked. Words are `desk-f-<name>`. */
import type { Entry } from "../../../app/desk";

export type Value = unknown;
export type Fields = Record<string, Value>;

interface Common {
  name: string;
  /** What helps to fill it in: `desk-f-<name>-hint`. */
  hint?: boolean;
}

export type Spec =
  | (Common & { kind: "line" | "text" | "markdown" | "day" | "moment"; optional?: boolean })
  | (Common & { kind: "number"; least: number; most: number; optional?: boolean })
  /** Words of an option are `desk-o-<option>`. */
  | (Common & { kind: "choice"; options: readonly string[] })
  | (Common & { kind: "yes" })
  | (Common & { kind: "lines" })
  | (Common & { kind: "rows"; of: readonly Spec[]; blank: Fields; title: string })
  | (Common & { kind: "group"; of: readonly Spec[]; blank: Fields })
  | (Common & { kind: "material" })
  | (Common & { kind: "nodes" });

const line = (name: string, more: { hint?: boolean; optional?: boolean } = {}): Spec => ({
  kind: "line",
  name,
  ...more,
});
const text = (name: string, more: { hint?: boolean; optional?: boolean } = {}): Spec => ({
  kind: "text",
  name,
  ...more,
});
const markdown = (name: string, hint = false): Spec => ({ kind: "markdown", name, hint });
const lines = (name: string, hint = false): Spec => ({ kind: "lines", name, hint });

const minutes: Spec = { kind: "number", name: "minutes", least: 1, most: 600 };
const sources: Spec = {
  kind: "rows",
  name: "sources",
  hint: true,
  title: "title",
  blank: { title: "", publisher: "", url: "", checked: null },
  of: [
    line("title"),
    line("publisher"),
    line("url", { hint: true }),
    { kind: "day", name: "checked-source", optional: true },
  ],
};
const checked: Spec = { kind: "day", name: "checked", optional: true, hint: true };
const reviewed: Spec = { kind: "day", name: "reviewed", optional: true, hint: true };

const item: Fields = { id: "", text: "", help: null };
const option: Fields = { text: "", right: false, why: "" };

const SPECS: Record<string, readonly Spec[]> = {
  course: [
    line("title"),
    text("summary", { hint: true }),
    { kind: "number", name: "module", least: 0, most: 17, hint: true },
    minutes,
    text("warning", { optional: true, hint: true }),
    markdown("opening", true),
    sources,
    checked,
    reviewed,
  ],
  lesson: [line("title"), minutes, markdown("body")],
  help: [line("title"), minutes, markdown("body")],
  checklist: [
    line("title"),
    minutes,
    markdown("intro"),
    {
      kind: "rows",
      name: "groups",
      title: "title",
      blank: { title: "", items: [item] },
      of: [
        line("group-title"),
        {
          kind: "rows",
          name: "items",
          title: "text",
          blank: item,
          of: [line("item"), { kind: "text", name: "help", optional: true }],
        },
      ],
    },
  ],
  scenario: [line("title"), minutes, markdown("intro"), { kind: "nodes", name: "nodes", hint: true }],
  quiz: [
    line("title"),
    minutes,
    markdown("intro"),
    {
      kind: "rows",
      name: "questions",
      title: "text",
      blank: { id: "", text: "", options: [{ ...option, right: true }, option] },
      of: [
        line("question"),
        {
          kind: "rows",
          name: "options",
          title: "text",
          blank: option,
          of: [line("option"), { kind: "yes", name: "right" }, text("why", { hint: true })],
        },
      ],
    },
  ],
  mechanism: [
    line("title"),
    {
      kind: "choice",
      name: "level",
      options: ["community", "state", "national", "regional", "international", "diplomatic"],
    },
    text("summary", { hint: true }),
    text("for_whom"),
    text("when"),
    lines("risks", true),
    lines("steps"),
    {
      kind: "rows",
      name: "fields",
      title: "name",
      blank: { id: "", name: "", required: false, help: "", from: null },
      of: [
        line("field-name"),
        line("id", { hint: true }),
        { kind: "yes", name: "required" },
        text("field-help"),
        line("from", { optional: true, hint: true }),
      ],
    },
    lines("documents"),
    {
      kind: "rows",
      name: "next",
      title: "what",
      blank: { what: "", deadline: null, source: null },
      of: [text("what"), line("deadline", { optional: true, hint: true }), line("says", { optional: true })],
    },
    lines("languages", true),
    markdown("body"),
    sources,
    checked,
    reviewed,
  ],
  workshop: [
    line("title"),
    text("summary", { hint: true }),
    { kind: "choice", name: "status", options: ["open", "full", "cancelled"] },
    { kind: "moment", name: "starts", optional: true, hint: true },
    { kind: "moment", name: "ends", optional: true },
    line("timezone", { optional: true, hint: true }),
    {
      kind: "group",
      name: "place",
      hint: true,
      blank: { kind: "place", words: "" },
      of: [
        { kind: "choice", name: "place-kind", options: ["place", "online"] },
        text("words", { hint: true }),
      ],
    },
    { kind: "number", name: "capacity", least: 1, most: 10_000, optional: true },
    line("course", { optional: true, hint: true }),
    {
      kind: "rows",
      name: "programme",
      title: "title",
      blank: { at: 0, minutes: 60, title: "", text: "" },
      of: [
        { kind: "number", name: "at", least: 0, most: 20_000, hint: true },
        minutes,
        line("title"),
        markdown("text"),
      ],
    },
    {
      kind: "rows",
      name: "facilitators",
      hint: true,
      title: "name",
      blank: { name: null, key: "" },
      of: [line("name", { optional: true }), line("key", { hint: true })],
    },
    {
      kind: "rows",
      name: "materials",
      title: "title",
      blank: { title: "", docId: "" },
      of: [line("title"), { kind: "material", name: "docId" }],
    },
    lines("before"),
    lines("after"),
    lines("languages", true),
    markdown("body"),
    sources,
    checked,
    reviewed,
  ],
};

/** A field's name in the document, where the question has another one. */
const IN_DOCUMENT: Record<string, string> = {
  "checked-source": "checked",
  "group-title": "title",
  item: "text",
  question: "text",
  option: "text",
  "field-name": "name",
  "field-help": "help",
  says: "source",
  "place-kind": "kind",
};

export const fieldOf = (spec: Spec): string => IN_DOCUMENT[spec.name] ?? spec.name;

export const specsOf = (entry: Entry): readonly Spec[] => SPECS[entry.type] ?? [];
