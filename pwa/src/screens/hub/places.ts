/** Where each hub stands on the map of links. Pure: rows of at most three, by what the hub is to ours. */
import type { LinkView } from "../../app/hub";

export const WIDTH = 340;
const ROW = 90;
const MOST = 3;
const TOP = 30;

export interface Placed {
  link: LinkView;
  x: number;
  y: number;
}

const ABOVE: readonly LinkView["role"][] = ["upstream"];
const BELOW: readonly LinkView["role"][] = ["downstream", "distant"];

/** Rows above ours, ours with one sibling at each side, rows below. */
export function place(links: readonly LinkView[]): {
  places: Placed[];
  height: number;
  centre: { x: number; y: number };
} {
  const of = (roles: readonly LinkView["role"][]) => links.filter(({ role }) => roles.includes(role));
  const siblings = of(["sibling"]);
  const above = rows([...of(ABOVE), ...siblings.slice(2)]);
  const below = rows(of(BELOW));
  const middle = TOP + above.length * ROW;
  const beside = siblings.slice(0, 2).map((link, at) => ({
    link,
    x: at === 0 ? WIDTH / 6 : (WIDTH * 5) / 6,
    y: middle,
  }));
  const places = [
    ...above.flatMap((row, at) => inRow(row, TOP + at * ROW)),
    ...beside,
    ...below.flatMap((row, at) => inRow(row, middle + (at + 1) * ROW)),
  ];
  return { places, height: middle + below.length * ROW + 50, centre: { x: WIDTH / 2, y: middle } };
}

function rows(links: readonly LinkView[]): LinkView[][] {
  const found: LinkView[][] = [];
  for (let at = 0; at < links.length; at += MOST) found.push(links.slice(at, at + MOST));
  return found;
}

const inRow = (row: readonly LinkView[], y: number): Placed[] =>
  row.map((link, at) => ({ link, x: (WIDTH * (at * 2 + 1)) / (row.length * 2), y }));
