/** Casework of an open space: its logs, what they carry, and how she writes in them. */
import { signal } from "@preact/signals";
import { generateIdentity, recipientOf } from "../../core/age";
import { type CasePart, type ReplyPart, triageLog, type Value } from "../../core/case";
import {
  type CaseState,
  givenTo,
  type HeldKey,
  isUndecided,
  keysFor,
  latest,
  recipientsOf,
  type Said,
} from "../../core/case-fold";
import { newCaseId } from "../../core/case-keys";
import { rfc3339 } from "../../core/encoding";
import type { Message } from "../../core/messages";
import type { CaseKeyBody } from "../../core/messages/kinds/casekey";
import { Casebook, isCase, triaged, type Writing } from "./casebook";
import { toCarry } from "./casecarry";
import { CASE_KEY, keepCaseKey } from "./casekeys";
import { CaseLinks } from "./caselinks";
import { CaseRecords } from "./caserecords";
import { everybody, sealsOf } from "./colleagues";
import { post } from "./outgoing";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";

/** She was not given the key that the case is sealed to now. */
export class NoCaseKey extends Error {}

/** Decisions about a report that its case begins with. */
const CARRIED = ["urgency", "risk", "kinds", "perpetrators", "region", "assignee"] as const;

export class Casework {
  readonly book: Casebook;
  readonly links: CaseLinks;
  readonly records: CaseRecords;
  /** Ids of logs, by the report they are about. */
  private readonly triages = new Map<string, string>();
  /** Cases that are to be shown anew; emptied by who shows them. */
  readonly stale = new Set<string>();
  /** Rises when something was taken in. */
  readonly loaded = signal(0);

  constructor(readonly space: Space) {
    this.book = new Casebook(space);
    this.links = new CaseLinks(space);
    this.records = new CaseRecords(this);
  }

  /** Takes in what is new. Of which reports something else is known now; cases that changed are to be shown anew. */
  async load(): Promise<Set<string>> {
    const reports = new Set<string>();
    await this.book.load();
    for (const log of this.book.takeChanged()) {
      const state = this.book.state(log);
      const report = triaged(state);
      // Whoever may write there could call any log that of a report.
      if (report !== null && log === (await triageLog(report))) {
        this.triages.set(report, log);
        reports.add(report);
      } else if (isCase(state)) {
        await this.links.take(state);
        this.stale.add(log);
      }
    }
    this.loaded.value += 1;
    return reports;
  }

  triageOf(report: string): CaseState {
    return this.book.state(this.triages.get(report) ?? "");
  }

  caseOf(report: string): string | null {
    const value = latest(this.triageOf(report).objects.report.get(report), "case");
    return typeof value === "string" ? value : null;
  }

  /** About a report: for every coordinator. */
  async writeTriage(report: string, parts: readonly Writing[]): Promise<void> {
    const log = await triageLog(report);
    await this.book.write(log, parts, sealsOf(this.space, everybody(this.space)));
  }

  /** Keys of a case that hold, without those that left her out. */
  private holding(id: string): HeldKey[] {
    return keysFor(this.book.state(id), this.space.keys.author.public);
  }

  /** She holds the keys that the case is sealed to now, and they can all be followed. */
  canWrite(id: string): boolean {
    return !isUndecided(this.holding(id)) && this.holdsAll(id);
  }

  /** What the next key replaces. */
  private replaced(id: string, holding: readonly HeldKey[]): string[] {
    return [...holding.map(({ hash }) => hash), ...this.book.state(id).setAside];
  }

  private holdsAll(id: string): boolean {
    const keys = new Set(this.keysOf(id).map(({ recipient }) => recipient));
    const holding = this.holding(id);
    const isIn = givenTo(holding).includes(this.space.keys.author.public);
    return isIn && holding.every(({ recipient }) => keys.has(recipient));
  }

  /** In a case: for who holds its key. @throws {NoCaseKey} */
  async writeCase(id: string, parts: readonly Writing[]): Promise<void> {
    if (!this.canWrite(id)) throw new NoCaseKey(id);
    await this.book.write(id, parts, recipientsOf(this.holding(id)));
  }

  keysOf(id: string): CaseKeyBody[] {
    return this.space.vault
      .all<CaseKeyBody>(CASE_KEY)
      .map(({ body }) => body)
      .filter((key) => key.case === id);
  }

  /** What defenders wrote, as the case carries it, verified. */
  messagesOf(id: string): Message[] {
    return this.book.state(id).links.flatMap((one) => this.links.get(one) ?? []);
  }

  /** What was answered to the women of a case, in it or before it. */
  repliesOf(id: string): Said<ReplyPart>[] {
    const { replies, answers } = this.book.state(id);
    const carried = answers.flatMap((one) => this.links.answer(one) ?? []);
    const all = new Map([...carried, ...replies].map((reply) => [reply.message, reply]));
    return [...all.values()].sort((a, b) => (a.made < b.made ? -1 : 1));
  }

