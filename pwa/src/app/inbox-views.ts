/** Views of her inbox that she named: sealed in her space, hers alone. */
import { signal } from "@preact/signals";
import type { InboxView } from "./types";
import { here, whenOpen } from "./unlocked/space";

const VIEW = "inbox-view";

export interface SavedView {
  id: string;
  name: string;
  view: InboxView;
}

/** By name. */
export const savedViews = signal<SavedView[]>([]);

/** What she looks at now; kept while the app is open, so that coming back from a report finds the same list. */
export const nowShown = signal<InboxView | null>(null);

type Kept = Omit<SavedView, "id">;

/** Under a name that there is already, it replaces that view. */
export async function saveView(name: string, view: InboxView): Promise<void> {
  const before = savedViews.peek().find((saved) => saved.name === name);
  await here().vault.put<Kept>(VIEW, { name, view }, before?.id);
}

export const forgetView = (id: string): Promise<void> => here().vault.remove(id);

whenOpen((space) => {
  const show = () => {
    savedViews.value = space.vault
      .all<Kept>(VIEW)
      .map(({ id, body }) => ({ id, ...body }))
      .sort((a, b) => a.name.localeCompare(b.name));
  };
  show();
  const stop = space.vault.onChange((kind) => {
    if (kind === VIEW) show();
  });
  return () => {
    stop();
    savedViews.value = [];
    nowShown.value = null;
  };
});
