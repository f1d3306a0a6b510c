/**
 * Tells the hub up to where everything urgent for the coordinators was opened by a person. Until then it goes on looking
 * for one: that a phone in a bag has fetched it helps nobody. Says which place, and nothing of what or by whom.
 */
import { addDays, dayOf } from "../../core/encoding";
import { casework } from "./casework";
import { openedHere } from "./receipts";
import { QUARANTINE, RECEIVED, type Received, type SetAside } from "./received";
import type { Space } from "./space";

/** What stays unopened until somebody touches it; all else that is urgent is before her eyes when it is here. */
const OPENED_BY_HAND: readonly string[] = ["report", "checkin"];

/**
 * Days for which she does not speak for what is sealed to colleagues alone: a report from before she was one, say.
 * No longer: what nobody can open would keep the hub looking for ever.
 */
const OF_OTHERS_DAYS = 1;

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
    if (place === null || place === this.told || this.isSomethingUnopened() || this.isSomethingOfOthers())
      return;
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

  private isSomethingOfOthers(): boolean {
    const { trust, vault } = this.space;
    const since = dayOf(addDays(new Date(trust.now()), -OF_OTHERS_DAYS));
    return vault
      .all<SetAside>(QUARANTINE)
      .some(
        ({ body: { box, reason, urgent } }) =>
          box === "coordinators" && reason === "cannot-open" && urgent !== undefined && urgent >= since,
      );
  }
}
