/** Other regions where urgent reports wait and no coordinator has opened them: for coordinators, who can help. */
import { signal } from "@preact/signals";
import { publicNews } from "./unlocked/news";
import { whenOpen } from "./unlocked/space";
import { UNHEARD, type Waits } from "./unlocked/unheard";

export interface UnheardView extends Waits {
  /** What its own root calls it; "" before its keys are here. */
  name: string;
}

/** The longest wait first. */
export const unheard = signal<readonly UnheardView[]>([]);

whenOpen((space) => {
  if (!space.identity.roles.includes("coordinator")) return undefined;
  const show = () => {
    const waits = space.vault.one<Waits[]>(UNHEARD)?.body ?? [];
    unheard.value = waits
      .map((one) => ({ ...one, name: space.trust.neighbours.get(one.region)?.root.name ?? "" }))
      .sort((a, b) => (a.since < b.since ? -1 : 1));
  };
  const stop = [
    space.vault.onChange((kind) => {
      if (kind === UNHEARD) show();
    }),
    publicNews.subscribe(show),
  ];
  show();
  return () => {
    for (const end of stop) end();
    unheard.value = [];
  };
});
