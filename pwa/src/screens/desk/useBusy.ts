import { useRef, useState } from "preact/hooks";

/** Something under way that is not begun twice: whether it is, and how to begin. */
export function useBusy(): [boolean, (work: () => Promise<unknown>) => void] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  function run(work: () => Promise<unknown>): void {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    void work().finally(() => {
      running.current = false;
      setBusy(false);
    });
  }
  return [busy, run];
}
