import { useEffect, useState } from "preact/hooks";

/** A value as it was once it had rested for so many milliseconds: for work that typing must not wait for. */
export function useLater<T>(value: T, ms: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return later;
}
