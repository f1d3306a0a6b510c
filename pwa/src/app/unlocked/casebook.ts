/**
 * The logs of casework as this device has them: entries that came and entries she wrote, folded when they are looked
 * at. In memory only; it is built anew from the vault when the space opens.
 */

import type { CasePart } from "../../core/case";
import { type CaseState, foldCase } from "../../core/case-fold";
import { rfc3339 } from "../../core/encoding";
import { type Entry, entryHash, NAMES_LIMIT, nextLinks, trustedEntry, writeEntry } from "../../core/log";
import { inPieces } from "../../core/messages/pieces";
import type { Dsse } from "../../core/signing";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { CasePosts } from "./caseposts";
import { post } from "./outgoing";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";

/** What is to be written: a part, and the hashes of the entries that it replaces. */
export interface Writing {
  part: CasePart;
  amends?: readonly string[];
}

interface Log {
  entries: Map<string, Entry>;
  /** Folded when first asked for after a change. */
  state: CaseState | null;
}

const NOTHING: CaseState = foldCase([]);

export class Casebook {
  private readonly logs = new Map<string, Log>();
  private readonly read = new Set<string>();
  private changed = new Set<string>();
  /** Entries as they were signed, by hash: to be handed on. */
  private readonly signed = new Map<string, Dsse>();
  readonly posts: CasePosts;
  /** Her own entries are written one after the other: each names the one before it. */
  private writing: Promise<unknown> = Promise.resolve();

  private loading: Promise<void> = Promise.resolve();

  constructor(private readonly space: Space) {
    this.posts = new CasePosts(space);
  }

  /** Takes in what is new in the vault. */
  load(): Promise<void> {
    const next = this.loading.then(() => this.takeIn());
    this.loading = next.catch(() => undefined);
    return next;
  }

  private async takeIn(): Promise<void> {
    const { vault } = this.space;
    for (const { id, body } of vault.all<Received>(RECEIVED)) {
      if (this.read.has(id)) continue;
      this.read.add(id);
      const { message, hashes } = body;
      if (message.kind !== "case" || !hashes) continue;
      for (const [i, signed] of message.body.entries.entries()) {
        this.add(trustedEntry(signed, hashes[i] as string), signed);
      }
    }
    for (const { id, body } of vault.all<Outgoing>(OUTGOING)) {
      if (this.read.has(id)) continue;
      this.read.add(id);
      const own: Entry[] = [];
      for (const signed of body.message.kind === "case" ? body.message.body.entries : []) {
        const entry = trustedEntry(signed, await entryHash(signed));
        own.push(entry);
        this.add(entry, signed);
      }
      this.posts.note(id, body, own);
    }
  }

  /** An entry exactly as its author signed it. */
  signedOf(hash: string): Dsse | null {
    return this.signed.get(hash) ?? null;
  }

  /** Ids of the logs that changed since this was last asked. */
  takeChanged(): Set<string> {
    const { changed } = this;
    this.changed = new Set();
    return changed;
  }

  /** Ids of all logs, of cases and of triage. */
  ids(): string[] {
    return [...this.logs.keys()];
  }

  state(log: string): CaseState {
    const known = this.logs.get(log);
    if (!known) return NOTHING;
    known.state ??= foldCase(known.entries.values());
    return known.state;
  }

  /**
   * Writes parts in one log, in one message to those recipients. Resolves when it is kept; it goes out by itself.
   * @throws {RangeError} when there is nobody to seal it to.
   */
  write(
    log: string,
    parts: readonly Writing[],
    recipients: readonly string[],
    urgent = false,
  ): Promise<void> {
    const work = () => this.append(log, parts, recipients, urgent);
    const next = this.writing.then(work, work);
    this.writing = next.catch(() => undefined);
    return next;
  }

  private async append(
    log: string,
    parts: readonly Writing[],
    recipients: readonly string[],
    urgent: boolean,
  ): Promise<void> {
    if (recipients.length === 0) throw new RangeError("nobody to seal it to");
    await this.load();
    const { keys } = this.space;
    const entries: Dsse[] = [];
    let links = nextLinks(this.state(log).woven, keys.author.public);
    for (const { part, amends = [] } of parts) {
      const named = [...new Set(amends)].sort().slice(0, NAMES_LIMIT);
      const signed = await writeEntry(
        {
          log,
          ...links,
          ...(named.length > 0 && { amends: named }),
          made: rfc3339(new Date()),
          part: { ...part },
        },
        keys.author,
      );
      const hash = await entryHash(signed);
      entries.push(signed);
      this.add(trustedEntry(signed, hash), signed);
      links = { seq: links.seq + 1, prev: hash, heads: [hash] };
    }
    const address = { to: "casework", recipients: [...recipients] };
    for (const some of inPieces(entries)) {
      await post(this.space, "case", { entries: some }, { urgent, address });
    }
  }

  private add(entry: Entry, signed: Dsse): void {
    const log = this.logs.get(entry.log) ?? { entries: new Map(), state: null };
    this.logs.set(entry.log, log);
    if (log.entries.has(entry.hash)) return;
    log.entries.set(entry.hash, entry);
    this.signed.set(entry.hash, signed);
    log.state = null;
    this.changed.add(entry.log);
  }
}

/** Is it the log of an edition of a roundtable? It is shared as a case is, and is none. */
export const isRoundtable = (state: CaseState): boolean => state.objects.roundtable.size > 0;

/** Is it the log of a case? One that is about a report, or the team, has no key of its own. */
export const isCase = (state: CaseState): boolean => state.keys.length > 0;

/** The report that a log without a key says it is about; whether it is that report's log is for the caller to see. */
export function triaged(state: CaseState): string | null {
  if (isCase(state)) return null;
  const [report] = state.objects.report.keys();
  return report ?? state.seen[0]?.report ?? state.replies[0]?.report ?? null;
}
