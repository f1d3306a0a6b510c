/** Generated from http.json by `npm run schemas`. */

/**
 * Bodies of the gateway's HTTP API, requests and answers.
 */
export interface Http {
  [k: string]: unknown;
}
/**
 * Secret keys of the demo's shared coordinator. Only a demo hub has or gives them.
 */
export interface DemoCoordinator {
  author: string;
  seal: string;
}
/**
 * POST /api/demo/enter.
 */
export interface DemoEnter {
  role: "defender" | "facilitator" | "coordinator" | "operator" | "custodian";
}
/**
 * Its answer: the seed of a fresh invitation.
 */
export interface DemoEntered {
  coordinator?: DemoCoordinator | null;
  region: string;
  seed: string;
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
 * Answer of POST /api/enrol.
 */
export interface Enrolled {
  box: string;
  device: string;
  member: string;
  region: string;
  roles: ("defender" | "facilitator" | "coordinator" | "operator" | "custodian")[];
}
/**
 * One answer: `arrived` and `delivered` are the hub's own word.
 */
export interface EnvelopeStatus {
  reason?: string | null;
  state: "unknown" | "arrived" | "timed" | "delivered" | "refused" | "expired";
}
/**
 * What the hub does when nobody opens something urgent: after so many minutes, and whether by e-mail.
 */
export interface Escalation {
  mail: boolean;
  minutes: number;
}
/**
 * POST /api/invitations/check. `joining`: by who wants to use it; its maker hears of a second one.
 */
export interface InvitationCheck {
  joining?: boolean;
  public: string;
}
/**
 * GET /api/invitations.
 */
export interface InvitationList {
  invitations: InvitationMine[];
}
/**
 * One of GET /api/invitations.
 */
export interface InvitationMine {
  expires: string;
  id: string;
  made: string;
  reused: number;
  roles: ("defender" | "facilitator" | "coordinator" | "operator" | "custodian")[];
  state: "open" | "used" | "cancelled" | "expired";
  vouched: boolean;
}
/**
 * Its answer.
 */
export interface InvitationMade {
  expires: string;
  id: string;
}
/**
 * POST /api/invitations: the device made the seed itself and sends the public key alone.
 */
export interface InvitationMake {
  days: number;
  public: string;
  roles: ("defender" | "facilitator" | "coordinator" | "operator" | "custodian")[];
}
/**
 * Its answer. `vouched`: a person made it, not the operator's tool.
 */
export interface InvitationState {
  expires: string;
  roles: ("defender" | "facilitator" | "coordinator" | "operator" | "custodian")[];
  state: "open" | "used" | "cancelled";
  vouched: boolean;
}
/**
 * One of GET /api/directory/requests.
 */
export interface KeyRequest {
  id: string;
  key: string;
  made: string;
  role: "coordinator" | "custodian" | "author" | "reviewer" | "release" | "hub";
  state: "waiting" | "granted";
}
/**
 * GET /api/directory/requests.
 */
export interface KeyRequestList {
  requests: KeyRequest[];
}
/**
 * POST /api/directory/requests: please give my author key this role.
 */
export interface KeyRequestMake {
  key: string;
  role: "coordinator" | "custodian" | "author" | "reviewer" | "release" | "hub";
}
/**
 * GET /api/operator/members.
 */
export interface MemberList {
  members: MemberRow[];
}
/**
 * One of GET /api/operator/members: opaque ids and what the operator herself wrote.
 */
export interface MemberRow {
  devices: number;
  id: string;
  joined: string;
  label?: string | null;
  roles: ("defender" | "facilitator" | "coordinator" | "operator" | "custodian")[];
  state: "joining" | "active" | "revoked";
}
/**
 * Its answer: to be signed before `exp`, once.
 */
export interface Nonce {
  exp: string;
  nonce: string;
}
/**
 * POST /api/sessions/nonce.
 */
export interface NonceAsk {
  device: string;
}
/**
 * POST /api/opened: everything urgent in the coordinators' box up to this place was opened.
 */
export interface Opened {
  since: string;
}
/**
 * One of GET /api/packs: all that is published in a language, as `GET /packs/<pack>`.
 *
 * `since` is where in `database`, within the storage `generation`, replication goes on after it.
 */
export interface Pack {
  bytes: number;
  database: string;
  documents: number;
  generation: string;
  language: string;
  pack: string;
  since: number | string;
}
/**
 * GET /api/packs.
 */
export interface PackList {
  packs: Pack[];
}
/**
 * RFC 9457 problem details. `type` is `urn:tejedora:problem:` and a slug; other members may follow.
 */
export interface Problem {
  detail?: string | null;
  status: number;
  title: string;
  type: string;
  [k: string]: unknown;
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
 * GET /api/push: the hub's public key for push services, and what this device asked for.
 */
export interface PushState {
  key: string;
  mine: PushSubscription | null;
}
/**
 * PUT /api/push: where her browser's push service takes messages, for which keys (RFC 8291), and when.
 */
export interface PushSubscription {
  auth: string;
  /**
   * At most one push in so many minutes.
   */
  digest_minutes: number;
  endpoint: string;
  kinds: PushKinds;
  p256dh: string;
  quiet: PushQuiet | null;
}
/**
 * GET /api/region. `reachable` is false while the public address is this machine only.
 *
 * `team`: null where the operator said nothing of hours. `escalation`: null before the hub has told.
 */
export interface Region {
  api_origin: string;
  demo: boolean;
  escalation: Escalation | null;
  languages: string[];
  limits: {
    [k: string]: number | number[];
  };
  name: string;
  public_url: string;
  reachable: boolean;
  region: string | null;
  root: Dsse[];
  team: Team | null;
  time: string;
  version: string;
}
/**
 * When coordinators answer, as the operator wrote it. `zone` (IANA) is that of `hours`.
 */
export interface Team {
  hours: TeamHours[];
  words: string;
  zone: string | null;
}
/**
 * When coordinators usually look: on one day of the week (1 is Monday), from `since` until `until`.
 */
export interface TeamHours {
  day: number;
  since: string;
  until: string;
}
/**
 * Answer of POST /api/sessions. The token is a bearer token until `exp`.
 */
export interface SessionOpened {
  box: string;
  device: string;
  exp: string;
  member: string;
  roles: ("defender" | "facilitator" | "coordinator" | "operator" | "custodian")[];
  token: string;
}
/**
 * Answer of POST /api/directory/statements.
 */
export interface StatementAccepted {
  id: string;
  new: boolean;
}
/**
 * POST /api/status: what became of these envelopes?
 */
export interface StatusAsk {
  ids: string[];
}
/**
 * POST /api/timers/cancel: the 32 bytes whose hash is the header's `cancel_hash`, base64url.
 */
export interface TimerCancel {
  secret: string;
}
/**
 * Its answer. `released`: it had been delivered already.
 */
export interface TimerCancelled {
  state: "cancelled" | "released" | "unknown";
}
