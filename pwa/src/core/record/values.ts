/** What stands under a path of a record, for whoever fills in a form from it. */
import { partsOf } from "./fold";
import { type Content, type ContentType, SELF } from "./parts";
import type { Path } from "./paths";
import type { Item, ViolationRecord } from "./record";

export interface Value {
  item: Item;
  /** The fields of the part that the path means, without empty ones; never empty. */
  said: Partial<Content>;
  /** Whom it is about: `self`, or ids of `person` parts. Consent is needed of each. */
  subjects: string[];
}

/** Fields of a part, by path. A part's own name means all of it but what is protected. */
const FIELDS: Record<Exclude<Path, "custody" | "evidence.original">, readonly [ContentType, ...string[]]> = {
  "event.title": ["event", "title"],
  "event.type": ["event", "kinds"],
  "event.period": ["event", "period"],
  "event.place": ["event", "place"],
  "event.narrative": ["event", "narrative"],
  "event.risk_now": ["event", "risk"],
  "act.type": ["act", "kinds"],
  "act.method": ["act", "method"],
  "act.date": ["act", "date"],
  "act.victim": ["act", "victims"],
  "act.harm": ["act", "harms", "harm"],
  "act.motive": ["act", "motives", "motive"],
  "involvement.perpetrator": ["involvement", "kinds", "perpetrator"],
  "involvement.role": ["involvement", "role"],
  "involvement.state": ["involvement", "state"],
  "involvement.certainty": ["involvement", "certainty", "why"],
  "person.pseudonym": ["person", "pseudonym", "roles"],
  "person.identity": ["person", "identity"],
  "person.needs": ["person", "needs", "need"],
  source: ["source", "kind", "words", "reliability", "confidential"],
  evidence: ["evidence", "file", "copy", "about", "words", "context"],
  intervention: ["intervention", "mechanism", "words", "date", "reference", "response", "nextDeadline"],
};

/** @param path of `PATHS`; `event`, `act`, `involvement` or `person` gathers the fields of that part */
export function valuesAt(record: ViolationRecord, path: string): Value[] {
  const named = Object.entries(FIELDS).filter(
    ([name]) => name === path || (name.startsWith(`${path}.`) && name !== "person.identity"),
  );
  const [type] = named[0]?.[1] ?? [];
  if (type === undefined) return [];
  const keys = named.flatMap(([, [, ...fields]]) => fields);
  return partsOf(record, type).flatMap((item): Value[] => {
    const said = Object.entries(item.part).filter(([key, value]) => keys.includes(key) && !isEmpty(value));
    if (said.length === 0) return [];
    return [{ item, said: Object.fromEntries(said), subjects: subjectsOf(item.part) }];
  });
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && Object.values(value as object).every(isEmpty);
}

function subjectsOf(part: Content): string[] {
  if (part.type === "person") return [part.id];
  return part.type === "act" && part.victims.length > 0 ? [...new Set([SELF, ...part.victims])] : [SELF];
}
