/** A letter as a paper: its paragraphs and nothing else, above all not what it leaves out. */
import { withhold } from "../dossier/names";
import type { Block, Paper } from "../paper/paper";
import { plainText } from "../paper/paper";
import { BLANK } from "./template";

export interface LetterEdition {
  title: string;
  language: string;
  /** As she sees them, corrected by hand. */
  paragraphs: readonly string[];
  /** Names that may not go, also when they were typed by hand. */
  names: readonly string[];
  /** Stands where a name was taken out. */
  reserved: string;
  lacking: string;
  /** RFC 3339 or null: the date that the file bears. */
  dated: string | null;
}

/** Blanks that nobody filled become a line to write on. */
const LINE = "__________";

export function letterPaper(edition: LetterEdition): Paper {
  const { title, language, paragraphs, names, reserved, lacking, dated } = edition;
  const blocks = paragraphs
    .map((text) => withhold(plainText(text), names, reserved).text.replace(BLANK, LINE))
    .filter((text) => text !== "")
    .map((text): Block => ({ kind: "text", text }));
  return {
    title,
    isLetter: true,
    language: language === "es" ? "es-MX" : language,
    made: dated,
    blocks,
    lacking,
  };
}
