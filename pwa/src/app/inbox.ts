/** A coordinator's inbox: reports that reached her, and her answers. */
import { signal } from "@preact/signals";
import type { InboxItem, Quarantined } from "./types";

/** Urgent first, then newest first. */
export const inbox = signal<InboxItem[]>([]);
export const quarantined = signal<Quarantined[]>([]);

/** Marks it opened and tells its sender so (once). */
export async function open(_id: string): Promise<void> {}
export async function answer(_id: string, _text: string): Promise<void> {}
/** The clear file, verified; fetched when it is not here yet. */
export async function getFile(_id: string, _sha256: string): Promise<Blob> {
  return new Blob();
}
