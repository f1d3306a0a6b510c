import { describe, expect, it } from "vitest";
import { utf8 } from "../encoding";
import { calendarFile, escapeText, fold } from "./calendar";

const event = {
  uid: "abc@local",
  starts: "2027-03-08T15:00:00Z",
  ends: "2027-03-08T23:30:00Z",
  stamp: "2027-01-01T00:00:00Z",
  title: "Reunión",
};

describe("a calendar file", () => {
  it("is what RFC 5545 says, line for line", () => {
    expect(calendarFile({ ...event, place: "Casa; patio, fondo", text: "Agua\nSombra" })).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//calendar//1.0//",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:abc@local",
        "DTSTAMP:20270101T000000Z",
        "DTSTART:20270308T150000Z",
        "DTEND:20270308T233000Z",
        "SUMMARY:Reunión",
        "LOCATION:Casa\\; patio\\, fondo",
        "DESCRIPTION:Agua\\nSombra",
        "STATUS:CONFIRMED",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it("says that it was cancelled", () => {
    expect(calendarFile({ ...event, cancelled: true })).toContain("\r\nSTATUS:CANCELLED\r\n");
  });

  it.each([
    ["a;b,c\\d", "a\\;b\\,c\\\\d"],
    ["a\r\nb\rc\nd", "a\\nb\\nc\\nd"],
    ["a\u2028b\u0000c\u0007", "a\\nbc"],
    ["x\r\nEND:VEVENT", "x\\nEND:VEVENT"],
    ['a: "b"', 'a: "b"'],
  ])("escapes %j", (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it.each([
    ["exactly 75 octets", "x".repeat(75), ["x".repeat(75)]],
    ["76 octets", "x".repeat(76), ["x".repeat(75), " x"]],
    ["two octets at the edge", `${"x".repeat(74)}ñy`, ["x".repeat(74), " ñy"]],
    ["four octets at the edge", `${"x".repeat(72)}🪡y`, ["x".repeat(72), " 🪡y"]],
    ["two folds", "x".repeat(150), ["x".repeat(75), ` ${"x".repeat(74)}`, " x"]],
  ])("folds %s", (_, line, pieces) => {
    expect(fold(line).split("\r\n")).toEqual(pieces);
  });

  it("never has a line that is too long or broken inside a character", () => {
    const title = "Ñandú 🪡 ".repeat(60);
    const file = calendarFile({ ...event, title });
    for (const line of file.split("\r\n")) expect(utf8(line).length).toBeLessThanOrEqual(75);
    expect(file.replace(/\r\n /g, "")).toContain(`SUMMARY:${title}`);
    expect(file).not.toContain("\ufffd");
  });
});
