/**
 * Records of reports as coordinators hold them: what the woman who reported signed, and what coordinators added, in a
 * case or, while a report is in none, beside what they decided about it.
 */
import { type CasePart, triageLog } from "../../core/case";
import type { CaseState } from "../../core/case-fold";
import { randomId, rfc3339 } from "../../core/encoding";
import { nextLinks, writeEntry } from "../../core/log";
import type { MessageOf } from "../../core/messages";
import { lastLink } from "../../core/record/custody";
import { fold } from "../../core/record/fold";
import type { CustodyPart, Part } from "../../core/record/parts";
import { readAdditions } from "../../core/record/read";
import type { ViolationRecord } from "../../core/record/record";
import type { Dsse } from "../../core/signing";
import { ActsToTell } from "./acts-to-tell";
import type { Casework } from "./casework";
import { additionsReceived } from "./record-received";

type Report = MessageOf<"report">;
/** What a coordinator does with a file: she looks at it, or takes a copy out of the app. */
export type Use = Extract<CustodyPart["act"], "opened" | "exported">;

export class CaseRecords {
  private writing: Promise<void> = Promise.resolve();

  private readonly toTell: ActsToTell;

  constructor(private readonly work: Casework) {
    this.toTell = new ActsToTell(work.space);
  }

  /** Signed additions to the record of a report: hers, and those of coordinators. Each once. */
  async entries(id: string, report: string): Promise<Dsse[]> {
    const theirs = this.work
      .messagesOf(id)
      .flatMap((message) =>
        message.kind === "record" && message.re.includes(report) ? message.body.entries : [],
      );
    return once([...theirs, ...this.inCase(id, report), ...(await this.beside(report))]);
  }

  /** The report of a case with all that was added to its record; null when the case has no such report. */
  async of(id: string, report: string): Promise<ViolationRecord | null> {
    const told = this.told(id, report);
    return told ? this.read(told, id, await this.entries(id, report)) : null;
  }

  private told(id: string, report: string): Report | undefined {
    return this.work.messagesOf(id).find((one): one is Report => one.kind === "report" && one.id === report);
  }

  /** A coordinator's own addition to the record of a report, in the same words as a defender's. */
  add(id: string, report: string, part: Part): Promise<void> {
    return this.oneByOne(() => this.write(id, report, () => part));
  }

  /** Notes in the custody of a file that she opened it (once), or took a copy out of the app. */
  noteUse(id: string, report: string, sha256: string, use: Use = "opened"): Promise<void> {
    return this.oneByOne(() => this.write(id, report, (record) => this.using(record, sha256, use)));
  }

  /** The same of a report in the inbox: in its case where she can write in it, else for every coordinator. */
  noteUseInInbox(told: Report, sha256: string, use: Use = "opened"): Promise<void> {
    return this.oneByOne(async () => {
      const id = this.work.caseOf(told.id);
      if (id !== null && this.work.canWrite(id) && (await this.of(id, told.id))) {
        return this.write(id, told.id, (record) => this.using(record, sha256, use));
      }
      const came = additionsReceived(this.work.space, told.id, told.from.author);
      const entries = once([...came.flatMap(({ body }) => body.entries), ...(await this.beside(told.id))]);
      const record = await this.read(told, null, entries);
      const part = this.using(record, sha256, use);
      if (part) {
        const signed = await this.sign(record, part);
        await this.work.writeTriage(told.id, [{ part: signed }]);
        await this.toTell.note(told, signed.entry);
      }
    });
  }

  /** What was noted of a report before its case, and the case does not carry: who joins it reads it there. */
  async notCarried(id: string, report: string): Promise<CasePart[]> {
    const carried = new Set(this.inCase(id, report).map(({ p }) => p));
    const beside = await this.beside(report);
    return beside.filter(({ p }) => !carried.has(p)).map((entry) => ({ type: "record", report, entry }));
  }

  /**
   * The record that these entries make. She who reported adds to it; so does who is or was a coordinator, whoever
   * carries what she signed, and who put it there herself: that was looked at when it came, whatever its clock said.
   */
  async read(told: Report, id: string | null, entries: Dsse[]): Promise<ViolationRecord> {
    const { trust } = this.work.space;
    const { author } = told.from;
    const states = [await this.triage(told.id), ...(id === null ? [] : [this.work.book.state(id)])];
    const writers = states.flatMap(({ records }) =>
      records.flatMap(({ by, entry }) => (entry.s.every(({ k }) => k === by) ? by : [])),
    );
    const reading = await readAdditions(
      entries,
      told.id,
      (key, made) =>
        key === author ||
        writers.includes(key) ||
        trust.isCoordinator(key) ||
        trust.wasCoordinator(key, made),
    );
    return fold(told.id, { id: told.id, author, made: told.made, body: told.body }, reading);
  }

  private async sign(record: ViolationRecord, part: Part): Promise<Extract<CasePart, { type: "record" }>> {
    const { author } = this.work.space.keys;
    const links = nextLinks(record.woven, author.public);
    const body = { log: record.id, ...links, made: rfc3339(new Date()), part: { ...part } };
    return { type: "record", report: record.id, entry: await writeEntry(body, author) };
  }

  /** Two entries at once would both claim the same place in her log. */
  private oneByOne(work: () => Promise<void>): Promise<void> {
    const next = this.writing.then(() => this.work.book.load()).then(work);
    this.writing = next.catch(() => undefined);
    return next;
  }

  private async write(
    id: string,
    report: string,
    what: (record: ViolationRecord) => Part | null,
  ): Promise<void> {
    const record = await this.of(id, report);
    if (!record) throw new RangeError("no such report");
    const part = what(record);
    if (!part) return;
    const signed = await this.sign(record, part);
    await this.work.writeCase(id, [{ part: signed }]);
    const told = this.told(id, report);
    if (told && part.type === "custody") await this.toTell.note(told, signed.entry);
  }

  /** null when she opened it before. */
  private using({ custody }: ViolationRecord, subject: string, act: Use): CustodyPart | null {
    const me = this.work.space.keys.author.public;
    const chain = custody.get(subject) ?? [];
    if (act === "opened" && chain.some(({ author, part }) => author === me && part.act === act)) return null;
    const at = rfc3339(new Date());
    return { type: "custody", id: randomId(), subject, act, at, prev: lastLink(custody, subject) };
  }

  private inCase(id: string, report: string): Dsse[] {
    return this.work.book.state(id).records.flatMap((one) => (one.report === report ? one.entry : []));
  }

  private async beside(report: string): Promise<Dsse[]> {
    const { records } = await this.triage(report);
    return records.flatMap((one) => (one.report === report ? one.entry : []));
  }

  private async triage(report: string): Promise<CaseState> {
    return this.work.book.state(await triageLog(report));
  }
}

/** Each signed text once. */
function once(entries: readonly Dsse[]): Dsse[] {
  return [...new Map(entries.map((entry) => [entry.p, entry])).values()];
}
