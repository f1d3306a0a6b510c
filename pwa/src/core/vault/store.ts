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
  private database!: IDBDatabase;
  /** Closed by us, or wiped: it is not opened again. */
  private isOver = false;
  private knownHead: Head | null = null;
  private recovery: Promise<void> | null = null;
  /** All records, sealed anew from memory: for a database that the browser has lost. */
  remembered: (() => Promise<SealedRecord[]>) | null = null;
  /** Called after a lost database was written anew. */
  onRestored: (() => void) | null = null;

  private constructor(readonly id: string) {}

  static async open(id: string): Promise<VaultStore> {
    const store = new VaultStore(id);
    await store.connect();
    return store;
  }

  private async connect(): Promise<void> {
    this.database = await openDatabase(databaseName(this.id), STORES, () => {
      this.isOver = true;
    });
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
    this.isOver = true;
    this.database.close();
  }

  /**
   * A browser that finds its disk full lets go of a database, and may even throw it away (Chromium does): then it is
   * opened anew, and what is remembered is written again as soon as there is room. One that was wiped stays wiped.
   */
  private async on<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    const { database } = this;
    try {
      return await work(database);
    } catch (error) {
      if (this.isOver) throw error;
      this.recovery ??= this.recover(database).finally(() => {
        this.recovery = null;
      });
      await this.recovery.catch(() => {
        throw error;
      });
      return work(this.database);
    }
  }

  private async recover(failed: IDBDatabase): Promise<void> {
    if (this.database === failed) {
      failed.close();
      await this.connect();
    }
    const head = await read<Head>(this.database, "head", "head");
    if (head || !this.knownHead || !this.remembered) return;
    const records = await this.remembered();
    // All or nothing: a head without its records would pass for a vault that is empty.
    await write(this.database, ["head", "rec"], (of) => {
      of("head").put(this.knownHead, "head");
      for (const record of records) of("rec").put(record, record.id);
    });
    this.onRestored?.();
  }

  async head(): Promise<Head | null> {
    const head = (await this.on((database) => read<Head>(database, "head", "head"))) ?? null;
    this.knownHead = head;
    return head;
  }

  async putHead(head: Head): Promise<void> {
    await this.on((database) => write(database, ["head"], (of) => of("head").put(head, "head")));
    this.knownHead = head;
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
