/** For what surrounds every screen: how much she has not looked at, and where she is. Light to load. */
import { signal } from "@preact/signals";

/** Filled by `feed.ts`; 0 while everything is locked. */
export const fresh = signal(0);

/** The path of the screen that is shown. */
export const shownPath = signal("");
