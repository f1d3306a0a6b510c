/**
 * Events as an iCalendar file (RFC 5545). Times are in UTC, which every calendar turns into its own zone; so no
 * table of zones has to be shipped, and none can be wrong.
 */
import { utf8 } from "../encoding";

export interface CalendarEvent {
  uid: string;
  /** RFC 3339, UTC; or a day, for what lasts the whole of it, and then `ends` is not said. */
  starts: string;
  ends?: string;
  /** RFC 3339, UTC. */
  stamp: string;
  title: string;
  place?: string;
  text?: string;
  cancelled?: boolean;
}

/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LINE = 75;

/** A value of type TEXT (3.3.11): no line ends, no bare separators, no control characters. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** A content line, broken so that no piece is over 75 octets and none ends inside a character. */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const char of line) {
    const size = utf8(char).length;
    if (octets + size > LINE) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += char;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

const utc = (time: string) => time.replace(/[-:]/g, "");

/** The whole file. Its maker is not named: a calendar is read by others. */
export function calendarFile(...events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//calendar//1.0//",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

const timeLine = (name: string, time: string) =>
  time.length === 10 ? `${name};VALUE=DATE:${utc(time)}` : `${name}:${utc(time)}`;

function eventLines(event: CalendarEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    timeLine("DTSTART", event.starts),
    ...(event.ends ? [timeLine("DTEND", event.ends)] : []),
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.place ? [`LOCATION:${escapeText(event.place)}`] : []),
    ...(event.text ? [`DESCRIPTION:${escapeText(event.text)}`] : []),
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}
