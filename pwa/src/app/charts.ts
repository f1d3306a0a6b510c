/** Counts over the reports and cases on this device, for a coordinator's own eyes: small numbers are not hidden here. */
import { computed } from "@preact/signals";
import { type Bar, byCode, byMonth } from "../core/case-counts";
import { cases } from "./cases";
import { inbox } from "./inbox";
import type { CaseField, CaseView, InboxItem } from "./types";

export interface Charts {
  months: Bar[];
  kinds: Bar[];
  regions: Bar[];
  perpetrators: Bar[];
  outcomes: Bar[];
  urgencies: Bar[];
}

type Fields = Record<string, CaseField>;

const codes = (fields: Fields | undefined, name: string): string[] => {
  const value = fields?.[name]?.value;
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  return Array.isArray(value) ? value : [];
};

/** What the case says of a report counts before what its triage says: it is looked at later, and longer. */
function fieldsOf(item: InboxItem, byCase: ReadonlyMap<string, CaseView>): (name: string) => string[] {
  const linked = item.triage.fields.case?.value;
  const view = typeof linked === "string" ? byCase.get(linked) : undefined;
  return (name) => {
    const said = codes(view?.main.fields, name);
    return said.length > 0 ? said : codes(item.triage.fields, name);
  };
}

/** Each report once, with when it happened (a day or an instant) and what was decided about it. */
export const countedReports = computed(() => {
  const byCase = new Map(cases.value.map((view) => [view.id, view]));
  return inbox.value
    .filter(({ triage }) => !triage.fields.duplicateOf?.value)
    .map((item) => ({ at: item.body.when.date ?? item.made, of: fieldsOf(item, byCase) }));
});

/** Each request to a mechanism, with the day it was made where that is known, and what came of it. */
export const countedRequests = computed(() =>
  cases.value.flatMap(({ interventions }) =>
    interventions.map(({ fields, made }) => ({
      at: codes(fields, "date")[0] ?? made,
      outcomes: codes(fields, "outcome"),
    })),
  ),
);

export const charts = computed<Charts>(() => {
  const counted = countedReports.value;
  return {
    months: byMonth(counted),
    kinds: byCode(counted, ({ of }) => of("kinds")),
    regions: byCode(counted, ({ of }) => of("region")),
    perpetrators: byCode(counted, ({ of }) => of("perpetrators")),
    urgencies: byCode(counted, ({ of }) => of("urgency")),
    outcomes: byCode(countedRequests.value, ({ outcomes }) => outcomes),
  };
});
