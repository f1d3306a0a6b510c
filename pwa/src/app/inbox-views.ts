/** Views of her inbox and of the cases that she named: sealed in her space, hers alone. */
import { signal } from "@preact/signals";
import type { InboxView } from "./types";
import { here, whenOpen } from "./unlocked/space";

const VIEW = "inbox-view";

/** Of what it is a view. */
export type ViewPlace = "inbox" | "cases";

export interface SavedView {
  id: string;
  name: string;
  view: InboxView;
  place: ViewPlace;
}

/** By name. */
export const savedViews = signal<SavedView[]>([]);

/** What she looks at now; kept while the app is open, so that coming back finds the same list. */
export const nowShown = signal<Partial<Record<ViewPlace, InboxView>>>({});

/** Views of the inbox were kept without their place once. */
type Kept = Omit<SavedView, "id" | "place"> & { place?: ViewPlace };

/** Under a name that there is already, it replaces that view. */
export async function saveView(place: ViewPlace, name: string, view: InboxView): Promise<void> {
  const before = savedViews.peek().find((saved) => saved.place === place && saved.name === name);
  await here().vault.put<Kept>(VIEW, { place, name, view }, before?.id);
}

export const forgetView = (id: string): Promise<void> => here().vault.remove(id);

whenOpen((space) => {
  const show = () => {
    savedViews.value = space.vault
      .all<Kept>(VIEW)
      .map(({ id, body }) => ({ id, place: "inbox" as const, ...body }))
      .sort((a, b) => a.name.localeCompare(b.name));
  };
  show();
  const stop = space.vault.onChange((kind) => {
    if (kind === VIEW) show();
  });
  return () => {
    stop();
    savedViews.value = [];
    nowShown.value = {};
  };
});
