/**
 * The brief that is handed to missions: needs grouped by theme, region and provision. Each woman's paragraph stands
 * there word for word as she approved it, in the name that she chose, or not at all.
 */
import { type Attribution, type NeedBody, THEMES } from "../messages/kinds/need";
import { barredFor, holdsName, type Tell, tellsOf } from "./names";
import type { Need } from "./needs";

/** A need in an edition, with what the coordinator says of it. */
export interface Placed {
  need: Need;
  theme: string;
  region: string;
  /** Id of a provision, or "". */
  provision: string;
  /** What is asked, in the words of the brief. */
  request: string;
  of: string;
  /** Why it is in the brief although she could be recognised, and of which `tells` that was said. */
  why: string;
  whyOf: string;
}

export interface Entry {
  need: string;
  attribution: Attribution;
  paragraph: string;
  request: string;
  of: string;
  urgency: NeedBody["urgency"];
}

export interface Group {
  theme: string;
  region: string;
  provision: string;
  entries: Entry[];
}

/** Why a need is not in the brief. `name`: a name stands in it where she chose otherwise. `why`: nobody said why. */
export type Out =
  | { need: string; reason: "withdrawn" | "name" }
  | { need: string; reason: "why"; tells: Tell[] };

export interface Brief {
  groups: Group[];
  out: Out[];
  /** Ids of the needs in it, sorted. */
  needs: string[];
}

/** What a reader of the brief would read of this need. */
const readable = ({ need, request, of, region }: Placed): string => {
  const { attribution, paragraph } = need.body;
  const as = attribution.how === "unnamed" ? "" : attribution.as;
  return [as, paragraph, request, of, region].join("\n");
};

/** What could tell who she is. */
export const tellsIn = (placed: Placed, names: readonly string[]): Tell[] =>
  tellsOf(
    [placed.need.body.paragraph, placed.request, placed.of].join("\n"),
    placed.need.body,
    barredFor(placed.need.body, names),
  );

/** Why this need cannot go into the brief as it is; null: it can. */
export function outOf(placed: Placed, names: readonly string[]): Out | null {
  const { need } = placed;
  if (need.withdrawn !== null) return { need: need.id, reason: "withdrawn" };
  if (holdsName(readable(placed), barredFor(need.body, names))) return { need: need.id, reason: "name" };
  const tells = tellsIn(placed, names);
  const isAnswered = placed.why.trim() !== "" && placed.whyOf === tells.join(" ");
  return tells.length > 0 && !isAnswered ? { need: need.id, reason: "why", tells } : null;
}

/** As the themes are listed where a woman chooses one; by no word of a language. */
const placeOf = (theme: string) => (THEMES as readonly string[]).indexOf(theme);

const before = (a: string, b: string) => (a === b ? 0 : a === "" ? 1 : b === "" || a < b ? -1 : 1);

/** @param names every name of a woman that is known here (`namesOf`) */
export function compose(placed: readonly Placed[], names: readonly string[]): Brief {
  const groups = new Map<string, Group>();
  const out: Out[] = [];
  const ordered = [...placed].sort((a, b) =>
    a.need.made === b.need.made ? 0 : a.need.made < b.need.made ? -1 : 1,
  );
  for (const one of ordered) {
    const why = outOf(one, names);
    if (why) {
      out.push(why);
      continue;
    }
    const { theme, region, provision, need, request, of } = one;
    const key = JSON.stringify([theme, region.trim().toLowerCase(), provision]);
    const group = groups.get(key) ?? { theme, region: region.trim(), provision, entries: [] };
    groups.set(key, group);
    const { attribution, paragraph, urgency } = need.body;
    group.entries.push({ need: need.id, attribution, paragraph, request, of, urgency });
  }
  const all = [...groups.values()].sort(
    (a, b) =>
      placeOf(a.theme) - placeOf(b.theme) || before(a.region, b.region) || before(a.provision, b.provision),
  );
  return { groups: all, out, needs: all.flatMap(({ entries }) => entries.map(({ need }) => need)).sort() };
}

/** Needs that were in a brief when it was saved and that their women took back since: it must not be handed out. */
export function supersededBy(needsThen: readonly string[], now: readonly Need[]): string[] {
  const withdrawn = new Set(now.filter((need) => need.withdrawn !== null).map(({ id }) => id));
  return needsThen.filter((id) => withdrawn.has(id));
}
