/** Generated from hub.json by `npm run schemas`. */

/**
 * Documents of the databases that only services read and write. Nothing in them says what a person wrote.
 */
export interface Hub {
  [k: string]: unknown;
}
/**
 * `audit:<time>-<random>` in `hub`: an administrative act, by opaque ids.
 */
export interface AuditDocument {
  _id: string;
  _rev?: string | null;
  act: string;
  by: string;
  subject: string;
}
/**
 * In `blobs`: a sealed chunk, attachment `c`.
 */
export interface BlobDocument {
  _attachments?: {
    [k: string]: unknown;
  } | null;
  _id: string;
  _rev?: string | null;
  day: string;
  size: number;
}
/**
 * `demo:coordinator` in `hub` of a demo: the shared coordinator's secret keys. Never on a real hub.
 */
export interface DemoCoordinatorDocument {
  _id: string;
  _rev?: string | null;
  author: string;
  seal: string;
}
/**
 * `device:<id>` in `hub`: the auth key alone; the hub never learns author or seal.
 */
export interface DeviceDocument {
  _id: string;
  _rev?: string | null;
  auth: string;
  enrolled: string;
  member: string;
  state: "joining" | "active" | "revoked";
}
/**
 * `escalation` in `hub`, written by notifications: what is done when nobody opens something urgent.
 */
export interface EscalationDocument {
  _id: string;
  _rev?: string | null;
  mail: boolean;
  minutes: number;
}
/**
 * `fetched:<database>` and `opened:<database>` in `hub`: how far a box was pulled, or opened.
 *
 * `hour`: when that was last its end.
 */
export interface FetchedDocument {
  _id: string;
  _rev?: string | null;
  hour: string | null;
  seq: string | number;
}
/**
 * `invitation:<hash of the public key>` in `hub`. `reused` counts who tried it after it was used up.
 */
export interface InvitationDocument {
  _id: string;
  _rev?: string | null;
  device?: string | null;
  expires: string;
  label?: string | null;
  made: string;
  made_by: string;
  public: string;
  reused?: number;
  roles: ("defender" | "facilitator" | "coordinator" | "operator" | "custodian")[];
  state: "open" | "used" | "cancelled";
  vouched: boolean;
}
/**
 * `request:<id>` in `hub`: a member asks the root to give her key a role.
 */
export interface KeyRequestDocument {
  _id: string;
  _rev?: string | null;
  device: string;
  key: string;
  made: string;
  member: string;
  role: "coordinator" | "custodian" | "author" | "reviewer" | "release" | "hub";
  state: "waiting" | "granted";
}
/**
 * `chunk:<sha256>` in `media`: bytes of media, attachment `c`. `day`: when it last arrived.
 */
export interface MediaChunkDocument {
  _attachments?: {
    [k: string]: unknown;
  } | null;
  _id: string;
  _rev?: string | null;
  day: string;
  size: number;
}
/**
 * In `media`: `_id` is the SHA-256 of all bytes, `chunks` those of each MiB. `unnamed`: since when no
 * published document names it.
 */
export interface MediaDocument {
  _id: string;
  _rev?: string | null;
  chunks: string[];
  day: string;
  size: number;
  type: string;
  unnamed: string | null;
}
/**
 * `member:<id>` in `hub`. `label` is what the operator wrote on an invitation she made, if anything.
 */
export interface MemberDocument {
  _id: string;
  _rev?: string | null;
  box: string;
  joined: string;
  label?: string | null;
  roles: ("defender" | "facilitator" | "coordinator" | "operator" | "custodian")[];
  state: "joining" | "active" | "revoked";
}
/**
 * In `notices`: how often there was news for a database.
 */
export interface NoticeDocument {
  _id: string;
  _rev?: string | null;
  day: string;
  n: number;
  urgent: boolean;
  /**
   * `n` as it was after the last urgent news.
   */
  urgent_n?: number;
}
/**
 * In `push`, by device: where it is rung, what for, and up to which notice it was (`sent`).
 *
 * `next`: not before then; `last`: when it was rung last; `tries`, `begun`: how often in vain for this news,
 * since when; `failing`: since when nothing has succeeded.
 */
export interface PushDocument {
  _id: string;
  _rev?: string | null;
  auth: string;
  begun: string | null;
  digest_minutes: number;
  endpoint: string;
  failing: string | null;
  kinds: PushKinds;
  last: string | null;
  member: string;
  next: string | null;
  p256dh: string;
  quiet: PushQuiet | null;
  sent: {
    [k: string]: number;
  };
  tries: number;
}
/**
 * What she wants to be told of.
 */
export interface PushKinds {
  alerts: boolean;
  answers: boolean;
  reports: boolean;
}
/**
 * Hours of each day in which a phone is not rung. `alerts`: alerts and urgent news ring all the same.
 */
export interface PushQuiet {
  alerts: boolean;
  since: string;
  until: string;
  /**
   * IANA name: `America/Mexico_City`.
   */
  zone: string;
}
/**
 * `push` in `hub`: the private key by which push services know this hub. It opens nothing.
 */
export interface PushKeyDocument {
  _id: string;
  _rev?: string | null;
  pem: string;
}
/**
 * In `receipts`: what became of an envelope.
 */
export interface ReceiptDocument {
  _id: string;
  _rev?: string | null;
  day: string;
  reason?: string | null;
  state: "timed" | "delivered" | "refused";
}
/**
 * In `sessions-<day>`: `_id` is the SHA-256 of the token.
 */
export interface SessionDocument {
  _id: string;
  _rev?: string | null;
  device: string;
  exp: string;
}
/**
 * `storage` in `hub`: which life of the storage this is. A restored backup gets a new one.
 */
export interface StorageDocument {
  _id: string;
  _rev?: string | null;
  generation: string;
}
/**
 * `unheard` in `hub`: what no coordinator has opened for very long; without fields when nothing waits.
 *
 * In the database `unheard`, by region: the same as other hubs say it of themselves.
 */
export interface UnheardDocument {
  _id: string;
  _rev?: string | null;
  n?: number | null;
  since?: string | null;
}
