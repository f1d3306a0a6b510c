/** For tests: a report, and additions to it, signed or standing for signed ones. */
import { nextLinks, weave, writeEntry } from "../log";
import type { ReportMessageBody, SealedFile } from "../messages";
import type { Dsse, SigningKey } from "../signing";
import type { ConsentPart, Part } from "./parts";
import type { Addition, Beginning } from "./record";

export const REPORT = "abcdefghijklmnopqrstuvwxya";
export const HER = "her";
export const MADE = "2026-11-24T10:00:00Z";

/** An id that is told from others by its number. */
export function idOf(n: number): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  return `${letters[n % 26]}${letters[Math.floor(n / 26) % 26]}${"a".repeat(24)}`;
}

export const body: ReportMessageBody = {
  what: "Entraron a la oficina.",
  when: { precision: "day", date: "2026-11-20" },
  where: { precision: "place", words: "La oficina" },
  risk: { who: "yo", now: true },
  urgent: false,
  language: "es",
  files: [],
};

export const beginning: Beginning = { id: REPORT, author: HER, made: MADE, body };

export const file = (sha256 = "ab".repeat(32)): SealedFile => ({
  sha256,
  size: 3,
  name: "foto.jpg",
  type: "image/jpeg",
  identity: `AGE-SECRET-KEY-1${"Q".repeat(58)}`,
  chunks: ["cd".repeat(32)],
});

export function consent(n: number, change: Partial<ConsentPart> = {}): ConsentPart {
  return {
    type: "consent",
    id: idOf(n),
    subject: "self",
    mechanism: "m",
    fields: ["event.narrative"],
    given: true,
    how: "here",
    when: MADE,
    language: "es",
    ...change,
  };
}

/** An addition by somebody who had seen `seen`; its hash stands for a real one. */
export function addition(
  part: Part,
  seen: readonly Addition[],
  change: Partial<Pick<Addition, "author" | "hash" | "amends" | "made">> = {},
): Addition {
  const author = change.author ?? HER;
  const links = nextLinks(weave(seen), author);
  const hash = change.hash ?? `${part.type}-${part.id}-${seen.length}`;
  return { log: REPORT, ...links, made: MADE, part, author, ...change, hash };
}

/** One after the other, each knowing all before it. */
export function chain(...parts: Part[]): Addition[] {
  const all: Addition[] = [];
  for (const part of parts) all.push(addition(part, all));
  return all;
}

export function signed(part: unknown, key: SigningKey, log = REPORT): Promise<Dsse> {
  const first = { seq: 0, prev: null, heads: [] };
  return writeEntry({ log, ...first, made: MADE, part: part as Record<string, unknown> }, key);
}
