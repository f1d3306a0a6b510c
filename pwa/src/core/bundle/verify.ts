/**
 * Verifies a bundle without any hub, and names exactly what does not match. The same checks, in the same order of
 * thought, as `hub verify-bundle` (`infra/hub/verify_bundle_checks.py`); shared vectors hold the two together.
 */
import { type Directory, fold } from "../directory";
import { type Bytes, isRecord, toHex } from "../encoding";
import { type Entry, readEntry } from "../log";
import { isDsse, SignatureError, verifyDsse } from "../signing";
import { Check, TEXT_LIMIT } from "./check";
import { type Fault, pieces, readContainer, textOf } from "./container";
import {
  BUNDLE_TYPE,
  DIRECTORY,
  MANIFEST,
  type Manifest,
  parseManifest,
  REPORT,
  SIGNATURE,
} from "./manifest";
import { checkChains, checkCustody, checkEvidence, gapsOf } from "./verify-record";

export type { Fault } from "./container";

/** Who made the bundle: a coordinator of its region when it was made, or the person whose record it is. */
export type Standing = "coordinator" | "teller" | "unknown";

export interface Verdict {
  /** Everything matches. */
  ok: boolean;
  /** Sorted by path, then code. */
  faults: Fault[];
  /** null: no manifest could be read. */
  manifest: Manifest | null;
  /** Public key that signed the bundle. */
  signer: string | null;
  standing: Standing;
  /** As its first root says it; null when the bundle does not hold the directory of its region. */
  regionName: string | null;
  counts: {
    files: number;
    entries: number;
    /** Additions that are named by their hash alone. */
    withheld: number;
    evidence: number;
    /** Links of custody chains. */
    custody: number;
    /** Additions that are missing between others of the same author: the bundle does not even name them. */
    gaps: number;
  };
}

