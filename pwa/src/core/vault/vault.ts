/**
 * The vault: everything personal on this device. While it is open, its records are held in memory (the index never
 * touches the disk); on disk each is sealed by itself. Several tabs may have the same vault open: each tells the
 * others what it wrote.
 */
import { type Bytes, randomId, rfc3339 } from "../encoding";
import { changePassphrase, createHead, type Head, isHead, openWithKit, openWithPassphrase } from "./head";
import { newKit } from "./kit";
import { openRecord, type PlainRecord, recordKey, sealRecord } from "./records";
import { VaultStore } from "./store";

export interface VaultRecord<T = unknown> {
  id: string;
  at: string;
  body: T;
}

/** The secret opens nothing here. */
export class WrongSecret extends Error {}
/** There is no vault of this id, or its head is damaged. */
export class NoVault extends Error {}

type Listener = (kind: string, id: string) => void;

export class Vault {
  private readonly memory = new Map<string, PlainRecord>();
  /** Ids by kind, in the order of first writing: a look at one kind must not cost a look at all. */
  private readonly kinds = new Map<string, Set<string>>();
  private readonly listeners = new Set<Listener>();
  /** Writes of one record go to disk in the order they were asked for. */
  private writing: Promise<unknown> = Promise.resolve();
  private readonly tabs: BroadcastChannel;
  /** Records that could not be opened: damaged on disk. Kept, counted, never deleted. */
  damaged = 0;

  private constructor(
    readonly store: VaultStore,
    private readonly key: CryptoKey,
  ) {
    this.tabs = new BroadcastChannel(`tejedora-vault-${store.id}`);
    this.tabs.onmessage = ({ data }: MessageEvent<{ changed?: string[] }>) => {
      void this.reload(data.changed ?? []);
    };
  }

  get id(): string {
    return this.store.id;
  }

  /** A new vault under a fresh key. The kit's 16 bytes open it too; keep them in a record to show them again. */
  static async create(passphrase: string, id = randomId()): Promise<{ vault: Vault; kit: Bytes }> {
    const kit = newKit();
    const { head, vaultKey } = await createHead(passphrase, kit);
    const store = await VaultStore.open(id);
    await store.putHead(head);
    return { vault: await Vault.load(store, vaultKey), kit };
  }

  /** @throws {WrongSecret | NoVault} */
  static unlock(id: string, passphrase: string): Promise<Vault> {
    return Vault.unlockBy(id, (head) => openWithPassphrase(head, passphrase));
  }

  /** @throws {WrongSecret | NoVault} */
  static unlockWithKit(id: string, kit: Bytes): Promise<Vault> {
    return Vault.unlockBy(id, (head) => openWithKit(head, kit));
  }

  private static async unlockBy(id: string, open: (head: Head) => Promise<Bytes | null>): Promise<Vault> {
    const store = await VaultStore.open(id);
    try {
      const head = await store.head();
      if (!isHead(head)) throw new NoVault("no vault");
      const vaultKey = await open(head);
      if (!vaultKey) throw new WrongSecret("wrong secret");
      return await Vault.load(store, vaultKey);
    } catch (error) {
      store.close();
      throw error;
    }
  }

  private static async load(store: VaultStore, vaultKey: Bytes): Promise<Vault> {
    const vault = new Vault(store, await recordKey(vaultKey));
    vaultKey.fill(0);
    store.remembered = () =>
      Promise.all([...vault.memory].map(([id, record]) => sealRecord(vault.key, id, record)));
    for (const sealed of await store.records()) {
      try {
        vault.remember(sealed.id, await openRecord(vault.key, sealed));
      } catch {
        vault.damaged += 1;
      }
    }
    return vault;
  }

  /** Forgets the memory and the key. What was being written is finished first. */
  async close(): Promise<void> {
    this.listeners.clear();
    this.tabs.close();
    await this.writing.catch(() => undefined);
    this.memory.clear();
    this.kinds.clear();
    this.store.close();
  }

  /** The same vault under a new passphrase. @throws {WrongSecret} when the old one, or the kit, is not it. */
  async changePassphrase(by: { passphrase: string } | { kit: Bytes }, next: string): Promise<void> {
    const head = await this.store.head();
    const open = (of: Head) =>
      "kit" in by ? openWithKit(of, by.kit) : openWithPassphrase(of, by.passphrase);
    const vaultKey = head && (await open(head));
    if (!head || !vaultKey) throw new WrongSecret("wrong secret");
    await this.store.putHead(await changePassphrase(head, vaultKey, next));
    vaultKey.fill(0);
  }

  /** The whole vault as one sealed file; `stub` travels sealed in it. Damaged records are left out. */
  async export(stub: object): Promise<Blob> {
    await this.writing;
    const { exportVault } = await import("./backup");
    return exportVault(this.store, this.key, stub, (id) => this.memory.has(id));
  }

  get<T>(id: string): T | undefined {
    return this.memory.get(id)?.body as T | undefined;
  }

  all<T>(kind: string): VaultRecord<T>[] {
    const found: VaultRecord<T>[] = [];
    for (const id of this.kinds.get(kind) ?? []) {
      const record = this.memory.get(id);
      if (record) found.push({ id, at: record.at, body: record.body as T });
    }
    return found;
  }

  /** The only record of its kind. */
  one<T>(kind: string): VaultRecord<T> | undefined {
    return this.all<T>(kind)[0];
  }

  /** Resolves when it is on disk. Memory has it at once. */
  put<T>(kind: string, body: T, id: string = randomId()): Promise<string> {
    const record: PlainRecord = { kind, schema: 1, at: rfc3339(new Date()), body };
    this.remember(id, record);
    this.tell(kind, id);
    return this.queue(async () => {
      await this.store.change([await sealRecord(this.key, id, record)]);
      this.tabs.postMessage({ changed: [id] });
      return id;
    });
  }

  /** Writes the one record of a kind, keeping its id: overwritten in place. */
  putOne<T>(kind: string, body: T): Promise<string> {
    return this.put(kind, body, this.one(kind)?.id);
  }

  remove(id: string): Promise<void> {
    const kind = this.forget(id);
    if (kind) this.tell(kind, id);
    return this.queue(async () => {
      await this.store.change([], [id]);
      this.tabs.postMessage({ changed: [id] });
    });
  }

  /** Called with the kind and the id of each record that changes, here or in another tab. */
  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private queue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.writing.then(work, work);
    this.writing = next.catch(() => undefined);
    return next;
  }

  private remember(id: string, record: PlainRecord): void {
    const before = this.memory.get(id)?.kind;
    if (before !== undefined && before !== record.kind) this.kinds.get(before)?.delete(id);
    this.memory.set(id, record);
    const ids = this.kinds.get(record.kind) ?? new Set();
    this.kinds.set(record.kind, ids.add(id));
  }

  /** The kind that it had. */
  private forget(id: string): string | undefined {
    const kind = this.memory.get(id)?.kind;
    this.memory.delete(id);
    if (kind !== undefined) this.kinds.get(kind)?.delete(id);
    return kind;
  }

  private tell(kind: string, id: string): void {
    for (const listener of this.listeners) listener(kind, id);
  }

  private async reload(ids: string[]): Promise<void> {
    for (const id of ids) {
      const sealed = await this.store.record(id);
      const before = this.memory.get(id)?.kind;
      if (sealed) this.remember(id, await openRecord(this.key, sealed));
      else this.forget(id);
      const kind = this.memory.get(id)?.kind ?? before;
      if (kind) this.tell(kind, id);
    }
  }
}
