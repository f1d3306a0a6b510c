/**
 * What she sent about cases and reports, and how far it came. What the hub did not take stays here and goes again:
 * when she says so, and by itself where that may help.
 */
import type { Entry } from "../../core/log";
import type { Message } from "../../core/messages";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import type { Unsent } from "../types";
import type { Space } from "./space";

/** Refusals that pass by themselves: her role came later, the envelope waited too long, the clock was wrong. */
const MAY_PASS: readonly string[] = ["not-your-place", "expired", "future-dated", "expires-too-late"];

/** To women, about their reports. */
const TOLD: readonly Message["kind"][] = ["answer", "progress", "opened"];

export class CasePosts {
  /** Records of what she sent, by the log or the report that it is about. */
  private readonly about = new Map<string, Set<string>>();
  private readonly subjects = new Map<string, readonly string[]>();
  /** What was sent again by itself since the space opened, or since she became a coordinator. */
  private tried = new Set<string>();
  private wasCoordinator = false;

  constructor(private readonly space: Space) {}

  /** @param entries of a message of kind `case` */
  note(id: string, { message }: Outgoing, entries: readonly Entry[]): void {
    if (this.subjects.has(id)) return;
    const subjects =
      message.kind === "case"
        ? entries.map(({ log }) => log)
        : message.kind === "casekey"
          ? [message.body.case]
          : TOLD.includes(message.kind)
            ? message.re
            : [];
    this.subjects.set(id, [...new Set(subjects)]);
    for (const subject of subjects) {
      const known = this.about.get(subject);
      if (known) known.add(id);
      else this.about.set(subject, new Set([id]));
    }
  }

  /** Logs and reports that a record of hers is about. */
  subjectsOf(id: string): readonly string[] {
    return this.subjects.get(id) ?? [];
  }

  /** What of all that is about these logs and reports has not left this device, and what the hub refused. */
  unsent(subjects: readonly string[]): Unsent {
    const items = this.items(subjects).map(({ body }) => body);
    const refused = items.filter(({ state }) => state === "refused");
    return {
      waiting: items.filter(({ state, pushed }) => state === "waiting" && !pushed).length,
      refused: refused.length,
      reasons: [...new Set(refused.map(({ reason = "" }) => reason))].sort(),
    };
  }

  /** Sends what the hub refused once more, sealed and dated anew; the same message stays the same message. */
  async sendAgain(subjects: readonly string[]): Promise<void> {
    for (const { id, body } of this.items(subjects)) if (body.state === "refused") await this.again(id, body);
    this.space.kick();
  }

  /** The same by itself, once each, where the reason may have passed. */
  async sendWhatMayPass(): Promise<void> {
    const { trust, keys } = this.space;
    const isCoordinator = trust.isCoordinator(keys.author.public);
    if (isCoordinator && !this.wasCoordinator) this.tried = new Set();
    this.wasCoordinator = isCoordinator;
    if (!isCoordinator) return;
    const waiting = this.items([...this.about.keys()]).filter(
      ({ id, body: { state, reason = "" } }) =>
        state === "refused" && MAY_PASS.includes(reason) && !this.tried.has(id),
    );
    for (const { id, body } of waiting) {
      this.tried.add(id);
      await this.again(id, body);
    }
    if (waiting.length > 0) this.space.kick();
  }

  private async again(id: string, { reason: _, ...outgoing }: Outgoing): Promise<void> {
    const anew = { ...outgoing, state: "waiting" as const, sealed: null, pushed: false };
    await this.space.vault.put<Outgoing>(OUTGOING, anew, id);
  }

  private items(subjects: readonly string[]): { id: string; body: Outgoing }[] {
    const ids = new Set(subjects.flatMap((subject) => [...(this.about.get(subject) ?? [])]));
    return [...ids].flatMap((id) => {
      const body = this.space.vault.get<Outgoing>(id);
      return body ? [{ id, body }] : [];
    });
  }
}
