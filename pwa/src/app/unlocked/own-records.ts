/** Her records as her screens show them, with what coordinators told her that they did. */
import type { ViolationRecord } from "../../core/record/record";
import { countTold, withTold } from "./acts-told";
import { REPORT, type Report } from "./drafts";
import { foldOwn, recordMessages } from "./record-log";
import type { Space } from "./space";

export class OwnRecords {
  private readonly seen = new Map<string, string>();
  private records: Record<string, ViolationRecord> = {};

  constructor(private readonly space: Space) {}

  /** Each is folded again only when it, its additions or what was told of it changed, not with every chunk that leaves. */
  async fold(): Promise<Record<string, ViolationRecord>> {
    const { space, seen } = this;
    const next: Record<string, ViolationRecord> = {};
    for (const { id, body } of space.vault.all<Report>(REPORT)) {
      const sent = recordMessages(space, id).map((message) => message.id);
      const state = JSON.stringify([body.draft, body.body, sent, countTold(space, id)]);
      const before = this.records[id];
      const isSame = before !== undefined && seen.get(id) === state;
      next[id] = isSame ? before : await withTold(space, await foldOwn(space, id, body));
      seen.set(id, state);
    }
    this.records = next;
    return next;
  }
}
