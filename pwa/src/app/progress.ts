/** How far she is in each course, sealed in her space. */
import { signal } from "@preact/signals";
import type { PartProgress } from "./types";
import { here, whenOpen } from "./unlocked/space";

const PROGRESS = "progress";
type All = Record<string, PartProgress>;

/** Key: the part's `docId`. */
export const progress = signal<All>({});

/** How the `docId` of a text begins that is only looked at before it is published. */
export const PREVIEW = "preview:";

/** What is done in a preview is not kept. */
export function saveProgress(docId: string, p: PartProgress): void {
  progress.value = { ...progress.value, [docId]: p };
  if (docId.startsWith(PREVIEW)) return;
  void here().vault.putOne<All>(PROGRESS, forPeople(progress.value));
}

const forPeople = (all: All): All =>
  Object.fromEntries(Object.entries(all).filter(([docId]) => !docId.startsWith(PREVIEW)));

/** A preview begins anew. */
export function forgetPreviews(): void {
  progress.value = forPeople(progress.value);
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
