/** Her progress in one part, sealed in her space through the façade. */
import { progress, saveProgress } from "../../app/progress";
import type { PartProgress } from "../../app/types";

/** RFC 3339 in UTC, seconds. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

/** Keeps this much more of a part. What is done stays done, also while she goes through it again. */
export function keep(docId: string, change: Partial<Omit<PartProgress, "at">>): void {
  const before = progress.peek()[docId];
  const state = before?.state === "done" ? "done" : (change.state ?? before?.state ?? "started");
  saveProgress(docId, { ...before, ...change, state, at: now() });
}

/** She opened it: remembered, so that she can continue where she left. */
export function opened(docId: string): void {
  keep(docId, {});
}
