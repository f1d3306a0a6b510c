// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

/** The place of the first character that nobody sees (tabs and line ends aside), or -1. */
export const controlAt = (text: string): number => text.search(CONTROL);

/** A text without them, with lines that end in one way. */
export const withoutControl = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(new RegExp(CONTROL, "g"), "");
