import { useEffect, useState } from "preact/hooks";

export type Find<Hit> = (query: string) => Hit[];

/**
 * Results for what she typed, or `null` while she has typed nothing (or the first index is still being made).
 * The index is made when she first types, and again when what it stands for changes; until the new one is
 * ready the one before answers.
 */
export function useSearch<Hit>(query: string, source: unknown, make: () => Promise<Find<Hit>>): Hit[] | null {
  const [built, setBuilt] = useState<{ find: Find<Hit> } | null>(null);
  const asked = query.trim() !== "";
  useEffect(() => {
    if (asked) void make().then((find) => setBuilt({ find }));
  }, [asked, source]);
  return asked && built ? built.find(query) : null;
}
