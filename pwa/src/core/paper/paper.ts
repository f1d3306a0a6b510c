/**
 * A paper to be handed over: headings, paragraphs, lists and tables, and nothing of how a file format writes them.
 * What is not in these blocks is in no byte of the files made from them.
 */
import { withoutTurning } from "../control";
import type { Drawing } from "./drawing";

export interface Paper {
  title: string;
  /** A letter begins without its title: that is in the file's properties alone. */
  isLetter?: boolean;
  /** BCP 47, e.g. `es-MX`: read aloud and hyphenated accordingly. */
  language: string;
  /** RFC 3339, written into the file's properties; null: the file says nothing of when it was made. */
  made: string | null;
  blocks: Block[];
  /** At the foot of each page, before the number of the page. */
  footer?: string;
  /** Said at the end of a PDF whose font lacks some of the signs; `{n}` is their number. */
  lacking: string;
}

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "text"; text: string; tone?: Tone }
  | { kind: "list"; items: string[]; ordered?: boolean }
  /** `widths`: shares of the line, one a column; equal when left out. */
  | { kind: "table"; head: string[]; rows: string[][]; widths?: number[] }
  /** In a DOCX its words stand in its place. */
  | { kind: "drawing"; drawing: Drawing }
  /** What follows begins on a page of its own. */
  | { kind: "page" };

/** `label` introduces what follows; `reserved` says that something is withheld; `note` is smaller. */
export type Tone = "label" | "note" | "reserved" | "warning";

/** Ends of lines and of pages, as programs write them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const LINE_ENDS = /\r\n?|[\u2028\u2029\u000b\u000c\u0085]/g;
/** Control characters, but for the end of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff\ufff9-\ufffb]/g;

/** Text as it may stand in any file: one form of each letter, no control signs, lines end by `\n` alone. */
export function plainText(text: string): string {
  return withoutTurning(text)
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .normalize("NFC")
    .replace(LINE_ENDS, "\n")
    .replace(/\t/g, " ")
    .replace(CONTROL, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same for what stands on one line: names, labels, cells. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, " ");
}
