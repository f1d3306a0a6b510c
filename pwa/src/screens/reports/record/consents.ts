/** What may be asked for, and how her permission stands, for one mechanism. */
import {
  type ConsentPart,
  consentFor,
  PATHS,
  type Path,
  SELF,
  type ViolationRecord,
} from "../../../app/record";
import type { MechanismView } from "../../../app/types";

/** Uses that no mechanism of the directory stands for. */
export const OTHER_USES = ["sharing", "publication"] as const;
export type OtherUse = (typeof OTHER_USES)[number];
export const isOtherUse = (id: string): id is OtherUse => (OTHER_USES as readonly string[]).includes(id);

export interface Wanted {
  path: string;
  /** What the mechanism calls it. */
  names: string[];
}

const WHOLES = ["event", "act", "involvement", "person"];
/** Asked apart, always: no other yes covers them. */
const APART: Record<string, Path> = { person: "person.identity", evidence: "evidence.original" };
/** Custody and consent itself are not hers to grant field by field; sources are confidential. */
const NEVER: readonly string[] = ["custody", "source"];

/** The parts of a record that a mechanism asks for, each once; a field may name several, divided by commas. */
export function wantedBy(mechanism: Pick<MechanismView, "fields">): Wanted[] {
  const wanted = new Map<string, string[]>();
  for (const { from, name } of mechanism.fields) {
    for (const path of (from ?? "").split(",").map((one) => one.trim())) {
      const isPath = (PATHS as readonly string[]).includes(path) || WHOLES.includes(path);
      if (isPath && !NEVER.includes(path)) wanted.set(path, [...(wanted.get(path) ?? []), name]);
    }
  }
  return withApart([...wanted].map(([path, names]) => ({ path, names })));
}

/** What other uses may take: the parts themselves. */
export const WANTED_ELSEWHERE: readonly Wanted[] = withApart(
  [
    "event.narrative",
    "event.period",
    "event.place",
    "event.risk_now",
    "act",
    "involvement",
    "person",
    "evidence",
    "intervention",
  ].map((path) => ({ path, names: [] })),
);

function withApart(wanted: Wanted[]): Wanted[] {
  return wanted.flatMap((one) => {
    const apart = APART[one.path];
    return apart && !wanted.some(({ path }) => path === apart) ? [one, { path: apart, names: [] }] : [one];
  });
}

export const pathWords = (path: string) => `record-path-${path.replace(".", "-")}`;

export type Stand = "none" | "given" | "denied" | "withdrawn" | "expired";

export interface Given {
  stand: Stand;
  /** The yes that stands, or the last that did. */
  consent: ConsentPart | null;
}

/** How a permission stands as a whole: given while at least one field of it is. */
export function standOf(
  record: ViolationRecord,
  mechanism: string,
  now: Date,
  subject: string = SELF,
): Given {
  const words = [...record.items.values()].flatMap((item) =>
    item.part.type === "consent" && item.part.mechanism === mechanism && item.part.subject === subject
      ? [{ part: item.part, withdrawn: item.withdrawn }]
      : [],
  );
  const yes = words.filter(({ part }) => part.given).at(-1)?.part ?? null;
  const stands = yes?.fields.map((field) => consentFor(record, mechanism, field, now, subject)) ?? [];
  const permitted = stands.find((standing) => standing.permitted);
  if (permitted) return { stand: "given", consent: permitted.consent };
  const last = words.at(-1);
  if (!last) return { stand: "none", consent: null };
  if (!last.part.given) return { stand: "denied", consent: last.part };
  const expired = stands.some(({ reason }) => reason === "expired");
  return { stand: expired ? "expired" : last.withdrawn ? "withdrawn" : "denied", consent: yes };
}

export type Until = "month" | "half" | "open";

/** The last day of a permission that begins today; none: until it is taken back. */
export function lastDay(until: Until, now: Date): string | undefined {
  if (until === "open") return undefined;
  const day = new Date(now.getTime());
  day.setUTCMonth(day.getUTCMonth() + (until === "month" ? 1 : 6));
  return day.toISOString().slice(0, 10);
}
