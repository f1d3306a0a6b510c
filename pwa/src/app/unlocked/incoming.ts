/** Opening what a box brought: each envelope once, repeats dropped, conflicts kept and shown, the rest set aside. */
import { recipientOf } from "../../core/age";
import { rfc3339 } from "../../core/encoding";
import { EnvelopeError, type Opened, open, parseHeader } from "../../core/envelope";
import { EntryError, readEntry } from "../../core/log";
import { compare, invitationOf, isSharedPlace, kinds, type Message, type Place } from "../../core/messages";
import { type Dsse, SignatureError } from "../../core/signing";
import type { Mirror } from "../../sync/inbox";
import { keepCaseKey, type OpeningKey, openingKeys } from "./casekeys";
import { formersOf } from "./formers";
import { Known, QUARANTINE, RECEIVED, type Received, type SetAside } from "./received";
import type { Space } from "./space";

export { QUARANTINE, RECEIVED, type Received, type SetAside } from "./received";

const CURSOR = "cursor";

interface Cursor {
  mirror: string;
  /** Of which local copy `since` is a place. */
  copy: string;
  since: number | string;
  /** Recipients whose keys were tried on everything up to there. */
  tried?: string[];
}

/** Shared places where not everything is sealed to everybody who reads there: what is not for her is passed over. */
const SEALED_TO_SOME: readonly string[] = ["facilitators", "casework"];
const NOT_MINE: readonly string[] = ["cannot-open", "not-for-us"];

/** Refusals that news from the directory can change. */
const MAY_CHANGE: readonly string[] = ["not-allowed"];

const placeOf = (box: string): Place => (isSharedPlace(box) ? box : "own");

/** Opens what is new in a mirror, and looks again at what was not allowed before. Number of messages accepted. */
export async function ingest(space: Space, mirror: Mirror, box: string): Promise<number> {
  const { vault } = space;
  const intake = new Intake(space, box);
  const copy = await mirror.copy();
  const cursor = vault.all<Cursor>(CURSOR).find(({ body }) => body.mirror === mirror.remote);
  const isSame = cursor?.body.copy === copy;
  const began = isSame ? cursor.body.since : 0;
  const tried = isSame ? (cursor.body.tried ?? []) : [];
  let id = cursor?.id;
  const end = await eachFrom(mirror, began, async (docs, since) => {
    for (const doc of docs) await intake.accept(doc, openingKeys(space, box));
    id = await vault.put<Cursor>(CURSOR, { mirror: mirror.remote, copy, since, tried }, id);
  });
  const keys = openingKeys(space, box);
  const fresh = keys.filter(({ recipient }) => !tried.includes(recipient));
  if (box === "casework" && fresh.length > 0) {
    // A key that came after what it opens: all that could not be opened is tried with it once.
    await eachFrom(mirror, 0, async (docs) => {
      for (const doc of docs) await intake.accept(doc, fresh);
    });
    const recipients = keys.map(({ recipient }) => recipient);
    const now: Cursor = { mirror: mirror.remote, copy, since: end, tried: recipients };
    await vault.put<Cursor>(CURSOR, now, id);
  }
  for (const { body } of vault.all<SetAside>(QUARANTINE)) {
    if (body.box !== box || !MAY_CHANGE.includes(body.reason)) continue;
    const doc = await mirror.get(body.envelope);
    if (doc) await intake.accept(doc, keys);
  }
  return intake.accepted;
}

type Take = (docs: unknown[], last: number | string) => Promise<void>;

/** Gives what lies in the mirror after a place, a few at a time; returns the place where it ends. */
async function eachFrom(mirror: Mirror, since: number | string, take: Take): Promise<number | string> {
  for (let at = since; ; ) {
    const { docs, last, more } = await mirror.after(at);
    await take(docs, last);
    if (!more) return last;
    at = last;
  }
}

const isSame = (one: OpeningKey) => (key: OpeningKey) => key.recipient === one.recipient;

/** Takes in the envelopes of one box. */
class Intake {
  accepted = 0;
  private readonly known: Known;
  /** The key that opened the last one: what is written in a case comes in a row, and each other key costs a try. */
  private lately: OpeningKey | null = null;

  constructor(
    private readonly space: Space,
    private readonly box: string,
  ) {
    this.known = new Known(space.vault);
  }

  async accept(doc: unknown, keys: OpeningKey[]): Promise<void> {
    const envelope = String((doc as { _id?: unknown } | null)?._id ?? "");
    if (this.known.has(envelope)) return;
    try {
      const { opened, invitation, former } = await this.open(doc, keys);
      const { header, message, signed } = opened;
      const hashes = await this.check(message);
      await this.known.free(envelope);
      const { box } = this;
      const received = { envelope, box, urgent: header.urgent === true, message, signed, invitation };
      await this.keep({ ...received, ...(hashes && { hashes }), ...(former && { former }) });
    } catch (error) {
      if (!(error instanceof EnvelopeError)) throw error;
      if (SEALED_TO_SOME.includes(this.box) && NOT_MINE.includes(error.reason)) return;
      const urgent = urgentDay(doc);
      await this.known.setAside({ envelope, box: this.box, reason: error.reason, ...(urgent && { urgent }) });
    }
  }

