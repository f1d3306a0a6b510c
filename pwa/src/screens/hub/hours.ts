/** The last day of a hub, hour by hour, as a picture can show it. Pure. */
import type { FleetHour } from "../../app/hub";

export const HOURS = 24;
const HOUR_MS = 3_600_000;

/** `gap`: nothing was heard in that hour; `before`: nothing had ever been heard yet. */
export type Cell = FleetHour["level"] | "gap" | "before";

/** One cell an hour, the oldest first; the last one is the hour of `at`. */
export function cells(hours: readonly FleetHour[], at: string): Cell[] {
  const levels = new Map(hours.map(({ hour, level }) => [Date.parse(hour), level]));
  const last = Math.floor(Date.parse(at) / HOUR_MS) * HOUR_MS;
  const first = Math.min(...levels.keys());
  return Array.from({ length: HOURS }, (_, place) => {
    const hour = last - (HOURS - 1 - place) * HOUR_MS;
    return levels.get(hour) ?? (hour > first ? "gap" : "before");
  });
}

/** How many hours of the day nothing was heard in, though it had been heard before. */
export function gaps(day: readonly Cell[]): number {
  return day.filter((cell) => cell === "gap").length;
}
