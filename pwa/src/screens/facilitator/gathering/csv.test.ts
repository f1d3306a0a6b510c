import { describe, expect, it } from "vitest";
import { cell, csv } from "./csv";

describe("a table for a spreadsheet", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+52 1", "'+52 1"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", '"\'\t=1"'],
    ["  =cmd|' /C calc'!A0", "'  =cmd|' /C calc'!A0"],
    ["\r=1", '"\'\r=1"'],
    ["＝1", "'＝1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])("makes no formula of %j", (text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  it.each([
    ["Ana, la de casa", '"Ana, la de casa"'],
    ['dijo "sí"', '"dijo ""sí"""'],
    ["dos\nlíneas", '"dos\nlíneas"'],
    ["a;b", '"a;b"'],
    ["niñas", "niñas"],
    ["", ""],
  ])("keeps %j whole", (text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  it("says that it is UTF-8, and ends each row", () => {
    expect(
      csv([
        ["ñ", 2],
        ["b", -3],
      ]),
    ).toBe("\ufeffñ,2\r\nb,-3\r\n");
  });
});
