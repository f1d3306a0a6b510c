/** The record as far as consent permits, as data that can be read without this app. */
import { type Attachment, type Barred, type Recipient, reservedPaths, sortPath } from "../dossier/allowed";
import { withhold } from "../dossier/names";
import { PATHS } from "../record/paths";
import type { ViolationRecord } from "../record/record";

interface ExtractPart {
  type: string;
  id: string;
  /** Hash of the addition that says it so; null: the short report. */
  by: string | null;
  said: Record<string, unknown>;
}

/** What evidence says of its files here: nothing that opens or names them. */
const NOT_FOR_FILES = ["evidence", "evidence.original", "custody"];

export function extractOf(
  record: ViolationRecord,
  to: Recipient,
  attachments: readonly Attachment[],
  names: readonly string[],
  mark: string,
): {
  v: 1;
  record: string;
  mechanism: string;
  parts: ExtractPart[];
  withheld: Pick<Barred, "path" | "reason">[];
} {
  const parts = new Map<string, ExtractPart>();
  for (const path of PATHS.filter((one) => !NOT_FOR_FILES.includes(one))) {
    for (const { item, said } of sortPath(record, to, path).allowed) {
      const { id, type } = item.part;
      const part = parts.get(id) ?? { type, id, by: item.by?.hash ?? null, said: {} };
      Object.assign(part.said, withoutNames(said, names, mark));
      parts.set(id, part);
    }
  }
  for (const { part: id, kind, file, words, context, item } of attachments) {
    const { sha256, size, type } = file;
    const said = withoutNames({ kind, sha256, size, type, words, context }, names, mark);
    parts.set(`${id} ${kind}`, { type: "evidence", id, by: item.by?.hash ?? null, said });
  }
  const withheld = reservedPaths(record, to).map(({ path, reason }) => ({ path, reason }));
  return { v: 1, record: record.id, mechanism: to.mechanism, parts: [...parts.values()], withheld };
}

function withoutNames(said: object, names: readonly string[], mark: string): Record<string, unknown> {
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") return withhold(value, names, mark).text;
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
  };
  return clean(said) as Record<string, unknown>;
}
