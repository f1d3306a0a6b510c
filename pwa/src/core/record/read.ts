/** From signed texts to additions. What is none is kept, with the reason, so that it can be shown as what it is. */
import { type Entry, EntryError, readEntry } from "../log";
import { MessageError } from "../messages/reading";
import { type Dsse, SignatureError } from "../signing";
import { parsePart } from "./parse";
import type { Addition, Reading, Refusal } from "./record";

class NotAnAddition extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

/**
 * Verifies each signature and reads each part.
 *
 * @param log the report's id: an addition to another record is refused here
 * @param isAllowed may this key add to it, at the time that it says? (the key that signed the report)
 */
export async function readAdditions(
  entries: readonly Dsse[],
  log: string,
  isAllowed: (author: string, made: string) => boolean,
): Promise<Reading> {
  const reading: Reading = { additions: [], refused: [] };
  for (const entry of entries) {
    try {
      reading.additions.push(await readAddition(entry, log, isAllowed));
    } catch (error) {
      reading.refused.push({ reason: reasonOf(error), entry });
    }
  }
  return reading;
}

async function readAddition(
  signed: Dsse,
  log: string,
  isAllowed: (author: string, made: string) => boolean,
): Promise<Addition> {
  const entry: Entry = await readEntry(signed);
  if (entry.log !== log) throw new NotAnAddition("other-record");
  if (!isAllowed(entry.author, entry.made)) throw new NotAnAddition("other-author");
  return { ...entry, part: parsePart(entry.part) };
}

function reasonOf(error: unknown): Refusal {
  if (error instanceof NotAnAddition) return error.reason;
  if (error instanceof SignatureError && error.reason !== "bad-payload") return "bad-signature";
  if (error instanceof SignatureError || error instanceof MessageError || error instanceof EntryError)
    return "malformed";
  throw error;
}
