/** What additions to a record must say of each other: chains, custody, the evidence that they brought. */
import { isRecord } from "../encoding";
import type { Entry } from "../log";
import type { Check } from "./check";
import type { Manifest, ManifestEntry } from "./manifest";

/** Each entry must name the one before it by the same author, also where that one is withheld. */
export function checkChains(
  check: Check,
  named: readonly ManifestEntry[],
  entries: ReadonlyMap<string, { path: string; entry: Entry }>,
): void {
  const at = new Map<string, string[]>();
  for (const { author, seq, hash } of named) {
    const place = `${author} ${seq}`;
    at.set(place, [...(at.get(place) ?? []), hash]);
  }
  for (const { path, entry } of entries.values()) {
    if (entry.prev === null) continue;
    const before = at.get(`${entry.author} ${entry.seq - 1}`);
    if (before && !before.includes(entry.prev)) check.fault("broken-chain", path);
  }
}

export function gapsOf(named: readonly ManifestEntry[]): number {
  const held = new Map<string, Set<number>>();
  for (const { author, seq } of named) held.set(author, (held.get(author) ?? new Set()).add(seq));
  let gaps = 0;
  for (const seqs of held.values()) gaps += Math.max(...seqs) + 1 - seqs.size;
  return gaps;
}

/** Where the addition that brought a file is in the bundle, it must be that file. */
export function checkEvidence(
  check: Check,
  manifest: Manifest,
  entries: ReadonlyMap<string, { path: string; entry: Entry }>,
): void {
  const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const attested = new Map<string, Set<string>>();
  for (const { entry } of entries.values()) {
    const { part, files } = filesNamed(entry.part);
    if (part) attested.set(part, new Set([...(attested.get(part) ?? []), ...files]));
  }
  for (const { path, sha256, part } of manifest.evidence) {
    const known = attested.get(part);
    if (hashes.get(path) !== sha256 || (known && !known.has(sha256))) check.fault("other-evidence", path);
  }
}

/** The files that an addition names as evidence: the original's hash and the working copy's. */
function filesNamed(said: Record<string, unknown>): { part: string | null; files: string[] } {
  const part = said.type === "correction" && isRecord(said.part) ? said.part : said;
  if (part.type !== "evidence" || typeof part.id !== "string") return { part: null, files: [] };
  const copy = isRecord(part.copy) ? part.copy.file : null;
  const files = [part.file, copy].flatMap((file) =>
    isRecord(file) && typeof file.sha256 === "string" ? [file.sha256] : [],
  );
  return { part: part.id, files };
}

/** Each act of custody names the one before it on the same subject. Number of links. */
export function checkCustody(
  check: Check,
  entries: ReadonlyMap<string, { path: string; entry: Entry }>,
): number {
  const acts = [...entries.values()].filter(({ entry }) => entry.part.type === "custody");
  for (const { path, entry } of acts) {
    const { prev, subject } = entry.part;
    if (prev === null) continue;
    const before = typeof prev === "string" ? entries.get(prev)?.entry.part : undefined;
    if (before?.type !== "custody" || before.subject !== subject) check.fault("broken-custody", path);
  }
  return acts.length;
}
