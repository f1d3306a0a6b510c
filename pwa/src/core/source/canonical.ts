/** The one JSON text of a document: sorted names, no spaces, real characters. The hub makes the same bytes. */
import { sha256, toHex, utf8 } from "../encoding";
import { type Entry, GLOSSARY_ID, type SourceDocument } from "./types";

/** @param value plain JSON without lone surrogates; numbers are whole. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort(byCodePoint);
  const held = value as Record<string, unknown>;
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(held[name])}`).join(",")}}`;
}

/** The order of Python's `sorted`; JavaScript's own puts U+10000 before U+FFFF. */
export function byCodePoint(one: string, other: string): number {
  if (!/[\ud800-\uffff]/.test(one + other)) return one < other ? -1 : one > other ? 1 : 0;
  const [a, b] = [Array.from(one), Array.from(other)];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const step = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (step !== 0) return step;
  }
  return a.length - b.length;
}

/** Do two values say the same, whatever the order of their names? */
export const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** The `_id` of a document in the database of its language. */
export function idOf(entry: Entry): string {
  if (entry.type === "glossary") return GLOSSARY_ID;
  return "course" in entry && isPart(entry)
    ? `${entry.type}:${entry.course}:${entry.id}`
    : `${entry.type}:${entry.id}`;
}

const isPart = (entry: Entry) => !["course", "mechanism", "provision", "workshop"].includes(entry.type);

/** A document with the exact text that is published and signed. */
export async function documentOf(entry: Entry, path: string): Promise<SourceDocument> {
  const p = canonical(entry);
  return { id: idOf(entry), entry, p, sha256: toHex(await sha256(utf8(p))), path };
}
