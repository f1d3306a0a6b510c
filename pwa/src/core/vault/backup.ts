/**
 * A whole vault as one file: its head, its records and its chunks of files exactly as they lie on disk, sealed. The
 * last record is a seal over all the others, made with the vault's own key: a file that lost a part, or had one put
 * in, is refused. It opens with the same passphrase or kit.
 *
 * Layout: magic, then parts, each a 4-byte big-endian length and that many bytes. The first part is JSON `{head}`;
 * then pairs of a label, JSON `{r: record id, n: nonce}` or `{k: chunk hash}`, and its bytes.
 */
import {
  type Bytes,
  concat,
  fromBase64Url,
  fromUtf8,
  randomId,
  sha256,
  toBase64Url,
  toHex,
  utf8,
} from "../encoding";
import { type Head, isHead, openWithKit, openWithPassphrase } from "./head";
import { readKit } from "./kit";
import { openRecord, recordKey, sealRecord } from "./records";
import { type SealedRecord, VaultStore } from "./store";

const MAGIC = utf8("tejedora-vault/1\n");
const SEAL_KIND = "export-seal";

export class BackupError extends Error {
  constructor(readonly reason: "not-a-vault" | "damaged" | "wrong-secret") {
    super(reason);
  }
}

function framed(part: Uint8Array): Bytes {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, part.length);
  return concat(length, part);
}

/** Hash of what the seal vouches for: every record's ciphertext and every chunk's name, in order. */
async function digest(records: SealedRecord[], chunks: string[]): Promise<string> {
  const lines = await Promise.all(
    records.map(async ({ id, n, c }) => `${id} ${toBase64Url(n)} ${toHex(await sha256(c))}`),
  );
  return toHex(await sha256(utf8([...lines.sort(), ...[...chunks].sort()].join("\n"))));
}

/** Writes the file in parts, so that no copy of the whole is held in memory. `stub` travels inside the seal. */
export async function exportVault(
  store: VaultStore,
  key: CryptoKey,
  stub: object,
  isSound: (recordId: string) => boolean,
): Promise<Blob> {
  const head = await store.head();
  if (!head) throw new BackupError("not-a-vault");
  const records = (await store.records()).filter(({ id }) => isSound(id));
  const chunks = await store.chunkHashes();
  const body = { hash: await digest(records, chunks), stub };
  const seal = await sealRecord(key, randomId(), { kind: SEAL_KIND, schema: 1, at: "", body });
  const parts: BlobPart[] = [MAGIC, framed(utf8(JSON.stringify({ head })))];
  for (const { id, n, c } of [...records, seal]) {
    parts.push(framed(utf8(JSON.stringify({ r: id, n: toBase64Url(n) }))), framed(c));
  }
  for (const hash of chunks) {
    const chunk = await store.chunk(hash);
    if (chunk) parts.push(new Blob([framed(utf8(JSON.stringify({ k: hash }))), framed(chunk)]));
  }
  return new Blob(parts, { type: "application/octet-stream" });
}

interface Contents {
  head: Head;
  records: SealedRecord[];
  chunks: Map<string, Blob>;
}

async function readParts(file: Blob): Promise<Contents> {
  const start = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer());
  if (start.length !== MAGIC.length || start.some((byte, i) => byte !== MAGIC[i])) {
    throw new BackupError("not-a-vault");
  }
  let at = MAGIC.length;
  const next = async (): Promise<Blob> => {
    const length = await file.slice(at, at + 4).arrayBuffer();
    if (length.byteLength !== 4) throw new BackupError("damaged");
    const end = at + 4 + new DataView(length).getUint32(0);
    if (end > file.size) throw new BackupError("damaged");
    const part = file.slice(at + 4, end);
    at = end;
    return part;
  };
  const json = async () => JSON.parse(fromUtf8(new Uint8Array(await (await next()).arrayBuffer())));
  const { head } = await json();
  if (!isHead(head)) throw new BackupError("damaged");
  const contents: Contents = { head, records: [], chunks: new Map() };
  while (at < file.size) {
    const label = await json();
    const bytes = await next();
    if (typeof label.k === "string") contents.chunks.set(label.k, bytes);
    else contents.records.push(await toRecord(label, bytes));
  }
  return contents;
}

async function toRecord(label: { r: string; n: string }, bytes: Blob): Promise<SealedRecord> {
  return { id: label.r, n: fromBase64Url(label.n), c: new Uint8Array(await bytes.arrayBuffer()) };
}

/**
 * Checks a file whole and writes it as vault `id`; nothing is written before everything holds. `secret` is the
 * passphrase, or the kit's words. Returns the stub that was exported with it.
 * @throws {BackupError}
 */
export async function importVault(file: Blob, secret: string, id: string): Promise<unknown> {
  let contents: Contents;
  try {
    contents = await readParts(file);
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError("damaged");
  }
  const { head, records, chunks } = contents;
  const kit = await readKit([secret]);
  const vaultKey = (kit && (await openWithKit(head, kit))) ?? (await openWithPassphrase(head, secret));
  if (!vaultKey) throw new BackupError("wrong-secret");
  const key = await recordKey(vaultKey);
  vaultKey.fill(0);
  const { stub, kept } = await checkSeal(key, records, [...chunks.keys()]);
  await checkChunks(chunks);
  const store = await VaultStore.open(id);
  try {
    await store.change(kept);
    for (const [hash, chunk] of chunks) {
      await store.putChunk(hash, new Uint8Array(await chunk.arrayBuffer()));
    }
    await store.putHead(head);
  } finally {
    store.close();
  }
  return stub;
}

async function checkSeal(
  key: CryptoKey,
  records: SealedRecord[],
  chunks: string[],
): Promise<{ stub: unknown; kept: SealedRecord[] }> {
  const kept: SealedRecord[] = [];
  let seal: { hash: string; stub: unknown } | null = null;
  for (const record of records) {
    const opened = await openRecord(key, record).catch(() => {
      throw new BackupError("damaged");
    });
    if (opened.kind === SEAL_KIND) seal = opened.body as { hash: string; stub: unknown };
    else kept.push(record);
  }
  if (!seal || seal.hash !== (await digest(kept, chunks))) throw new BackupError("damaged");
  return { stub: seal.stub, kept };
}

async function checkChunks(chunks: Map<string, Blob>): Promise<void> {
  for (const [hash, chunk] of chunks) {
    if (toHex(await sha256(new Uint8Array(await chunk.arrayBuffer()))) !== hash)
      throw new BackupError("damaged");
  }
}
