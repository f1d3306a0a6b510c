import { useEffect, useState } from "preact/hooks";

export type Find<Hit> = (query: string) => Hit[];

/**
 * Results for what she typed, or `null` while she has typed nothing (or the index is still being made). The
 * index is made when she first types, and again when what it stands for changes.
 */
export function useSearch<Hit>(query: string, source: unknown, make: () => Promise<Find<Hit>>): Hit[] | null {
  const [built, setBuilt] = useState<{ source: unknown; find: Find<Hit> } | null>(null);
  const asked = query.trim() !== "";
  useEffect(() => {
    if (!asked || built?.source === source) return;
    let alive = true;
    void make().then((find) => alive && setBuilt({ source, find }));
    return () => {
      alive = false;
    };
  }, [asked, source]);
  return asked && built !== null && built.source === source ? built.find(query) : null;
}
