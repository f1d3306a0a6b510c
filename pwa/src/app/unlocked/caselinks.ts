/** What defenders wrote, as cases carry it: verified once on this device, whoever handed it on. */
import type { LinkPart } from "../../core/case";
import type { CaseState, Said } from "../../core/case-fold";
import { parseHeader, readSigned } from "../../core/envelope";
import { invitationOf, kinds, type Message } from "../../core/messages";
import type { Space } from "./space";

/** A message that a case carries; null when its signature does not hold, or its sender is nobody we can believe. */
export type Verified = Message | null;

export class CaseLinks {
  private readonly known = new Map<string, Verified>();

  constructor(private readonly space: Space) {}

  /** Verifies what is new. */
  async take({ links }: Pick<CaseState, "links">): Promise<void> {
    for (const link of links) {
      if (!this.known.has(link.hash)) this.known.set(link.hash, await this.verify(link));
    }
  }

  /** Of one link; null also while it was not looked at. */
  get({ hash }: Pick<Said<LinkPart>, "hash">): Verified {
    return this.known.get(hash) ?? null;
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
}
