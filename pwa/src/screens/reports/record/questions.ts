/**
 * The questions of the full record, as data: what each part asks, one at a time. Their words are
 * `record-ask-<type>-<field>` and `…-hint`, with dashes for dots; those of a choice `record-<list>-<code>`.
 */
import {
  ACT_KINDS,
  CERTAINTY,
  type ContentType,
  HARMS,
  MOTIVES,
  NEEDS,
  PERPETRATORS,
  PERSON_ROLES,
  RELIABILITY,
  ROLES,
  SOURCE_KINDS,
  STATE,
} from "../../../app/record";
import type { IconName } from "../../../ui";

/** What is written under a choice, or asked beside it. */
export interface Also {
  field: string;
  long?: boolean;
}

interface Asked {
  /** Field of the part; `period.from` is inside another. */
  field: string;
  also?: Also;
}

export interface Chosen extends Asked {
  ask: "many" | "one";
  list: string;
  codes: readonly string[];
}

export interface Other extends Asked {
  ask: "line" | "long" | "when" | "where" | "day" | "yesno" | "maybe" | "people" | "acts" | "mechanism";
}

export type RecordQuestion = Chosen | Other;

export const QUESTIONS_OF: Record<Exclude<ContentType, "evidence" | "consent">, readonly RecordQuestion[]> = {
  event: [
    { field: "narrative", ask: "long" },
    { field: "period.from", ask: "when" },
    { field: "period.ongoing", ask: "yesno" },
    { field: "place", ask: "where" },
    { field: "risk.now", ask: "maybe", also: { field: "risk.who" } },
  ],
  act: [
    { field: "kinds", ask: "many", list: "act", codes: ACT_KINDS },
    { field: "method", ask: "long" },
    { field: "date", ask: "when" },
    { field: "victims", ask: "people" },
    { field: "harms", ask: "many", list: "harm", codes: HARMS, also: { field: "harm", long: true } },
    { field: "motives", ask: "many", list: "motive", codes: MOTIVES, also: { field: "motive", long: true } },
  ],
  involvement: [
    {
      field: "kinds",
      ask: "many",
      list: "perpetrator",
      codes: PERPETRATORS,
      also: { field: "perpetrator", long: true },
    },
    { field: "role", ask: "one", list: "role", codes: ROLES },
    { field: "state", ask: "one", list: "state", codes: STATE },
    {
      field: "certainty",
      ask: "one",
      list: "certainty",
      codes: CERTAINTY,
      also: { field: "why", long: true },
    },
    { field: "acts", ask: "acts" },
  ],
  person: [
    { field: "self", ask: "yesno" },
    { field: "pseudonym", ask: "line" },
    { field: "roles", ask: "many", list: "person", codes: PERSON_ROLES },
    { field: "needs", ask: "many", list: "need", codes: NEEDS, also: { field: "need", long: true } },
    { field: "identity.name", ask: "line", also: { field: "identity.contact" } },
  ],
  source: [
    { field: "kind", ask: "one", list: "source", codes: SOURCE_KINDS, also: { field: "words", long: true } },
    { field: "reliability", ask: "one", list: "reliability", codes: RELIABILITY },
    { field: "confidential", ask: "yesno" },
  ],
  intervention: [
    { field: "mechanism", ask: "mechanism", also: { field: "words" } },
    { field: "date", ask: "when" },
    { field: "reference", ask: "line" },
    { field: "response", ask: "long" },
    { field: "nextDeadline", ask: "day" },
  ],
};

export type AskedType = keyof typeof QUESTIONS_OF;

export interface Section {
  /** In addresses and words. */
  id: "event" | "acts" | "involvements" | "persons" | "sources" | "interventions";
  type: AskedType;
  icon: IconName;
}

export const SECTIONS: readonly Section[] = [
  { id: "event", type: "event", icon: "edit" },
  { id: "acts", type: "act", icon: "danger" },
  { id: "involvements", type: "involvement", icon: "eye" },
  { id: "persons", type: "person", icon: "people" },
  { id: "sources", type: "source", icon: "question" },
  { id: "interventions", type: "intervention", icon: "path" },
];

type Raw = Record<string, unknown>;

/** What the part says under a field, however deep. */
export function valueAt(part: object, field: string): unknown {
  return field.split(".").reduce<unknown>((value, key) => (value as Raw | undefined)?.[key], part);
}

/** The part with this said under a field; what is taken back is not there any more. */
export function withValue<P extends object>(part: P, field: string, value: unknown): P {
  const [key, ...rest] = field.split(".") as [string, ...string[]];
  const inner =
    rest.length > 0 ? withValue(((part as Raw)[key] as object) ?? {}, rest.join("."), value) : value;
  const next: Raw = { ...part, [key]: inner };
  if (inner === undefined || inner === "") delete next[key];
  return next as P;
}

/** Did she say something there? What a new part holds by default counts as nothing said. */
export function isSaid(question: RecordQuestion, part: object): boolean {
  const value = valueAt(part, question.field);
  const more = question.also && valueAt(part, question.also.field);
  if (typeof more === "string" && more.trim() !== "") return true;
  if (value === undefined || value === null || value === "" || value === "unknown") return false;
  if (Array.isArray(value)) return value.length > 0;
  if (question.ask === "when" || question.ask === "where") {
    const { precision } = value as { precision: string };
    return precision !== "unknown" && precision !== "hidden";
  }
  return true;
}
