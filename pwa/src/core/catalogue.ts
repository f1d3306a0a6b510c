/**
 * Which catalogue documents to believe: those whose exact text a valid release lists. A release is valid when an
 * author and a different reviewer signed it, or one key with the role `release`, and the directory says they held
 * those roles when it was made (a course does not vanish from a phone because a role ended; a revoked key never
 * counts). Of several versions the highest listed wins; a document that no release lists is not shown.
 */
import type { Directory } from "./directory";
import { isHex256, isRecord, isTime, sha256, toHex, utf8 } from "./encoding";
import { isDsse, verifyDsse } from "./signing";

export const RELEASE_TYPE = "tejedora/release/v1";
const RELEASE_BYTES = 4 * 1024 * 1024;
const MOST_ITEMS = 20_000;

export interface CatalogueDoc {
  _id: string;
  ver: number;
  /** The exact JSON text. */
  p: string;
}

export interface Release {
  made: string;
  items: { id: string; ver: number; sha256: string | null }[];
}

/** The release, or null when it does not hold. */
export async function readRelease(
  value: unknown,
  directory: Directory,
  latest: string,
): Promise<Release | null> {
  if (!isDsse(value)) return null;
  try {
    const demands = { types: [RELEASE_TYPE], maxBytes: RELEASE_BYTES, wholeNumbers: true };
    const { payload, keys } = await verifyDsse(value, demands);
    const { region, origin, made, items } = payload;
    if (Object.keys(payload).length !== 4 || !isText(origin, 300)) return null;
    if (region !== directory.region || !isTime(made) || made > latest) return null;
    if (!isSignedByRoles(keys, directory, made) || !Array.isArray(items)) return null;
    if (items.length < 1 || items.length > MOST_ITEMS || !items.every(isItem)) return null;
    if (new Set(items.map(({ id }) => id)).size !== items.length) return null;
    return { made, items };
  } catch {
    return null;
  }
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value !== "" && [...value].length <= most;
}

function isItem(value: unknown): value is Release["items"][number] {
  return (
    isRecord(value) &&
    Object.keys(value).length === 3 &&
    isText(value.id, 200) &&
    Number.isSafeInteger(value.ver) &&
    (value.ver as number) >= 1 &&
    (value.sha256 === null || isHex256(value.sha256))
  );
}

function isSignedByRoles(keys: string[], directory: Directory, made: string): boolean {
  if (keys.some((key) => directory.holds(key, "release", made))) return true;
  const reviewers = keys.filter((key) => directory.holds(key, "reviewer", made));
  return keys.some(
    (key) => directory.holds(key, "author", made) && reviewers.some((reviewer) => reviewer !== key),
  );
}

export interface Accepted {
  docs: Map<string, { ver: number; doc: unknown }>;
  rejected: number;
  /** When the newest valid release was made. */
  updated: string | null;
}

/** What of these documents may be shown. `null` as a hash withdraws a document. */
export async function accept(docs: CatalogueDoc[], releases: Release[]): Promise<Accepted> {
  const listed = new Map<string, { ver: number; hashes: Set<string | null> }>();
  for (const { id, ver, sha256: hash } of releases.flatMap((release) => release.items)) {
    const known = listed.get(id);
    if (!known || ver > known.ver) listed.set(id, { ver, hashes: new Set([hash]) });
    else if (ver === known.ver) known.hashes.add(hash);
  }
  const accepted: Accepted = { docs: new Map(), rejected: 0, updated: null };
  for (const { made } of releases) if (!accepted.updated || made > accepted.updated) accepted.updated = made;
  for (const { _id, p } of docs) {
    const item = listed.get(_id);
    if (item?.hashes.has(null) && item.hashes.size === 1) continue;
    if (item?.hashes.has(toHex(await sha256(utf8(p)))))
      accepted.docs.set(_id, { ver: item.ver, doc: JSON.parse(p) });
    else accepted.rejected += 1;
  }
  return accepted;
}
