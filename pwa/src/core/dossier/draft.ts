/**
 * A dossier before it is handed over: the fields that a mechanism asks for, filled from the record as far as consent
 * goes, to be edited by hand. What consent does not cover is not in it, only that something is withheld.
 */
import type { Mechanism, MechanismField } from "../../schemas/catalogue";
import { rfc3339 } from "../encoding";
import type { ViolationRecord } from "../record/record";
import {
  type Attachments,
  attachmentsOf,
  type Barred,
  consentsOf,
  type Reason,
  type Recipient,
  reservedPaths,
  sortPath,
} from "./allowed";
import { barredNames, withhold } from "./names";
import { tell, type Words } from "./telling";

/** `ready`: all the record says; `partly`: some is withheld; `reserved`: all is; `missing`: the record says nothing. */
export type FieldState = "ready" | "partly" | "reserved" | "missing";

export interface DraftField {
  id: string;
  name: string;
  help: string;
  required: boolean;
  state: FieldState;
  /** What may go, in words. */
  text: string;
  /** Why what is withheld is withheld, each reason once. */
  reasons: Reason[];
}

export interface Draft {
  /** Id of the record. */
  record: string;
  mechanism: string;
  /** As the mechanism is called in the paper's language. */
  title: string;
  language: string;
  /** RFC 3339: when it was built; consent is asked for this moment. */
  at: string;
  fields: DraftField[];
  attachments: Attachments;
  /** Everything of the record that consent does not cover, also where no field asks for it. */
  barred: Barred[];
  documents: string[];
  deadlines: { what: string; deadline: string | null; source: string | null }[];
  risks: string[];
  /** Names of people who did not agree, taken out of free text: how often. */
  namesTaken: number;
  /** The record itself was taken back: nothing may go. */
  isWithdrawn: boolean;
  /** Additions that others name have not come: what is here may not be all, or not the last word. */
  isIncomplete: boolean;
}

export interface Asked {
  record: ViolationRecord;
  mechanism: Mechanism;
  words: Words;
  now: Date;
  originals?: boolean;
}

/** Paths that a field can be filled from; a mechanism may name several, separated by commas. */
export function pathsOf({ from }: Pick<MechanismField, "from">): string[] {
  return (from ?? "")
    .split(",")
    .map((path) => path.trim())
    .filter((path) => path !== "");
}

export function buildDraft({ record, mechanism, words, now, originals = false }: Asked): Draft {
  const to: Recipient = { mechanism: mechanism.id, now };
  const attachments = attachmentsOf(record, to, originals);
  const names = barredNames(record, to);
  const barred = [...reservedPaths(record, to), ...attachments.barred.map(({ part: _, ...bar }) => bar)];
  let namesTaken = 0;
  const fields = mechanism.fields.map((field) => {
    const draft = fill(field, { record, to, words, attachments, barred });
    const { text, taken } = withhold(draft.text, names, words.say("reserved"));
    namesTaken += taken;
    return { ...draft, text };
  });
  return {
    record: record.id,
    mechanism: mechanism.id,
    title: mechanism.title,
    language: mechanism.lang,
    at: rfc3339(now),
    fields,
    attachments,
    barred,
    documents: mechanism.documents,
    deadlines: mechanism.next,
    risks: mechanism.risks,
    namesTaken,
    isWithdrawn: record.withdrawn !== null,
    isIncomplete: record.gaps.length > 0,
  };
}

interface Filling {
  record: ViolationRecord;
  to: Recipient;
  words: Words;
  attachments: Attachments;
  barred: Barred[];
}

function fill(field: MechanismField, filling: Filling): DraftField {
  const { id, name, help, required } = field;
  const lines: string[] = [];
  const reasons = new Set<Reason>();
  for (const path of pathsOf(field)) {
    const { said, barred } = lookUp(path, filling);
    lines.push(...said.filter((line) => line !== "" && !lines.includes(line)));
    for (const { reason } of barred) reasons.add(reason);
  }
  const state = stateOf(lines.length > 0, reasons.size > 0);
  return { id, name, help, required, state, text: lines.join("\n"), reasons: [...reasons] };
}

function stateOf(isSaid: boolean, isBarred: boolean): FieldState {
  if (isSaid) return isBarred ? "partly" : "ready";
  return isBarred ? "reserved" : "missing";
}

function lookUp(path: string, of: Filling): { said: string[]; barred: Barred[] } {
  const { record, to, words, attachments } = of;
  switch (path) {
    case "evidence":
      return {
        said: attachments.allowed.map((_, i) => words.say("attachment-n", { n: i + 1 })),
        barred: attachments.barred,
      };
    case "consent":
      return { said: consentsOf(record, to).map((consent) => tellConsent(consent, of)), barred: [] };
    case "consent.fields":
      return { said: tellReserved(of), barred: [] };
    case "custody":
      return { said: [], barred: [] };
    default: {
      const { allowed, barred } = sortPath(record, to, path);
      return { said: allowed.map((value) => tell(value, words, record)), barred };
    }
  }
}

function tellConsent(
  { subject, how, when, until, behalfOf, witness, fields }: ReturnType<typeof consentsOf>[number],
  { record, words }: Filling,
): string {
  const { say, code, day } = words;
  const part = record.items.get(subject)?.part;
  const who = part?.type === "person" && part.self !== true ? say("consent-other") : say("consent-self");
  const said = [
    say("consent", { who, how: code("how", how), day: day(when.slice(0, 10)) }),
    say("consent-fields", { fields: fields.map((path) => code("path", path)).join(", ") }),
    until && say("consent-until", { day: day(until) }),
    behalfOf && say("consent-behalf"),
    witness && say("consent-witness"),
  ];
  return said.filter(Boolean).join(" ");
}

/** What is asked to be kept back, by the names of the fields alone. */
function tellReserved({ barred, words }: Filling): string[] {
  const paths = [...new Set(barred.map(({ path }) => path))];
  if (paths.length === 0) return [];
  return [words.say("keep-back", { fields: paths.map((path) => words.code("path", path)).join(", ") })];
}
