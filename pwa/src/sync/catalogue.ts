/** Local copies of the hub's public, signed databases: the directory, and the catalogue of each language. */
import type { CatalogueDoc } from "../core/catalogue";
import { localDatabase, type PouchDB, pull } from "./pouch";
import type { Session } from "./session";

/** Local copies are shared by all spaces of a region on this device: they are public. */
function localName(region: string, database: string): string {
  return `public-${region.slice(0, 16)}-${database}`;
}

export class PublicCopies {
  private readonly open = new Map<string, Promise<PouchDB>>();

  constructor(private readonly region: string) {}

  private database(name: string): Promise<PouchDB> {
    let database = this.open.get(name);
    if (!database) {
      database = localDatabase(localName(this.region, name));
      this.open.set(name, database);
    }
    return database;
  }

  /** Pulls what is new; resolves with the number of new documents. */
  async pull(session: Session, name: string, signal?: AbortSignal): Promise<number> {
    return pull(await this.database(name), session, name, signal);
  }

  async statements(): Promise<unknown[]> {
    const { rows } = await (await this.database("directory")).allDocs({ include_docs: true });
    return rows.flatMap(({ doc }) => (doc ? [{ t: doc.t, p: doc.p, s: doc.s }] : []));
  }

  async catalogue(lang: string): Promise<{ docs: CatalogueDoc[]; releases: unknown[] }> {
    const { rows } = await (await this.database(`catalogue-${lang}`)).allDocs({ include_docs: true });
    const docs: CatalogueDoc[] = [];
    const releases: unknown[] = [];
    for (const { doc } of rows) {
      if (doc?._id.startsWith("release:")) releases.push({ t: doc.t, p: doc.p, s: doc.s });
      else if (typeof doc?.p === "string") docs.push({ _id: doc._id, ver: Number(doc.ver), p: doc.p });
    }
    return { docs, releases };
  }

  async close(): Promise<void> {
    for (const database of this.open.values()) await (await database).close();
    this.open.clear();
  }
}
