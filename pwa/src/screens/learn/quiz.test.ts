import { describe, expect, it } from "vitest";
import { chosen, firstOpen, found, nextOpen, pick, summarise, without } from "./quiz";

const question = (id: string, rights: boolean[]) => ({
  id,
  text: `¿${id}?`,
  options: rights.map((right, index) => ({ text: `${id}${index}`, right, why: `porque ${index}` })),
});
const one = question("uno", [false, true, false]);
const two = question("dos", [true, true]);
const quiz = { questions: [one, two] };

describe("a quiz", () => {
  it("keeps every option she chose, in order, and none twice", () => {
    let answers = pick(one, {}, 2);
    answers = pick(one, answers, 1);
    answers = pick(one, answers, 2);
    expect(answers).toEqual({ uno: [2, 1] });
    expect(found(one, answers)).toBe(true);
  });

  it("ignores an option that is not there, also in answers saved under an older version", () => {
    expect(pick(one, {}, 9)).toEqual({});
    expect(chosen(one, { uno: [9, 1] })).toEqual([1]);
    expect(found(one, { uno: [9] })).toBe(false);
  });

  it("goes on with the first question without an answer", () => {
    expect(firstOpen(quiz, {})).toBe(0);
    expect(firstOpen(quiz, { uno: [0] })).toBe(1);
    expect(firstOpen(quiz, { uno: [0], dos: [1] })).toBe(2);
    expect(firstOpen({ questions: [] }, {})).toBe(0);
  });

  it("looks onward for the next open question, then back, then goes to the summary", () => {
    expect(nextOpen(quiz, {}, 0)).toBe(1);
    expect(nextOpen(quiz, { dos: [0] }, 1)).toBe(0);
    expect(nextOpen(quiz, { uno: [0], dos: [0] }, 0)).toBe(2);
  });

  it("counts as known what she answered right at once, with any of the right options", () => {
    const summary = summarise(quiz, { uno: [0, 1], dos: [1] });
    expect(summary.known).toEqual([two]);
    expect(summary.revisit).toEqual([one]);
    expect(summary.open).toEqual([]);
  });

  it("lets her go once more through some questions and keeps the others", () => {
    expect(without({ uno: [0, 1], dos: [1] }, [one])).toEqual({ dos: [1] });
  });
});
