/**
 * What a coordinator does with a woman's files is signed in casework; here it is told to her too, sealed to her alone.
 * Several acts go together: who looks through twenty photos wakes her phone once.
 */
import type { From, MessageOf } from "../../core/messages";
import type { Dsse } from "../../core/signing";
import { addressOf } from "./addresses";
import { post } from "./outgoing";
import type { Space } from "./space";

const UNTOLD = "act-untold";
/** Milliseconds without another act before they are told. */
const QUIET_MS = 10_000;
/** Entries of one message. */
const MOST = 50;

interface Untold {
  report: string;
  from: Pick<From, "author" | "box" | "seal">;
  entry: Dsse;
}

export class ActsToTell {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private telling: Promise<void> = Promise.resolve();

  constructor(private readonly space: Space) {
    space.beforeClose.add(() => this.tell());
    // What the last run of the app could not tell any more.
    void this.tell().catch(() => undefined);
  }

  /** Kept at once; told in a moment, when she locks, or when she opens the app again. */
  async note({ id, from }: Pick<MessageOf<"report">, "id" | "from">, entry: Dsse): Promise<void> {
    const { vault, keys, closing } = this.space;
    if (from.author === keys.author.public) return;
    const { author, box, seal } = from;
    await vault.put<Untold>(UNTOLD, { report: id, from: { author, box, seal }, entry });
    clearTimeout(this.timer);
    if (!closing.signal.aborted) this.timer = setTimeout(() => void this.tell(), QUIET_MS);
  }

  /** Tells what was not told. A crash in the middle tells it twice, which she sees once. */
  tell(): Promise<void> {
    clearTimeout(this.timer);
    const next = this.telling.then(() => this.tellAll());
    this.telling = next.catch(() => undefined);
    return next;
  }

  private async tellAll(): Promise<void> {
    const { vault } = this.space;
    for (;;) {
      const untold = vault.all<Untold>(UNTOLD);
      const [first] = untold;
      if (!first) return;
      const { report, from } = first.body;
      const together = untold
        .filter(({ body }) => body.report === report && body.from.author === from.author)
        .slice(0, MOST);
      const entries = together.map(({ body }) => body.entry);
      await post(this.space, "custody", { entries }, { re: [report], address: addressOf(this.space, from) });
      for (const { id } of together) await vault.remove(id);
    }
  }
}
