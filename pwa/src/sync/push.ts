/**
 * One envelope on its way into `intake`, from a small local database of its own, by PouchDB replication. That the
 * replication ends well proves nothing; only the hub's status of the envelope does (`status.ts`).
 */

import { isRecord } from "../core/encoding";
import type { EnvelopeDoc } from "../core/envelope";
import { type Problem, toProblem } from "./api";
import { localDatabase, remoteDatabase } from "./pouch";
import { isFinal, type Session } from "./session";

/** The hub will not take this envelope, whatever we do. `reason` is its code. */
export class Refused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** The local database does not hold it any more: the browser evicted it, or the vault came from another device. */
export class NotKept extends Error {}

/** Keeps a sealed envelope on disk until it is delivered. Keeping it twice is harmless. */
export async function keepEnvelope(database: string, doc: EnvelopeDoc): Promise<void> {
  const local = await localDatabase(database);
  try {
    await local.put({ ...doc });
  } catch (error) {
    if (!isRecord(error) || error.status !== 409) throw error;
  } finally {
    await local.close();
  }
}

/** Removes the local database whole: removing the document would send a deletion. */
export async function forgetEnvelope(database: string): Promise<void> {
  await (await localDatabase(database)).destroy();
}

/**
 * Pushes what the local database holds. `again`: the hub does not know an envelope that was pushed before (it was
 * restored from a backup, say), so no checkpoint is trusted.
 * @throws {Refused | NotKept | Problem | Unreachable}
 */
export async function pushEnvelope(
  session: Session,
  database: string,
  { again = false, signal }: { again?: boolean; signal?: AbortSignal } = {},
): Promise<void> {
  const local = await localDatabase(database);
  let refusal: Problem | null = null;
  const inspect = async (path: string, response: Response) => {
    if (path.endsWith("/_bulk_docs") && !response.ok) refusal = await toProblem(response.clone());
  };
  if ((await local.allDocs({})).rows.length === 0) {
    await local.destroy();
    throw new NotKept(database);
  }
  const remote = await remoteDatabase(session, "intake", { inspect, ...(signal && { signal }) });
  try {
    await local.replicate.to(remote.database, { checkpoint: again ? false : "source", batch_size: 1 });
  } catch (error) {
    if (isFinal(refusal)) throw new Refused(reasonOf(refusal));
    throw refusal ?? remote.cause() ?? error;
  } finally {
    await local.close();
  }
}

function reasonOf(problem: Problem): string {
  const [first] = Array.isArray(problem.extra.refused) ? problem.extra.refused : [];
  return isRecord(first) && typeof first.reason === "string" ? first.reason : problem.slug;
}
