/** Casework of an open space: its logs, what they carry, and how she writes in them. */
import { signal } from "@preact/signals";
import { generateIdentity, recipientOf } from "../../core/age";
import { type CasePart, triageLog, type Value } from "../../core/case";
import { type CaseState, givenTo, latest, recipientsOf } from "../../core/case-fold";
import { newCaseId } from "../../core/case-keys";
import { rfc3339 } from "../../core/encoding";
import type { Message } from "../../core/messages";
import type { CaseKeyBody } from "../../core/messages/kinds/casekey";
import { Casebook, isCase, triaged, type Writing } from "./casebook";
import { CASE_KEY, keepCaseKey } from "./casekeys";
import { CaseLinks } from "./caselinks";
import { CaseRecords } from "./caserecords";
import { everybody, sealsOf } from "./colleagues";
import { post } from "./outgoing";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";

/** Longest signed text that a case can carry whole in one entry. */
const LINK_LIMIT = 400_000;

/** She was not given the key that the case is sealed to now. */
export class NoCaseKey extends Error {}
/** The report is too long to be carried whole. */
export class TooLongToLink extends Error {}

/** Decisions about a report that its case begins with. */
const CARRIED = ["urgency", "risk", "kinds", "perpetrators", "region", "assignee"] as const;

export class Casework {
  readonly book: Casebook;
  readonly links: CaseLinks;
  readonly records = new CaseRecords(this);
  /** Ids of logs, by the report they are about. */
  private readonly triages = new Map<string, string>();
  /** Cases that are to be shown anew; emptied by who shows them. */
  readonly stale = new Set<string>();
  /** Rises when something was taken in. */
  readonly loaded = signal(0);

  constructor(readonly space: Space) {
    this.book = new Casebook(space);
    this.links = new CaseLinks(space);
  }

  /** Takes in what is new. Of which reports something else is known now; cases that changed are to be shown anew. */
  async load(): Promise<Set<string>> {
    const reports = new Set<string>();
    await this.book.load();
    for (const log of this.book.takeChanged()) {
      const state = this.book.state(log);
      const report = triaged(state);
      if (report !== null) {
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

  /** She holds the key that the case is sealed to now. */
  canWrite(id: string): boolean {
    const recipients = recipientsOf(this.book.state(id));
    const keys = this.keysOf(id).map(({ recipient }) => recipient);
    return recipients.length > 0 && recipients.every((one) => keys.includes(one));
  }

  /** In a case: for who holds its key. @throws {NoCaseKey} */
  async writeCase(id: string, parts: readonly Writing[]): Promise<void> {
    if (!this.canWrite(id)) throw new NoCaseKey(id);
    await this.book.write(id, parts, recipientsOf(this.book.state(id)));
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
    const links = await this.linksForAll(id, messages);
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
    const parts = await this.linksFor(id, received);
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
    const parts = await this.linksForAll(
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

  /** A report and what followed it, as far as the case does not carry it yet. @throws {TooLongToLink} */
  private async linksFor(id: string, { message, signed }: Received): Promise<CasePart[]> {
    const here = new Set(this.book.state(id).links.flatMap((link) => nameOf(this.links.get(link))));
    const later = this.space.vault
      .all<Received>(RECEIVED)
      .map(({ body }) => body)
      .filter(
        (one) =>
          one.box === "coordinators" &&
          one.message.from.author === message.from.author &&
          one.message.re.includes(message.id),
      );
    const links = [{ message, signed }, ...later].flatMap((one): CasePart[] => {
      if (here.has(nameOf(one.message)[0] ?? "")) return [];
      if (one.signed.p.length > LINK_LIMIT) throw new TooLongToLink(one.message.id);
      return [{ type: "link", message: one.signed }];
    });
    return [...links, ...(await this.records.notCarried(id, message.id))];
  }

  private async linksForAll(id: string, all: readonly Received[]): Promise<CasePart[]> {
    return (await Promise.all(all.map((received) => this.linksFor(id, received)))).flat();
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
    const state = this.book.state(id);
    await this.sendKeys(this.keysOf(id), to);
    const given = [...new Set([...givenTo(state), ...to])].sort();
    const amends = state.keys.map(({ hash }) => hash);
    const parts = recipientsOf(state).map((recipient) => ({
      part: { type: "key" as const, recipient, given },
      amends,
    }));
    await this.writeCase(id, parts);
  }

  /** A new key for what is written from now on, given to these only. */
  async rotate(id: string, given: readonly string[]): Promise<void> {
    const state = this.book.state(id);
    const key = await this.newKey(id);
    await this.sendKeys([key], given);
    const amends = state.keys.map(({ hash }) => hash);
    await this.writeCase(id, [
      { part: { type: "key", recipient: key.recipient, given: [...given].sort() }, amends },
    ]);
  }
}

function nameOf(message: { id: string; from: { author: string } } | null): string[] {
  return message ? [`${message.from.author} ${message.id}`] : [];
}

/** Of the open space of a coordinator; null while there is none. */
export const casework = signal<Casework | null>(null);