  /** Logs and reports that what she sent about a case is about. */
  subjectsOf(id: string): string[] {
    return [id, ...this.messagesOf(id).flatMap(({ kind, id: report }) => (kind === "report" ? report : []))];
  }

  /** The same of a report outside its case. */
  subjectsOfReport(report: string): string[] {
    const log = this.triages.get(report);
    return log === undefined ? [report] : [report, log];
  }

  /** Begins a log that is shared as a case is, with a key of its own given to these. Resolves with its id. */
  async begin(given: readonly string[], first: (id: string) => readonly CasePart[]): Promise<string> {
    const id = newCaseId(this.space.keys.author.public);
    const key = await this.newKey(id);
    await this.sendKeys([key], given);
    const said: CasePart = { type: "key", recipient: key.recipient, given: [...given] };
    const parts = [said, ...first(id)].map((part) => ({ part }));
    await this.book.write(id, parts, [key.recipient]);
    return id;
  }

  /** Makes a case, gives its key, and puts the reports into it. Resolves with its id. */
  async open(title: string, records: readonly string[], given: readonly string[]): Promise<string> {
    const id = newCaseId(this.space.keys.author.public);
    const messages = records.flatMap((record) => this.space.vault.get<Received>(record) ?? []);
    const links = await toCarry(this, id, messages);
    const key = await this.newKey(id);
    await this.sendKeys([key], given);
    const first = messages[0]?.message.id;
    const decided = first === undefined ? undefined : this.triageOf(first).objects.report.get(first);
    const values: Record<string, Value> = { title, status: "open" };
    for (const field of CARRIED) {
      const value = latest(decided, field);
      if (value !== undefined && value !== null) values[field] = value;
    }
    const parts: Writing[] = [
      { part: { type: "key", recipient: key.recipient, given: [...given] } },
      { part: { type: "set", on: "case", id, values } },
      ...links.map((part) => ({ part })),
    ];
    await this.book.write(id, parts, [key.recipient]);
    for (const { message } of messages) await this.say(message.id, "case", id);
    return id;
  }

  /** Puts a report of her inbox into a case that there is. */
  async link(id: string, record: string): Promise<void> {
    const received = this.space.vault.get<Received>(record);
    if (!received) return;
    const parts = await toCarry(this, id, [received]);
    await this.writeCase(
      id,
      parts.map((part) => ({ part })),
    );
    await this.say(received.message.id, "case", id);
  }

  /** Carries into a case what its women sent since. */
  async carryOn(id: string): Promise<void> {
    const reports = this.space.vault
      .all<Received>(RECEIVED)
      .filter(({ body }) => body.message.kind === "report" && this.caseOf(body.message.id) === id);
    const parts = await toCarry(
      this,
      id,
      reports.map(({ body }) => body),
    );
    if (parts.length > 0) {
      await this.writeCase(
        id,
        parts.map((part) => ({ part })),
      );
    }
  }

  private async say(report: string, field: string, value: Value): Promise<void> {
    const shown = this.triageOf(report).objects.report.get(report)?.[field] ?? [];
    const part: CasePart = { type: "set", on: "report", id: report, values: { [field]: value } };
    await this.writeTriage(report, [{ part, amends: shown.map(({ hash }) => hash) }]);
  }

  private async newKey(id: string): Promise<CaseKeyBody> {
    const identity = await generateIdentity();
    const recipient = await recipientOf(identity);
    const key = { case: id, identity, recipient, since: rfc3339(new Date()) };
    await keepCaseKey(this.space, key);
    return key;
  }

  private async sendKeys(keys: readonly CaseKeyBody[], to: readonly string[]): Promise<void> {
    const recipients = sealsOf(this.space, to);
    for (const key of keys) {
      await post(this.space, "casekey", key, { address: { to: "casework", recipients } });
    }
  }

  /** Gives colleagues every key of a case that she has: they read it from its beginning. */
  async give(id: string, to: readonly string[]): Promise<void> {
    const holding = this.holding(id);
    await this.sendKeys(this.keysOf(id), to);
    const given = [...new Set([...givenTo(holding), ...to])].sort();
    const amends = this.replaced(id, holding);
    const parts = recipientsOf(holding).map((recipient) => ({
      part: { type: "key" as const, recipient, given },
      amends,
    }));
    await this.writeCase(id, parts);
  }

  /**
   * A new key for what is written from now on, given to these only. It also decides what was undecided.
   * @throws {NoCaseKey}
   */
  async rotate(id: string, given: readonly string[]): Promise<void> {
    if (!this.holdsAll(id)) throw new NoCaseKey(id);
    const holding = this.holding(id);
    const key = await this.newKey(id);
    await this.sendKeys([key], given);
    const amends = this.replaced(id, holding);
    const part = { type: "key" as const, recipient: key.recipient, given: [...given].sort() };
    await this.book.write(id, [{ part, amends }], recipientsOf(holding));
  }
}

/** Of the open space of a coordinator; null while there is none. */
export const casework = signal<Casework | null>(null);
