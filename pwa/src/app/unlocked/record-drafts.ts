/** What she has written of a record and not sent yet: kept by itself, sealed, editable for days. One a report. */
import { randomId } from "../../core/encoding";
import type { Content, CustodyPart } from "../../core/record/parts";
import { Autosave, type SaveState } from "./autosave";
import type { Space } from "./space";

export const RECORD_DRAFT = "record-draft";

/** Something done with a file or a part, to be signed when the next addition is. */
export type PendingAct = Pick<CustodyPart, "subject" | "act" | "at">;

export interface RecordDraft {
  report: string;
  /** New parts, and sent ones as they are to be told anew. */
  parts: Content[];
  acts: PendingAct[];
}

export class RecordDrafts {
  private readonly kept: Autosave<RecordDraft>;
  /** Drafts that are being made: an edit meanwhile waits, so that there is one a report. */
  private readonly making = new Map<string, Promise<unknown>>();

  constructor(
    private readonly space: Space,
    onState: (report: string, state: SaveState) => void,
    onEdit: () => void,
  ) {
    const reportOf = (id: string) => this.kept.get(id)?.report;
    const told = (id: string, state: SaveState) => {
      const report = reportOf(id);
      if (report !== undefined) onState(report, state);
    };
    this.kept = new Autosave(space.vault, RECORD_DRAFT, told, onEdit);
  }

  of(report: string): RecordDraft {
    return this.find(report)?.body ?? { report, parts: [], acts: [] };
  }

  all(): RecordDraft[] {
    return this.kept.all().map(({ body }) => body);
  }

  /** The first edit makes the draft; it is on disk when this resolves, later ones within two seconds. */
  async edit(report: string, change: (draft: RecordDraft) => RecordDraft): Promise<void> {
    await this.making.get(report);
    const found = this.find(report);
    if (found) return this.kept.edit(found.id, change);
    const made = this.space.vault.put<RecordDraft>(RECORD_DRAFT, change(this.of(report)), randomId());
    this.making.set(
      report,
      made.catch(() => undefined),
    );
    try {
      await made;
    } finally {
      this.making.delete(report);
    }
  }

  async flush(report: string): Promise<void> {
    const found = this.find(report);
    if (found) await this.kept.flush(found.id);
  }

  flushAll(): Promise<void> {
    return this.kept.flushAll();
  }

  async discard(report: string): Promise<void> {
    const found = this.find(report);
    if (!found) return;
    this.kept.forget(found.id);
    await this.space.vault.remove(found.id);
  }

  private find(report: string) {
    return this.kept.all().find(({ body }) => body.report === report);
  }
}
