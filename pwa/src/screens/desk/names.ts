/** How works and their documents are called on the desk's screens. */
import { type Entry, idOf } from "../../app/desk";
import { t } from "../../app/words";

export const typeOf = (id: string): string => id.split(":")[0] ?? "";

/** The title of a work: that of its first document. */
export function titleOf(entries: readonly Entry[]): string {
  const [first] = entries;
  return first ? nameOf(first) : "";
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
