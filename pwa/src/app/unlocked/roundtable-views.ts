/** From the folded log of an edition to what screens show. Pure. */
import { givenTo, keysFor, latest, sidesOf } from "../../core/case-fold";
import type { Kept } from "../../core/messages/kinds/needword";
import { type Placed, supersededBy } from "../../core/roundtable/brief";
import type { Commitment } from "../../core/roundtable/commitments";
import type { Need } from "../../core/roundtable/needs";
import type { CaseObject } from "../types";
import { objectsOf, toFields } from "./caseviews";
import type { Casework } from "./casework";

/** A need in an edition, and what the team wrote of it. */
export interface PlacedView extends Placed {
  object: CaseObject | null;
  included: boolean;
  /** What she was told last: stage and time; "" for nothing. */
  told: string;
}

export interface BriefView {
  id: string;
  made: string;
  by: string;
  format: string;
  language: string;
  page: boolean;
  /** Needs in it that were taken back since: it must not be handed out any more. */
  superseded: number;
}

export interface RoundtableView {
  id: string;
  opened: string;
  main: CaseObject;
  people: CaseObject[];
  agenda: CaseObject[];
  minutes: CaseObject[];
  placed: PlacedView[];
  commitments: (Commitment & { object: CaseObject })[];
  briefs: BriefView[];
  readers: string[];
  canWrite: boolean;
  /** As of a case (`CaseView`). */
  undecided: boolean;
  kept: string[];
  sides: { by: string; leftOut: string[] }[];
  /** Entries that others name and that have not come yet. */
  missing: number;
}

/** A field of text; "" for nothing. */
export const textOf = ({ fields }: CaseObject, field: string): string => {
  const value = fields[field]?.value;
  return typeof value === "string" ? value : "";
};

/** @param needs all that are known, by id */
export function toRoundtable(open: Casework, id: string, needs: ReadonlyMap<string, Need>): RoundtableView {
  const state = open.book.state(id);
  const [begin] = state.woven.order;
  const keys = keysFor(state, open.space.keys.author.public);
  const start = { by: begin?.author ?? "", made: begin?.made ?? "" };
  const placed = [...state.objects.placed].flatMap(([need, fields]): PlacedView[] => {
    const of = needs.get(need);
    if (!of) return [];
    const object = { id: need, fields: toFields("placed", fields), ...start };
    return [
      {
        need: of,
        object,
        included: latest(fields, "included") === true,
        theme: textOf(object, "theme") || of.body.theme,
        region: textOf(object, "region"),
        provision: textOf(object, "provision"),
        request: textOf(object, "request"),
        of: textOf(object, "askedOf"),
        why: textOf(object, "why"),
        whyOf: textOf(object, "whyOf"),
        told: textOf(object, "told"),
      },
    ];
  });
  const commitments = objectsOf(state, "commitment").map((object) => toCommitment(object));
  const briefs = objectsOf(state, "brief").map((object) => ({
    id: object.id,
    made: object.made,
    by: object.by,
    format: textOf(object, "format"),
    language: textOf(object, "language"),
    page: object.fields.page?.value === true,
    superseded: supersededBy(textOf(object, "needs").split(" "), [...needs.values()]).length,
  }));
  return {
    id,
    opened: start.made,
    main: { id, fields: toFields("roundtable", state.objects.roundtable.get(id)), ...start },
    people: objectsOf(state, "participant"),
    agenda: objectsOf(state, "agenda"),
    minutes: objectsOf(state, "minute"),
    placed,
    commitments,
    briefs,
    readers: givenTo(keys.length > 0 ? keys : state.keys),
    canWrite: open.canWrite(id),
    ...sidesOf(keys),
    missing: state.woven.gaps.length,
  };
}

function toCommitment(object: CaseObject): Commitment & { object: CaseObject } {
  const { fields, id } = object;
  const needs = fields.needs?.value;
  return {
    id,
    object,
    mission: textOf(object, "mission"),
    what: textOf(object, "promise"),
    due: textOf(object, "due"),
    remind: textOf(object, "remind"),
    provision: textOf(object, "provision"),
    public: fields.public?.value === true,
    needs: Array.isArray(needs) ? needs : [],
    state: (textOf(object, "kept") || "open") as Kept,
    answer: textOf(object, "answer"),
    answered: textOf(object, "answered"),
    evidence: textOf(object, "shown"),
  };
}
