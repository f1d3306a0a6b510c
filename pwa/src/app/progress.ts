/** How far she is in each course, sealed in her space. */
import { signal } from "@preact/signals";
import type { PartProgress } from "./types";

/** Key: the part's `docId`. */
export const progress = signal<Record<string, PartProgress>>({});

export function saveProgress(docId: string, p: PartProgress): void {
  progress.value = { ...progress.value, [docId]: p };
}
