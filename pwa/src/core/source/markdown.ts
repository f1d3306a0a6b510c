/**
 * Markdown with front matter, taken apart by its own tokens: headings, lists, links, pictures.
 *
 * Texts stay Markdown: what is handed on are lines of the source, never HTML. The hub reads the same dialect with
 * the same library's twin (`services/content/source/markdown.py`).
 */
import MarkdownIt, { type Token } from "markdown-it";
import { controlAt } from "../control";
import { dedent } from "./dedent";
import { type Tell, Unreadable } from "./unreadable";
import { type Lines, readYaml } from "./yaml";

const FENCE = "---";
const parser = new MarkdownIt("commonmark", { html: false });
const htmlParser = new MarkdownIt("commonmark", { html: true });
const BULLET = /^\s{0,3}[-+*](?:\s+|$)/;
const BOX = /^\[([ x])\]\s+(?=\S)/;

/** A file: its front matter, its Markdown, the line on which that begins, and where values stand. */
export interface Page {
  head: Record<string, unknown>;
  body: string;
  firstLine: number;
  lines: Lines;
}

/** A heading and what stands below it; `line` is that of the heading, `firstLine` that of the text. */
export interface Section {
  title: string;
  text: string;
  line: number;
  firstLine: number;
}

/** `- [x] text`; `mark` is `x`, a space, or empty without a box; `more` is indented below. */
export interface Item {
  mark: string;
  text: string;
  more: string;
  line: number;
}

/** A text with a list in it: what stands before, the items, and the line of what else there is. */
export interface Listed {
  before: string;
  items: Item[];
  stray: number | null;
}

/** A link or a picture of a text: where to, and its words or its alternative text. */
export interface Link {
  to: string;
  words: string;
  image: boolean;
}

export const parseTokens = (text: string): Token[] => parser.parse(text, {});

/** @throws {Unreadable} */
export function readPage(text: string): Page {
  const lines = text.split("\n");
  const control = lines.findIndex((line) => controlAt(line) >= 0);
  if (control >= 0) throw new Unreadable(control + 1, "control-character");
  if (lines[0]?.trim() !== FENCE) throw new Unreadable(1, "head-missing");
  const end = lines.findIndex((line, number) => number > 0 && line.trim() === FENCE);
  if (end < 0) throw new Unreadable(1, "head-open");
  const { value, lines: places } = readYaml(lines.slice(1, end).join("\n"), 2);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Unreadable(2, "head-not-names");
  const [body, firstLine] = block(lines, end + 1, lines.length, 1);
  const html = firstHtml(body);
  if (html !== null) throw new Unreadable(firstLine + html, "html");
  return { head: value as Record<string, unknown>, body, firstLine, lines: places };
}

/** What stands before the first heading of level 2 (without a title), and a section for each of them. */
export function sections(page: Page): [Section, Section[]] {
  const lines = page.body.split("\n");
  const heads: { start: number; below: number; title: string }[] = [];
  const tokens = parseTokens(page.body);
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "heading_open" || token.tag !== "h2" || token.level !== 0 || !token.map) continue;
    heads.push({ start: token.map[0], below: token.map[1], title: (tokens[at + 1]?.content ?? "").trim() });
  }
  const section = (title: string, head: number, start: number, end: number): Section => {
    const [text, firstLine] = block(lines, start, end, page.firstLine);
    return { title, text, line: page.firstLine + head, firstLine };
  };
  const found = heads.map(({ start, below, title }, number) =>
    section(title, start, below, heads[number + 1]?.start ?? lines.length),
  );
  return [section("", 0, 0, heads[0]?.start ?? lines.length), found];
}

/** A section by its bulleted lists. Numbered lists are text like any other. */
export function splitList(section: Section, tell: Tell): Listed {
  const lines = section.text.split("\n");
  const tokens = parseTokens(section.text);
  const lists = tokens.flatMap(({ type, level, map }) =>
    type === "bullet_list_open" && level === 0 && map ? [map] : [],
  );
  const first = lists[0]?.[0];
  if (first === undefined) return { before: section.text, items: [], stray: null };
  const within = (start: number, end: number) => lists.some(([from, to]) => from <= start && end <= to);
  const items = tokens.flatMap((token, at) =>
    token.type === "list_item_open" && token.level === 1 && token.map && within(token.map[0], token.map[1])
      ? [itemOf(lines, token.map, tokens[at + 1], section.firstLine, tell)]
      : [],
  );
  const stray = lines.findIndex(
    (line, number) => line.trim() !== "" && number >= first && !within(number, number + 1),
  );
  return {
    before: lines.slice(0, first).join("\n").trim(),
    items,
    stray: stray < 0 ? null : section.firstLine + stray,
  };
}

