/** What codes and values of casework are called, in her language. */
import { ACT_KINDS, nameOf, OUTCOMES, PERPETRATORS, RISKS, STATUSES, URGENCIES } from "../../app/cases";
import { inbox } from "../../app/inbox";
import type { CaseValue, CaseView } from "../../app/types";
import { day, t } from "../../app/words";
import { plain } from "../inbox/viewable";
import { today } from "./arrange";

const LISTS: Record<string, { codes: readonly string[]; words: (code: string) => string }> = {
  urgency: { codes: URGENCIES, words: (code) => t(`cases-urgency-${code}`) },
  risk: { codes: RISKS, words: (code) => t(`cases-risk-${code}`) },
  status: { codes: STATUSES, words: (code) => t(`cases-status-${code}`) },
  kinds: { codes: ACT_KINDS, words: (code) => t(`record-act-${code}`) },
  perpetrators: { codes: PERPETRATORS, words: (code) => t(`record-perpetrator-${code}`) },
  outcome: { codes: OUTCOMES, words: (code) => t(`cases-outcome-${code}`) },
};

/** Fields of newer apps may be called anything, also like what every object has. */
const listOf = (field: string) => (Object.hasOwn(LISTS, field) ? LISTS[field] : undefined);

/** The codes that a field may have; none for free text. */
export const codesOf = (field: string): readonly string[] => listOf(field)?.codes ?? [];

/** A code of a newer app is shown as it is. */
export function codeWords(field: string, code: string): string {
  const list = listOf(field);
  return list?.codes.includes(code) ? list.words(code) : plain(code);
}

/** What a field is called; one of a newer app by its own name. */
export function fieldWords(field: string): string {
  const known = [`cases-field-${field}`, `roundtables-field-${field}`].map((id) => ({ id, words: t(id) }));
  return known.find(({ id, words }) => words !== id)?.words ?? plain(field);
}

/** A value as people read it. */
export function valueWords(field: string, value: CaseValue): string {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return t("cases-none");
  if (typeof value === "boolean") return t(value ? "cases-yes" : "cases-no");
  if (field === "told") return t("cases-yes");
  if (Array.isArray(value)) return value.map((code) => codeWords(field, code)).join(", ");
  if (field === "assignee" || field === "who") return nameOf(value) || t("cases-somebody");
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  if (field === "duplicateOf")
    return inbox.value.some(({ report }) => report === value) ? t("cases-yes") : value;
  return codeWords(field, value);
}

/** What a case is called. */
export const titleOf = (view: CaseView): string => {
  const title = view.main.fields.title?.value;
  return typeof title === "string" && title.trim() ? plain(title) : t("cases-untitled");
};

/** How far away a day is, as it matters. */
export function dueWords(due: string, now = new Date()): string {
  const days = Math.round((Date.parse(due) - Date.parse(today(now))) / 86_400_000);
  return t(days < 0 ? "cases-due-past" : "cases-due-in", { days: Math.abs(days) });
}
