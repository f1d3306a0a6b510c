/**
 * Marks words of the field in a text that already stands on the page, cleaned: only text nodes are split and
 * wrapped, no HTML is made. A mark flows with its line (a `<button>` would not), so nothing moves.
 */
import type { GlossaryTerm } from "../../../app/catalogue";

const MARK = "term";
/** Not in what is a target itself, in what stands above a text, or in what is meant letter by letter. */
const LEFT_ALONE = `a, button, h1, h2, h3, h4, h5, h6, code, pre, .${MARK}`;

type Terms = readonly GlossaryTerm[];

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
const plain = (form: string): string => form.toLowerCase().replace(/\s+/g, " ");

interface Finder {
  /** Captures what stands before a word and the word; a plural ending counts although nobody listed it. */
  pattern: RegExp;
  idOf: (found: string) => string | undefined;
}

/** `null` where there is nothing to look for. */
function finderFor(terms: Terms): Finder | null {
  const ids = new Map<string, string>();
  for (const { id, term, also } of terms) for (const form of [term, ...also]) ids.set(plain(form), id);
  if (ids.size === 0) return null;
  // The longest first: "violencia digital" before "violencia".
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map(escaped);
  return {
    pattern: new RegExp(`(^|[^\\p{L}\\p{N}])(${forms.join("|")})(es|s)?(?![\\p{L}\\p{N}])`, "giu"),
    idOf: (found) => ids.get(plain(found)),
  };
}

function unmark(root: HTMLElement): void {
  for (const mark of root.querySelectorAll(`.${MARK}`)) mark.replaceWith(...mark.childNodes);
  root.normalize();
}

function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(LEFT_ALONE)) found.push(node as Text);
  }
  return found;
}

function wrap(word: Text, id: string): void {
  const mark = document.createElement("span");
  mark.className = MARK;
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-haspopup", "dialog");
  mark.tabIndex = 0;
  mark.dataset.term = id;
  word.replaceWith(mark);
  mark.append(word);
}

/** Marks the first occurrence of each term, in whichever form; what was marked before is marked anew. */
export function markTerms(root: HTMLElement, terms: Terms): void {
  unmark(root);
  const finder = finderFor(terms);
  if (!finder) return;
  const seen = new Set<string>();
  for (const node of textNodes(root)) {
    const matches = [...node.data.matchAll(finder.pattern)].flatMap((match) => {
      const id = finder.idOf(match[2] ?? "");
      if (!id || seen.has(id)) return [];
      seen.add(id);
      const start = match.index + (match[1]?.length ?? 0);
      return [{ id, start, end: match.index + match[0].length }];
    });
    // From the end, so that the places before it stay where they are.
    for (const { id, start, end } of matches.reverse()) {
      const word = node.splitText(start);
      word.splitText(end - start);
      wrap(word, id);
    }
  }
}

/** The id of the term that was touched, or reached with the keyboard and pressed; else `null`. */
export function termOf(event: Event): string | null {
  const mark = event.target instanceof Element ? event.target.closest<HTMLElement>(`.${MARK}`) : null;
  if (!mark) return null;
  if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return null;
  return mark.dataset.term ?? null;
}
