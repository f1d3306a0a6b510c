/** Courses and mechanisms: only documents that a valid release lists. */
import { signal } from "@preact/signals";
import type { Catalogue, PartView } from "./types";

export const catalogue = signal<Catalogue>({
  lang: "es",
  state: "empty",
  courses: [],
  mechanisms: [],
  verified: 0,
  rejected: 0,
  updated: null,
});

export function part(_courseId: string, _partId: string): PartView | null {
  return null;
}

/** Shows the catalogue in this language; what is missing in it is shown in the source language. */
export async function loadCatalogue(_lang: string): Promise<void> {}
