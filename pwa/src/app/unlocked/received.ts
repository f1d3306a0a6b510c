/** What came and was opened, and what could not be: records of the vault, and what is known of them at one look. */
import type { Message } from "../../core/messages";
import type { Dsse } from "../../core/signing";
import type { Vault } from "../../core/vault/vault";
import { OUTGOING, type Outgoing } from "../../sync/outbox";

export const RECEIVED = "received";
export const QUARANTINE = "quarantine";

export interface Received {
  envelope: string;
  /** A shared place (`coordinators`, `facilitators`, `casework`) or her own box. */
  box: string;
  urgent: boolean;
  message: Message;
  /** The message exactly as it was signed. */
  signed: Dsse;
  /** RFC 3339: when this device first opened it. */
  at: string;
  /** Public key of the invitation that vouches for its sender. */
  invitation: string | null;
  /** The region that she has left whose coordinator wrote it. */
  former?: string;
  /** The same sender used this id for another text too. */
  conflict: boolean;
  /** Of kinds `case` and `plan`: the hashes of its entries, which were verified. */
  hashes?: string[];
}

export interface SetAside {
  envelope: string;
  box: string;
  reason: string;
  /** Day of something urgent: since when it could have been opened by those it is sealed to. */
  urgent?: string;
}

const nameOf = ({ id, from }: Pick<Message, "id" | "from">) => `${from.author} ${id}`;

/** Answers without looking through everything: with thousands of messages each envelope must cost the same. */
export class Known {
  private readonly envelopes = new Set<string>();
  private readonly byMessage = new Map<string, string[]>();
  private readonly aside = new Map<string, { id: string; reason: string }>();
  private readonly own: ReadonlySet<string>;

  constructor(private readonly vault: Vault) {
    for (const { id, body } of vault.all<Received>(RECEIVED)) this.note(id, body);
    for (const { id, body } of vault.all<SetAside>(QUARANTINE)) {
      this.aside.set(body.envelope, { id, reason: body.reason });
    }
    this.own = new Set(vault.all<Outgoing>(OUTGOING).map(({ body }) => body.message.id));
  }

  has(envelope: string): boolean {
    return this.envelopes.has(envelope);
  }

  /** Did she write it herself, on this device? Then it is among what she sent. */
  isOwn(messageId: string, author: string, me: string): boolean {
    return author === me && this.own.has(messageId);
  }

  /** Records of messages by the same author under the same id. */
  sameId(message: Message): readonly string[] {
    return this.byMessage.get(nameOf(message)) ?? [];
  }

  async keep(received: Received): Promise<void> {
    this.note(await this.vault.put<Received>(RECEIVED, received), received);
  }

  async setAside(aside: SetAside): Promise<void> {
    const before = this.aside.get(aside.envelope);
    if (before?.reason === aside.reason) return;
    const id = await this.vault.put<SetAside>(QUARANTINE, aside, before?.id);
    this.aside.set(aside.envelope, { id, reason: aside.reason });
  }

  /** It could be opened after all. */
  async free(envelope: string): Promise<void> {
    const before = this.aside.get(envelope);
    if (!before) return;
    this.aside.delete(envelope);
    await this.vault.remove(before.id);
  }

  private note(id: string, { envelope, message }: Received): void {
    this.envelopes.add(envelope);
    const name = nameOf(message);
    const others = this.byMessage.get(name);
    if (others) others.push(id);
    else this.byMessage.set(name, [id]);
  }
}
