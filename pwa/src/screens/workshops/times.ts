/** A workshop's times as she reads them: on her own clock, and on that of the place where they differ. */
import type { WorkshopView } from "../../app/types";
import { clock, isZone, weekday, zoneName } from "../../app/words";

/** One instant in words: its day, its hour, and what that clock is called. */
export interface Told {
  day: string;
  time: string;
  zone: string;
}

export interface Span {
  hers: { from: Told; to: Told };
  /** Null where the clock of the place says the same as hers, or has a name that this phone does not know. */
  there: { from: Told; to: Told } | null;
  /** The name of the zone that this phone does not know. */
  unknown: string | null;
}

function tell(iso: string, zone?: string): Told {
  return { day: weekday(iso, zone), time: clock(iso, zone), zone: zoneName(iso, zone) };
}

const between = (from: string, to: string, zone?: string) => ({ from: tell(from, zone), to: tell(to, zone) });

const isSame = (a: Told, b: Told) => a.day === b.day && a.time === b.time;

/** From one instant to another. @param own her zone; the phone's when left out. */
export function span(from: string, to: string, timezone: string | null, own?: string): Span {
  const hers = between(from, to, own);
  if (timezone === null || !isZone(timezone)) return { hers, there: null, unknown: timezone };
  const there = between(from, to, timezone);
  const same = isSame(hers.from, there.from) && isSame(hers.to, there.to);
  return { hers, there: same ? null : there, unknown: null };
}

/** So many minutes after a time. */
export function later(iso: string, minutes: number): string {
  return `${new Date(Date.parse(iso) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

/** `1:05` of 65 minutes. */
export const elapsed = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** On which day of the programme a part is, from 1; days end at midnight on the clock of the place. */
export function dayOfProgramme(
  workshop: Pick<WorkshopView, "starts" | "timezone">,
  at: number,
): string | null {
  if (workshop.starts === null) return null;
  const zone = workshop.timezone !== null && isZone(workshop.timezone) ? workshop.timezone : undefined;
  return weekday(later(workshop.starts, at), zone);
}