/** @param zip the bundle, read in pieces: it may be larger than memory */
export async function verifyBundle(zip: Blob): Promise<Verdict> {
  const { files, faults } = await readContainer(zip);
  const check = new Check(files);
  for (const { code, path } of faults) check.fault(code, path);
  const counts = { files: files.length, entries: 0, withheld: 0, evidence: 0, custody: 0, gaps: 0 };
  const verdict: Verdict = {
    ok: false,
    faults: check.faults,
    manifest: null,
    signer: null,
    standing: "unknown",
    regionName: null,
    counts,
  };
  if (files.length > 0) await verifyContents(check, verdict);
  check.faults.sort((a, b) => compareText(a.path, b.path) || compareText(a.code, b.code));
  verdict.ok = check.faults.length === 0;
  return verdict;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function verifyContents(check: Check, verdict: Verdict): Promise<void> {
  const { manifest, signer } = await readManifest(check);
  verdict.manifest = manifest;
  verdict.signer = signer;
  if (!manifest) return;
  await checkFiles(check, manifest);
  const directory = await readDirectory(check, manifest.region);
  verdict.regionName = directory?.roots[0]?.name ?? null;
  if (signer) verdict.standing = standingOf(check, manifest, directory, signer, manifest.made, SIGNATURE);
  const entries = await readEntries(check, manifest, directory);
  checkChains(check, manifest.entries, entries);
  await checkReport(check, manifest);
  checkEvidence(check, manifest, entries);
  const { counts } = verdict;
  counts.entries = manifest.entries.length;
  counts.withheld = manifest.entries.filter(({ path }) => path === null).length;
  counts.evidence = manifest.evidence.length;
  counts.custody = checkCustody(check, entries);
  counts.gaps = gapsOf(manifest.entries);
}

async function readManifest(check: Check): Promise<{ manifest: Manifest | null; signer: string | null }> {
  for (const path of [MANIFEST, SIGNATURE]) if (!check.files.has(path)) check.fault("missing-file", path);
  const plain = check.files.get(MANIFEST);
  const text = plain && plain.size <= TEXT_LIMIT ? await textOf(plain).catch(() => null) : null;
  const signed = await check.json(SIGNATURE);
  let signer: string | null = null;
  if (signed !== undefined) {
    try {
      const { keys, payload } = await verifyDsse(signed, { types: [BUNDLE_TYPE] });
      if (keys.length !== 1) throw new SignatureError("too-many-signatures");
      signer = keys[0] ?? null;
      if (plain && text !== (signed as { p: string }).p) check.fault("differs-from-signed", MANIFEST);
      return { manifest: parsed(check, payload, SIGNATURE), signer };
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
      check.fault("bad-signature", SIGNATURE);
    }
  }
  // Nobody vouches for it; it still says where to look for what does not match.
  const value = await check.json(MANIFEST);
  return { manifest: isRecord(value) ? parsed(check, value, MANIFEST) : null, signer };
}

function parsed(check: Check, value: Record<string, unknown>, path: string): Manifest | null {
  try {
    return parseManifest(value);
  } catch {
    check.fault("malformed", path);
    return null;
  }
}

async function checkFiles(check: Check, manifest: Manifest): Promise<void> {
  const expected = new Map(manifest.files.map((file) => [file.path, file]));
  for (const { path, sha256, size } of manifest.files) {
    const blob = check.files.get(path);
    if (!blob) check.fault("missing-file", path);
    else if (blob.size !== size || (await hashOf(blob)) !== sha256) check.fault("altered-file", path);
  }
  for (const path of check.files.keys()) {
    if (!expected.has(path) && path !== MANIFEST && path !== SIGNATURE) check.fault("extra-file", path);
  }
}

async function hashOf(blob: Blob): Promise<string> {
  const hash = await (await import("hash-wasm")).createSHA256();
  hash.init();
  for await (const piece of pieces(blob)) hash.update(piece);
  return toHex(hash.digest("binary") as Bytes);
}

async function readDirectory(check: Check, region: string): Promise<Directory | null> {
  const value = await check.json(DIRECTORY);
  if (value === undefined) return null;
  try {
    if (!Array.isArray(value)) throw new TypeError("list");
    return await fold(value, region);
  } catch {
    check.fault("malformed", DIRECTORY);
    return null;
  }
}

/** A key that speaks in a bundle must be hers whose record it is, or a coordinator's at that time. */
function standingOf(
  check: Check,
  manifest: Manifest,
  directory: Directory | null,
  key: string,
  at: string,
  path: string,
): Standing {
  if (key === manifest.author) return "teller";
  if (directory?.holds(key, "coordinator", at)) return "coordinator";
  const role = directory?.role(key, "coordinator", at);
  if (directory?.revoked.has(key)) check.fault("revoked-key", path);
  else check.fault(role ? "expired-key" : "unknown-key", path);
  return "unknown";
}

async function readEntries(
  check: Check,
  manifest: Manifest,
  directory: Directory | null,
): Promise<Map<string, { path: string; entry: Entry }>> {
  const entries = new Map<string, { path: string; entry: Entry }>();
  for (const named of manifest.entries) {
    if (named.path === null) continue;
    const value = await check.json(named.path);
    if (value === undefined) continue;
    try {
      const entry = await readEntry(value);
      const matches =
        entry.hash === named.hash &&
        entry.author === named.author &&
        entry.seq === named.seq &&
        entry.log === manifest.record;
      if (!matches) check.fault("other-entry", named.path);
      standingOf(check, manifest, directory, entry.author, entry.made, named.path);
      entries.set(named.hash, { path: named.path, entry });
    } catch {
      check.fault(isDsse(value) ? "bad-signature" : "malformed", named.path);
    }
  }
  return entries;
}

async function checkReport(check: Check, manifest: Manifest): Promise<void> {
  if (!check.files.has(REPORT)) return;
  const value = await check.json(REPORT);
  if (value === undefined) return;
  try {
    const { payload, keys } = await verifyDsse(value, { types: ["tejedora/message/v1"] });
    const matches = keys.length === 1 && keys[0] === manifest.author && payload.id === manifest.record;
    if (!matches || payload.kind !== "report") check.fault("other-entry", REPORT);
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    check.fault("bad-signature", REPORT);
  }
}
