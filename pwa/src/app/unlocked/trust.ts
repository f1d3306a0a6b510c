/** Whom to believe and whom to seal to: the directory as this device folds it. */
import { type Directory, fold, NoRoot, type SealedRole } from "../../core/directory";
import { SEAL } from "../../core/directory-statements";
import { rfc3339 } from "../../core/encoding";
import { kinds, type Message } from "../../core/messages";
import type { Dsse } from "../../core/signing";
import { copyOf, type PublicCopies } from "../../sync/catalogue";
import { hubNow } from "../region";
import type { Readers } from "../types";

/** Who reads what is for a shared place. In casework each case is sealed to a key of its own. */
const READERS: Record<string, readonly SealedRole[]> = {
  coordinators: ["coordinator", "custodian"],
  facilitators: ["author", "reviewer"],
};

const marks = (directories: ReadonlyMap<string, Directory>) =>
  [...directories].map(([region, { hash }]) => region + hash).join();

export class Trust {
  directory: Directory | null = null;
  /** The hub's directory was here at least once; before, only the root that came with the invitation is known. */
  isPulled = false;

  /** Directories of other regions that our own root names, each folded from that region's own first root. */
  neighbours: ReadonlyMap<string, Directory> = new Map();

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
    const hashes = marks(this.neighbours);
    this.neighbours = await this.foldNeighbours();
    return (
      before?.hash !== this.directory?.hash ||
      before?.heads.length !== this.directory?.heads.length ||
      marks(this.neighbours) !== hashes
    );
  }

  /** Regions for which our root consents to this now. */
  taken(flow: "take-alerts" | "take-catalogue" | "take-directory" | "give-relay"): string[] {
    const consents = this.directory?.consents(this.now()) ?? new Map();
    return [...consents].flatMap(([region, flows]) => (flows.has(flow) ? [region] : []));
  }

  private async foldNeighbours(): Promise<Map<string, Directory>> {
    const found = new Map<string, Directory>();
    for (const region of this.taken("take-directory")) {
      const name = copyOf(region, "directory");
      const statements = await this.copies.statements(name);
      try {
        const directory = await fold(statements, region);
        found.set(region, directory);
        await this.copies.keep(name, directory.counted).catch(() => undefined);
      } catch (error) {
        if (!(error instanceof NoRoot)) throw error;
      }
    }
    return found;
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

  /** Who could open what is sealed now for a place that several people read; nobody for one that is not known. */
  recipients(place: string): string[] {
    const { directory } = this;
    if (!directory) return [];
    const now = this.now();
    const seals = (READERS[place] ?? []).flatMap((role) => [...directory.recipients(role, now)]);
    return [...new Set(seals.map(([, seal]) => seal.recipient))];
  }

  /** The same in another region, as far as our root lets us write there and its keys are here. */
  recipientsIn(region: string, place: string): string[] {
    const directory = this.neighbours.get(region);
    if (!directory || !this.taken("give-relay").includes(region)) return [];
    const now = this.now();
    const seals = (READERS[place] ?? []).flatMap((role) => [...directory.recipients(role, now).values()]);
    return [...new Set(seals.map(({ recipient }) => recipient))];
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

  /** Who holds the keys that something was sealed to, by role; also keys that ended since. */
  holdersOf(recipients: readonly string[]): { coordinators: number; custodians: number } {
    const now = this.now();
    const holders = new Set<string>();
    for (const { t, p } of (this.directory?.counted ?? []) as Dsse[]) {
      if (t !== SEAL) continue;
      const { holder, recipient } = JSON.parse(p) as { holder: string; recipient: string };
      if (recipients.includes(recipient)) holders.add(holder);
    }
    const custodians = [...holders].filter((key) => this.directory?.holds(key, "custodian", now)).length;
    return { coordinators: holders.size - custodians, custodians };
  }

  /** The other region whose coordinator this key is now, if our root takes messages from there. */
  coordinatorOf(key: string): string | null {
    const now = this.now();
    const consents = this.directory?.consents(now);
    for (const [region, directory] of this.neighbours) {
      if (consents?.get(region)?.has("take-relay") && directory.holds(key, "coordinator", now)) return region;
    }
    return null;
  }

  isCoordinator(key: string): boolean {
    return this.directory?.holds(key, "coordinator", this.now()) ?? false;
  }

  /**
   * What a colleague wrote in a case while it was hers stays in it when her role ends: whoever joins later reads it.
   * A key that was revoked speaks for nobody, whenever it says that it wrote.
   */
  wasCoordinator(key: string, at: string): boolean {
    return at <= this.now() && (this.directory?.holds(key, "coordinator", at) ?? false);
  }

  /** May this sender write this kind of message? Which invitation vouches for her is asked only where it matters. */
  async maySend(
    { kind, from, made }: Pick<Message, "kind" | "from" | "made">,
    invitation: () => Promise<string | null>,
  ) {
    const holds = (...roles: SealedRole[]) =>
      roles.some((role) => this.directory?.holds(from.author, role, this.now()) ?? false);
    switch (kinds[kind].from) {
      case "anyone":
        return true;
      case "coordinator":
        return holds("coordinator") || (kind === "case" && this.wasCoordinator(from.author, made));
      case "facilitator":
        return holds("author", "reviewer");
      case "neighbour":
        return this.coordinatorOf(from.author) !== null;
      case "member":
        return (await invitation()) !== null || holds("coordinator", "custodian");
    }
  }
}
