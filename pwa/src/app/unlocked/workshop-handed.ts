/**
 * What a colleague handed on of a workshop, for who became a facilitator after it was sent: each message exactly as its
 * author signed it, and verified on this device, whoever handed it on.
 */
import { parseHeader, readSigned } from "../../core/envelope";
import { invitationOf, kinds, type Message, type MessageOf } from "../../core/messages";
import type { Dsse } from "../../core/signing";
import { RECEIVED, type Received } from "./incoming";
import type { Space } from "./space";

export const FACILITATORS = "facilitators";

/** What is said around one workshop. Courses that were finished belong to none. */
export const OF_A_WORKSHOP: readonly string[] = [
  "registration",
  "registration-withdrawn",
  "attendance",
  "session",
  "feedback",
  "notice",
];

/** A message with the text that its author signed. */
export interface Original {
  message: Message;
  signed: Dsse;
}

export const workshopOf = ({ body }: Pick<Message, "body">): string | undefined =>
  (body as { workshop?: string }).workshop;

export class Handed {
  /** By signature, which is checked once, with the text that it is of. */
  private readonly known = new Map<string, Original>();

  constructor(private readonly space: Space) {}

  /** All that holds. */
  async messages(): Promise<Original[]> {
    const found: Original[] = [];
    for (const { body } of this.space.vault.all<Received>(RECEIVED)) {
      if (body.box !== FACILITATORS || body.message.kind !== "handover") continue;
      const handover = body.message as MessageOf<"handover">;
      for (const signed of handover.body.messages) {
        const message = await this.read(signed, handover.body.workshop);
        if (message) found.push({ message, signed });
      }
    }
    return found;
  }

  private async read(signed: Dsse, workshop: string): Promise<Message | null> {
    const name = signed.s.map(({ sig }) => sig).join();
    const before = this.known.get(name);
    if (before?.signed.p === signed.p) return before.message;
    const { identity, trust } = this.space;
    try {
      const message = await readSigned(signed);
      const { region, to } = parseHeader(message.h);
      if (region !== identity.region || to !== FACILITATORS || workshopOf(message) !== workshop) return null;
      if (!OF_A_WORKSHOP.includes(message.kind) || !kinds[message.kind].places.includes(FACILITATORS))
        return null;
      if (!(await trust.maySend(message, () => invitationOf(message.from, identity.region)))) return null;
      this.known.set(name, { message, signed });
      return message;
    } catch {
      // Not signed by its author, or nothing that can be read: it says nothing.
      return null;
    }
  }
}
