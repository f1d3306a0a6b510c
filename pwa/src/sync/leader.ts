/** One tab does the work of a space: several that push and pull at once would do everything twice. */

/** Runs `work` while this tab leads. When the leading tab closes or locks, the next one takes over. */
export async function whileLeader(
  name: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  if (!navigator.locks) return work();
  try {
    await navigator.locks.request(`tejedora-${name}`, { signal }, work);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
