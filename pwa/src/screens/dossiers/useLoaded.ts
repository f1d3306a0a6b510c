import { useEffect, useState } from "preact/hooks";

/** What a promise gave: `undefined` while it is awaited, `"failed"` when it broke. Asked again when `on` changes. */
export function useLoaded<T>(load: () => Promise<T>, on: readonly unknown[]): T | undefined | "failed" {
  const [loaded, setLoaded] = useState<T | "failed">();
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setLoaded(() => value),
      () => isWanted && setLoaded("failed"),
    );
    return () => {
      isWanted = false;
    };
  }, on);
  return loaded;
}
