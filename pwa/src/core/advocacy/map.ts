/**
 * The power map as a drawing: how much weight each has in the decision, upwards; from against to with us, to the right.
 * The same shapes are drawn on the screen and on paper.
 */
import type { Drawing, Shape } from "../paper/drawing";

export interface Actor {
  id: string;
  name: string;
  /** "1" to "5"; anything else: not placed. */
  influence: string;
  /** "-2" to "2". */
  stance: string;
  decides: boolean;
}

export interface Marker extends Actor {
  /** From 1, in the order of the list: the same number stands in the drawing and in the list. */
  n: number;
}

export const CELL = 100;
export const STEPS = 5;
/** Room for the words beside the field. */
export const EDGE = 40;
const SIZE = CELL * STEPS;
const LONGEST = 10;

export interface MapWords {
  alt: string;
  more: string;
  less: string;
  against: string;
  middle: string;
  with: string;
}

const stepOf = (value: string, least: number): number | null => {
  const step = Number(value) - least;
  return value !== "" && Number.isInteger(step) && step >= 0 && step < STEPS ? step : null;
};

/** The cell of an actor: column from the left, row from above; null while one of the two is not said. */
export function cellOf({ influence, stance }: Pick<Actor, "influence" | "stance">): [number, number] | null {
  const column = stepOf(stance, -2);
  const up = stepOf(influence, 1);
  return column === null || up === null ? null : [column, STEPS - 1 - up];
}

/** What a cell says of whoever stands in it. */
export const valuesAt = (column: number, row: number) => ({
  stance: String(column - 2),
  influence: String(STEPS - row),
});

export const numbered = (actors: readonly Actor[]): Marker[] =>
  actors.map((one, i) => ({ ...one, n: i + 1 }));

const short = (name: string): string => {
  const signs = [...name];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : name;
};

export function drawMap(markers: readonly Marker[], words: MapWords): Drawing {
  const cells = new Map<string, Marker[]>();
  for (const marker of markers) {
    const cell = cellOf(marker)?.join();
    if (cell !== undefined) cells.set(cell, [...(cells.get(cell) ?? []), marker]);
  }
  const shapes = [...ground(), ...axes(words)];
  for (const [cell, inside] of cells) {
    const [column = 0, row = 0] = cell.split(",").map(Number);
    shapes.push(...drawCell(inside, EDGE + column * CELL, row * CELL));
  }
  return { alt: words.alt, width: SIZE + EDGE, height: SIZE + EDGE, shapes };
}

function ground(): Shape[] {
  const bands = (["against", "middle", "with"] as const).map((tone, i): Shape => {
    const left = [0, 2, 3][i] ?? 0;
    const wide = [2, 1, 2][i] ?? 0;
    return {
      kind: "rect",
      tone: `${tone}-ground`,
      x: EDGE + left * CELL,
      y: 0,
      width: wide * CELL,
      height: SIZE,
    };
  });
  const lines = Array.from({ length: STEPS + 1 }, (_, i): Shape[] => [
    { kind: "line", tone: "line", x1: EDGE + i * CELL, y1: 0, x2: EDGE + i * CELL, y2: SIZE },
    { kind: "line", tone: "line", x1: EDGE, y1: i * CELL, x2: EDGE + SIZE, y2: i * CELL },
  ]);
  return [...bands, ...lines.flat()];
}

function axes({ more, less, against, middle, with: withUs }: MapWords): Shape[] {
  const below = SIZE + EDGE * 0.68;
  const side = { x: EDGE * 0.62, size: 22, tone: "ink" as const, turned: true };
  return [
    { kind: "text", text: more, y: CELL * 0.1, anchor: "end", ...side },
    { kind: "text", text: less, y: SIZE - CELL * 0.1, anchor: "start", ...side },
    { kind: "text", text: against, x: EDGE, y: below, anchor: "start", size: 22, tone: "ink" },
    { kind: "text", text: middle, x: EDGE + SIZE / 2, y: below, anchor: "middle", size: 22, tone: "ink" },
    { kind: "text", text: withUs, x: EDGE + SIZE, y: below, anchor: "end", size: 22, tone: "ink" },
  ];
}

/** Those who stand in one cell, beside each other; the name of who stands there alone. */
function drawCell(inside: readonly Marker[], left: number, top: number): Shape[] {
  const side = Math.ceil(Math.sqrt(inside.length));
  const room = CELL / side;
  const r = Math.min(24, room * 0.4);
  const isAlone = inside.length === 1;
  return inside.flatMap(({ n, name, stance, decides }, i): Shape[] => {
    const x = left + (i % side) * room + room / 2;
    const y = top + Math.floor(i / side) * room + room / 2 - (isAlone ? CELL * 0.08 : 0);
    const tone = Number(stance) < 0 ? "against" : Number(stance) > 0 ? "with" : "middle";
    return [
      { kind: "circle", tone, x, y, r },
      // Who decides has a second ring: seen without colours, too.
      ...(decides
        ? [{ kind: "circle" as const, tone: "ring" as const, x, y, r: r + Math.max(3, r * 0.18) }]
        : []),
      {
        kind: "text",
        text: String(n),
        x,
        y: y + r * 0.36,
        anchor: "middle",
        size: r,
        tone: "on",
        bold: true,
      },
      ...(isAlone
        ? [
            {
              kind: "text" as const,
              text: short(name),
              x: left + CELL / 2,
              y: top + CELL * 0.92,
              anchor: "middle" as const,
              size: 16,
              tone: "ink" as const,
            },
          ]
        : []),
    ];
  });
}
