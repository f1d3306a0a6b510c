/**
 * Which signed additions may be in a bundle as they were signed. A signed text cannot be cut: it goes whole or it is
 * withheld and named by its hash alone, so that the chain of the others can still be followed.
 */
import { type Attachment, barOf, type Recipient } from "../dossier/allowed";
import { withhold } from "../dossier/names";
import type { Content, Part } from "../record/parts";
import type { Path } from "../record/paths";
import type { ViolationRecord } from "../record/record";

export interface Disclosing {
  record: ViolationRecord;
  to: Recipient;
  attachments: readonly Attachment[];
  /** Names that may not go. */
  names: readonly string[];
}

/** Fields of a part, and the path that consent knows each by. */
const PATH_OF: Record<Exclude<Content["type"], "evidence" | "consent">, Record<string, Path>> = {
  event: {
    title: "event.title",
    kinds: "event.type",
    period: "event.period",
    place: "event.place",
    narrative: "event.narrative",
    risk: "event.risk_now",
  },
  act: {
    kinds: "act.type",
    method: "act.method",
    date: "act.date",
    victims: "act.victim",
    harms: "act.harm",
    harm: "act.harm",
    motives: "act.motive",
    motive: "act.motive",
  },
  involvement: {
    acts: "involvement.role",
    kinds: "involvement.perpetrator",
    perpetrator: "involvement.perpetrator",
    role: "involvement.role",
    state: "involvement.state",
    certainty: "involvement.certainty",
    why: "involvement.certainty",
  },
  person: {
    pseudonym: "person.pseudonym",
    roles: "person.pseudonym",
    identity: "person.identity",
    needs: "person.needs",
    need: "person.needs",
  },
  source: { kind: "source", words: "source", reliability: "source" },
  intervention: {
    mechanism: "intervention",
    words: "intervention",
    date: "intervention",
    reference: "intervention",
    response: "intervention",
    nextDeadline: "intervention",
  },
};

/** Fields that say nothing by themselves. A field that is neither here nor above (of a newer app) keeps a text back. */
const SILENT: Record<Part["type"], readonly string[]> = {
  event: ["language"],
  act: [],
  involvement: [],
  person: ["self"],
  source: ["confidential"],
  intervention: [],
  evidence: [],
  withdrawal: [],
  correction: ["of", "part"],
  custody: ["subject", "act", "at", "prev"],
  consent: ["subject", "mechanism", "fields", "given", "how", "when", "until", "language", "withdrawn"],
};

function isKnown(said: Part): boolean {
  const paths = said.type in PATH_OF ? Object.keys(PATH_OF[said.type as keyof typeof PATH_OF]) : [];
  const known = ["type", "id", ...SILENT[said.type], ...paths];
  return Object.keys(said).every((field) => known.includes(field));
}

/** @param part as it stands in the signed text: more may be in it than this app reads */
export function isDisclosed(part: Part, of: Disclosing): boolean {
  const said = part.type === "correction" ? part.part : part;
  // The reason of a correction, who witnessed a consent: free text that no consent knows.
  if (!isKnown(part) || !isKnown(said)) return false;
  switch (said.type) {
    case "withdrawal":
      return false;
    case "evidence":
      // It holds the key that opens the sealed original, and what the file was called. Custody, signed by the same
      // hand, names the file by its hash.
      return false;
    case "consent":
      return said.mechanism === of.to.mechanism;
    case "custody":
      return isCustodyDisclosed(said.subject, of);
    default:
      return isContentDisclosed(said, of);
  }
}

function isContentDisclosed(
  said: Exclude<Content, { type: "evidence" } | { type: "consent" }>,
  { record, to, names }: Disclosing,
): boolean {
  if (said.type === "source" && said.confidential) return false;
  const subjects =
    said.type === "person" ? [said.id] : said.type === "act" ? ["self", ...said.victims] : ["self"];
  const fields = Object.entries(PATH_OF[said.type]);
  const isOpen = fields.every(
    ([field, path]) => !(field in said) || barOf(record, to, path, subjects) === null,
  );
  return isOpen && hasNoName(said, { names });
}

/** What was done with a file goes with the file, unless she said no to that expressly. */
function isCustodyDisclosed(subject: string, { record, to, attachments }: Disclosing): boolean {
  if (barOf(record, to, "custody", ["self"])?.reason === "denied") return false;
  return subject === record.id || attachments.some(({ file }) => file.sha256 === subject);
}

function hasNoName(said: Part, { names }: Pick<Disclosing, "names">): boolean {
  return textsOf(said).every((text) => withhold(text, names, "").taken === 0);
}

/** Every text inside a value. */
export function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
