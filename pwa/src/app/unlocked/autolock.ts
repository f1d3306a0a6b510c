/**
 * The app locks itself: after some minutes without a touch in any tab, and a minute after it was hidden. Not while
 * she is in the camera or a file picker, which hide it too.
 */
import { isPicking, lock } from "../profiles";
import { lockAfter } from "../settings";
import { hearTabs, tellTabs } from "../tabs";

/** Milliseconds a hidden app stays open. */
export const HIDDEN_MS = 60_000;
const LOOK_MS = 5_000;
const TELL_MS = 10_000;

/** What decides, apart from the clock and the page. */
export interface Idleness {
  lastActive: number;
  hiddenSince: number | null;
}

/** Why the app should lock at this moment, or null. Times in milliseconds. */
export function shouldLock(of: Idleness, now: number, idleMinutes: number): "idle" | "hidden" | null {
  if (of.hiddenSince !== null && now - of.hiddenSince >= HIDDEN_MS) return "hidden";
  return now - of.lastActive >= idleMinutes * 60_000 ? "idle" : null;
}

/** Watches until the signal is aborted. Timers stand still while a phone sleeps: on return the clock decides. */
export function watchIdleness(id: string, signal: AbortSignal): void {
  const state: Idleness = { lastActive: Date.now(), hiddenSince: document.hidden ? Date.now() : null };
  let told = 0;
  const active = () => {
    state.lastActive = Date.now();
    if (state.lastActive - told > TELL_MS) {
      told = state.lastActive;
      tellTabs({ kind: "active", id });
    }
  };
  const look = () => {
    if (isPicking()) {
      state.lastActive = Date.now();
      if (document.hidden) state.hiddenSince = Date.now();
      return;
    }
    const reason = shouldLock(state, Date.now(), lockAfter.value);
    if (reason && !signal.aborted) lock(reason);
  };
  for (const event of ["pointerdown", "keydown", "wheel", "touchstart"]) {
    addEventListener(event, active, { signal, passive: true, capture: true });
  }
  document.addEventListener(
    "visibilitychange",
    () => {
      look();
      state.hiddenSince = document.hidden ? Date.now() : null;
    },
    { signal },
  );
  hearTabs((message) => {
    if (message.kind === "active" && message.id === id) state.lastActive = Date.now();
  });
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener("abort", () => clearInterval(timer));
}
