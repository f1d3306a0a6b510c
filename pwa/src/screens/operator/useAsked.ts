import { useEffect, useState } from "preact/hooks";

export interface Asked<T> {
  value: T | null;
  state: "asking" | "here" | "failed";
  again: () => void;
}

/** Asks the hub when the screen opens, and again when told to. An answer that was there stays while asking again. */
export function useAsked<T>(ask: () => Promise<T>): Asked<T> {
  const [turn, setTurn] = useState(0);
  const [value, setValue] = useState<T | null>(null);
  const [state, setState] = useState<Asked<T>["state"]>("asking");
  useEffect(() => {
    let alive = true;
    setState("asking");
    ask().then(
      (answer) => {
        if (!alive) return;
        setValue(answer);
        setState("here");
      },
      () => alive && setState("failed"),
    );
    return () => {
      alive = false;
    };
  }, [turn]);
  return { value, state, again: () => setTurn((count) => count + 1) };
}
