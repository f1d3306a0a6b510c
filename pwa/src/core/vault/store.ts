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
  private constructor(
    readonly id: string,
    private readonly database: IDBDatabase,
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
    this.database.close();
  }

  async head(): Promise<Head | null> {
    return (await read<Head>(this.database, "head", "head")) ?? null;
  }

  putHead(head: Head): Promise<void> {
    return write(this.database, ["head"], (of) => of("head").put(head, "head"));
  }

  async record(id: string): Promise<SealedRecord | null> {
    return (await read<SealedRecord>(this.database, "rec", id)) ?? null;
  }

  records(): Promise<SealedRecord[]> {
    return request(this.database.transaction("rec").objectStore("rec").getAll()) as Promise<SealedRecord[]>;
  }

  /** All or nothing. */
  change(put: SealedRecord[], remove: string[] = []): Promise<void> {
    return write(this.database, ["rec"], (of) => {
      for (const record of put) of("rec").put(record, record.id);
      for (const id of remove) of("rec").delete(id);
    });
  }

  async chunk(hash: string): Promise<Bytes | null> {
    return (await read<Bytes>(this.database, "chunk", hash)) ?? null;
  }

  putChunk(hash: string, chunk: Bytes): Promise<void> {
    return write(this.database, ["chunk"], (of) => of("chunk").put(chunk, hash));
  }

  removeChunks(hashes: string[]): Promise<void> {
    return write(this.database, ["chunk"], (of) => {
      for (const hash of hashes) of("chunk").delete(hash);
    });
  }

  async chunkHashes(): Promise<string[]> {
    const store = this.database.transaction("chunk").objectStore("chunk");
    return (await request(store.getAllKeys())).map(String);
  }
}

function databaseName(id: string): string {
  return `tejedora-vault-${id}`;
}
