/** A draft as she edited it, as a paper (PDF, DOCX), a table (CSV) and data (JSON). */
import type { Block, Paper } from "../paper/paper";
import { oneLine, plainText } from "../paper/paper";
import type { Draft, DraftField } from "./draft";
import { withhold } from "./names";
import type { Words } from "./telling";

/** What she chose when exporting. */
export interface Edition {
  draft: Draft;
  /** Field id -> her text; a field that is not here keeps the draft's. */
  edited: Readonly<Record<string, string>>;
  words: Words;
  /** Names that may not go, also when they were typed by hand. */
  names: readonly string[];
  /** Adds a sheet for whoever accompanies, on a page of its own: what is missing and withheld, deadlines, risks. */
  sheet: boolean;
  /** RFC 3339 or null: the date that the file bears. */
  dated: string | null;
  size: (bytes: number) => string;
}

export interface FinalField extends DraftField {
  /** How many names were taken out of what she typed. */
  taken: number;
}

/** The fields as they leave: her words, without the names of who did not agree. */
export function finalFields({ draft, edited, words, names }: Edition): FinalField[] {
  return draft.fields.map((field) => {
    const { text, taken } = withhold(plainText(edited[field.id] ?? field.text), names, words.say("reserved"));
    return { ...field, text, taken };
  });
}

export function toPaper(edition: Edition): Paper {
  const { draft, words, dated } = edition;
  const { say, day } = words;
  const blocks: Block[] = [
    { kind: "text", tone: "note", text: say("intro") },
    ...(dated ? [{ kind: "text" as const, text: say("dated", { day: day(dated.slice(0, 10)) }) }] : []),
    ...finalFields(edition).flatMap((field) => fieldBlocks(field, words)),
    ...attachmentBlocks(edition),
    ...(edition.sheet ? sheetBlocks(edition) : []),
  ];
  return {
    title: draft.title,
    language: draft.language === "es" ? "es-MX" : draft.language,
    made: dated,
    blocks,
    footer: say("footer"),
    lacking: say("lacking", { n: "{n}" }),
  };
}

function fieldBlocks({ name, text, state }: FinalField, { say }: Words): Block[] {
  const isReserved = state === "reserved" || state === "partly";
  return [
    { kind: "heading", level: 2, text: name },
    ...(text ? [{ kind: "text" as const, text }] : []),
    ...(isReserved ? [{ kind: "text" as const, tone: "reserved" as const, text: say("reserved") }] : []),
    ...(text || isReserved ? [] : [{ kind: "text" as const, text: say("not-known") }]),
  ];
}

/** Names of files are left out: they often hold names of people. */
function attachmentBlocks({ draft, words: { say, day }, size }: Edition): Block[] {
  const { allowed, barred } = draft.attachments;
  if (allowed.length === 0 && barred.length === 0) return [];
  const rows = allowed.map(({ file, kind, context }, i) => [
    say("attachment-n", { n: i + 1 }),
    say(`attachment-${kind}`),
    `${oneLine(file.type)}, ${size(file.size)}${context?.when?.date ? `, ${day(context.when.date)}` : ""}`,
    file.sha256,
  ]);
  const held = new Set(barred.map(({ part }) => part)).size;
  return [
    { kind: "heading", level: 2, text: say("attachments") },
    ...(rows.length > 0
      ? [
          {
            kind: "table" as const,
            head: ["attachments-n", "attachments-kind", "attachments-what", "attachments-hash"].map((id) =>
              say(id),
            ),
            rows,
            widths: [1, 1.3, 1.5, 3.2],
          },
        ]
      : []),
    ...(held > 0
      ? [{ kind: "text" as const, tone: "reserved" as const, text: say("attachments-held", { n: held }) }]
      : []),
  ];
}

/** Not to be handed over: it says so. */
function sheetBlocks(edition: Edition): Block[] {
  const { draft, words } = edition;
  const { say, code } = words;
  const missing = finalFields(edition).filter(
    ({ text, required, state }) => required && !text && state !== "reserved",
  );
  const withheld = new Map(draft.barred.map(({ path, reason }) => [path, reason]));
  const section = (id: string, items: string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: say(id) },
          { kind: "list", items },
        ];
  return [
    { kind: "page" },
    { kind: "heading", level: 2, text: say("sheet") },
    { kind: "text", tone: "warning", text: say("sheet-text") },
    ...section(
      "sheet-missing",
      missing.map(({ name }) => name),
    ),
    ...section(
      "sheet-withheld",
      [...withheld].map(([path, reason]) => `${code("path", path)}: ${say(`bar-${reason}`)}`),
    ),
    ...section("documents", draft.documents),
    ...section(
      "deadlines",
      draft.deadlines.map(({ what, deadline, source }) =>
        [what, deadline, source && say("source", { source })].filter(Boolean).join(". "),
      ),
    ),
    ...section("risks", draft.risks),
  ];
}

/** The same as data. What is withheld is said by its field's name and reason, never by its content. */
export function toJson(edition: Edition): string {
  const { draft, dated } = edition;
  const said = {
    v: 1,
    type: "dossier",
    record: draft.record,
    mechanism: draft.mechanism,
    title: draft.title,
    language: draft.language,
    date: dated,
    fields: finalFields(edition).map(({ id, name, required, state, text }) => ({
      id,
      name,
      required,
      state,
      text,
    })),
    attachments: draft.attachments.allowed.map(({ part, kind, file }) => ({
      part,
      kind,
      sha256: file.sha256,
      size: file.size,
      type: file.type,
    })),
    withheld: draft.barred.map(({ path, reason }) => ({ path, reason })),
    deadlines: draft.deadlines,
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}

/** One row a field. */
export function toRows(edition: Edition): string[][] {
  const { say } = edition.words;
  return [
    ["column-id", "column-name", "column-state", "column-text"].map((id) => say(id)),
    ...finalFields(edition).map(({ id, name, state, text }) => [id, name, say(`state-${state}`), text]),
  ];
}
