/** Which reports, or cases, are what a view asks for. Pure. */
import type { CaseValue, InboxView } from "../../app/types";

type FieldOf = (name: string) => CaseValue | undefined;

/** By what was decided of it; the words and the first filter are for whoever lists it. */
export function isWanted({ kind, risk, assignee, region = "" }: InboxView, field: FieldOf): boolean {
  const kinds = field("kinds");
  return (
    (kind === "" || (Array.isArray(kinds) && kinds.includes(kind))) &&
    (risk === "" || field("risk") === risk) &&
    (assignee === "" || field("assignee") === assignee) &&
    (region === "" || regionOf(field) === plain(region))
  );
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .trim()
    .toLowerCase();

function regionOf(field: FieldOf): string {
  const region = field("region");
  return typeof region === "string" ? plain(region) : "";
}

/** The regions that were written, as they were written first, each once. */
export function regionsOf(all: readonly FieldOf[]): string[] {
  const found = new Map<string, string>();
  for (const field of all) {
    const region = field("region");
    const key = regionOf(field);
    if (key !== "" && !found.has(key)) found.set(key, String(region).trim());
  }
  return [...found.values()].sort((a, b) => a.localeCompare(b));
}
