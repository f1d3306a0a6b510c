/** Places that several people read, as a header names them; their databases are `box-<place>`. */
export const SHARED_PLACES = ["coordinators", "facilitators", "casework"] as const;
export type SharedPlace = (typeof SHARED_PLACES)[number];

/** Where a message may be found: a place that several people read, or its reader's own. */
export type Place = SharedPlace | "own";

export const isSharedPlace = (text: string): text is SharedPlace =>
  (SHARED_PLACES as readonly string[]).includes(text);
