/** The levels of protection, from the nearest to the farthest, and the mechanisms in each. */
import type { Level, MechanismView } from "../../app/types";

export const LEVELS: readonly Level[] = [
  "community",
  "state",
  "national",
  "regional",
  "international",
  "diplomatic",
];

export interface LevelGroup {
  level: Level;
  mechanisms: MechanismView[];
}

/** Only levels that hold something, in order; `only` narrows to one. Inside a level the given order stays. */
export function byLevel(mechanisms: readonly MechanismView[], only: Level | null = null): LevelGroup[] {
  return LEVELS.filter((level) => only === null || level === only)
    .map((level) => ({ level, mechanisms: mechanisms.filter((mechanism) => mechanism.level === level) }))
    .filter((group) => group.mechanisms.length > 0);
}
