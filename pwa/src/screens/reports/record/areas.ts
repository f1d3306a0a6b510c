/** Covered parts of a photo, in parts of its width and height. Pure. */
import type { Area } from "../../../app/evidence";

export interface Point {
  x: number;
  y: number;
}

/** A part that covers at least this much: a slip of the finger covers nothing. */
const LEAST = 0.02;
const STEP = 0.03;

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The rectangle between two corners, inside the photo; null when it is a slip. */
export function between(a: Point, b: Point): Area | null {
  const [left, right] = [a.x, b.x].map((x) => within(x, 0, 1)).sort((one, two) => one - two) as [
    number,
    number,
  ];
  const [top, bottom] = [a.y, b.y].map((y) => within(y, 0, 1)).sort((one, two) => one - two) as [
    number,
    number,
  ];
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  return area.width < LEAST || area.height < LEAST ? null : area;
}

/** Where one begins that is added by a button. */
export const MIDDLE: Area = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

export type Move = "left" | "right" | "up" | "down" | "bigger" | "smaller";
export const MOVES: readonly Move[] = ["left", "right", "up", "down", "bigger", "smaller"];

/** The same part, moved or resized by one step, never out of the photo. */
export function moved(area: Area, move: Move): Area {
  const { x, y, width, height } = area;
  switch (move) {
    case "left":
      return { ...area, x: within(x - STEP, 0, 1 - width) };
    case "right":
      return { ...area, x: within(x + STEP, 0, 1 - width) };
    case "up":
      return { ...area, y: within(y - STEP, 0, 1 - height) };
    case "down":
      return { ...area, y: within(y + STEP, 0, 1 - height) };
    default:
      return resized(area, move === "bigger" ? STEP : -STEP);
  }
}

/** Around its middle. */
function resized({ x, y, width, height }: Area, by: number): Area {
  const [wide, high] = [width, height].map((side) => within(side + by, LEAST, 1)) as [number, number];
  return {
    x: within(x - (wide - width) / 2, 0, 1 - wide),
    y: within(y - (high - height) / 2, 0, 1 - high),
    width: wide,
    height: high,
  };
}