  private async open(
    doc: unknown,
    keys: OpeningKey[],
  ): Promise<{ opened: Opened; invitation: string | null; former: string | null }> {
    const { identity, trust } = this.space;
    const { lately } = this;
    const tried = lately
      ? [...keys.filter(isSame(lately)), ...keys.filter((key) => !isSame(lately)(key))]
      : keys;
    let invitation: string | null = null;
    let former: string | null = null;
    const opened = await open(doc, {
      region: identity.region,
      box: this.box,
      identities: tried.map((key) => key.identity),
      recipients: tried.map((key) => key.recipient),
      isAllowed: async (candidate) => {
        // Whoever knew her box once (a coordinator whose role ended) could still write there under a fresh key.
        if (!kinds[candidate.kind].places.includes(placeOf(this.box))) return false;
        const may = await trust.maySend(candidate, async () => {
          invitation = await invitationOf(candidate.from, identity.region);
          return invitation;
        });
        if (!may) former = this.formerOf(candidate);
        return may || former !== null;
      },
    });
    this.lately = keys.find(({ recipient }) => opened.message.to.includes(recipient)) ?? null;
    return { opened, invitation, former };
  }

  /** In her own place, what the coordinators of a region say that she has left: that region. */
  private formerOf({ kind, from }: Pick<Message, "kind" | "from">): string | null {
    if (placeOf(this.box) !== "own" || kinds[kind].from !== "coordinator") return null;
    const of = this.space.trust.coordinatorOf(from.author);
    return formersOf(this.space.vault).find(({ region }) => region === of)?.region ?? null;
  }

  /** What the body of a kind has to prove by itself. Hashes of the entries that a case message carries. */
  private async check(message: Message): Promise<string[] | undefined> {
    if (message.kind === "casekey") {
      const { identity, recipient } = message.body;
      if ((await recipientOf(identity)) !== recipient) throw new EnvelopeError("bad-message");
    }
    if (message.kind === "referral") {
      // Which region it is from is not for its author to say.
      const from = this.space.trust.coordinatorOf(message.from.author);
      if (from !== message.body.region) throw new EnvelopeError("bad-message");
    }
    // Who adds somebody to a plan hands on what others wrote: each entry is its own author's.
    if (message.kind === "plan") return hashesOf(message.body.entries, null, message.body.plan);
    return message.kind === "case" ? hashesOf(message.body.entries, message.from.author) : undefined;
  }

  private async keep(of: Omit<Received, "at" | "conflict">): Promise<void> {
    const { vault, outbox } = this.space;
    const { message } = of;
    if (this.known.isOwn(message.id, message.from.author, this.space.keys.author.public)) return;
    let conflict = false;
    for (const id of this.known.sameId(message)) {
      const other = vault.get<Received>(id);
      const relation = other ? compare(other.message, message) : "other";
      if (relation === "same") return;
      if (other && relation === "conflict") {
        conflict = true;
        if (!other.conflict) await vault.put<Received>(RECEIVED, { ...other, conflict }, id);
      }
    }
    await this.known.keep({ ...of, at: rfc3339(new Date()), conflict });
    this.accepted += 1;
    if (message.kind === "opened") await outbox.markOpened(message.body.ids, of.former);
    if (message.kind === "casekey") await keepCaseKey(this.space, message.body);
  }
}

function urgentDay(doc: unknown): string | null {
  try {
    const { urgent, release, day } = parseHeader((doc as { h?: unknown } | null)?.h);
    return urgent ? (release ?? day).slice(0, 10) : null;
  } catch {
    return null;
  }
}

/**
 * @param author whose all of them must be: nobody speaks for another. null: each speaks for its own
 * @param log the one they must belong to
 * @throws {EnvelopeError} `bad-message`
 */
async function hashesOf(entries: Dsse[], author: string | null, log?: string): Promise<string[]> {
  const hashes: string[] = [];
  for (const signed of entries) {
    try {
      const entry = await readEntry(signed);
      if (author !== null && entry.author !== author) throw new EntryError("author");
      if (log !== undefined && entry.log !== log) throw new EntryError("log");
      hashes.push(entry.hash);
    } catch (error) {
      if (!(error instanceof EntryError || error instanceof SignatureError)) throw error;
      throw new EnvelopeError("bad-message");
    }
  }
  return hashes;
}
