/** Long texts that changed in a few places: what lies far from a change is left out. */
import type { Stretch } from "../../app/desk-versions";

/** Characters that are shown before and after a change. */
const AROUND = 120;
const GAP = " […] ";

export function folded(stretches: readonly Stretch[]): Stretch[] {
  return stretches.map((stretch, index) => {
    if (stretch.kind !== "same") return stretch;
    const { text } = stretch;
    const before = index === 0 ? "" : text.slice(0, AROUND);
    const after = index === stretches.length - 1 ? "" : text.slice(-AROUND);
    return text.length <= before.length + after.length + GAP.length
      ? stretch
      : { ...stretch, text: before + GAP + after };
  });
}
