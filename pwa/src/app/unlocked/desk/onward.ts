/** What she has signed goes on whatever screen is open. Loaded for facilitators alone. */
import { effect, untracked } from "@preact/signals";
import { online } from "../../region";
import type { Space } from "../space";
import { publishApproved } from "./approved";

/** Publishes what waits each time the hub is back, until the space locks. */
export function keepPublishing(space: Space): void {
  const stop = effect(() => {
    if (online.value) untracked(() => void publishApproved(space).catch(() => undefined));
  });
  space.closing.signal.addEventListener("abort", stop);
}
