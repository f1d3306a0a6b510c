/** The record of a report that others sent: what reached this coordinator's device of it. */
import type { Message, MessageOf } from "../../core/messages";
import { fold } from "../../core/record/fold";
import { readAdditions } from "../../core/record/read";
import type { ViolationRecord } from "../../core/record/record";
import { RECEIVED, type Received } from "./incoming";
import type { Space } from "./space";

/** Messages that add to a report, by who sent it. */
export function additionsReceived({ vault }: Space, report: string, author: string): MessageOf<"record">[] {
  return vault
    .all<Received>(RECEIVED)
    .map(({ body }) => body.message)
    .filter(
      (message): message is MessageOf<"record"> =>
        message.kind === "record" && message.from.author === author && message.re.includes(report),
    );
}

/**
 * Reports to which something was added and that are not here (yet): what came is kept, and waits for them. Told message
 * by message, because thousands of reports come one by one.
 */
export class ReportsAwaited {
  private readonly here = new Set<string>();
  private readonly named = new Set<string>();

  see({ kind, id, re }: Pick<Message, "kind" | "id" | "re">): void {
    if (kind === "report") {
      this.here.add(id);
      this.named.delete(id);
    }
    if (kind !== "record") return;
    for (const report of re) if (!this.here.has(report)) this.named.add(report);
  }

  get count(): number {
    return this.named.size;
  }
}

/**
 * Additions may come before their report: then there is a record without its teller, which permits nothing.
 *
 * @param author who sent the report; what others send under its id is shown as refused
 * @returns null when nothing was added to it
 */
export async function foldReceived(
  { vault }: Space,
  report: string,
  author: string,
): Promise<ViolationRecord | null> {
  const messages = vault.all<Received>(RECEIVED).map(({ body }) => body.message);
  const entries = messages.flatMap((message) =>
    message.kind === "record" && message.re.includes(report) ? message.body.entries : [],
  );
  if (entries.length === 0) return null;
  const told = messages.find(
    (message): message is MessageOf<"report"> =>
      message.kind === "report" && message.id === report && message.from.author === author,
  );
  const beginning = told && { id: report, author, made: told.made, body: told.body };
  return fold(report, beginning ?? null, await readAdditions(entries, report, (key) => key === author));
}
