/** Showing again after changes that come in bursts: once, after the last; never two at a time. */

/** A function that runs `work` soon, and once more if it was asked for while that ran. */
export function refresher(work: () => void | Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async () => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void Promise.resolve().then(() => (isRunning ? undefined : run()));
  };
}
