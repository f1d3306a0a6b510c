/** How far she is in each course, sealed in her space. */
import { signal } from "@preact/signals";
import type { PartProgress } from "./types";
import { here, whenOpen } from "./unlocked/space";

const PROGRESS = "progress";
type All = Record<string, PartProgress>;

/** Key: the part's `docId`. */
export const progress = signal<All>({});

export function saveProgress(docId: string, p: PartProgress): void {
  progress.value = { ...progress.value, [docId]: p };
  void here().vault.putOne<All>(PROGRESS, progress.value);
}

whenOpen(({ vault }) => {
  const read = () => {
    progress.value = vault.one<All>(PROGRESS)?.body ?? {};
  };
  read();
  const stop = vault.onChange((kind) => {
    if (kind === PROGRESS) read();
  });
  return () => {
    stop();
    progress.value = {};
  };
});
