/** Parts of a record in words of her language. Codes of newer apps are shown as they are. */
import { catalogue } from "../../../app/catalogue";
import type { ActPart, Content, EvidencePart, PersonPart, When, Where } from "../../../app/record";
import { SELF } from "../../../app/record";
import { day, t } from "../../../app/words";
import { whenWords, whereWords } from "../wording";
import { isOtherUse } from "./consents";
import { type AskedType, isSaid, QUESTIONS_OF, type RecordQuestion, valueAt } from "./questions";
import { contextWords } from "./tellsWords";

/** People and acts of the record, to be named in others. */
export interface Named {
  persons: readonly PersonPart[];
  acts: readonly ActPart[];
}

const KNOWN = /^[a-z-]+$/;

export function codeWords(list: string, code: string, known: readonly string[]): string {
  return KNOWN.test(code) && known.includes(code) ? t(`record-${list}-${code}`) : code;
}

/** Field names have dots, ids of words have dashes. */
export const askId = (type: AskedType, field: string) => `record-ask-${type}-${field.replace(".", "-")}`;

/** A mechanism of the directory, or another use that she may permit. */
export function mechanismName(id: string): string {
  if (isOtherUse(id)) return t(`record-permission-${id}`);
  return catalogue.value.mechanisms.find((mechanism) => mechanism.id === id)?.title ?? id;
}

export function personName(id: string, { persons }: Named): string {
  if (id === SELF) return t("record-self");
  const person = persons.find((one) => one.id === id);
  return person?.pseudonym.trim() || t("record-saved-nothing");
}

/** One answer in words; empty when nothing was said. */
export function answerWords(question: RecordQuestion, part: object, named: Named): string {
  if (!isSaid(question, part)) return "";
  const more = question.also ? String(valueAt(part, question.also.field) ?? "").trim() : "";
  return [valueWords(question, valueAt(part, question.field), named), more].filter(Boolean).join(". ");
}

function valueWords(question: RecordQuestion, value: unknown, named: Named): string {
  if (value === undefined || value === null || value === "") return "";
  switch (question.ask) {
    case "many":
    case "one":
      return ([value].flat() as string[])
        .map((code) => codeWords(question.list, code, question.codes))
        .join(", ");
    case "when":
      return whenWords(value as When);
    case "where":
      return whereWords(value as Where);
    case "day":
      return day(value as string);
    case "yesno":
    case "maybe":
      if (question.field === "self") return t(`record-ask-person-self-${value ? "yes" : "no"}`);
      return t(value ? "record-yes" : "record-no");
    case "people":
      return (value as string[]).map((id) => personName(id, named)).join(", ");
    case "acts":
      return (value as string[]).map((id) => actName(id, named)).join(", ");
    case "mechanism":
      return mechanismName(value as string);
    default:
      return String(value).trim();
  }
}

function actName(id: string, named: Named): string {
  const act = named.acts.find((one) => one.id === id);
  return act ? titleOf(act, named) : t("record-saved-nothing");
}

const EXCERPT = 70;

/** What a list calls a part: the first thing it says. */
export function titleOf(part: Content, named: Named): string {
  if (part.type === "evidence") return part.words?.trim() || part.file.name;
  if (part.type === "consent") return mechanismName(part.mechanism);
  if (part.type === "person" && part.pseudonym.trim()) return part.pseudonym;
  const said = QUESTIONS_OF[part.type].map((question) => answerWords(question, part, named)).find(Boolean);
  const words = (said ?? t("record-saved-nothing")).replace(/\s+/g, " ");
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT).replace(/\s+\S*$/, "")}…` : words;
}

function evidenceLines({ words, context, copy }: EvidencePart): { label: string; text: string }[] {
  return [
    { label: t("record-evidence-words"), text: words?.trim() ?? "" },
    { label: t("record-evidence-context-title"), text: context ? contextWords(context) : "" },
    { label: t("record-evidence-copy-title"), text: copy ? t("record-evidence-copy-here") : "" },
  ].filter(({ text }) => text !== "");
}

/** Question and answer, of all that was answered. */
export function linesOf(part: Content, named: Named): { label: string; text: string }[] {
  if (part.type === "evidence") return evidenceLines(part);
  if (part.type === "consent") return [];
  return QUESTIONS_OF[part.type].flatMap((question) => {
    const text = answerWords(question, part, named);
    return text ? [{ label: t(askId(part.type as AskedType, question.field)), text }] : [];
  });
}
