/** What waits unopened in other regions: their hubs' word, brought by ours. Kept sealed, so that it is known offline. */
import { isRecord, isTime } from "../../core/encoding";
import { UNHEARD } from "./databases";
import type { Space } from "./space";

export { UNHEARD };

/** Urgent reports of a region that none of its coordinators has opened: how many at least, since when (RFC 3339). */
export interface Waits {
  region: string;
  n: number;
  since: string;
}

/** More regions than these are not asked about. */
const MOST = 128;

/** @throws {Unreachable | Problem} */
export async function hearOfOthers({ identity, session, vault }: Space): Promise<void> {
  if (!identity.roles.includes("coordinator")) return;
  const address = `/sync/${UNHEARD}/_changes?include_docs=true&limit=${MOST}`;
  const waits = read(await session.json<unknown>("GET", address));
  const kept = vault.one<Waits[]>(UNHEARD);
  if (JSON.stringify(kept?.body ?? []) !== JSON.stringify(waits)) await vault.putOne(UNHEARD, waits);
}

function read(answer: unknown): Waits[] {
  const results = isRecord(answer) && Array.isArray(answer.results) ? answer.results : [];
  return results.flatMap((row: unknown) => {
    const doc = isRecord(row) && isRecord(row.doc) ? row.doc : {};
    const { _id, n, since } = doc;
    return typeof _id === "string" && typeof n === "number" && isTime(since)
      ? [{ region: _id, n, since }]
      : [];
  });
}
