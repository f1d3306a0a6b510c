/** Drafts of reports, and the reports that were sent. A draft is kept by itself while she writes it. */
import { randomId, rfc3339 } from "../../core/encoding";
import type { ReportMessageBody } from "../../core/messages";
import { Autosave, type SaveState } from "./autosave";
import type { Space } from "./space";

export const REPORT = "report";

/** A report of hers: a draft, or what was sent. */
export interface Report {
  draft: boolean;
  /** Its text waits to leave; what follows it in its record may not have been posted yet. */
  leaving?: true;
  made: string;
  /** With all files that she gave it, also when they were sent as evidence of its record. */
  body: ReportMessageBody;
}

export class Drafts {
  private readonly kept: Autosave<Report>;

  constructor(
    private readonly space: Space,
    onState: (id: string, state: SaveState) => void,
    /** Something to be seen changed, written or not. */
    onEdit: () => void,
  ) {
    this.kept = new Autosave(space.vault, REPORT, onState, onEdit);
  }

  async create(language: string): Promise<string> {
    const report: Report = {
      draft: true,
      made: rfc3339(new Date()),
      body: {
        what: "",
        when: { precision: "unknown" },
        where: { precision: "hidden" },
        risk: { who: "", now: null },
        urgent: false,
        language,
        files: [],
      },
    };
    return this.space.vault.put<Report>(REPORT, report, randomId());
  }

  /** As she sees it: with edits that are not written yet. */
  get(id: string): Report | undefined {
    return this.kept.get(id);
  }

  all(): { id: string; report: Report }[] {
    return this.kept.all().map(({ id, body }) => ({ id, report: body }));
  }

  /** What was sent is not changed any more. */
  edit(id: string, change: (body: ReportMessageBody) => ReportMessageBody): void {
    if (!this.get(id)?.draft) return;
    this.kept.edit(id, (report) => ({ ...report, body: change(report.body) }));
  }

  /** Writes one draft now. Resolves when it is on disk, or when it could not be written (the edit is kept). */
  flush(id: string): Promise<void> {
    return this.kept.flush(id);
  }

  flushAll(): Promise<void> {
    return this.kept.flushAll();
  }

  async discard(id: string): Promise<void> {
    const report = this.get(id);
    this.kept.forget(id);
    if (!report?.draft) return;
    await this.space.vault.remove(id);
    await this.space.vault.store.removeChunks(report.body.files.flatMap((file) => file.chunks));
  }
}
