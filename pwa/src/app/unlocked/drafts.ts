/**
 * Drafts: overwritten in place, sealed, a moment after she stops typing and at once when the page is hidden. Nothing
 * of an older wording remains.
 */
import { randomId, rfc3339 } from "../../core/encoding";
import type { ReportMessageBody } from "../../core/messages";
import type { Space } from "./space";

export const REPORT = "report";

/** A report of hers: a draft, or what was sent. */
export interface Report {
  draft: boolean;
  made: string;
  body: ReportMessageBody;
}

/** Milliseconds without typing before a draft is written. */
const QUIET_MS = 700;
/** It is written at least this often while she types on. */
const LATEST_MS = 2000;

export type SaveState = "saving" | "saved" | "failed";

export class Drafts {
  private readonly edited = new Map<string, Report>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly since = new Map<string, number>();

  constructor(
    private readonly space: Space,
    private readonly onState: (id: string, state: SaveState) => void,
    /** Something to be seen changed, written or not. */
    private readonly onEdit: () => void,
  ) {}

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
    return this.edited.get(id) ?? this.space.vault.get<Report>(id);
  }

  all(): { id: string; report: Report }[] {
    return this.space.vault
      .all<Report>(REPORT)
      .map(({ id, body }) => ({ id, report: this.edited.get(id) ?? body }));
  }

  edit(id: string, change: (body: ReportMessageBody) => ReportMessageBody): void {
    const report = this.get(id);
    if (!report?.draft) return;
    this.edited.set(id, { ...report, body: change(report.body) });
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

  /** Writes one draft now. Resolves when it is on disk, or when it could not be written (the edit is kept). */
  async flush(id: string): Promise<void> {
    clearTimeout(this.timers.get(id));
    this.since.delete(id);
    const report = this.edited.get(id);
    if (!report) return;
    try {
      await this.space.vault.put<Report>(REPORT, report, id);
      if (this.edited.get(id) === report) {
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

  async discard(id: string): Promise<void> {
    const report = this.get(id);
    clearTimeout(this.timers.get(id));
    this.edited.delete(id);
    this.since.delete(id);
    if (!report?.draft) return;
    await this.space.vault.remove(id);
    await this.space.vault.store.removeChunks(report.body.files.flatMap((file) => file.chunks));
  }
}
