/**
 * The six kinds of directory statements as verified, well-formed values; `readStatement` is the only way to one.
 * The same rules as the hub's: what one refuses the other refuses too (shared vectors hold them together). Times
 * are RFC 3339 texts of one form, so that they compare as texts.
 */
import { isRecipient } from "./age";
import { isHashId, isRecord, isTime } from "./encoding";
import { checkPublicKey, regionId, SignatureError, statementId, type Verified, verifyDsse } from "./signing";

export const ROOT = "tejedora/root/v1";
export const ROLE = "tejedora/role/v1";
export const SEAL = "tejedora/seal/v1";
export const REVOKE = "tejedora/revoke/v1";
export const HEAD = "tejedora/head/v1";
export const PEER = "tejedora/peer/v1";

/** One thing in one direction, as the region that consents sees it. */
export const FLOWS = [
  "give-alerts",
  "give-catalogue",
  "give-directory",
  "give-health",
  "give-relay",
  "take-alerts",
  "take-catalogue",
  "take-directory",
  "take-health",
  "take-relay",
] as const;
export type Flow = (typeof FLOWS)[number];

export type RoleName = "coordinator" | "custodian" | "author" | "reviewer" | "release" | "hub";
export const ROLE_NAMES: readonly string[] = [
  "coordinator",
  "custodian",
  "author",
  "reviewer",
  "release",
  "hub",
];

const STATEMENT_BYTES = 64 * 1024;
const MAX_KEYS = 16;
export const DAY_MS = 86_400_000;
const HEAD_MAX_MS = 14 * DAY_MS;

interface Common {
  id: string;
  t: string;
  /** The exact text. */
  p: string;
  signers: Set<string>;
}

export interface Root extends Common {
  kind: "root";
  v: number;
  keys: string[];
  threshold: number;
  demo: boolean;
  name: string;
  exp: string;
}

export interface RoleStatement extends Common {
  kind: "role";
  key: string;
  role: RoleName;
  nbf: string;
  exp: string;
  serial: number;
}

export interface SealStatement extends Common {
  kind: "seal";
  holder: string;
  recipient: string;
  nbf: string;
  exp: string;
  serial: number;
}

export interface Revocation extends Common {
  kind: "revoke";
  key: string;
  at: string;
}

export interface DirectoryHead extends Common {
  kind: "head";
  issued: string;
  exp: string;
  hash: string;
}

/** This region's root knows another region, and consents to flows with it; none: no more. */
export interface PeerStatement extends Common {
  kind: "peer";
  peerRegion: string;
  flows: Flow[];
  exp: string;
  serial: number;
}

export type Statement = Root | RoleStatement | SealStatement | Revocation | DirectoryHead | PeerStatement;

/** A statement does not count. `id` is "" when it has none. */
export class Refusal extends Error {
  constructor(
    readonly id: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}

class Malformed extends Error {}

type Payload = Record<string, unknown>;

/** @throws {Refusal} */
export async function readStatement(signed: unknown, region: string): Promise<Statement> {
  const { t, p } = isRecord(signed) ? signed : {};
  const id = typeof t === "string" && typeof p === "string" ? await statementId(t, p) : "";
  try {
    const demands = { types: Object.keys(readers), maxBytes: STATEMENT_BYTES, wholeNumbers: true };
    const verified = await verifyDsse(signed, demands);
    const read = readers[verified.t];
    if (!read) throw new Malformed("unknown-type");
    const common = { id, t: verified.t, p: p as string, signers: new Set(verified.keys) };
    return { ...common, ...(await read(verified, region, common.p)) } as Statement;
  } catch (error) {
    if (error instanceof Malformed) throw new Refusal(id, error.message);
    if (error instanceof SignatureError) throw new Refusal(id, error.reason);
    throw error;
  }
}

function exactly(payload: Payload, ...names: string[]): void {
  const fields = Object.keys(payload);
  if (fields.length !== names.length || !names.every((name) => name in payload))
    throw new Malformed("bad-payload");
}

function ofRegion(payload: Payload, region: string): void {
  if (payload.region !== region) throw new Malformed("wrong-region");
}

function key(value: unknown): string {
  checkPublicKey(value);
  return value as string;
}

function time(value: unknown): string {
  if (!isTime(value)) throw new Malformed("bad-payload");
  return value;
}

function whole(value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least || value > most) {
    throw new Malformed("bad-payload");
  }
  return value;
}

