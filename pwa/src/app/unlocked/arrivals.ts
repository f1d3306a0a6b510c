/** Which files of received reports are at the hub (or here) already: text comes first, files follow. */
import type { SealedFile } from "../../core/messages";
import { hasChunk } from "../../sync/blobs";
import { RECEIVED, type Received } from "./incoming";
import type { Space } from "./space";

/** While files are coming, the hub is asked this often (milliseconds). */
const AGAIN_MS = 15_000;

export class FilesAtHub {
  private readonly complete = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking = false;

  constructor(
    private readonly space: Space,
    private readonly onArrival: () => void,
  ) {
    space.closing.signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  stateOf(file: SealedFile): "coming" | "here" {
    return this.complete.has(nameOf(file)) ? "here" : "coming";
  }

  /** Asks for every file that is not complete; goes on asking while some are coming. */
  async look(now = false): Promise<void> {
    if (this.looking || (!now && document.hidden)) return this.again();
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
    this.timer = setTimeout(() => void this.look(), AGAIN_MS);
  }

  private coming(): SealedFile[] {
    const files = this.space.vault.all<Received>(RECEIVED).flatMap(({ body: { message } }) => {
      return message.kind === "report" || message.kind === "addition" ? message.body.files : [];
    });
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
