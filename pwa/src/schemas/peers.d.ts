/** Generated from peers.json by `npm run schemas`. */

/**
 * What hubs say to each other, and what people see of it.
 */
export interface Peers {
  [k: string]: unknown;
}
/**
 * What became of a sealed message in the end, as the last hub says.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z2-7]{52}$".
 */
export interface Became {
  reason?: string | null;
  state: "delivered" | "refused" | "expired";
}
/**
 * POST /api/peers/codes: pair with the hub that made a code.
 */
export interface CodeJoin {
  code: string;
}
/**
 * POST /api/peers/documents: signed documents of a region, for the hub to judge one by one.
 */
export interface Documents {
  database: string;
  docs: {
    [k: string]: unknown;
  }[];
  region: string;
}
/**
 * Its answer. `waiting`: no release lists them yet.
 */
export interface DocumentsTaken {
  refused: {
    [k: string]: string;
  };
  stored: number;
  waiting: string[];
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
 * POST /api/peers/exchange and its answer: what each side consents to, knows the way to, and asks.
 *
 * `routes`: regions and how many hubs away they are. `asks`: messages that were handed on. `databases`: what
 * the other side may pull now; `places`: how far the feed of each goes (in answers only). Nothing here names
 * a person.
 */
export interface Exchange {
  address: string | null;
  answers: {
    [k: string]: Became;
  };
  asks: string[];
  databases: string[];
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
  generation: string;
  health?: Dsse | null;
  places?: {
    [k: string]: number;
  };
  routes: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^[a-z2-7]{52}$".
     */
    [k: string]: number;
  };
  unheard?: Unheard | null;
  v: 1;
}
/**
 * Urgent reports that no coordinator has opened: how many at least, and since when the first waits.
 */
export interface Unheard {
  n: number;
  since: string;
}
/**
 * POST /api/peers/invitations: what the other hub will be to this one.
 */
export interface Invite {
  role: "upstream" | "downstream" | "sibling" | "distant";
}
/**
 * Its answer: a code for one use, and the fingerprint of this hub.
 */
export interface Invited {
  code: string;
  expires: string;
}
/**
 * POST /api/peers/join. `join` is `tejedora/peer-join/v1`, `roots` all root statements of who joins.
 */
export interface Join {
  join: Dsse;
  role: "upstream" | "downstream" | "sibling" | "distant";
  roots: Dsse[];
  secret: string;
}
/**
 * Its answer: who invited, and what she said the other is to her.
 */
export interface Joined {
  key: string;
  region: string;
  role: "upstream" | "downstream" | "sibling" | "distant";
  roots: Dsse[];
}
/**
 * Why a link does not work now: a code that the app and `hub status` explain, since when.
 */
export interface LinkTrouble {
  code: string;
  since: string;
}
/**
 * One link, as people see it. Times are null before it ever happened.
 *
 * `state`: `ready`, `waits-for-root` (ours has not signed), `waits-for-peer` (theirs has not), `trouble`,
 * `quiet` (nothing heard for long), `known` (no line: reached through others). `gives` and `takes` are what
 * flows now. `waiting`: messages for it; `behind`: documents of theirs that are not here yet.
 */
export interface LinkView {
  asked: (
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
  behind: number | null;
  consented: (
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
  dials: boolean;
  fingerprint: string;
  gives: string[];
  last_success: string | null;
  name: string;
  refused: number;
  region: string;
  role: "upstream" | "downstream" | "sibling" | "distant";
  state: "ready" | "waits-for-root" | "waits-for-peer" | "trouble" | "quiet" | "known";
  takes: string[];
  trouble: LinkTrouble | null;
  via: string[];
  waiting: number;
}
/**
 * GET /api/peers: this hub and its links.
 */
export interface Links {
  key: string;
  links: LinkView[];
  name: string;
  region: string;
}
/**
 * POST /api/peers/nonces, for the hub of a region.
 */
export interface PeerNonceAsk {
  region: string;
}
/**
 * POST /api/peers/sessions. `proof`: the root's word for a hub key that is new here.
 */
export interface PeerSessionAsk {
  proof: Dsse | null;
  session: Dsse;
}
/**
 * Its answer.
 */
export interface PeerSessionOpened {
  exp: string;
  token: string;
}
