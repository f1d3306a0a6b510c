/** What can truly be said of a sender: same key as before or new, and who let her in. */
import type { VaultRecord } from "../../core/vault/vault";
import { browserFetch, openCall, Problem } from "../../sync/api";
import type { Sender } from "../types";
import { fingerprint } from "./identity";
import type { Received } from "./incoming";
import { INVITATION, type InvitationRecord } from "./invitation-records";
import type { Space } from "./space";

/** What the hub said once of an invitation that was not made on this device. */
export const VOUCHED = "vouched";
interface Vouched {
  invitation: string;
  by: "colleague" | "hub" | "unknown";
}

export class Senders {
  private readonly asking = new Set<string>();
  private readonly marks = new Map<string, string>();

  constructor(private readonly space: Space) {}

  /**
   * @param fromSame all that came from the same key
   * @param isShared an invitation is for one person: when it signed for two keys, its link went further than it should
   *   have, and it says of neither who she is
   */
  async describe(
    { message, invitation, at }: Received,
    fromSame: readonly VaultRecord<Received>[],
    isShared: boolean,
  ): Promise<Sender> {
    const { author } = message.from;
    const others = fromSame.map(({ body }) => body);
    const hello = others.find((other) => other.message.kind === "hello")?.message;
    // What she said with this report, or after it, tells nothing of whether we know her.
    const before = others.some(
      ({ message: m, at: seen }) =>
        m.kind !== "hello" && m.id !== message.id && !m.re.includes(message.id) && seen <= at,
    );
    const sender: Sender = {
      known: before ? "same" : "new",
      fingerprint: await this.mark(author),
      ...this.vouchedBy(isShared ? null : invitation),
    };
    if (hello?.kind === "hello" && hello.body.words) sender.name = hello.body.words;
    return sender;
  }

  /** As `describe`, looking through all that was received: for what comes rarely. */
  among(received: readonly VaultRecord<Received>[], item: Received): Promise<Sender> {
    const { invitation, message } = item;
    const isHers = ({ body }: VaultRecord<Received>) => body.message.from.author === message.from.author;
    const isShared =
      invitation !== null && received.some((one) => one.body.invitation === invitation && !isHers(one));
    return this.describe(item, received.filter(isHers), isShared);
  }

  private vouchedBy(invitation: string | null): Pick<Sender, "vouchedBy" | "invitation"> {
    if (!invitation) return { vouchedBy: "unknown" };
    const { vault } = this.space;
    const own = vault.all<InvitationRecord>(INVITATION).find(({ body }) => body.public === invitation);
    if (own) return { vouchedBy: "you", invitation: own.body.label };
    const said = vault.all<Vouched>(VOUCHED).find(({ body }) => body.invitation === invitation)?.body;
    if (!said) void this.ask(invitation);
    return { vouchedBy: said?.by ?? "unknown" };
  }

  /** Once for each invitation; the hub knows who came by which in any case. */
  private async ask(invitation: string): Promise<void> {
    if (this.asking.has(invitation)) return;
    this.asking.add(invitation);
    const { session, vault, closing } = this.space;
    try {
      await openCall(browserFetch, "POST", `${session.origin}/api/invitations/check`, { public: invitation });
    } catch (error) {
      if (!(error instanceof Problem)) {
        this.asking.delete(invitation);
        return;
      }
      const { vouched } = error.extra;
      const by = typeof vouched === "boolean" ? (vouched ? "colleague" : "hub") : "unknown";
      if (!closing.signal.aborted) await vault.put<Vouched>(VOUCHED, { invitation, by });
    }
  }

  private async mark(author: string): Promise<string> {
    const known = this.marks.get(author) ?? (await fingerprint(author));
    this.marks.set(author, known);
    return known;
  }
}
