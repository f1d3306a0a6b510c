/** Tables as CSV (RFC 4180) that a spreadsheet opens without running anything of what people wrote. */
import { plainText } from "./paper";

/** A cell that begins so is taken for a formula by some spreadsheet, also after blanks, also in wide letters. */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]/;
/** Tells spreadsheets that the text is UTF-8. */
const MARK = "\ufeff";

function cell(value: string | number | null): string {
  // A number of ours is no text of a stranger's: it stays a number.
  if (typeof value === "number") return String(value);
  const text = plainText(value ?? "").replace(/\n/g, "\r\n");
  return `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
}

/** The first row is the head. Every text is quoted; what could be a formula begins with an apostrophe. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `${MARK}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

export const csvFile = (rows: readonly (readonly (string | number | null)[])[]): Blob =>
  new Blob([toCsv(rows)], { type: "text/csv;charset=utf-8" });
