/**
 * What she writes is open in one tab at a time: two that write the same would each undo the other's words. A Web Lock
 * is the turn; it goes to whoever waits when its tab closes, locks, or leaves the screen.
 */

const nameOf = (id: string) => `tejedora-turn-${id}`;
/** Turns of this tab: going from one screen of it to the next is nobody else's turn. */
const own = new Set<string>();

export interface Turn {
  /** Takes it from the tab that has it: what was typed there is kept as she leaves it. */
  take(): void;
  /** Somebody else may have it. */
  leave(): void;
}

/**
 * @param id what is written
 * @param onTurn told whether this tab may write, at once where another has the turn, and whenever it changes
 */
export function waitForTurn(id: string, onTurn: (isOurs: boolean) => void): Turn {
  const name = nameOf(id);
  const leaving = new AbortController();
  const { signal } = leaving;
  if (!navigator.locks) return { take: () => undefined, leave: () => undefined };

  const hold = () =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      own.add(name);
      onTurn(true);
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  async function wait(): Promise<void> {
    const { held } = await navigator.locks.query();
    if (!signal.aborted && !own.has(name) && held?.some((lock) => lock.name === name)) onTurn(false);
    await navigator.locks.request(name, { signal }, hold);
  }
  /** A lock that was taken away rejects: the turn is another tab's until it lets go. */
  const follow = (held: Promise<unknown>) =>
    void held.catch(() => {
      own.delete(name);
      if (signal.aborted) return;
      onTurn(false);
      follow(wait());
    });
  signal.addEventListener("abort", () => own.delete(name), { once: true });
  follow(wait());
  return {
    take: () => follow(navigator.locks.request(name, { steal: true }, hold)),
    leave: () => leaving.abort(),
  };
}
