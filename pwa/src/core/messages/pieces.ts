/** Signed entries of a log, divided among messages: what is told with many entries goes out as several. */
import type { Dsse } from "../signing";

/** Entries that one message may carry. */
export const ENTRIES_LIMIT = 50;
/** Characters of entries in one message: far below what the largest envelope holds. */
const MOST = 200_000;

/** In their order. An entry that is larger than a piece has one to itself. */
export function inPieces(entries: readonly Dsse[]): Dsse[][] {
  const pieces: Dsse[][] = [];
  let room = 0;
  for (const entry of entries) {
    const last = pieces.at(-1);
    room -= entry.p.length;
    if (last && room > 0 && last.length < ENTRIES_LIMIT) last.push(entry);
    else {
      pieces.push([entry]);
      room = MOST - entry.p.length;
    }
  }
  return pieces;
}
