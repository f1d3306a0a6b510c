/**
 * Sealed chunks of files for another region: they travel as messages do, in an envelope around what is sealed already,
 * and are kept at that region's hub as if they had been sent to it. No hub is asked what it has.
 */
import { addDays, type Bytes, dayOf, toBase64 } from "../core/encoding";
import { envelopeId } from "../core/envelope";
import { readJson } from "./api";
import type { Session } from "./session";

/** The place of chunks, as a header names it. */
export const FILES = "files";
/** Days after which a hub on the way lets go of a chunk that it could not hand on. */
const KEEP_DAYS = 60;

/**
 * Hands a chunk to the own hub for a region. `day`: of the message that it belongs to, so that handing it over again
 * is the same envelope. @throws {Problem} when the hub refuses it, {Unreachable} when it does not answer.
 */
export async function relayChunk(
  session: Session,
  region: string,
  day: string,
  chunk: Bytes,
  signal?: AbortSignal,
): Promise<void> {
  const h = JSON.stringify({ v: 1, region, to: FILES, day, exp: dayOf(addDays(new Date(day), KEEP_DAYS)) });
  const doc = { _id: await envelopeId(h, chunk), h, a: toBase64(chunk) };
  const response = await session.fetch("/sync/intake/_bulk_docs", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ docs: [doc], new_edits: false }),
    ...(signal && { signal }),
  });
  if (!response.ok) await readJson(response);
}
