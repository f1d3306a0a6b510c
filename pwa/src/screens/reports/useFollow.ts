import { useEffect, useRef } from "preact/hooks";

/** When what a touch led to takes the place of the button that was touched, the focus follows it there. */
export function useFollow<E extends HTMLElement>(state: string) {
  const place = useRef<E>(null);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    place.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
  }, [state]);
  return place;
}
