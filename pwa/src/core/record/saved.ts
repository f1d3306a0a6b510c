/**
 * A record in one file that a passphrase opens, on any device and without a hub: what she said, signed, what was
 * answered, and her files as they came. An age file (scrypt) around a zip of `record.json` and `files/`, so that
 * `age -d` and any zip program open it, too.
 */
import { decryptWithPassphrase, encryptWithPassphrase } from "../age";
import { type ContainerFile, readContainer, textOf, writeContainer } from "../bundle/container";
import { isId, isTime, sha256, toHex } from "../encoding";
import { strictJson } from "../json";
import type { ReportMessageBody } from "../messages";
import { report as reportKind } from "../messages/kinds/report";
import { key, list, MessageError, record as object, text, time } from "../messages/reading";
import { type Dsse, isDsse } from "../signing";
import { parseContent } from "./parse";
import type { Content } from "./parts";

/** Bytes of a file before it is sealed: the whole is sealed and opened at once, in memory. */
export const SAVED_LIMIT = 200 * 1024 * 1024;
const RECORD = "record.json";
const FILE = /^files\/([0-9a-f]{64})(\.[a-z0-9]{1,8})?$/;
const SCRYPT = "age-encryption.org/v1\n-> scrypt ";

/** Something that was said about the record after it. */
export interface Said {
  made: string;
  /** By who tells the record; else by a coordinator. */
  mine: boolean;
  text: string;
}

export interface Saved {
  /** The report's id. */
  id: string;
  /** Public key of who tells it. */
  author: string;
  made: string;
  report: ReportMessageBody;
  /** Her signed additions. */
  entries: Dsse[];
  /** What coordinators signed of what they did with it. */
  told: Dsse[];
  thread: Said[];
  /** What she had not sent when she saved it. */
  drafted: Content[];
}

export interface SavedFile {
  sha256: string;
  name: string;
  blob: Blob;
}

/**
 * `not-saved`: no file of this kind; `passphrase`: it does not open it; `damaged`: what was opened is not whole;
 * `large`: over SAVED_LIMIT.
 */
export class SavedError extends Error {
  constructor(readonly reason: "not-saved" | "passphrase" | "damaged" | "large") {
    super(reason);
  }
}

export async function writeSaved(
  saved: Saved,
  files: readonly SavedFile[],
  passphrase: string,
): Promise<Blob> {
  const held: ContainerFile[] = [{ path: RECORD, blob: new Blob([JSON.stringify({ v: 1, ...saved })]) }];
  for (const file of files) held.push({ path: `files/${nameOf(file)}`, blob: file.blob });
  const zip = new Uint8Array(await (await writeContainer(held)).arrayBuffer());
  return new Blob([await encryptWithPassphrase(zip, passphrase)], { type: "application/octet-stream" });
}

/**
 * What a file holds, and its files by their hash; those that are not what their name says are in `altered`.
 *
 * @throws {SavedError}
 */
export async function readSaved(
  file: Blob,
  passphrase: string,
): Promise<{ saved: Saved; files: Map<string, Blob>; altered: string[] }> {
  if (file.size > SAVED_LIMIT * 1.1) throw new SavedError("large");
  const sealed = new Uint8Array(await file.arrayBuffer());
  const head = String.fromCharCode(...sealed.subarray(0, SCRYPT.length));
  if (head !== SCRYPT) throw new SavedError("not-saved");
  const zip = await decryptWithPassphrase(sealed, passphrase).catch(() => {
    throw new SavedError("passphrase");
  });
  const held = await readContainer(new Blob([zip]));
  const told = held.files.find(({ path }) => path === RECORD);
  if (held.faults.length > 0 || !told) throw new SavedError("damaged");
  const saved = parseSaved(await textOf(told.blob));
  const files = new Map<string, Blob>();
  const altered: string[] = [];
  for (const { path, blob } of held.files) {
    const name = FILE.exec(path)?.[1];
    if (name === undefined) continue;
    if (toHex(await sha256(new Uint8Array(await blob.arrayBuffer()))) === name) files.set(name, blob);
    else altered.push(name);
  }
  return { saved, files, altered };
}

function parseSaved(json: string): Saved {
  try {
    const said = object(strictJson(json));
    if (said.v !== 1 || !isId(said.id) || !isTime(said.made)) throw new MessageError("saved");
    return {
      id: said.id,
      author: key(said.author),
      made: said.made,
      report: reportKind.parse(said.report),
      entries: entriesOf(said.entries),
      told: entriesOf(said.told),
      thread: list(said.thread, MANY, (one) => {
        const { made, mine, text: words } = object(one);
        return { made: time(made), mine: mine === true, text: text(words) };
      }),
      drafted: list(said.drafted, MANY, parseContent),
    };
  } catch {
    throw new SavedError("damaged");
  }
}

const MANY = 100_000;

function entriesOf(value: unknown): Dsse[] {
  return list(value, MANY, (entry) => {
    if (!isDsse(entry)) throw new MessageError("entry");
    return entry;
  });
}

/** By its hash, with the ending of its name: names may repeat, and may hold anything. */
function nameOf({ sha256: hash, name }: SavedFile): string {
  return `${hash}${/\.[a-z0-9]{1,8}$/i.exec(name)?.[0]?.toLowerCase() ?? ""}`;
}
