/** When those who answer usually look, as the hub says it, told in the time of this phone. Pure. */

/** One span of a week on the wall of `Team.zone`; day 1 is Monday, `until` at most `24:00`. */
export interface TeamHours {
  day: number;
  since: string;
  until: string;
}

export interface Team {
  /** As whoever runs the hub wrote it; may be "". */
  words: string;
  /** IANA name; null without hours. */
  zone: string | null;
  hours: readonly TeamHours[];
}

export interface Span {
  begins: Date;
  ends: Date;
}

/** Hours that are the same on several days in a row, on the wall of a zone. */
export interface Row {
  /** 1 is Monday. */
  first: number;
  last: number;
  since: Date;
  until: Date;
}

/** Does this phone know a time zone by this name (IANA)? */
export function isZone(zone: string): boolean {
  try {
    return zone !== "" && formatOf(zone) !== null;
  } catch {
    return false;
  }
}

const DAY_MS = 86_400_000;

interface Wall {
  year: number;
  month: number;
  day: number;
  minutes: number;
}

/** Making one costs a cheap phone more than asking it a hundred times. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatOf(zone: string | undefined): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const all = {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    } as const;
    format = new Intl.DateTimeFormat("en-US", { ...(zone && { timeZone: zone }), hourCycle: "h23", ...all });
    formats.set(zone, format);
  }
  return format;
}

/** What a clock and a calendar on the wall of a zone show; in the phone's own zone without one. */
function wallOf(at: Date, zone: string | undefined): Wall {
  const parts = formatOf(zone).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of("year"), month: of("month"), day: of("day"), minutes: of("hour") * 60 + of("minute") };
}

const asUtc = ({ year, month, day, minutes }: Wall) => Date.UTC(year, month - 1, day, 0, minutes);

/** The instant at which the wall of a zone shows this; where clocks skip it, the first one after. */
function instantOf(wall: Wall, zone: string): Date {
  const wanted = asUtc(wall);
  let found = wanted;
  for (let turn = 0; turn < 3; turn++) found += wanted - asUtc(wallOf(new Date(found), zone));
  return new Date(found);
}

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** 1 is Monday. */
const weekdayOf = (wall: Wall) => ((new Date(asUtc(wall)).getUTCDay() + 6) % 7) + 1;

/** Their spans from yesterday on, in order, for nine days; such as touch are one. */
export function spans({ hours, zone }: Team, now: Date): Span[] {
  if (!zone) return [];
  const found: Span[] = [];
  for (let day = -1; day <= 8; day++) {
    const today = wallOf(new Date(now.getTime() + day * DAY_MS), zone);
    for (const span of hours.filter((one) => one.day === weekdayOf(today))) {
      const begins = instantOf({ ...today, minutes: minutesOf(span.since) }, zone);
      const ends = instantOf({ ...today, minutes: minutesOf(span.until) }, zone);
      const last = found.at(-1);
      if (last && last.ends >= begins) last.ends = ends;
      else found.push({ begins, ends });
    }
  }
  return found;
}

/** Whether they look now, and until when; else from when on, if they ever do. */
export function standing(
  team: Team,
  now: Date,
): { open: true; until: Date } | { open: false; next: Date | null } {
  const all = spans(team, now);
  const present = all.find(({ begins, ends }) => begins <= now && now < ends);
  if (present) return { open: true, until: present.ends };
  return { open: false, next: all.find(({ begins }) => begins > now)?.begins ?? null };
}

/** The coming week in the time of a zone (the phone's own without one), days with the same hours together. */
export function week(team: Team, now: Date, zone?: string): Row[] {
  const seen = new Set<string>();
  const rows: Row[] = [];
  const coming = spans(team, now)
    .filter(({ ends }) => ends > now)
    .map(({ begins, ends }) => ({ begins, ends, wall: wallOf(begins, zone), end: wallOf(ends, zone) }))
    .sort((a, b) => weekdayOf(a.wall) - weekdayOf(b.wall) || a.wall.minutes - b.wall.minutes);
  for (const { begins, ends, wall, end } of coming) {
    const day = weekdayOf(wall);
    const key = `${day} ${wall.minutes} ${end.minutes}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const before = rows.find(
      (row) =>
        row.last === day - 1 &&
        wallOf(row.since, zone).minutes === wall.minutes &&
        wallOf(row.until, zone).minutes === end.minutes,
    );
    if (before) before.last = day;
    else rows.push({ first: day, last: day, since: begins, until: ends });
  }
  return rows;
}
