/**
 * Pulling one box into a local mirror that stays sealed. Deletions from the network are ignored: what was opened is
 * kept in the vault. The mirror lets an envelope that could not be accepted yet be looked at again later.
 */
import { localDatabase, type PouchDB, pullTo } from "./pouch";
import type { Session } from "./session";

/** Envelopes held in memory at a time; each may have 1.4 MB. */
const AT_ONCE = 20;

export class Mirror {
  private constructor(
    private readonly local: PouchDB,
    /** The database at the hub. */
    readonly remote: string,
  ) {}

  /** `name`: of the local database; says nothing of whose it is. */
  static async open(name: string, remote: string): Promise<Mirror> {
    return new Mirror(await localDatabase(name), remote);
  }

  /** Resolves with the place in the hub's database up to where all is here. */
  async pull(session: Session, signal?: AbortSignal): Promise<number | string> {
    return (await pullTo(this.local, session, this.remote, signal)).place;
  }

  /** Names this copy: another after the browser evicted it, or on another device. Places in it mean nothing there. */
  copy(): Promise<string> {
    return this.local.id();
  }

  /** The next documents written here after `since`, and where to go on from; none when all were seen. */
  async after(since: number | string): Promise<{ docs: unknown[]; last: number | string; more: boolean }> {
    const { results, last_seq } = await this.local.changes({ since, include_docs: true, limit: AT_ONCE });
    const docs = results.filter((change) => !change.deleted).map((change) => bare(change.doc));
    return { docs, last: last_seq, more: results.length === AT_ONCE };
  }

  async get(id: string): Promise<unknown> {
    return bare(await this.local.get(id).catch(() => null));
  }

  close(): Promise<void> {
    return this.local.close();
  }

  destroy(): Promise<void> {
    return this.local.destroy();
  }
}

/** Without what the database adds. */
function bare(doc: object | null | undefined): unknown {
  return (
    doc &&
    Object.fromEntries(Object.entries(doc).filter(([field]) => field === "_id" || !field.startsWith("_")))
  );
}
