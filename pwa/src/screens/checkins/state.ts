import type { CheckInState } from "../../app/checkins";

type Tone = "plain" | "info" | "good" | "warn" | "danger";

const TONES: Record<CheckInState, Tone> = {
  unsent: "warn",
  set: "info",
  late: "danger",
  stopping: "warn",
  safe: "good",
  told: "danger",
  "told-safe": "good",
  refused: "danger",
};

/** How much a state asks to be looked at. */
export const toneOf = (state: CheckInState): Tone => TONES[state];

/** While this may still help, she is offered to say that she arrived. */
export const mayArrive = (state: CheckInState): boolean =>
  state === "unsent" || state === "set" || state === "late" || state === "told";
