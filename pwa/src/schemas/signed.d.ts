/** Generated from signed.json by `npm run schemas`. */

/**
 * Signed objects and the texts inside them.
 */
export interface Signed {
  [k: string]: unknown;
}
/**
 * A signed object: type, exact JSON text, signatures over DSSE's PAE of both.
 */
export interface Dsse {
  p: string;
  s: SignatureEntry[];
  t: string;
}
/**
 * One signature.
 */
export interface SignatureEntry {
  k: string;
  sig: string;
}
/**
 * tejedora/enrol/v1, by the invitation key and the auth key.
 */
export interface EnrolPayload {
  api_origin: string;
  at: string;
  auth: string;
  invitation: string;
  region: string;
}
/**
 * tejedora/head/v1, by a coordinator. `hash` is over the sorted ids of all statements but heads.
 */
export interface HeadPayload {
  exp: string;
  hash: string;
  issued: string;
  region: string;
}
/**
 * tejedora/hello/v1, by the invitation key: a defender's certificate.
 */
export interface HelloPayload {
  author: string;
  box: string;
  region: string;
  seal: string;
}
/**
 * tejedora/parcel/v1, by a hub key: what a file that is carried by hand holds. `body` is its SHA-256.
 */
export interface ParcelPayload {
  body: string;
  documents: number;
  generation: string;
  made: string;
  messages: number;
  places: {
    [k: string]: number | string;
  };
  region: string;
}
/**
 * tejedora/peer-join/v1, by the hub key of who joins: `secret` is the SHA-256 of the code's.
 */
export interface PeerJoinPayload {
  at: string;
  peer_region: string;
  region: string;
  secret: string;
}
/**
 * tejedora/peer/v1, by root: another region is known here, and these flows with it are consented to.
 *
 * `flows` is sorted; an empty list takes all consent back. The highest serial for a region wins.
 */
export interface PeerPayload {
  exp: string;
  flows: (
    | "give-alerts"
    | "give-catalogue"
    | "give-directory"
    | "give-health"
    | "give-relay"
    | "take-alerts"
    | "take-catalogue"
    | "take-directory"
    | "take-health"
    | "take-relay"
  )[];
  peer_region: string;
  region: string;
  serial: number;
}
/**
 * tejedora/peer-session/v1, by the hub key of `peer_region`, for the hub of `region`.
 */
export interface PeerSessionPayload {
  api_origin: string;
  exp: string;
  nonce: string;
  peer_region: string;
  region: string;
}
/**
 * One catalogue document. `sha256` is of its exact `p`; null withdraws it.
 */
export interface ReleaseItem {
  id: string;
  sha256: string | null;
  ver: number;
}
/**
 * tejedora/release/v1, by an author and a different reviewer, or by a release key.
 */
export interface ReleasePayload {
  items: ReleaseItem[];
  made: string;
  origin: string;
  region: string;
}
/**
 * tejedora/revoke/v1, by root or two other coordinators.
 */
export interface RevokePayload {
  at: string;
  key: string;
  region: string;
}
/**
 * tejedora/role/v1, by root.
 */
export interface RolePayload {
  exp: string;
  key: string;
  nbf: string;
  region: string;
  role: "coordinator" | "custodian" | "author" | "reviewer" | "release" | "hub";
  serial: number;
}
/**
 * tejedora/root/v1. `v` counts the roots of a region from 1.
 */
export interface RootPayload {
  demo: boolean;
  exp: string;
  keys: string[];
  name: string;
  threshold: number;
  v: number;
}
/**
 * tejedora/seal/v1, by the holder of a role.
 */
export interface SealPayload {
  exp: string;
  holder: string;
  nbf: string;
  recipient: string;
  region: string;
  serial: number;
}
/**
 * tejedora/session/v1, by the device's auth key.
 */
export interface SessionPayload {
  api_origin: string;
  device: string;
  exp: string;
  nonce: string;
  region: string;
}
/**
 * A statement in the database `directory`; `_id` is the statement id.
 */
export interface StatementDocument {
  _id: string;
  _rev?: string | null;
  p: string;
  s: SignatureEntry[];
  t: string;
}
