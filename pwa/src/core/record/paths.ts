/** Names of the fields of a record, as mechanisms ask for them (`from`) and as consent grants them. */

export const PATHS = [
  "event.title",
  "event.type",
  "event.period",
  "event.place",
  "event.narrative",
  "event.risk_now",
  "act.type",
  "act.method",
  "act.date",
  "act.victim",
  "act.harm",
  "act.motive",
  "involvement.perpetrator",
  "involvement.role",
  "involvement.state",
  "involvement.certainty",
  "person.pseudonym",
  "person.identity",
  "person.needs",
  "source",
  "evidence",
  "evidence.original",
  "custody",
  "intervention",
] as const;
export type Path = (typeof PATHS)[number];

/** Fields that a consent must name exactly: the name of the part they belong to does not cover them. */
const PROTECTED: readonly string[] = ["person.identity", "evidence.original"];

/** Does a consent to `granted` cover `asked`? `person` covers `person.needs`, and not the protected identity. */
export function grants(granted: string, asked: string): boolean {
  if (granted === asked) return true;
  return asked.startsWith(`${granted}.`) && !PROTECTED.includes(asked);
}

/** Does a no to `denied` reach `asked`? Also upwards: a part cannot go whole while a field of it may not go. */
export function denies(denied: string, asked: string): boolean {
  return denied === asked || asked.startsWith(`${denied}.`) || isWholeOf(asked, denied);
}

/** `person` asks for the whole of what `person.needs` is a part of; protected fields never go by that name. */
function isWholeOf(asked: string, denied: string): boolean {
  return denied.startsWith(`${asked}.`) && !PROTECTED.includes(denied);
}
