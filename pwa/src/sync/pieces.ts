/** Pieces of a download on disk, so that it goes on where it broke off, also after the app was closed. Public bytes only. */
import { type Bytes, concat } from "../core/encoding";
import { finished, openDatabase, request } from "../core/vault/idb";

/** A database for each sort of download: the one sort may forget all of its own. */
export type Sort = "public-downloads" | "public-media";
const STORE = "pieces";

export class Pieces {
  private constructor(private readonly database: IDBDatabase) {}

  static async open(sort: Sort): Promise<Pieces> {
    return new Pieces(await openDatabase(sort, [STORE]));
  }

  /** All from the beginning on that is here of a download, without a gap. */
  async have(name: string): Promise<Bytes> {
    const store = this.database.transaction(STORE).objectStore(STORE);
    const range = allOf(name);
    const [keys, pieces] = await Promise.all([
      request(store.getAllKeys(range)),
      request(store.getAll(range)),
    ]);
    const found: Bytes[] = [];
    let end = 0;
    for (const [at, key] of keys.entries()) {
      if ((key as [string, number])[1] !== end) break;
      found.push(pieces[at]);
      end += pieces[at].length;
    }
    return concat(...found);
  }

  /** Keeps a piece that begins at this byte. */
  add(name: string, from: number, piece: Bytes): Promise<void> {
    return this.write((store) => store.put(piece, [name, from]));
  }

  /** Keeps nothing, but for one download. */
  keepOnly(name: string): Promise<void> {
    return this.write((store) => {
      store.delete(IDBKeyRange.upperBound([name, 0], true));
      store.delete(IDBKeyRange.lowerBound([name, Number.MAX_SAFE_INTEGER], true));
    });
  }

  forget(name: string): Promise<void> {
    return this.write((store) => store.delete(allOf(name)));
  }

  close(): void {
    this.database.close();
  }

  private write(work: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.database.transaction(STORE, "readwrite");
    const done = finished(transaction);
    work(transaction.objectStore(STORE));
    return done;
  }
}

const allOf = (name: string) => IDBKeyRange.bound([name, 0], [name, Number.MAX_SAFE_INTEGER]);
