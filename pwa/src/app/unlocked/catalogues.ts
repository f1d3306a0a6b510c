/**
 * Catalogues come in here. One that this phone does not have at all comes beside the passes of the engine: on a slow
 * line it takes many seconds, no text waits for it, and its bytes fill the pauses of everything else.
 */
import { Problem } from "../../sync/api";
import type { Progress } from "../../sync/packs";
import { download } from "./news";
import type { Space } from "./space";

export class Catalogues {
  /** The one that comes beside, if any does. */
  private coming: string | null = null;
  private failure: unknown = null;

  /**
   * @param changed There is something new to be shown.
   * @param wake The one that came beside is here, or failed: the next pass is to look.
   */
  constructor(
    private readonly space: Space,
    private readonly changed: () => void,
    private readonly wake: () => void,
  ) {}

  get isComing(): boolean {
    return this.coming !== null;
  }

  /** Is it under way beside the passes? */
  comes = (name: string): boolean => this.coming === name;

  /**
   * Begins with the first of these that is not here, unless one is under way. `work` does all that belongs to it.
   * @throws what the one before failed with: the pass that hears of it ends as if it had failed itself.
   */
  async begin(names: string[], work: (name: string) => Promise<void>): Promise<void> {
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
    if (this.coming) return;
    for (const name of names) {
      if (await this.space.copies.has(name)) continue;
      this.coming = name;
      void work(name)
        .catch((error: unknown) => {
          this.failure = error;
        })
        .finally(() => {
          this.coming = null;
          this.wake();
        });
      return;
    }
  }

  /** What failed beside was a matter of the moment: begin again without a pause. */
  forgive(): void {
    this.failure = null;
  }

  /** Brings what is new of one, or all of it. */
  async pull(name: string, signal: AbortSignal): Promise<void> {
    const { copies, session, trust } = this.space;
    const told = {
      onProgress: (progress: Progress) => {
        download.value = { lang: name.replace(/^.*catalogue-/, ""), ...progress };
      },
      onLoaded: () => {
        download.value = null;
        // Before the directory is here nobody's word counts, and it would look as if nothing could be believed.
        if (trust.isPulled) this.changed();
      },
    };
    const written = await copies
      .pullCatalogue(session, name, told, signal)
      .catch((error: unknown) => {
        // Not published in this language (yet): a poke tells when it is.
        if (error instanceof Problem && error.status === 404) return 0;
        throw error;
      })
      .finally(() => {
        download.value = null;
      });
    if (written > 0 && trust.isPulled) this.changed();
  }
}
