import { describe, expect, it } from "vitest";
import type { ReportBody } from "../../app/types";
import {
  after,
  answered,
  before,
  canBeSent,
  isBlank,
  openingStep,
  QUESTIONS,
  stepNamed,
  unfinished,
} from "./flow";

const nothing: ReportBody = {
  what: "",
  when: { precision: "unknown" },
  where: { precision: "hidden" },
  risk: { who: "", now: null },
  urgent: false,
  language: "es",
  files: [],
};
const voice = { sha256: "a".repeat(64), name: "Nota.webm", type: "audio/webm", size: 1000 };
const photo = { sha256: "b".repeat(64), name: "1.jpg", type: "image/jpeg", size: 1000 };

describe("the questions of a report", () => {
  it("come one after another and end at the overview, and she can walk back through all of them", () => {
    const walked = [...QUESTIONS].map(after);
    expect(walked).toEqual(["when", "where", "risk", "urgent", "files", "review"]);
    expect(after("review")).toBe("review");
    expect(before("what")).toBeNull();
    expect(walked.map(before)).toEqual([...QUESTIONS]);
  });

  it("that broke off go on after the last thing she said", () => {
    expect(unfinished({ ...nothing, what: "Me siguieron." })).toBe("when");
    expect(unfinished({ ...nothing, risk: { who: "yo", now: true } })).toBe("urgent");
    expect(unfinished({ ...nothing, files: [photo] })).toBeNull();
  });

  it("are named by the address, and a made-up address names none", () => {
    expect(stepNamed("where")).toBe("where");
    expect(stepNamed("send")).toBeNull();
    expect(stepNamed(undefined)).toBeNull();
  });

  it("can all be skipped: one sentence, one voice note or one photo is a report", () => {
    expect(canBeSent(nothing)).toBe(false);
    expect(canBeSent({ ...nothing, what: "   \n" })).toBe(false);
    expect(canBeSent({ ...nothing, what: "Me siguieron." })).toBe(true);
    expect(canBeSent({ ...nothing, files: [voice] })).toBe(true);
    expect(canBeSent({ ...nothing, files: [photo] })).toBe(true);
  });

  it("open at the first one while nothing is said, and at the overview once something is", () => {
    expect(openingStep(nothing)).toBe("what");
    expect(openingStep({ ...nothing, where: { precision: "region", words: "La sierra" } })).toBe("review");
  });

  it("count as answered by a voice note, by urgency or by a name alone", () => {
    expect(answered("what", { ...nothing, files: [voice] })).toBe(true);
    expect(answered("files", { ...nothing, files: [voice] })).toBe(false);
    expect(answered("files", { ...nothing, files: [photo] })).toBe(true);
    expect(answered("risk", { ...nothing, risk: { who: "yo", now: null } })).toBe(true);
    expect(answered("risk", { ...nothing, risk: { who: " ", now: false } })).toBe(true);
    expect(answered("urgent", { ...nothing, urgent: true })).toBe(true);
    expect(isBlank(nothing)).toBe(true);
    expect(isBlank({ ...nothing, urgent: true })).toBe(false);
  });
});
