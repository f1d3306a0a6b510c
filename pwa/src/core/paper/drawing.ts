/** A drawing of lines, circles and words, in its own units, y downwards: for the screen and for paper alike. */

/** What a shape stands for; whoever draws it knows the colour. `-ground`: the field behind. `on`: upon a filled one. */
export type DrawingTone =
  | "line"
  | "ink"
  | "on"
  | "ring"
  | "against"
  | "middle"
  | "with"
  | "against-ground"
  | "middle-ground"
  | "with-ground";

export type Shape =
  | { kind: "rect"; tone: DrawingTone; x: number; y: number; width: number; height: number }
  | { kind: "line"; tone: DrawingTone; x1: number; y1: number; x2: number; y2: number }
  /** Filled, but for the tone `ring`. */
  | { kind: "circle"; tone: DrawingTone; x: number; y: number; r: number }
  | {
      kind: "text";
      tone: DrawingTone;
      text: string;
      x: number;
      /** Of the line that the letters stand on. */
      y: number;
      size: number;
      anchor: "start" | "middle" | "end";
      bold?: boolean;
      /** Read from below upwards; `anchor` is along the line. */
      turned?: boolean;
    };

export interface Drawing {
  /** What it shows, for who does not see it. */
  alt: string;
  width: number;
  height: number;
  shapes: Shape[];
}

/** On white paper; each reads in black and white, too. */
export const PAPER_COLOURS: Record<DrawingTone, string> = {
  line: "#8a8a8a",
  ink: "#1b1b1b",
  on: "#ffffff",
  ring: "#1b1b1b",
  against: "#8c2f1c",
  middle: "#5a5148",
  with: "#1f6b4f",
  "against-ground": "#f7e6e1",
  "middle-ground": "#f5f1ea",
  "with-ground": "#e2f1ea",
};
