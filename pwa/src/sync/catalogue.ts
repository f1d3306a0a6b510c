/**
 * Local copies of the hub's public, signed databases: the directory, and the catalogue of each language.
 *
 * A copy follows the hub, also in what the hub deletes or overwrites. What was believed once is therefore kept apart,
 * in a database that nothing is replicated to: a hub can leave a revocation out, but it cannot make a phone forget it.
 */
import type { CatalogueDoc } from "../core/catalogue";
import { sha256, toHex, utf8 } from "../core/encoding";
import { type Dsse, isDsse } from "../core/signing";
import { Problem, Unreachable } from "./api";
import { loading, loadPack, type Progress } from "./packs";
import { localDatabase, type PouchDB, pull, pullAfter } from "./pouch";
import { isFull, NoRoom } from "./room";
import type { Session } from "./session";

/** Local copies are shared by all spaces of a region on this device: they are public. */
function localName(region: string, database: string): string {
  return `public-${region.slice(0, 16)}-${database}`;
}

interface Told {
  onProgress: (progress: Progress) => void;
  onLoaded: () => void;
}

export class PublicCopies {
  private readonly open = new Map<string, Promise<PouchDB>>();
  /** Ids of what was found or put in the databases of what is kept. */
  private readonly kept = new Set<string>();

  constructor(private readonly region: string) {}

  private database(name: string): Promise<PouchDB> {
    let database = this.open.get(name);
    if (!database) {
      database = localDatabase(localName(this.region, name));
      this.open.set(name, database);
      // One that does not open is tried again.
      database.catch(() => this.open.delete(name));
    }
    return database;
  }

  /** Pulls what is new; resolves with the number of new documents. @throws {NoRoom} and as `pull` of a database. */
  async pull(session: Session, name: string, signal?: AbortSignal): Promise<number> {
    return this.writing(name, async () => pull(await this.database(name), session, name, signal));
  }

  /**
   * A browser that has no room closes the database under us, and all that is asked of it then fails in one way or
   * another: it is opened anew the next time. What the hub says, or that it is away, is no fault of the database.
   */
  private async writing<T>(name: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const isOfTheHub = error instanceof Problem && error.status < 500;
      if (isOfTheHub || error instanceof Unreachable) throw error;
      const broken = this.open.get(name);
      this.open.delete(name);
      await broken?.then((database) => database.close()).catch(() => undefined);
      throw isFull(error) ? new NoRoom(name) : error;
    }
  }

  /** Is there anything of it here that may be read? */
  async has(name: string): Promise<boolean> {
    const local = await this.database(name);
    // Not `info()`: it counts every document, at each sync.
    const { results } = await local.changes({ since: 0, limit: 1 });
    return results.length > 0 && (await loading(local)) === null;
  }

  /**
   * As `pull`, of a catalogue: one that is not here at all comes as a pack first, if the hub has one. Told of the
   * download as it goes, and once its documents can be read. @throws {NoRoom} What has come stays, and goes on from there.
   */
  pullCatalogue(session: Session, name: string, told: Told, signal?: AbortSignal): Promise<number> {
    return this.writing(name, () => this.pullOrLoad(session, name, told, signal));
  }

  private async pullOrLoad(
    session: Session,
    name: string,
    told: Told,
    signal?: AbortSignal,
  ): Promise<number> {
    const local = await this.database(name);
    if (await this.has(name)) return pull(local, session, name, signal);
    const renew = () => this.renewed(name);
    const loaded = await loadPack({ name, local, renew }, session, told.onProgress, signal);
    const after = await renew();
    if (!loaded) return pull(after, session, name, signal);
    told.onLoaded();
    return loaded.documents + (await pullAfter(after, session, name, loaded, signal));
  }

  /** The database without what a pack has left in it that was never whole. */
  private async renewed(name: string): Promise<PouchDB> {
    const local = await this.database(name);
    if ((await loading(local)) === null) return local;
    this.open.delete(name);
    await local.destroy();
    return this.database(name);
  }

  /** Statements of a directory: our own, or the copy of another region's. */
  async statements(name = "directory"): Promise<unknown[]> {
    return distinct([...(await this.signed(name)), ...(await this.signed(keptOf(name)))]);
  }

  /** Remembers signed objects of a database for good, whatever becomes of the hub's own. */
  keep(name: string, signed: readonly unknown[]): Promise<void> {
    return this.writing(keptOf(name), () => this.put(keptOf(name), signed));
  }

  private async put(name: string, signed: readonly unknown[]): Promise<void> {
    const database = await this.database(name);
    for (const { t, p, s } of signed.filter(isDsse)) {
      const _id = toHex(await sha256(utf8(textOf({ t, p, s }))));
      if (this.kept.has(_id)) continue;
      // Another tab may have been first: then it is there.
      await database.put({ _id, t, p, s }).catch((error: { status?: unknown }) => {
        if (error.status !== 409) throw error;
      });
      this.kept.add(_id);
    }
  }

  private async signed(name: string): Promise<unknown[]> {
    const { rows } = await (await this.database(name)).allDocs({ include_docs: true });
    return rows.flatMap(({ doc }) => (doc ? [{ t: doc.t, p: doc.p, s: doc.s }] : []));
  }

  /** What was replaced in a language, by ours or another region, as far as it was pulled. */
  async history(lang: string, of?: string): Promise<CatalogueDoc[]> {
    const { rows } = await (await this.database(historyOf(lang, of))).allDocs({ include_docs: true });
    return rows.flatMap(({ doc }) =>
      typeof doc?.p === "string" ? [{ _id: doc._id, ver: Number(doc.ver), p: doc.p }] : [],
    );
  }

  /** Our own region's catalogue of a language, or the copy of another region's. */
  async catalogue(lang: string, of?: string): Promise<{ docs: CatalogueDoc[]; releases: unknown[] }> {
    const name = of ? copyOf(of, `catalogue-${lang}`) : `catalogue-${lang}`;
    const local = await this.database(name);
    const isWhole = (await loading(local)) === null;
    const rows = isWhole ? (await local.allDocs({ include_docs: true })).rows : [];
    const docs: CatalogueDoc[] = [];
    const releases: unknown[] = [];
    for (const { doc } of rows) {
      if (doc?._id.startsWith("release:")) releases.push({ t: doc.t, p: doc.p, s: doc.s });
      else if (typeof doc?.p === "string") docs.push({ _id: doc._id, ver: Number(doc.ver), p: doc.p });
    }
    return { docs, releases: distinct([...releases, ...(await this.signed(keptOf(name)))]) };
  }

  async close(): Promise<void> {
    for (const database of this.open.values()) await (await database).close();
    this.open.clear();
  }
}

/** What a hub calls its copy of another region's database. */
export const copyOf = (region: string, database: string) => `of-${region}-${database}`;

/** Where a hub keeps texts that made way for others. */
export const historyOf = (lang: string, of?: string) => (of ? `history-of-${of}-${lang}` : `history-${lang}`);

const keptOf = (name: string) => `kept-${name}`;

const textOf = ({ t, p, s }: Dsse) => JSON.stringify([t, p, s]);

/** Each signed object once, though it lies in two databases: checking signatures takes time. */
function distinct(signed: unknown[]): unknown[] {
  return [...new Map(signed.map((one) => [isDsse(one) ? textOf(one) : one, one])).values()];
}
