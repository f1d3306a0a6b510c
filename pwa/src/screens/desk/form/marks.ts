/** The marks of Markdown that a writer needs, put around what she has selected. */
export const MARKS = ["bold", "italic", "heading", "list", "quote", "link"] as const;
export type Mark = (typeof MARKS)[number];

const AROUND: Partial<Record<Mark, readonly [string, string]>> = {
  bold: ["**", "**"],
  italic: ["*", "*"],
  link: ["[", "](https://)"],
};
const BEFORE: Partial<Record<Mark, string>> = { heading: "## ", list: "- ", quote: "> " };

export interface Inserted {
  text: string;
  /** What is selected afterwards. */
  start: number;
  end: number;
}

/** @param words stand where nothing was selected */
export function insert(text: string, start: number, end: number, mark: Mark, words: string): Inserted {
  const around = AROUND[mark];
  if (around) {
    const [open, close] = around;
    const inner = text.slice(start, end) || words;
    const next = text.slice(0, start) + open + inner + close + text.slice(end);
    return { text: next, start: start + open.length, end: start + open.length + inner.length };
  }
  const begin = text.lastIndexOf("\n", start - 1) + 1;
  const sign = BEFORE[mark] ?? "";
  const chosen = text.slice(begin, end) || words;
  const lines = chosen
    .split("\n")
    .map((line) => sign + line)
    .join("\n");
  // A block of its own: Markdown reads a heading or a list only after an empty line.
  const gap = begin > 0 && !text.slice(0, begin).endsWith("\n\n") ? "\n" : "";
  const next = text.slice(0, begin) + gap + lines + text.slice(end);
  const from = begin + gap.length + sign.length;
  return { text: next, start: from, end: begin + gap.length + lines.length };
}
