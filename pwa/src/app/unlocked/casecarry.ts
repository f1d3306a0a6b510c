/** What a case takes over from the inbox: reports, what their women sent since, and what was said beside them. */
import type { CasePart } from "../../core/case";
import type { Casework } from "./casework";
import { RECEIVED, type Received } from "./received";

/** Longest signed text that a case can carry whole in one entry. */
const LINK_LIMIT = 400_000;

/** The report is too long to be carried whole. */
export class TooLongToLink extends Error {}

const nameOf = (message: { id: string; from: { author: string } }) => `${message.from.author} ${message.id}`;

/** Reports and what followed them, as far as the case does not carry it yet. @throws {TooLongToLink} */
export async function toCarry(work: Casework, id: string, reports: readonly Received[]): Promise<CasePart[]> {
  await work.links.take(work.book.state(id));
  const all = await Promise.all(reports.map((received) => partsOf(work, id, received)));
  return all.flat();
}

async function partsOf(work: Casework, id: string, { message, signed }: Received): Promise<CasePart[]> {
  const here = new Set(work.messagesOf(id).map(nameOf));
  const later = work.space.vault
    .all<Received>(RECEIVED)
    .map(({ body }) => body)
    .filter(
      (one) =>
        one.box === "coordinators" &&
        one.message.from.author === message.from.author &&
        one.message.re.includes(message.id),
    );
  const links = [{ message, signed }, ...later].flatMap((one): CasePart[] => {
    if (here.has(nameOf(one.message))) return [];
    if (one.signed.p.length > LINK_LIMIT) throw new TooLongToLink(one.message.id);
    return [{ type: "link", message: one.signed }];
  });
  return [
    ...links,
    ...answersBefore(work, id, message.id),
    ...(await work.records.notCarried(id, message.id)),
  ];
}

/** Answers that were given beside the report and that the case does not tell: who joins it reads all that was said. */
function answersBefore(work: Casework, id: string, report: string): CasePart[] {
  const told = new Set(work.repliesOf(id).map(({ message }) => message));
  return work.triageOf(report).replies.flatMap((reply): CasePart[] => {
    const entry = work.book.signedOf(reply.hash);
    if (reply.report !== report || told.has(reply.message) || !entry) return [];
    told.add(reply.message);
    return [{ type: "answered", report, entry }];
  });
}
