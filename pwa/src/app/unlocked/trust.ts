/** Whom to believe and whom to seal to: the directory as this device folds it. */
import { type Directory, fold, NoRoot } from "../../core/directory";
import { rfc3339 } from "../../core/encoding";
import type { Dsse } from "../../core/signing";
import type { PublicCopies } from "../../sync/catalogue";
import { hubNow } from "../region";
import type { Readers } from "../types";

export class Trust {
  directory: Directory | null = null;
  /** The hub's directory was here at least once; before, only the root that came with the invitation is known. */
  isPulled = false;

  constructor(
    private readonly region: string,
    private readonly root: Dsse[],
    private readonly copies: PublicCopies,
  ) {}

  /** Folds what is here now. True when that changed who is believed. */
  async refresh(): Promise<boolean> {
    const before = this.directory;
    try {
      const statements = await this.copies.statements();
      this.isPulled = statements.length > 0;
      this.directory = await fold([...this.root, ...statements], this.region);
      // A full disk keeps nobody out: tried again at the next look.
      const came = new Set(statements);
      const counted = this.directory.counted.filter((signed) => came.has(signed));
      await this.copies.keep("directory", counted).catch(() => undefined);
    } catch (error) {
      if (!(error instanceof NoRoot)) throw error;
    }
    return before?.hash !== this.directory?.hash || before?.heads.length !== this.directory?.heads.length;
  }

  /**
   * The latest of this clock, the hub's and the newest signed time. A clock set back brings no ended key to life, and
   * a phone that lags (an empty battery sets it back by years) still believes keys that were signed meanwhile. A hub
   * that lies can only end keys early, as it can by keeping quiet.
   */
  now(): string {
    const clock = rfc3339(new Date(Math.max(Date.now(), hubNow().getTime())));
    const newest = this.directory?.head(clock)?.issued;
    return newest && newest > clock ? newest : clock;
  }

  /** Who could open a report that is sealed now. */
  recipients(): string[] {
    const { directory } = this;
    if (!directory) return [];
    const now = this.now();
    const seals = [...directory.recipients("coordinator", now), ...directory.recipients("custodian", now)];
    return [...new Set(seals.map(([, seal]) => seal.recipient))];
  }

  readers(): Readers {
    const { directory } = this;
    if (!directory) return { coordinators: 0, custodian: false, stale: false, none: true };
    const now = this.now();
    const coordinators = directory.recipients("coordinator", now).size;
    const custodian = directory.recipients("custodian", now).size > 0;
    const stale = directory.headState(now) !== "fresh";
    return { coordinators, custodian, stale, none: coordinators === 0 && !custodian };
  }

  isCoordinator(key: string): boolean {
    return this.directory?.holds(key, "coordinator", this.now()) ?? false;
  }

  /** Holds any role that lets her write without an invitation's certificate. */
  holdsPublicRole(key: string): boolean {
    return this.isCoordinator(key) || (this.directory?.holds(key, "custodian", this.now()) ?? false);
  }
}
