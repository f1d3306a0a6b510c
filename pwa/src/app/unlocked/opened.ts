/**
 * Tells the hub up to where everything urgent for the coordinators was opened by a person. Until then it goes on looking
 * for one: that a phone in a bag has fetched it helps nobody. Says which place, and nothing of what or by whom.
 */
import { casework } from "./casework";
import { openedHere } from "./receipts";
import { RECEIVED, type Received } from "./received";
import type { Space } from "./space";

/** What stays unopened until somebody touches it; all else that is urgent is before her eyes when it is here. */
const OPENED_BY_HAND: readonly string[] = ["report", "checkin"];

export class OpenedUpTo {
  private place: string | null = null;
  private told: string | null = null;

  constructor(private readonly space: Space) {}

  /** The coordinators' box is here up to this place of the hub's. */
  reached(place: number | string): void {
    this.place = String(place);
  }

  /** @throws {Unreachable | Problem} It is told the next time then. */
  async tell(): Promise<void> {
    const { place } = this;
    if (place === null || place === this.told || this.isSomethingUnopened()) return;
    await this.space.session.json("POST", "/api/opened", { since: place });
    this.told = place;
  }

  private isSomethingUnopened(): boolean {
    const opened = openedHere(this.space);
    const work = casework.peek();
    return this.space.vault.all<Received>(RECEIVED).some(
      ({ body: { box, urgent, message } }) =>
        box === "coordinators" &&
        urgent &&
        OPENED_BY_HAND.includes(message.kind) &&
        !opened.has(message.id) &&
        // A colleague has seen it: what she wrote of that came with the cases.
        !work?.triageOf(message.id).seen.length,
    );
  }
}
