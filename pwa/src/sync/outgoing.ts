import type { MessageDraft } from "../core/messages";

/** A message on its way out; kept after delivery, because a restored hub may have to be sent it again. */
export interface Outgoing {
  message: MessageDraft;
  /** Where to: `coordinators`, or somebody's box. */
  to: string;
  /** Of which region, when it is not her own. */
  region?: string;
  /** The region that it was for, which she has left since: it is not sent from here, nor asked about. */
  left?: string;
  /** When she sent it once more, to where she is now (RFC 3339): who opened it before was elsewhere. */
  again?: string;
  urgent: boolean;
  /** base64url seed of the key that signs it, when it is not hers: an anonymous message has one of its own. */
  signer?: string;
  /** Recipients when `to` is a box; null: whoever may read what goes to the coordinators at that moment. */
  recipients: string[] | null;
  state: "waiting" | "arrived" | "timed" | "delivered" | "opened" | "refused" | "cancelled";
  reason?: string;
  /** When this device first heard that it was delivered (RFC 3339). */
  delivered?: string;
  /** The hub delivers it at this moment (RFC 3339), unless the secret of this hash is shown before. */
  timer?: { release: string; cancel_hash: string };
  /** The sealed envelope: null until there was somebody to seal it to. */
  sealed: { id: string; database: string; bytes: number; to: string[]; day: string } | null;
  /** It was pushed at least once. */
  pushed: boolean;
  /** Sealed chunks that follow. `lost`: gone from this device before it was sent. */
  files: { hash: string; bytes: number; sent: boolean; lost?: true }[];
  /** The day, by the hub's clock, on which it took no more files from this member. */
  enough?: string;
}
