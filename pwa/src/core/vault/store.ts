/**
 * Where a vault lies on disk: one IndexedDB database each, holding its head, its sealed records, and sealed chunks
 * of files. Plain IndexedDB, not PouchDB: of a draft that was changed, nothing older may remain.
 */
import type { Bytes } from "../encoding";
import type { Head } from "./head";
import { deleteDatabase, openDatabase, read, request, write } from "./idb";

export interface SealedRecord {
  id: string;
  n: Bytes;
  c: Bytes;
}

const STORES = ["head", "rec", "chunk"];

export class VaultStore {
  private isClosed = false;

  private constructor(
    readonly id: string,
    private database: IDBDatabase,
  ) {}

  static async open(id: string): Promise<VaultStore> {
    return new VaultStore(id, await openDatabase(databaseName(id), STORES));
  }

  /** The head first: what is left without it opens for nobody, even if the browser stops half-way. */
  static async wipe(id: string): Promise<void> {
    const store = await VaultStore.open(id);
    await write(store.database, ["head"], (of) => of("head").clear());
    await write(store.database, ["rec", "chunk"], (of) => {
      of("rec").clear();
      of("chunk").clear();
    });
    store.close();
    await deleteDatabase(databaseName(id));
  }

  close(): void {
    this.isClosed = true;
    this.database.close();
  }

  /**
   * A browser that finds its disk full may let go of a database, and refuse it even when there is room again: then it
   * is opened anew, once. One that was wiped meanwhile stays wiped.
   */
  private async on<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    const { database } = this;
    try {
      return await work(database);
    } catch (error) {
      if (this.isClosed) throw error;
      if (this.database === database) {
        database.close();
        this.database = await openDatabase(databaseName(this.id), null).catch(() => {
          throw error;
        });
      }
      return work(this.database);
    }
  }

  async head(): Promise<Head | null> {
    return (await this.on((database) => read<Head>(database, "head", "head"))) ?? null;
  }

  putHead(head: Head): Promise<void> {
    return this.on((database) => write(database, ["head"], (of) => of("head").put(head, "head")));
  }

  async record(id: string): Promise<SealedRecord | null> {
    return (await this.on((database) => read<SealedRecord>(database, "rec", id))) ?? null;
  }

  records(): Promise<SealedRecord[]> {
    return this.on((database) => request(database.transaction("rec").objectStore("rec").getAll())) as Promise<
      SealedRecord[]
    >;
  }

  /** All or nothing. */
  change(put: SealedRecord[], remove: string[] = []): Promise<void> {
    return this.on((database) =>
      write(database, ["rec"], (of) => {
        for (const record of put) of("rec").put(record, record.id);
        for (const id of remove) of("rec").delete(id);
      }),
    );
  }

  async chunk(hash: string): Promise<Bytes | null> {
    return (await this.on((database) => read<Bytes>(database, "chunk", hash))) ?? null;
  }

  putChunk(hash: string, chunk: Bytes): Promise<void> {
    return this.on((database) => write(database, ["chunk"], (of) => of("chunk").put(chunk, hash)));
  }

  removeChunks(hashes: string[]): Promise<void> {
    return this.on((database) =>
      write(database, ["chunk"], (of) => {
        for (const hash of hashes) of("chunk").delete(hash);
      }),
    );
  }

  async chunkHashes(): Promise<string[]> {
    const keys = (database: IDBDatabase) =>
      request(database.transaction("chunk").objectStore("chunk").getAllKeys());
    return (await this.on(keys)).map(String);
  }
}

function databaseName(id: string): string {
  return `tejedora-vault-${id}`;
}
