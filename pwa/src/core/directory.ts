/**
 * The directory: signed statements of who holds which key for which purpose, folded into what holds now. The
 * statements are a set that only grows; any order and any repetition of them gives the same directory. The rules are
 * those of the hub (see there), held together by shared vectors; a device folds for itself and believes no hub.
 */

import {
  DAY_MS,
  type DirectoryHead,
  type Flow,
  HEAD,
  type PeerStatement,
  Refusal,
  type Revocation,
  type RoleName,
  type RoleStatement,
  type Root,
  readStatement,
  type SealStatement,
  type Statement,
  span,
} from "./directory-statements";
import { sha256, toBase32, utf8 } from "./encoding";

export type {
  DirectoryHead,
  Flow,
  PeerStatement,
  RoleName,
  RoleStatement,
  Root,
  SealStatement,
  Statement,
} from "./directory-statements";

const ROLE_MAX_MS = 400 * DAY_MS;
/** Longest term of a seal. */
export const SEAL_MAX_DAYS = { coordinator: 90, custodian: 400, author: 90, reviewer: 90 } as const;
export type SealedRole = keyof typeof SEAL_MAX_DAYS;

/** There is no valid first root of the region: nothing can be trusted yet. */
export class NoRoot extends Error {}

/** What the newest head says of the set that we hold. */
export type HeadState = "none" | "fresh" | "expired" | "differs";

export class Directory {
  constructor(
    readonly region: string,
    readonly root: Root,
    readonly roots: Root[],
    readonly roles: RoleStatement[],
    readonly seals: SealStatement[],
    readonly revoked: ReadonlySet<string>,
    readonly heads: DirectoryHead[],
    /** Ids of all that counts, heads aside, sorted. */
    readonly statements: string[],
    /** What a head over exactly these statements says. */
    readonly hash: string,
    /** Statement id -> why it does not count. */
    readonly refused: ReadonlyMap<string, string>,
    /** Every copy, as it came, of what those said who may say it; heads aside. To be remembered, whoever deletes it. */
    readonly counted: readonly unknown[],
    readonly peers: PeerStatement[] = [],
  ) {}

  /** The role statement that speaks for a key now; it may have ended. */
  role(key: string, role: RoleName, now: string): RoleStatement | null {
    return first(this.roles.filter((r) => r.key === key && r.role === role && r.nbf <= now));
  }

  holds(key: string, role: RoleName, now: string): boolean {
    const held = this.role(key, role, now);
    return held !== null && now < held.exp && !this.revoked.has(key);
  }

  /** Keys that hold the role now, sorted. */
  holders(role: RoleName, now: string): string[] {
    const keys = new Set(this.roles.map((r) => r.key));
    return [...keys].filter((key) => this.holds(key, role, now)).sort();
  }

  /** The seal to use for a holder in this role now. */
  seal(holder: string, role: SealedRole, now: string): SealStatement | null {
    if (!this.holds(holder, role, now)) return null;
    const longest = SEAL_MAX_DAYS[role] * DAY_MS;
    const begun = this.seals.filter(
      (s) => s.holder === holder && s.nbf <= now && span(s.nbf, s.exp) <= longest,
    );
    const best = first(begun);
    return best && now < best.exp ? best : null;
  }

  /** Whom a message can be sealed to in this role: holder -> her seal. */
  recipients(role: SealedRole, now: string): Map<string, SealStatement> {
    const found = new Map<string, SealStatement>();
    for (const key of this.holders(role, now)) {
      const seal = this.seal(key, role, now);
      if (seal) found.set(key, seal);
    }
    return found;
  }

  /** The statement that speaks for another region; it may have ended, or consent to nothing. */
  peer(region: string): PeerStatement | null {
    return first(this.peers.filter((p) => p.peerRegion === region));
  }

  /** What this region's root consents to now: flows by the other region, no empty ones. */
  consents(now: string): Map<string, ReadonlySet<Flow>> {
    const found = new Map<string, ReadonlySet<Flow>>();
    for (const { peerRegion } of this.peers) {
      const said = this.peer(peerRegion);
      if (said && said.flows.length > 0 && now < said.exp) found.set(peerRegion, new Set(said.flows));
    }
    return found;
  }

  /** The newest head by somebody who is a coordinator now. */
  head(now: string): DirectoryHead | null {
    const known = this.heads.filter((h) => [...h.signers].some((key) => this.holds(key, "coordinator", now)));
    return known.reduce<DirectoryHead | null>(
      (best, h) =>
        !best || h.issued > best.issued || (h.issued === best.issued && h.id > best.id) ? h : best,
      null,
    );
  }

