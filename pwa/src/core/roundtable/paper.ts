/** The brief as a paper. */

import type { Attribution } from "../messages/kinds/need";
import type { Block, Paper } from "../paper/paper";
import type { Brief, Entry, Group } from "./brief";

export interface BriefWords {
  say(id: string, args?: Record<string, string | number>): string;
  day(iso: string): string;
}

export interface BriefFacts {
  title: string;
  /** Day, or "". */
  date: string;
  place: string;
  /** The coordinator's own words at the beginning. */
  opening: string;
  /** What provisions are called, by id. */
  provisions: ReadonlyMap<string, string>;
  language: string;
}

/** Under whose name it stands: exactly her words, or that she gives none. */
export function attributed(attribution: Attribution, words: BriefWords): string {
  return attribution.how === "unnamed" ? words.say("paper-unnamed") : attribution.as;
}

/** What stands above: when, where, the opening words, and that nothing here is promised. */
export function head({ date, place, opening }: BriefFacts, words: BriefWords): Block[] {
  const where = [date && words.day(date), place].filter(Boolean).join(" · ");
  const blocks: Block[] = [];
  if (where) blocks.push({ kind: "text", text: where });
  if (opening.trim()) blocks.push({ kind: "text", text: opening });
  blocks.push({ kind: "text", text: words.say("paper-limits"), tone: "note" });
  return blocks;
}

function rests(provision: string, facts: BriefFacts, words: BriefWords): string {
  const name = facts.provisions.get(provision);
  return name ? words.say("paper-rests", { name }) : words.say("paper-rests-nothing");
}

/** What is asked, and of whom. */
export const asks = ({ request, of }: Entry, words: BriefWords): string =>
  of.trim() ? words.say("paper-ask-of", { request: request.trim(), of: of.trim() }) : request.trim();

function whole({ theme, region, provision, entries }: Group, facts: BriefFacts, words: BriefWords): Block[] {
  const title = [words.say(`theme-${theme}`), region].filter(Boolean).join(" · ");
  const blocks: Block[] = [
    { kind: "heading", level: 2, text: title },
    { kind: "text", text: rests(provision, facts, words), tone: "note" },
  ];
  for (const entry of entries) {
    blocks.push({ kind: "text", text: attributed(entry.attribution, words), tone: "label" });
    blocks.push({ kind: "text", text: entry.paragraph });
    if (entry.request.trim()) {
      const urgent = entry.urgency === "now" ? `${words.say("paper-urgent")} ` : "";
      blocks.push({ kind: "list", items: [`${urgent}${asks(entry, words)}`] });
    }
  }
  return blocks;
}

/** The whole of it: each paragraph word for word, in the name that she chose. */
export function briefPaper(brief: Brief, facts: BriefFacts, words: BriefWords): Paper {
  return {
    title: facts.title,
    language: facts.language,
    made: null,
    blocks: [
      ...head(facts, words),
      { kind: "text", text: words.say("paper-names"), tone: "note" },
      ...brief.groups.flatMap((group) => whole(group, facts, words)),
    ],
    footer: words.say("paper-footer"),
    lacking: words.say("paper-lacking"),
  };
}
