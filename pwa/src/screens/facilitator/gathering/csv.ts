/** Tables as CSV files (RFC 4180) that a spreadsheet opens as text, in UTF-8 with a byte order mark. */

/** A cell that begins like this is a formula to a spreadsheet; an apostrophe in front makes it a text. */
const FORMULA = /^(\t|\r|[\s\p{Cc}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])/u;

export function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

export const csvFile = (rows: readonly (readonly (string | number)[])[]): Blob =>
  new Blob([csv(rows)], { type: "text/csv;charset=utf-8" });
