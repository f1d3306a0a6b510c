/** What of a plan leaves the app: a PDF, and days for a calendar. */

import { asActor, mapOf as mapIn, type PaperPlan, planPaper, valueWords } from "../core/advocacy/paper";
import type { ObjectKind, Value } from "../core/advocacy/plan";
import { rfc3339 } from "../core/encoding";
import { type CalendarEvent, calendarFile } from "../core/workshop/calendar";
import type { PlanObject, PlanView } from "./advocacy";
import { pdfOf } from "./dossiers";
import { lang } from "./settings";
import { isOn, textOf } from "./unlocked/advocacy-views";
import { day, t } from "./words";

export { CELL, cellOf, EDGE, STEPS, valuesAt } from "../core/advocacy/map";
export type { Drawing, Shape } from "../core/paper/drawing";

const say = (id: string, args?: Record<string, string | number>) => t(`advocacy-${id}`, args);
const valuesOf = ({ fields }: PlanObject): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));

/** A value in words; "" when nothing is said. */
export const wordsOf = (on: ObjectKind, field: string, value: Value): string =>
  valueWords(on, field, value, { say, day });

/** The power map as shapes, in her language. */
export const mapOf = ({ objects }: Pick<PlanView, "objects">) =>
  mapIn(
    objects.actor.map((one) => asActor(one.id, valuesOf(one))),
    say,
  );

/** The plan as she sees it, with what she has not shared yet. */
export function planPdf({ main, objects }: PlanView, risks: boolean): Promise<Blob> {
  const { plan: _, ...rest } = objects;
  const said = Object.fromEntries(Object.entries(rest).map(([on, all]) => [on, all.map(valuesOf)]));
  const title = textOf(main, "title").trim() || t("advocacy-unnamed");
  const plan = { title, language: lang.value, main: valuesOf(main), objects: said as PaperPlan["objects"] };
  return pdfOf(planPaper(plan, { say, day }, risks));
}

/** Days of dates and of actions that are still to be done. */
export function daysOf({ objects }: PlanView): { id: string; day: string; what: string }[] {
  const dates = objects.date.map((one) => ({
    id: one.id,
    day: textOf(one, "day"),
    what: textOf(one, "what"),
  }));
  const actions = objects.action
    .filter((one) => !isOn(one, "done"))
    .map((one) => ({ id: one.id, day: textOf(one, "when"), what: textOf(one, "what") }));
  return [...dates, ...actions].filter((one) => one.day !== "").sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** iCalendar. Without `words` it says nothing but when. */
export function daysFile(view: PlanView, words: boolean): Blob {
  const stamp = rfc3339(new Date());
  const events = daysOf(view).map(
    ({ id, day: on, what }): CalendarEvent => ({
      uid: id,
      starts: on,
      stamp,
      title: (words && what.trim()) || t("advocacy-ics-event"),
    }),
  );
  return new Blob([calendarFile(...events)], { type: "text/calendar;charset=utf-8" });
}
