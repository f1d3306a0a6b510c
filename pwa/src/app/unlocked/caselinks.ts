/**
 * What a case carries of others: what defenders wrote, and answers that were given before it, each exactly as it was
 * signed, and verified once on this device, whoever handed it on.
 */
import { type AnsweredPart, type LinkPart, type ReplyPart, readPart, triageLog } from "../../core/case";
import type { CaseState, Said } from "../../core/case-fold";
import { parseHeader, readSigned } from "../../core/envelope";
import { readEntry } from "../../core/log";
import { invitationOf, kinds, type Message } from "../../core/messages";
import type { Space } from "./space";

/** A message that a case carries; null when its signature does not hold, or its sender is nobody we can believe. */
export type Verified = Message | null;

export class CaseLinks {
  private readonly known = new Map<string, Verified>();
  private readonly answers = new Map<string, Said<ReplyPart> | null>();

  constructor(private readonly space: Space) {}

  /** Verifies what is new. */
  async take({ links, answers }: Pick<CaseState, "links" | "answers">): Promise<void> {
    for (const link of links) {
      if (!this.known.has(link.hash)) this.known.set(link.hash, await this.verify(link));
    }
    for (const one of answers) {
      if (!this.answers.has(one.hash)) this.answers.set(one.hash, await this.verifyAnswer(one));
    }
  }

  /** Of one link; null also while it was not looked at. */
  get({ hash }: { hash: string }): Verified {
    return this.known.get(hash) ?? null;
  }

  /** What somebody answered before the case; null as for a link. */
  answer({ hash }: { hash: string }): Said<ReplyPart> | null {
    return this.answers.get(hash) ?? null;
  }

  private async verify({ message: signed }: LinkPart): Promise<Verified> {
    const { identity, trust } = this.space;
    try {
      const message = await readSigned(signed);
      const { region, to } = parseHeader(message.h);
      if (region !== identity.region || to !== "coordinators") return null;
      if (!kinds[message.kind].places.includes("coordinators")) return null;
      const isKnown = await trust.maySend(message, () => invitationOf(message.from, identity.region));
      return isKnown ? message : null;
    } catch {
      return null;
    }
  }

  /** @param by who brought it into the case: her own words were looked at when they came, whatever her clock said */
  private async verifyAnswer({
    report,
    entry: signed,
    by,
  }: Said<AnsweredPart>): Promise<Said<ReplyPart> | null> {
    const { trust } = this.space;
    try {
      const entry = await readEntry(signed);
      const { author, made, hash } = entry;
      const part = readPart(entry);
      if (part?.type !== "reply" || part.report !== report || entry.log !== (await triageLog(report)))
        return null;
      const isKnown = author === by || trust.isCoordinator(author) || trust.wasCoordinator(author, made);
      return isKnown ? { ...part, by: author, made, hash } : null;
    } catch {
      return null;
    }
  }
}
