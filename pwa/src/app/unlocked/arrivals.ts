/** Which files of received reports are at the hub (or here) already: text comes first, files follow. */
import { filesOf, type Message, type SealedFile } from "../../core/messages";
import { Backoff } from "../../sync/backoff";
import { hasChunk } from "../../sync/blobs";
import { RECEIVED, type Received } from "./incoming";
import type { Space } from "./space";

/** While files are coming, the hub is asked after pauses that grow between these (milliseconds). */
const FIRST_MS = 1500;
const MOST_MS = 30_000;
const WITH_FILES: readonly Message["kind"][] = ["report", "addition", "record"];

export class FilesAtHub {
  private readonly complete = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking = false;
  private readonly pause = new Backoff(FIRST_MS, MOST_MS);

  constructor(
    private readonly space: Space,
    private readonly onArrival: () => void,
  ) {
    space.closing.signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  stateOf(file: SealedFile): "coming" | "here" {
    return this.complete.has(nameOf(file)) ? "here" : "coming";
  }

  /** Something came or she looks: ask soon, and go on asking while some are coming. */
  expect(): void {
    this.pause.reset();
    this.again();
  }

  private async look(): Promise<void> {
    if (this.looking || document.hidden) return this.again();
    this.looking = true;
    let arrived = false;
    try {
      for (const file of this.coming()) {
        if (!(await this.isComplete(file))) continue;
        this.complete.add(nameOf(file));
        arrived = true;
      }
    } catch {
      // The hub is away: asked again later, and when it is back.
    } finally {
      this.looking = false;
    }
    if (arrived) this.onArrival();
    this.again();
  }

  private again(): void {
    clearTimeout(this.timer);
    if (this.space.closing.signal.aborted || this.coming().length === 0) return;
    this.timer = setTimeout(() => void this.look(), this.pause.next());
  }

  private coming(): SealedFile[] {
    const files = this.space.vault
      .all<Received>(RECEIVED)
      .flatMap(({ body: { message } }) => (WITH_FILES.includes(message.kind) ? filesOf(message) : []));
    return files.filter((file) => !this.complete.has(nameOf(file)));
  }

  /** Chunks are sent in order, so the last is asked for first. */
  private async isComplete({ chunks }: SealedFile): Promise<boolean> {
    const { vault, session, closing } = this.space;
    for (const hash of [...chunks].reverse()) {
      if (await vault.store.chunk(hash)) continue;
      if (!(await hasChunk(session, hash, closing.signal))) return false;
    }
    return true;
  }
}

const nameOf = ({ chunks }: SealedFile) => chunks.join(" ");
