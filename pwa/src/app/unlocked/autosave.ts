/**
 * What she edits is kept by itself: sealed, overwritten in place, a moment after she stops typing and at once when
 * the page is hidden or the space locks. Nothing of an older wording remains.
 */
import type { Vault, VaultRecord } from "../../core/vault/vault";
import type { Space } from "./space";

/** Milliseconds without typing before an edit is written. */
const QUIET_MS = 700;
/** It is written at least this often while she types on. */
const LATEST_MS = 2000;

export type SaveState = "saving" | "saved" | "failed";

/** The records of one kind, with the edits that are not written yet. */
export class Autosave<T> {
  private readonly edited = new Map<string, T>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly since = new Map<string, number>();

  constructor(
    private readonly vault: Vault,
    private readonly kind: string,
    private readonly onState: (id: string, state: SaveState) => void,
    /** Something to be seen changed, written or not. */
    private readonly onEdit: () => void,
  ) {}

  /** As she sees it: with edits that are not written yet. */
  get(id: string): T | undefined {
    return this.edited.get(id) ?? this.vault.get<T>(id);
  }

  all(): VaultRecord<T>[] {
    return this.vault
      .all<T>(this.kind)
      .map((record) => ({ ...record, body: this.edited.get(record.id) ?? record.body }));
  }

  /** Does nothing when there is no such record (any more). */
  edit(id: string, change: (body: T) => T): void {
    const body = this.get(id);
    if (body === undefined) return;
    this.edited.set(id, change(body));
    this.onState(id, "saving");
    this.onEdit();
    const begun = this.since.get(id) ?? Date.now();
    this.since.set(id, begun);
    clearTimeout(this.timers.get(id));
    const wait = Math.max(0, Math.min(QUIET_MS, begun + LATEST_MS - Date.now()));
    this.timers.set(
      id,
      setTimeout(() => void this.flush(id), wait),
    );
  }

  /** Writes one record now. Resolves when it is on disk, or when it could not be written (the edit is kept). */
  async flush(id: string): Promise<void> {
    clearTimeout(this.timers.get(id));
    this.since.delete(id);
    const body = this.edited.get(id);
    if (body === undefined) return;
    // Deleted in another tab meanwhile: it stays deleted.
    if (this.vault.get(id) === undefined) return this.forget(id);
    try {
      await this.vault.put<T>(this.kind, body, id);
      if (this.edited.get(id) === body) {
        this.edited.delete(id);
        this.onState(id, "saved");
      }
    } catch {
      this.onState(id, "failed");
    }
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.edited.keys()].map((id) => this.flush(id)));
  }

  /** Lets go of what was not written. */
  forget(id: string): void {
    clearTimeout(this.timers.get(id));
    this.edited.delete(id);
    this.since.delete(id);
  }
}

/** Writes what is unsaved when the page is hidden or goes, and before the space locks. */
export function flushWhenLeaving({ beforeClose, closing }: Space, of: { flushAll(): Promise<void> }): void {
  const { signal } = closing;
  const flush = () => of.flushAll();
  beforeClose.add(flush);
  addEventListener("pagehide", () => void flush(), { signal });
  document.addEventListener("visibilitychange", () => document.hidden && void flush(), { signal });
}
