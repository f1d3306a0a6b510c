/** Sheets that she fills in. */

/** What a sheet is for; its questions are in `screens/tools/kinds`. */
export type SheetKind = "risk" | "personal" | "collective" | "travel" | "digital" | "care";

/** One of several things of the same sort (a risk, a stretch of the way): question id -> what she wrote. */
export type SheetRow = Record<string, string> & { id: string };

/** Text, the ids of what she ticked, or rows. */
export type Answer = string | string[] | SheetRow[];

/** Question id -> answer. What she skipped is not there, or empty. */
export type Answers = Record<string, Answer>;

export interface SheetView {
  id: string;
  kind: SheetKind;
  /** Hers; may be empty. */
  name: string;
  answers: Answers;
  made: string;
  /** When it was last written. */
  changed: string;
}
