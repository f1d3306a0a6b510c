/**
 * The brief on one page: only what is asked, no paragraph and no name of anybody. What does not fit is left out whole,
 * the least pressing first, and both the page and whoever saves it are told how much.
 */
import { NEED_URGENCIES } from "../messages/kinds/need";
import type { Paper } from "../paper/paper";
import type { Brief } from "./brief";
import { asks, type BriefFacts, type BriefWords, head } from "./paper";

/** One request as it stands on the page; several women may ask the same. */
interface Asked {
  group: number;
  text: string;
  /** Place in `NEED_URGENCIES`: 0 is the most pressing. */
  urgency: number;
  needs: string[];
}

export interface OnePage {
  paper: Paper;
  /** Ids of the needs whose requests are on it, sorted. */
  needs: string[];
  /** Requests that did not fit, in their words. */
  left: string[];
  /** The coordinator's opening words did not fit either. */
  withoutOpening: boolean;
}

/** Requests that are tried one by one after the first that did not fit. */
const MORE_TRIES = 8;

/** Every request once, the most pressing first, else in the order of the brief. */
function requestsOf(brief: Brief, words: BriefWords): Asked[] {
  const found: Asked[] = [];
  brief.groups.forEach(({ entries }, group) => {
    for (const entry of entries.filter(({ request }) => request.trim() !== "")) {
      const text = asks(entry, words);
      const urgency = NEED_URGENCIES.indexOf(entry.urgency);
      const same = found.find((one) => one.group === group && one.text === text);
      if (!same) {
        found.push({ group, text, urgency, needs: [entry.need] });
        continue;
      }
      same.needs.push(entry.need);
      same.urgency = Math.min(same.urgency, urgency);
    }
  });
  return found.sort((a, b) => a.urgency - b.urgency);
}

/** A cell of a table is one paragraph: where it holds several requests, a sign tells where each begins. */
const apart = (texts: readonly string[]) =>
  texts.length > 1 ? texts.map((text) => `• ${text}`).join(" ") : texts.join("");

function paperOf(
  { groups, needs }: Brief,
  facts: BriefFacts,
  words: BriefWords,
  kept: readonly Asked[],
  left: number,
): Paper {
  const blocks = head(facts, words);
  const rows = groups.flatMap(({ theme, region, provision }, group) => {
    const texts = kept.filter((one) => one.group === group).map(({ text }) => text);
    if (texts.length === 0) return [];
    const about = [words.say(`theme-${theme}`), region].filter(Boolean).join(" · ");
    return [[about, apart(texts), facts.provisions.get(provision) ?? ""]];
  });
  const titles = ["paper-about", "paper-asked", "paper-provision"].map((id) => words.say(id));
  if (rows.length > 0) blocks.push({ kind: "table", head: titles, rows, widths: [2, 4, 2] });
  if (left > 0) blocks.push({ kind: "text", text: words.say("paper-left", { count: left }), tone: "note" });
  blocks.push({ kind: "text", text: words.say("paper-count", { count: needs.length }), tone: "note" });
  return {
    title: facts.title,
    language: facts.language,
    made: null,
    blocks,
    footer: words.say("paper-footer"),
    lacking: words.say("paper-lacking"),
  };
}

/** As many requests as fit, the most pressing first. One that is very long does not keep those after it out. */
async function mostOf(
  all: readonly Asked[],
  fits: (kept: readonly Asked[]) => Promise<boolean>,
): Promise<Asked[]> {
  if (await fits(all)) return [...all];
  let [low, high] = [0, Math.max(all.length - 1, 0)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await fits(all.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  let kept = all.slice(0, low);
  for (const one of all.slice(low + 1, low + 1 + MORE_TRIES)) {
    if (await fits([...kept, one])) kept = [...kept, one];
  }
  return kept;
}

/** @param fits whether a paper takes no more than one page */
export async function onePage(
  brief: Brief,
  facts: BriefFacts,
  words: BriefWords,
  fits: (paper: Paper) => Promise<boolean>,
): Promise<OnePage> {
  const all = requestsOf(brief, words);
  const made = (kept: readonly Asked[], opening: string) =>
    paperOf(brief, { ...facts, opening }, words, kept, all.length - kept.length);
  const most = (opening: string) => mostOf(all, (kept) => fits(made(kept, opening)));
  let { opening } = facts;
  let kept = await most(opening);
  // What women ask goes before words about it.
  const withoutOpening =
    opening.trim() !== "" && kept.length === 0 && (all.length > 0 || !(await fits(made([], opening))));
  if (withoutOpening) {
    opening = "";
    kept = await most(opening);
  }
  return {
    paper: made(kept, opening),
    needs: kept.flatMap(({ needs }) => needs).sort(),
    left: all.filter((one) => !kept.includes(one)).map(({ text }) => text),
    withoutOpening,
  };
}
