/** How works and their documents are called on the desk's screens. */
import { desk, type Entry, idOf, type Proposal } from "../../app/desk";
import { t } from "../../app/words";

export const typeOf = (id: string): string => id.split(":")[0] ?? "";

/** The title of a work: that of its first document. */
export function titleOf(entries: readonly Entry[]): string {
  const [first] = entries;
  return first ? nameOf(first) : "";
}

/** The title of what a proposal is about: its own, or the published one when only some parts are proposed. */
export function titleOfWork({ work, lang, entries }: Proposal): string {
  const own = entries.find((entry) => idOf(entry) === work);
  const shown = desk.value?.shelves.get(lang)?.docs.get(work)?.entry;
  const entry = own ?? shown;
  return entry ? nameOf(entry) : work;
}

export function nameOf(entry: Entry): string {
  return ("title" in entry && entry.title) || t("desk-no-title");
}

/** `Lección: Para hoy` of the id of a document among others. */
export function called(id: string, entries: readonly Entry[]): string {
  const entry = entries.find((one) => idOf(one) === id);
  const type = t(`desk-type-${typeOf(id)}`);
  return entry ? `${type}: ${nameOf(entry)}` : `${type}: ${id.split(":").at(-1)}`;
}
