/** Counts up when the directory or the catalogue on disk changed, in this tab or another. */
import { signal } from "@preact/signals";

export const publicNews = signal(0);