  headState(now: string): HeadState {
    const head = this.head(now);
    if (!head) return "none";
    if (now >= head.exp) return "expired";
    return head.hash === this.hash ? "fresh" : "differs";
  }
}

/** The highest serial; at equal serials the lower id. */
function first<T extends { serial: number; id: string }>(of: T[]): T | null {
  return of.reduce<T | null>(
    (best, s) => (!best || s.serial > best.serial || (s.serial === best.serial && s.id < best.id) ? s : best),
    null,
  );
}

/** Folds statements in any order. @throws {NoRoot} */
export async function fold(statements: Iterable<unknown>, region: string): Promise<Directory> {
  const known = new Map<string, Statement>();
  const copies = new Map<string, unknown[]>();
  const refused = new Map<string, string>();
  for (const signed of statements) {
    try {
      const statement = await readStatement(signed, region);
      const before = known.get(statement.id);
      if (before) for (const key of statement.signers) before.signers.add(key);
      else known.set(statement.id, statement);
      copies.set(statement.id, [...(copies.get(statement.id) ?? []), signed]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.set(error.id, error.reason);
    }
  }
  const all = [...known.values()];
  const { chain, current } = rootChain(
    all.filter((s) => s.kind === "root"),
    region,
  );
  const usable = all.filter((s) => s.kind !== "root" || chain.includes(s));
  for (const s of all) if (!usable.includes(s)) refused.set(s.id, "bad-root");

  const allRoles = all.filter((s) => s.kind === "role");
  const ever = allRoles.filter((r) => isEverARole(r, chain));
  const roles = ever.filter((r) => rootSigns(current, r) && r.nbf < current.exp);
  for (const r of allRoles) if (!roles.includes(r)) refused.set(r.id, "not-by-root");
  const revocations = all.filter((s) => s.kind === "revoke" && revocationCounts(s, chain, ever));
  const held = new Set(ever.map((r) => r.key));
  const seals = all.filter((s) => s.kind === "seal");
  const peers: PeerStatement[] = [];
  for (const s of all) {
    if (s.kind !== "peer") continue;
    if (rootSigns(current, s)) peers.push(s);
    else refused.set(s.id, "not-by-root");
  }
  const counted = [...chain, ...ever, ...revocations, ...peers, ...seals.filter((s) => held.has(s.holder))];
  const ids = usable
    .filter((s) => s.t !== HEAD)
    .map((s) => s.id)
    .sort();
  return new Directory(
    region,
    current,
    chain,
    roles,
    seals,
    new Set(revocations.map((s) => (s as Revocation).key)),
    all.filter((s) => s.kind === "head"),
    ids,
    await statementsHash(ids),
    refused,
    counted.flatMap(({ id }) => copies.get(id) ?? []),
    peers,
  );
}

/** base32 SHA-256 of sorted statement ids, one a line. */
export async function statementsHash(ids: string[]): Promise<string> {
  return toBase32(await sha256(utf8([...ids].sort().join("\n"))));
}

function rootSigns(root: Root, statement: Statement): boolean {
  return root.keys.filter((key) => statement.signers.has(key)).length >= root.threshold;
}

/** Every root that the first one leads to, rivals included, and the current one. */
function rootChain(roots: Root[], region: string): { chain: Root[]; current: Root } {
  let current = roots.find((r) => r.v === 1 && rootSigns(r, r));
  if (!current) throw new NoRoot(region);
  const chain = [current];
  let newest = [current];
  while (newest.length > 0) {
    const before = newest;
    const v = (before[0] as Root).v + 1;
    newest = roots.filter((r) => r.v === v && rootSigns(r, r) && before.some((b) => rootSigns(b, r)));
    chain.push(...newest);
    const last: Root = current;
    const after = newest.filter((r) => r.v === last.v + 1 && rootSigns(last, r));
    current = after.sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? last;
  }
  return { chain, current };
}

function isEverARole(role: RoleStatement, chain: Root[]): boolean {
  const signing = chain.filter((root) => rootSigns(root, role));
  return span(role.nbf, role.exp) <= ROLE_MAX_MS && signing.some((root) => role.nbf < root.exp);
}

function revocationCounts(revocation: Revocation, chain: Root[], roles: RoleStatement[]): boolean {
  if (chain.some((root) => rootSigns(root, revocation))) return true;
  const coordinators = new Set(
    roles
      .filter((r) => r.role === "coordinator" && r.nbf <= revocation.at && revocation.at < r.exp)
      .map((r) => r.key),
  );
  coordinators.delete(revocation.key);
  return [...coordinators].filter((key) => revocation.signers.has(key)).length >= 2;
}
