// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** The place of the first character that nobody sees or that turns the text around (tabs and line ends aside), or -1. */
export const controlAt = (text: string): number => text.search(CONTROL);

/** A text without them, with lines that end in one way. */
export const withoutControl = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(new RegExp(CONTROL, "g"), "");

/** Signs that turn the direction of text: they can make a name or a number read as another. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text without signs that turn the direction of what stands around it. */
export const withoutTurning = (text: string): string => text.replace(TURNING, "");
