/** How far envelopes have come, in the hub's own words. */
import type { Session } from "./session";

export interface EnvelopeStatus {
  state: "unknown" | "arrived" | "timed" | "delivered" | "refused" | "expired";
  reason?: string;
}

/** Ids of one request, at most. */
const AT_ONCE = 200;

export async function askStatus(
  session: Session,
  ids: string[],
  signal?: AbortSignal,
): Promise<Map<string, EnvelopeStatus>> {
  const found = new Map<string, EnvelopeStatus>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const body = { ids: ids.slice(at, at + AT_ONCE) };
    const answer = await session.json<Record<string, EnvelopeStatus>>("POST", "/api/status", body, signal);
    for (const [id, status] of Object.entries(answer)) found.set(id, status);
  }
  return found;
}
