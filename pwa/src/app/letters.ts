/** Letters and urgent actions from a record, from the templates of courses, as far as consent goes. Works offline. */
import { signal } from "@preact/signals";
import { barOfAll } from "../core/dossier/bar";
import { barredNames } from "../core/dossier/names";
import { dayOf, rfc3339 } from "../core/encoding";
import {
  draftLetter,
  type LetterDraft,
  RECORD_BLANK_CODES,
  type RecordBlank,
  withHand,
} from "../core/letters/letter";
import { letterPaper } from "../core/letters/paper";
import { type Template, templatesIn } from "../core/letters/template";
import type { Bar } from "../core/record/consent";
import { cases } from "./cases";
import { type LessonText, publishedLessons } from "./catalogue";
import { docxOf, NotAllowed, pdfOf, remember } from "./dossiers";
import { reports } from "./reports";
import { Autosave, flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { wordsIn } from "./unlocked/paper-words";
import { type Of, ofCase, sourceOf } from "./unlocked/sources";
import { here, whenOpen } from "./unlocked/space";
import { type Voice, voice } from "./words";

export type { LetterDraft } from "../core/letters/letter";
export { withHand } from "../core/letters/letter";
export type { Template } from "../core/letters/template";
export { NotAllowed, paperLanguage, placeOf, recordsNow } from "./dossiers";

const LETTER = "letter";

/** What she wrote for one letter. */
interface Written {
  of: Of;
  template: string;
  language: string;
  /** A mechanism, `publication` or `sharing`; "" while she has not said for whom it is. */
  to: string;
  /** By the blank's own words. */
  hand: Record<string, string>;
  /** Her own wording of a paragraph, by its place, with what it was made of: what the record says anew wins. */
  texts: Record<string, { base: string; text: string }>;
}

/** For whom a letter can be, and why nothing of this record may go there. */
export interface To {
  id: string;
  title: string;
  bar: Bar | null;
}

export interface LetterView {
  template: Template;
  to: To | null;
  choices: To[];
  /** null while she has not said for whom. */
  draft: LetterDraft | null;
  canSign: boolean;
  hand: Record<string, string>;
  /** As they leave; "" of what is not in the letter. */
  paragraphs: { text: string; isEdited: boolean; isOutdated: boolean }[];
}

/** A record that a letter can be made from. */
export interface LetterSource {
  of: Of;
  title: string;
  made: string;
}

/** How the saving of each letter stands, by record, template and language. */
export const letterSaved = signal<Record<string, SaveState>>({});

/** For whom a letter may be that is for no mechanism: consent is asked for these by name. */
const OTHERS = ["publication", "sharing"] as const;

let kept: Autosave<Written> | null = null;
let making: Promise<unknown> = Promise.resolve();

/** Her reports that were sent, and those of the coordinators' cases. */
export function letterSources(): LetterSource[] {
  const own = reports.value
    .filter(({ state }) => state !== "draft")
    .map(({ id, body, made }) => ({ of: id, title: body.title || body.what, made }));
  const carried = cases.value.flatMap((view) =>
    view.reports.map(({ id, body, made }) => ({
      of: ofCase(view.id, id),
      title: body.title || body.what,
      made,
    })),
  );
  return [...own, ...carried].sort((a, b) => (a.made < b.made ? 1 : -1));
}

/** Templates of all lessons in a language, in the order of the courses. */
export async function templates(language: string): Promise<Template[]> {
  return templatesOf((await publishedLessons(language)).lessons);
}

const templatesOf = (lessons: readonly LessonText[]): Template[] =>
  lessons.flatMap(({ course, part, body }) => templatesIn(course, part, body));

const find = (of: Of, template: string, language: string) =>
  kept?.all().find(({ body }) => body.of === of && body.template === template && body.language === language);

/** What the blanks of a language's templates stand for. */
function blanksOf({ t }: Voice): (name: string) => RecordBlank | "today" | null {
  const codes = new Map<string, RecordBlank | "today">();
  for (const code of [...RECORD_BLANK_CODES, "today"] as const)
    codes.set(t(`letters-blank-${code}`).toLocaleLowerCase(), code);
  return (name) => codes.get(name.toLocaleLowerCase()) ?? null;
}

async function build(of: Of, id: string, language: string) {
  const [source, { lessons, mechanisms }, said] = await Promise.all([
    sourceOf(of),
    publishedLessons(language),
    voice(language),
  ]);
  const template = templatesOf(lessons).find((one) => one.id === id);
  if (!source || !template) return null;
  const now = new Date();
  const { record } = source;
  const { t, day } = said;
  const choices: To[] = [
    ...OTHERS.map((other) => ({ id: other as string, title: t(`letters-to-${other}`) })),
    ...mechanisms.map((one) => ({ id: one.id, title: one.title })),
  ]
    .map((one) => ({ ...one, bar: barOfAll(record, { mechanism: one.id, now }) }))
    .sort((a, b) => Number(a.bar !== null) - Number(b.bar !== null));
  const written = find(of, id, language)?.body;
  const to = choices.find((one) => one.id === written?.to) ?? null;
  const recipient = to && { mechanism: to.id, now };
  const words = wordsIn(said, new Map(mechanisms.map((one) => [one.id, one.title])));
  const today = day(dayOf(now));
  const draft =
    recipient && draftLetter({ record, template, to: recipient, words, blankOf: blanksOf(said), today });
  return { source, template, choices, to, recipient, draft, written, said };
}

type Built = NonNullable<Awaited<ReturnType<typeof build>>>;

/** null: no such record, or no such template in this language. */
export async function letter(of: Of, id: string, language: string): Promise<LetterView | null> {
  const built = await build(of, id, language);
  return built && toView(built);
}

function toView(built: Built): LetterView {
  const { template, to, choices, draft, source, written } = built;
  const hand = written?.hand ?? {};
  const paragraphs = (draft?.paragraphs ?? []).map(({ text }, i) => {
    const own = written?.texts[i];
    const isEdited = own !== undefined && own.base === text && text !== "";
    return {
      text: isEdited ? own.text : withHand(text, hand),
      isEdited,
      isOutdated: own !== undefined && !isEdited,
    };
  });
  return { template, to, choices, draft, canSign: source.canSign, hand, paragraphs };
}

type Change = (written: Written) => Written;

/** The first edit makes the record; one that comes meanwhile waits for it. */
async function change(of: Of, template: string, language: string, by: Change): Promise<void> {
  await making;
  const record = find(of, template, language);
  if (record) {
    kept?.edit(record.id, by);
    return;
  }
  const empty: Written = { of, template, language, to: "", hand: {}, texts: {} };
  const made = here().vault.put<Written>(LETTER, by(empty));
  making = made.catch(() => undefined);
  await made;
}

/** For whom it is: what the record may say depends on it. */
export const chooseTo = (of: Of, template: string, language: string, to: string): Promise<void> =>
  change(of, template, language, (written) => ({ ...written, to }));

export const fillBlank = (of: Of, template: string, language: string, blank: string, text: string) =>
  change(of, template, language, (written) => ({ ...written, hand: { ...written.hand, [blank]: text } }));

/** Her wording of a paragraph; null: the template's again. */
export function editParagraph(
  of: Of,
  { template, paragraphs }: LetterDraft,
  language: string,
  place: number,
  text: string | null,
): Promise<void> {
  const base = paragraphs[place]?.text ?? "";
  return change(of, template, language, (written) => {
    const { [place]: _, ...texts } = written.texts;
    return { ...written, texts: text === null ? texts : { ...texts, [place]: { base, text } } };
  });
}

/**
 * Makes the file, after signing that it was exported. The consent is asked once more at this moment.
 * @throws {NotAllowed}
 */
export async function exportLetter(
  of: Of,
  id: string,
  language: string,
  format: "pdf" | "docx",
  dated: string | null,
): Promise<Blob> {
  await kept?.flushAll();
  const built = await build(of, id, language);
  if (!built?.recipient) throw new RangeError("no such letter");
  const view = toView(built);
  const { source, recipient, said } = built;
  const bar = barOfAll(source.record, recipient);
  if (bar) throw new NotAllowed(bar);
  if (!source.canSign) throw new NotAllowed("cannot-sign");
  const paper = letterPaper({
    title: view.template.title,
    language,
    paragraphs: view.paragraphs.map(({ text }) => text),
    names: barredNames(source.record, recipient),
    reserved: said.t("dossiers-reserved"),
    lacking: said.t("dossiers-lacking", { n: "{n}" }),
    dated,
  });
  const file = await (format === "pdf" ? pdfOf(paper) : docxOf(paper));
  await source.note([source.record.id]);
  const { title } = view.template;
  await remember({
    of,
    mechanism: recipient.mechanism,
    letter: title,
    format,
    language,
    at: rfc3339(new Date()),
  });
  return file;
}

whenOpen((space) => {
  const own: Autosave<Written> = new Autosave<Written>(
    space.vault,
    LETTER,
    (id, state) => {
      if (kept === own) letterSaved.value = { ...letterSaved.peek(), [id]: state };
    },
    () => undefined,
  );
  kept = own;
  flushWhenLeaving(space, own);
  return () => {
    kept = null;
    letterSaved.value = {};
  };
});
