/** An invitation that came with the address: read, and out of the address bar before anything else happens. */
import { signal } from "@preact/signals";

/** The fragment of an opened invitation link, `#1.…`; only ever in memory. */
export const arrivedInvitation = signal<string | null>(null);

function take(): void {
  if (location.pathname.replace(/\/$/, "") !== "/join" || location.hash.length < 2) return;
  arrivedInvitation.value = location.hash;
  history.replaceState(history.state, "", "/join");
}

export function takeInvitations(): void {
  take();
  addEventListener("hashchange", take);
}
