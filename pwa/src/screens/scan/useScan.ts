import { useEffect, useState } from "preact/hooks";

type Scan = typeof import("./Scan").Scan;

/** The scanner's code, fetched when she first asks for it. */
export function useScan(wanted: boolean): Scan | null {
  const [scan, setScan] = useState<{ Scan: Scan } | null>(null);
  useEffect(() => {
    if (wanted && !scan) void import("./Scan").then(({ Scan }) => setScan({ Scan }));
  }, [wanted]);
  return scan?.Scan ?? null;
}
