/**
 * The parts of a course, each from its own form of Markdown (`services/content/README.md` shows the forms).
 *
 * Nothing that somebody wrote is lost in silence: what a form has no place for is told.
 */
import type { ChecklistGroup, QuizQuestion } from "../../schemas/catalogue";
import { type Listed, type Page, type Section, sections, splitList } from "./markdown";
import { readScenario } from "./scenario";
import type { FindingCode, Place } from "./types";
import type { Tell } from "./unreadable";

/** What a form makes of a page, to be put beside its front matter. */
export type Fields = Record<string, unknown>;
export type Reader = (page: Page, tell: Tell) => Fields;

export const READERS: ReadonlyMap<string, Reader> = new Map([
  ["lesson", text],
  ["help", text],
  ["checklist", checklist],
  ["scenario", readScenario],
  ["quiz", quiz],
]);

/** A lesson or a page of further help: its Markdown as it stands. */
function text(page: Page, tell: Tell): Fields {
  if (!page.body) tell(page.firstLine, "text-empty", ["body"]);
  return { body: page.body };
}

/** Groups of things to do. Ids are places (`g1-i2`), so that every language ticks the same thing. */
function checklist(page: Page, tell: Tell): Fields {
  const [opening, found] = sections(page);
  const groups = found.map((section): [Section, Listed] => [section, splitList(section, tell)]);
  let intro = opening.text;
  const first = splitList(opening, tell);
  if (first.items.some(({ mark }) => mark !== "")) {
    // Boxes before the first heading are a group without a title.
    intro = first.before;
    groups.unshift([opening, { ...first, before: "" }]);
  }
  return { intro, groups: groups.map(([section, listed], at) => group(at, section, listed, tell)) };
}

function group(at: number, section: Section, listed: Listed, tell: Tell): ChecklistGroup {
  const place = ["groups", at];
  nothingElse(section, listed, place, tell);
  if (listed.items.length === 0) tell(section.line, "list-empty", place, section.title);
  const items = listed.items.map(({ mark, text, more, line }, number) => {
    if (mark !== " ") tell(line, "list-box", [...place, "items", number], text);
    return { id: `g${at + 1}-i${number + 1}`, text, help: more || null };
  });
  return { title: section.title, items };
}

/** Questions whose every option says why. */
function quiz(page: Page, tell: Tell): Fields {
  const [opening, found] = sections(page);
  return { intro: opening.text, questions: found.map((section, at) => question(at, section, tell)) };
}

function question(at: number, section: Section, tell: Tell): QuizQuestion {
  const place = ["questions", at];
  const listed = splitList(section, tell);
  nothingElse(section, listed, place, tell);
  const options = listed.items.map(({ mark, text, more, line }, number) => {
    const code: FindingCode | null = mark === "" ? "quiz-option" : more === "" ? "quiz-why" : null;
    if (code) tell(line, code, [...place, "options", number], text);
    return { text, right: mark === "x", why: more };
  });
  if (!options.some(({ right }) => right)) tell(section.line, "quiz-right", place, section.title);
  return { id: `q${at + 1}`, text: section.title, options };
}

/** A section that is a list has no text above or below it. */
function nothingElse(section: Section, listed: Listed, place: Place, tell: Tell): void {
  if (listed.items.length > 0 && listed.before) tell(section.firstLine, "list-above", place);
  if (listed.stray !== null) tell(listed.stray, "list-below", place);
}
