/** IndexedDB as promises: just what the vault needs. */

export function request<T>(of: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    of.onsuccess = () => resolve(of.result);
    of.onerror = () => reject(of.error ?? new Error("IndexedDB failed"));
  });
}

/** Resolves when the transaction is on disk (as far as the browser says). */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB aborted"));
    transaction.onerror = () => reject(transaction.error ?? new Error("IndexedDB failed"));
  });
}

/** @param onDeleted it is deleted on purpose, here or in another tab */
export async function openDatabase(
  name: string,
  stores: string[],
  onDeleted?: () => void,
): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const store of stores) opening.result.createObjectStore(store);
  };
  const database = await request(opening);
  // Another tab deletes it (wipe): let go, or the deletion waits for this tab to close.
  database.onversionchange = () => {
    database.close();
    onDeleted?.();
  };
  return database;
}

export async function deleteDatabase(name: string): Promise<void> {
  await request(indexedDB.deleteDatabase(name));
}

/** One transaction that is durable before it counts as done: a killed browser must not lose a draft. */
export async function write(
  database: IDBDatabase,
  stores: string[],
  work: (store: (name: string) => IDBObjectStore) => void,
): Promise<void> {
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  const done = finished(transaction);
  work((name) => transaction.objectStore(name));
  await done;
}

export function read<T>(database: IDBDatabase, store: string, key: string): Promise<T | undefined> {
  return request(database.transaction(store).objectStore(store).get(key)) as Promise<T | undefined>;
}
