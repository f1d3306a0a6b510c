/** The list of spaces on this device: what is visible while they are locked, and no more. */
import { openDatabase, request, write } from "../core/vault/idb";
import type { ProfileStub } from "./types";

const NAME = "tejedora";
const STORE = "spaces";

/** A space whose enrolment is not complete yet says which invitation it was begun with (a hash of its public key). */
export interface Entry extends ProfileStub {
  pending?: string;
}

export async function entries(): Promise<Entry[]> {
  const database = await openDatabase(NAME, [STORE]);
  try {
    const all = (await request(database.transaction(STORE).objectStore(STORE).getAll())) as Entry[];
    return all.sort((a, b) => (a.made < b.made ? -1 : 1));
  } finally {
    database.close();
  }
}

export async function putEntry(entry: Entry): Promise<void> {
  const database = await openDatabase(NAME, [STORE]);
  try {
    await write(database, [STORE], (of) => of(STORE).put(entry, entry.id));
  } finally {
    database.close();
  }
}

export async function removeEntry(id: string): Promise<void> {
  const database = await openDatabase(NAME, [STORE]);
  try {
    await write(database, [STORE], (of) => of(STORE).delete(id));
  } finally {
    database.close();
  }
}
