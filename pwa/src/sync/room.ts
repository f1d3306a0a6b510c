/** A phone without room: what does not fit is not kept, and what was there stays. */

export class NoRoom extends Error {}

const NAME = "QuotaExceededError";

/** Did the browser refuse to keep something because there is no room? PouchDB says it in words of its own. */
export function isFull(error: unknown): boolean {
  if (error instanceof NoRoom) return true;
  if (typeof error !== "object" || error === null) return false;
  const { name, reason, message } = error as Record<string, unknown>;
  return [name, reason, message].some((words) => typeof words === "string" && words.includes(NAME));
}