/** The item of a `list_item_open` and of the token after it, which opens the item's first paragraph. */
function itemOf(
  lines: string[],
  [start, end]: [number, number],
  paragraph: Token | undefined,
  firstLine: number,
  tell: Tell,
): Item {
  if (paragraph?.type !== "paragraph_open" || !paragraph.map) {
    tell(firstLine + start, "item-words");
    return { mark: "", text: "", more: "", line: firstLine + start };
  }
  const below = paragraph.map[1];
  const words = [(lines[start] ?? "").replace(BULLET, ""), ...lines.slice(start + 1, below)];
  const text = words.map((line) => line.trim()).join(" ");
  const box = BOX.exec(text);
  return {
    mark: box?.[1] ?? "",
    text: box ? text.slice(box[0].length) : text,
    more: dedent(lines.slice(below, end).join("\n")).trim(),
    line: firstLine + start,
  };
}

/** Each link and picture of a text. */
export function links(text: string): Link[] {
  if (!/[[<]/.test(text)) return []; // most texts have none, and parsing is what takes time
  const found: Link[] = [];
  for (const { children } of parseTokens(text)) {
    let inside: Link | null = null;
    for (const child of children ?? []) {
      if (child.type === "image")
        found.push({ to: String(child.attrGet("src") ?? ""), words: child.content, image: true });
      else if (child.type === "link_open")
        inside = { to: String(child.attrGet("href") ?? ""), words: "", image: false };
      else if (child.type === "link_close" && inside) {
        found.push(inside);
        inside = null;
      } else if (inside) inside.words += child.content;
    }
  }
  return found;
}

/** The level of each heading of a text, at any depth. */
export function headings(text: string): number[] {
  if (!/[#=-]/.test(text)) return [];
  return parseTokens(text).flatMap(({ type, tag }) =>
    type === "heading_open" ? [Number(tag.slice(1))] : [],
  );
}

/** The words of each paragraph, heading and item, without marks and without where links lead. */
export function plainWords(text: string): string[] {
  return parseTokens(text).flatMap(({ type, children }) =>
    type === "inline"
      ? [
          (children ?? [])
            .filter((child) => child.type !== "image")
            .map((child) => (child.type === "softbreak" || child.type === "hardbreak" ? " " : child.content))
            .join(""),
        ]
      : [],
  );
}

/** A text without the quotation that ends it, and that quotation's own text (null when there is none). */
export function lastQuote(text: string): [string, string | null] {
  const last = parseTokens(text)
    .filter(({ level, map }) => level === 0 && map)
    .at(-1);
  if (last?.type !== "blockquote_open" || !last.map) return [text, null];
  const lines = text.split("\n");
  const start = last.map[0];
  const quote = lines.slice(start).map((line) => line.trimStart().replace(/^>/, "").replace(/^ /, ""));
  return [lines.slice(0, start).join("\n").trim(), quote.join("\n").trim()];
}

/** Is there HTML in it? The line (from 0) of the first block with it, or null. */
export function firstHtml(body: string): number | null {
  if (!body.includes("<")) return null;
  for (const { type, children, map } of htmlParser.parse(body, {}))
    if (type === "html_block" || children?.some((child) => child.type === "html_inline"))
      return map?.[0] ?? 0;
  return null;
}

/** Lines without the empty ones around them, and the line of the file on which they begin. */
function block(lines: string[], start: number, end: number, firstLine: number): [string, number] {
  let begin = start;
  while (begin < end && (lines[begin] ?? "").trim() === "") begin += 1;
  if (begin >= end) begin = start;
  return [lines.slice(begin, end).join("\n").trimEnd(), firstLine + begin];
}
