/** Makes an evidence bundle: what consent permits, signed by whoever makes it, to be verified without any hub. */
import { REVOKE, ROLE, ROOT } from "../directory-statements";
import { type Attachment, attachmentsOf, barOf, type Recipient } from "../dossier/allowed";
import { barredNames } from "../dossier/names";
import { type Bytes, isRecord, rfc3339, toHex, utf8 } from "../encoding";
import { strictJson } from "../json";
import { entryHash } from "../log";
import type { Part } from "../record/parts";
import type { ViolationRecord } from "../record/record";
import { type Dsse, isDsse, type SigningKey, signText } from "../signing";
import { type ContainerFile, pieces, writeContainer } from "./container";
import { isDisclosed, textsOf } from "./disclosed";
import { extractOf } from "./extract";
import {
  BUNDLE_TYPE,
  DIRECTORY,
  EXTRACT,
  MANIFEST,
  type Manifest,
  type ManifestEntry,
  REPORT,
  SIGNATURE,
} from "./manifest";
import { type PageWords, pageOf } from "./page";

export interface Making {
  record: ViolationRecord;
  /** The report as it was signed, where it is at hand. */
  report: Dsse | null;
  /** Signed additions to the record, in any order. */
  entries: readonly Dsse[];
  to: Recipient;
  region: string;
  /** Signed statements of the region's directory. */
  statements: readonly unknown[];
  key: SigningKey;
  language: string;
  originals: boolean;
  /** The clear bytes of a file, verified. */
  open: (attachment: Attachment) => Promise<Blob>;
  /** Pages that explain the bundle, by the name of the file. */
  pages: Record<string, PageWords>;
  /** Stands for what is withheld, in the record's readable form. */
  mark: string;
}

export class NotSigned extends Error {}

const EXTENSIONS: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/heic": "heic",
  "audio/webm": "webm",
  "audio/ogg": "ogg",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "application/pdf": "pdf",
  "text/plain": "txt",
};

/** @throws {NotSigned} when the record has no teller yet; whatever `open` throws when a file is not here */
export async function makeBundle(making: Making): Promise<Blob> {
  const { record, to, key, region, language, originals } = making;
  const { author } = record;
  if (author === null) throw new NotSigned(record.id);
  const attachments = attachmentsOf(record, to, originals).allowed;
  const names = barredNames(record, to);
  const disclosing = { record, to, attachments, names };
  const files: ContainerFile[] = [];
  const add = (path: string, value: unknown) => files.push({ path, blob: new Blob([JSON.stringify(value)]) });

  const signed = new Map<string, Dsse>();
  for (const entry of making.entries) signed.set(await entryHash(entry), plain(entry));
  const entries: ManifestEntry[] = [];
  for (const addition of record.woven.order) {
    const { hash, seq } = addition;
    const text = signed.get(hash);
    const folder = addition.part.type === "custody" ? "custody" : "record";
    const path = text && isDisclosed(partIn(text), disclosing) ? `${folder}/${hash}.json` : null;
    if (path) add(path, text);
    entries.push({ hash, author: addition.author, seq, path });
  }
  if (making.report && isReportDisclosed(making.report, disclosing)) add(REPORT, plain(making.report));
  add(EXTRACT, extractOf(record, to, attachments, names, making.mark));
  const speakers = [key.public, ...entries.map((entry) => entry.author)];
  // Whoever tells it is in no directory, and needs none.
  const statements = statementsFor(making.statements, speakers);
  if (statements.length > 0) add(DIRECTORY, statements);

  const evidence: Manifest["evidence"] = [];
  for (const attachment of attachments) {
    const { sha256, type } = attachment.file;
    const path = `evidence/${sha256}.${EXTENSIONS[type.split(";")[0] ?? ""] ?? "bin"}`;
    if (evidence.some((other) => other.path === path)) continue;
    files.push({ path, blob: await making.open(attachment) });
    evidence.push({ path, sha256, kind: attachment.kind, part: attachment.part });
  }
  const made = rfc3339(to.now);
  const chain = record.woven.order.flatMap(({ part, hash }) =>
    part.type === "custody" && files.some(({ path }) => path === `custody/${hash}.json`) ? [part] : [],
  );
  for (const [name, words] of Object.entries(making.pages)) {
    const page = pageOf({ words, made, evidence, chain, entries });
    files.push({ path: name, blob: new Blob([page], { type: "text/html" }) });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    v: 1,
    region,
    record: record.id,
    author,
    made,
    mechanism: to.mechanism,
    language,
    files: await Promise.all(
      files.map(async ({ path, blob }) => ({ path, sha256: await hashOf(blob), size: blob.size })),
    ),
    entries,
    evidence,
  };
  const text = JSON.stringify(manifest);
  const signature = await signText(BUNDLE_TYPE, text, key);
  return writeContainer([
    { path: MANIFEST, blob: new Blob([utf8(text)]) },
    { path: SIGNATURE, blob: new Blob([JSON.stringify(signature)]) },
    ...files,
  ]);
}

async function hashOf(blob: Blob): Promise<string> {
  const hash = await (await import("hash-wasm")).createSHA256();
  hash.init();
  for await (const piece of pieces(blob)) hash.update(piece);
  return toHex(hash.digest("binary") as Bytes);
}

/** The part in a signed addition that was read before. */
const partIn = ({ p }: Dsse) => (strictJson(p) as { part: Part }).part;

/** Nothing that a database wrote beside it. */
const plain = ({ t, p, s }: Dsse): Dsse => ({ t, p, s });

const EVENT = ["event.title", "event.period", "event.place", "event.narrative", "event.risk_now"];

/** All that this app reads of a report. */
const SAID = ["title", "what", "when", "where", "risk", "urgent", "language", "files"];

/** The report goes as it was signed only when all that it says may go, and it was not told anew since. */
function isReportDisclosed({ p }: Dsse, { record, to, names }: Parameters<typeof isDisclosed>[1]): boolean {
  const item = record.items.get(record.id);
  if (item?.by !== null || item.before.length > 0) return false;
  if (EVENT.some((path) => barOf(record, to, path, ["self"]))) return false;
  const payload = strictJson(p);
  if (!isRecord(payload) || !isRecord(payload.body)) return false;
  if (!Object.keys(payload.body).every((field) => SAID.includes(field))) return false;
  // Each file stands in it with the key that opens it.
  if (!Array.isArray(payload.body.files) || payload.body.files.length > 0) return false;
  const isNamed = (text: string) => names.some((name) => text.includes(name));
  return !textsOf(payload.body).some(isNamed);
}

/** Who these keys were in the region: its roots, and the roles and revocations of exactly these. */
function statementsFor(statements: readonly unknown[], keys: readonly string[]): Dsse[] {
  const wanted = new Set(keys);
  return statements.flatMap((statement) => {
    if (!isDsse(statement)) return [];
    if (statement.t === ROOT) return [plain(statement)];
    if (statement.t !== ROLE && statement.t !== REVOKE) return [];
    const payload = strictJson(statement.p);
    return isRecord(payload) && wanted.has(String(payload.key)) ? [plain(statement)] : [];
  });
}
