/** Situations with choices: each choice leads to one, each can be reached, and all come to an end. */
import type { ScenarioNode } from "../../schemas/catalogue";
import { byCodePoint } from "./canonical";
import { type Item, lastQuote, type Page, type Section, sections, splitList } from "./markdown";
import type { Place } from "./types";
import type { Tell } from "./unreadable";

const TONES = ["good", "mixed", "hard"] as const;
const WAY = /^\[(.+)\]\(#([^()\s]+)\)$/;

type Nodes = Map<string, ScenarioNode>;

export function readScenario(page: Page, tell: Tell): Record<string, unknown> {
  const [opening, found] = sections(page);
  const nodes: Nodes = new Map();
  const lines = new Map<string, number>();
  for (const section of found) {
    if (nodes.has(section.title))
      tell(section.line, "scenario-twice", ["nodes", section.title], section.title);
    nodes.set(section.title, nodeOf(section, tell));
    lines.set(section.title, section.line);
  }
  const { start: named = null } = page.head;
  const start = String(named);
  if (!nodes.has(start)) tell(page.lines("start"), "scenario-start", ["start"], named === null ? "" : start);
  checkWays(nodes, start, (name, code, place, about) => tell(lines.get(name) ?? 1, code, place, about));
  return { intro: opening.text, start, nodes: Object.fromEntries(nodes) };
}

function nodeOf(section: Section, tell: Tell): ScenarioNode {
  const place = ["nodes", section.title];
  const listed = splitList(section, tell);
  if (listed.items.length > 0) {
    if (listed.stray !== null) tell(listed.stray, "scenario-below", place);
    const choices = listed.items.map((item, at) => choiceOf(item, [...place, "choices", at], tell));
    return { text: listed.before, choices, end: null };
  }
  const [told, quote] = lastQuote(section.text);
  const [written = "", ...rest] = (quote ?? "").split(":");
  const tone = TONES.find((known) => known === written);
  const lesson = rest.join(":").trim();
  if (!tone || !lesson) tell(section.line, "scenario-open", place, section.title);
  return { text: told, choices: [], end: { tone: tone ?? "mixed", text: lesson } };
}

function choiceOf(item: Item, place: Place, tell: Tell): ScenarioNode["choices"][number] {
  const way = item.more === "" ? WAY.exec(item.text) : null;
  if (!way) tell(item.line, "scenario-choice", place, item.text);
  return { text: way?.[1] ?? "", to: way?.[2] ?? "" };
}

type TellOf = (
  name: string,
  code: "scenario-nowhere" | "scenario-unreached" | "scenario-endless",
  place: Place,
  about: string,
) => void;

function checkWays(nodes: Nodes, start: string, tell: TellOf): void {
  for (const [name, node] of nodes)
    for (const [at, { to }] of node.choices.entries())
      if (to !== "" && !nodes.has(to)) tell(name, "scenario-nowhere", ["nodes", name, "choices", at], to);
  const onward = new Map([...nodes].map(([name, { choices }]) => [name, choices.map(({ to }) => to)]));
  const reached = closure([start], onward);
  const lost = [...nodes.keys()].filter((name) => !reached.has(name)).sort(byCodePoint);
  if (nodes.has(start)) for (const name of lost) tell(name, "scenario-unreached", ["nodes", name], name);
  const back = new Map([...nodes.keys()].map((name) => [name, [] as string[]]));
  for (const [name, ways] of onward) for (const to of ways) back.get(to)?.push(name);
  const ends = [...nodes].filter(([, { end }]) => end).map(([name]) => name);
  const ending = closure(ends, back);
  const caught = [...nodes.keys()].filter((name) => !ending.has(name)).sort(byCodePoint);
  for (const name of caught) tell(name, "scenario-endless", ["nodes", name], name);
}

/** All that can be reached. */
function closure(begin: string[], ways: ReadonlyMap<string, string[]>): Set<string> {
  const reached = new Set(begin);
  for (const name of reached) for (const next of ways.get(name) ?? []) reached.add(next);
  return reached;
}
