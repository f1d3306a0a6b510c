/**
 * A letter from a template: blanks that the record answers are filled as far as consent goes, the others by hand. A
 * sentence of something that is not said or may not be said is not there at all: nothing shows that it is missing.
 */
import { type Reason, type Recipient, sortPath } from "../dossier/allowed";
import { barredNames, withhold } from "../dossier/names";
import { tell, type Words } from "../dossier/telling";
import type { ViolationRecord } from "../record/record";
import { BLANK, blanksIn, type Template } from "./template";

/** Blanks that the record answers, with the fields of the record that they stand for. */
export const RECORD_BLANKS = {
  what: ["event.narrative"],
  when: ["event.period"],
  where: ["event.place"],
  acts: ["event.type", "act.type"],
  perpetrator: ["involvement.perpetrator"],
  harm: ["act.harm"],
  risk: ["event.risk_now"],
  person: ["person.pseudonym"],
  name: ["person.identity"],
  needs: ["person.needs"],
  turned: ["intervention"],
} as const satisfies Record<string, readonly string[]>;
export type RecordBlank = keyof typeof RECORD_BLANKS;
export const RECORD_BLANK_CODES = Object.keys(RECORD_BLANKS) as RecordBlank[];

/** `withheld`: the record says it and it may not go; `missing`: it says nothing. */
export interface Lacking {
  /** As the template calls it. */
  blank: string;
  state: "withheld" | "missing";
  reasons: Reason[];
}

export interface Paragraph {
  /** With the record's words in it and the blanks that are filled by hand still open; "" when nothing of it is left. */
  text: string;
}

export interface LetterDraft {
  template: string;
  title: string;
  paragraphs: Paragraph[];
  /** Blanks to be filled by hand, in order. */
  hand: string[];
  lacking: Lacking[];
  /** Blanks of which only a part may go. */
  partly: string[];
  /** Names of people who did not agree, taken out of free text: how often. */
  namesTaken: number;
}

export interface Asked {
  record: ViolationRecord;
  template: Template;
  to: Recipient;
  words: Words;
  /** What a blank of the template stands for in the record; null: it is filled by hand. */
  blankOf: (name: string) => RecordBlank | "today" | null;
  today: string;
}

interface Answer {
  text: string;
  reasons: Reason[];
}

export function draftLetter({ record, template, to, words, blankOf, today }: Asked): LetterDraft {
  const names = barredNames(record, to);
  const answers = new Map<string, Answer>();
  let namesTaken = 0;
  const all = [...new Set(template.paragraphs.flatMap(blanksIn))];
  for (const name of all) {
    const code = blankOf(name);
    if (code === null) continue;
    if (code === "today") {
      answers.set(name, { text: today, reasons: [] });
      continue;
    }
    const { text, reasons } = answerOf(record, to, words, code);
    const clean = withhold(text, names, words.say("reserved"));
    namesTaken += clean.taken;
    answers.set(name, { text: clean.text, reasons });
  }
  const lacking = [...answers].flatMap(([blank, { text, reasons }]): Lacking[] =>
    text === "" ? [{ blank, state: reasons.length > 0 ? "withheld" : "missing", reasons }] : [],
  );
  return {
    template: template.id,
    title: template.title,
    paragraphs: template.paragraphs.map((paragraph) => ({ text: fill(paragraph, answers) })),
    hand: all.filter((name) => !answers.has(name)),
    lacking,
    partly: [...answers].flatMap(([blank, { text, reasons }]) =>
      text !== "" && reasons.length > 0 ? [blank] : [],
    ),
    namesTaken,
  };
}

function answerOf(record: ViolationRecord, to: Recipient, words: Words, code: RecordBlank): Answer {
  const said: string[] = [];
  const reasons = new Set<Reason>();
  for (const path of RECORD_BLANKS[code]) {
    const { allowed, barred } = sortPath(record, to, path);
    for (const value of allowed) {
      const text = tell(value, words, record).trim();
      if (text !== "" && !said.includes(text)) said.push(text);
    }
    for (const { reason } of barred) reasons.add(reason);
  }
  return { text: said.map(withoutStop).join("; "), reasons: [...reasons] };
}

/** The sentence that it is put into has a stop of its own. */
const withoutStop = (text: string): string => text.replace(/\s*[.]+$/, "");

const SENTENCE_END = /(?<=[.!?…]["»”)]?)\s+/u;

/** A paragraph without the sentences whose blanks the record does not answer. */
function fill(paragraph: string, answers: ReadonlyMap<string, Answer>): string {
  return paragraph
    .split(SENTENCE_END)
    .filter((sentence) => blanksIn(sentence).every((name) => answers.get(name)?.text !== ""))
    .map((sentence) =>
      sentence.replace(BLANK, (whole, name: string) => answers.get(name.trim())?.text ?? whole),
    )
    .join(" ");
}

/** The blanks that she filled by hand put in; those that she did not stay as they are. */
export function withHand(text: string, hand: Readonly<Record<string, string>>): string {
  return text.replace(BLANK, (whole, name: string) => hand[name.trim()]?.trim() || whole);
}
