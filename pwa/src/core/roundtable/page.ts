/**
 * The public commitments as one file of HTML that stands by itself: no script, nothing from elsewhere, no name of a
 * woman. It can be put on any web server, sent, or printed.
 */
import { escaped } from "../paper/html";
import { oneLine, plainText } from "../paper/paper";
import type { Commitment } from "./commitments";
import { holdsName } from "./names";

export interface PageWords {
  say(id: string, args?: Record<string, string | number>): string;
  day(iso: string): string;
}

export interface PageFacts {
  title: string;
  date: string;
  language: string;
  /** Day on which the page was made. */
  made: string;
  provisions: ReadonlyMap<string, string>;
}

const STYLE =
  "body{margin:0 auto;padding:1.5rem;max-width:46rem;overflow-wrap:anywhere;font:1.05rem/1.5 system-ui,sans-serif;color:#1c1a17;background:#fff}" +
  "h1{font-size:1.7rem;line-height:1.2}li{margin:0 0 1.5rem;padding:0 0 1rem;border-bottom:1px solid #767068}" +
  "ol{list-style:none;padding:0}h2{font-size:1.15rem;margin:0}dl{margin:.4rem 0 0}dt{font-weight:600}dd{margin:0 0 .4rem}" +
  "@media(prefers-color-scheme:dark){body{color:#f3efe8;background:#1c1a17}}";

const line = (text: string) => escaped(oneLine(text));
const lines = (text: string) => escaped(plainText(text)).replaceAll("\n", "<br>");

/** What may be told to everybody; the rest, and what holds a name of a woman, is left out. */
export function publicOnes(all: readonly Commitment[], names: readonly string[]): Commitment[] {
  return all.filter(
    (one) =>
      one.public && ![one.mission, one.what, one.answer, one.evidence].some((text) => holdsName(text, names)),
  );
}

/** @param names every name of a woman that is known here: the title may hold none either */
export function publicPage(
  all: readonly Commitment[],
  facts: PageFacts,
  words: PageWords,
  names: readonly string[],
): string {
  const title = holdsName(facts.title, names) ? words.say("page-title") : facts.title;
  const items = publicOnes(all, names).map((one) => {
    const rows: [string, string][] = [["page-what", lines(one.what)]];
    if (one.due) rows.push(["page-due", line(words.day(one.due))]);
    const provision = facts.provisions.get(one.provision);
    if (provision) rows.push(["page-provision", line(provision)]);
    rows.push(["page-state", line(words.say(`kept-${one.state}`))]);
    if (one.answer) rows.push(["page-answer", lines(one.answer)]);
    if (one.evidence) rows.push(["page-evidence", lines(one.evidence)]);
    const told = rows.map(([id, text]) => `<dt>${line(words.say(id))}</dt><dd>${text}</dd>`).join("");
    return `<li><h2>${line(one.mission.trim() || words.say("page-mission-none"))}</h2><dl>${told}</dl></li>`;
  });
  const list = items.length > 0 ? `<ol>${items.join("")}</ol>` : `<p>${line(words.say("page-none"))}</p>`;
  const when = facts.date ? `<p>${line(words.day(facts.date))}</p>` : "";
  return (
    `<!doctype html>\n<html lang="${escaped(facts.language)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">` +
    `<title>${line(title)}</title><style>${STYLE}</style></head><body><main><h1>${line(title)}</h1>${when}` +
    `<p>${line(words.say("page-intro"))}</p>${list}<p><small>${line(words.say("page-made", { day: words.day(facts.made) }))}</small></p>` +
    `</main></body></html>\n`
  );
}
