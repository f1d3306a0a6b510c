/** Counts up when the directory or the catalogue on disk changed, in this tab or another. */
import { signal } from "@preact/signals";

export const publicNews = signal(0);

/** A catalogue that this phone did not have, on its way. */
export interface Download {
  lang: string;
  /** Bytes that are here. */
  bytes: number;
  total: number;
}

/** What came lately did not fit on this phone. What was here stays; what is new comes once there is room. */
export const noRoom = signal(false);

/** Null while none is under way. Known in the tab that does the work. */
export const download = signal<Download | null>(null);