function term(payload: Payload): { nbf: string; exp: string } {
  const nbf = time(payload.nbf);
  const exp = time(payload.exp);
  if (nbf >= exp) throw new Malformed("bad-payload");
  return { nbf, exp };
}

async function readRoot(
  { payload }: Verified,
  region: string,
  text: string,
): Promise<Omit<Root, keyof Common>> {
  exactly(payload, "v", "keys", "threshold", "demo", "name", "exp");
  const v = whole(payload.v, 1, 10_000);
  if (!Array.isArray(payload.keys) || payload.keys.length < 1 || payload.keys.length > MAX_KEYS) {
    throw new Malformed("bad-payload");
  }
  const keys = payload.keys.map(key);
  if (new Set(keys).size !== keys.length) throw new Malformed("bad-payload");
  if (v === 1 && (await regionId(text)) !== region) throw new Malformed("wrong-region");
  const threshold = whole(payload.threshold, 1, keys.length);
  const { demo, name } = payload;
  if (typeof demo !== "boolean" || typeof name !== "string") throw new Malformed("bad-payload");
  if ([...name].length < 1 || [...name].length > 80) throw new Malformed("bad-payload");
  return { kind: "root", v, keys, threshold, demo, name, exp: time(payload.exp) };
}

function readRole({ payload }: Verified, region: string): Omit<RoleStatement, keyof Common> {
  exactly(payload, "region", "key", "role", "nbf", "exp", "serial");
  ofRegion(payload, region);
  const valid = term(payload);
  if (typeof payload.role !== "string" || !ROLE_NAMES.includes(payload.role))
    throw new Malformed("bad-payload");
  const serial = whole(payload.serial, 0, Number.MAX_SAFE_INTEGER);
  return { kind: "role", key: key(payload.key), role: payload.role as RoleName, ...valid, serial };
}

function readSeal({ payload, keys }: Verified, region: string): Omit<SealStatement, keyof Common> {
  exactly(payload, "region", "holder", "recipient", "nbf", "exp", "serial");
  ofRegion(payload, region);
  const valid = term(payload);
  if (!isRecipient(payload.recipient)) throw new Malformed("bad-payload");
  const holder = key(payload.holder);
  if (!keys.includes(holder)) throw new Malformed("not-by-holder");
  const serial = whole(payload.serial, 0, Number.MAX_SAFE_INTEGER);
  return { kind: "seal", holder, recipient: payload.recipient, ...valid, serial };
}

function readRevocation({ payload }: Verified, region: string): Omit<Revocation, keyof Common> {
  exactly(payload, "region", "key", "at");
  ofRegion(payload, region);
  return { kind: "revoke", key: key(payload.key), at: time(payload.at) };
}

function readHead({ payload }: Verified, region: string): Omit<DirectoryHead, keyof Common> {
  exactly(payload, "region", "issued", "exp", "hash");
  ofRegion(payload, region);
  const issued = time(payload.issued);
  const exp = time(payload.exp);
  if (issued >= exp) throw new Malformed("bad-payload");
  if (span(issued, exp) > HEAD_MAX_MS) throw new Malformed("term-too-long");
  if (!isHashId(payload.hash)) throw new Malformed("bad-payload");
  return { kind: "head", issued, exp, hash: payload.hash };
}

function readPeer({ payload }: Verified, region: string): Omit<PeerStatement, keyof Common> {
  exactly(payload, "region", "peer_region", "flows", "exp", "serial");
  ofRegion(payload, region);
  const { peer_region: peerRegion, flows } = payload;
  if (!isHashId(peerRegion) || peerRegion === region || !isFlows(flows)) throw new Malformed("bad-payload");
  const serial = whole(payload.serial, 0, Number.MAX_SAFE_INTEGER);
  return { kind: "peer", peerRegion, flows, exp: time(payload.exp), serial };
}

/** Sorted, none twice. */
function isFlows(value: unknown): value is Flow[] {
  return (
    Array.isArray(value) &&
    value.every(
      (flow, at) => (FLOWS as readonly unknown[]).includes(flow) && (at === 0 || value[at - 1] < flow),
    )
  );
}

/** Milliseconds from one RFC 3339 time to another. */
export function span(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

const readers: Record<
  string,
  (verified: Verified, region: string, text: string) => object | Promise<object>
> = {
  [ROOT]: readRoot,
  [ROLE]: readRole,
  [SEAL]: readSeal,
  [REVOKE]: readRevocation,
  [HEAD]: readHead,
  [PEER]: readPeer,
};
