/** Turns what she chose and typed into an answer that says neither more nor less. Pure. */
import type { When, Where } from "../../app/types";

/** Characters of a short answer; the readers' apps refuse a report with longer ones. */
export const SHORT = 1000;

export interface WhenTyped {
  date: string;
  time: string;
  words: string;
}

/** A day without its hour is a day; without a day it is unknown. Nothing that she left unsaid is filled in. */
export function whenAnswer(chosen: When["precision"], typed: WhenTyped): When {
  const words = typed.words.trim();
  if (chosen === "around")
    return words ? { precision: "around", words: typed.words } : { precision: "around" };
  if (chosen === "unknown" || !typed.date) return { precision: "unknown" };
  if (chosen === "exact" && typed.time) return { precision: "exact", date: typed.date, time: typed.time };
  return { precision: "day", date: typed.date };
}

export interface WhereTyped {
  words: string;
  point: { lat: number; lon: number } | null;
}

/** A point is kept only with `exact`, or rounded to a zone with `region`; all else is her words alone. */
export function whereAnswer(chosen: Where["precision"], typed: WhereTyped): Where {
  const said = typed.words.trim() ? { words: typed.words } : {};
  if (chosen === "exact" && typed.point) return { precision: "exact", ...typed.point, ...said };
  if (chosen === "hidden" || !("words" in said)) return { precision: "hidden" };
  return { precision: chosen === "region" ? "region" : "place", ...said };
}

/** The zone (about 1 km) around a point, instead of the point. */
export function zoneAnswer(point: { lat: number; lon: number }, words: string): Where {
  const said = words.trim() ? { words } : {};
  return { precision: "region", lat: rounded(point.lat), lon: rounded(point.lon), ...said };
}

/** A day of this phone's calendar, `2026-11-24`. */
export function localDay(of: Date, daysBack = 0): string {
  const day = new Date(of.getFullYear(), of.getMonth(), of.getDate() - daysBack, 12);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Two decimals of a degree: about 1 km, enough for a zone and not for a door. */
export function rounded(degree: number): number {
  return Math.round(degree * 100) / 100;
}
