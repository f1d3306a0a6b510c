/** Her own additions: read back from what was posted, and written on from there, one after another. */
import { rfc3339 } from "../../core/encoding";
import { nextLinks, readEntry, weave, writeEntry } from "../../core/log";
import { filesOf, type MessageDraft, type ReportMessageBody, type SealedFile } from "../../core/messages";
import { custodyChains, lastLink } from "../../core/record/custody";
import { fold } from "../../core/record/fold";
import type { Part } from "../../core/record/parts";
import { readAdditions } from "../../core/record/read";
import type { Addition, Reading, ViolationRecord } from "../../core/record/record";
import type { Dsse } from "../../core/signing";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import type { Report } from "./drafts";
import { post } from "./outgoing";
import type { Space } from "./space";

/** Entries and bytes of one message, at most: an envelope holds 1 MiB. */
const ENTRIES = 50;
const BYTES = 500_000;

type RecordMessage = Extract<MessageDraft, { kind: "record" }>;

export function recordMessages({ vault }: Space, report: string): RecordMessage[] {
  return vault
    .all<Outgoing>(OUTGOING)
    .map(({ body }) => body.message)
    .filter((message): message is RecordMessage => message.kind === "record" && message.re.includes(report));
}

/** Her entries of a report's log, verified. */
function readOwn(space: Space, report: string): Promise<Reading> {
  const entries = recordMessages(space, report).flatMap(({ body }) => body.entries);
  return readAdditions(entries, report, (author) => author === space.keys.author.public);
}

/** Once it was sent, only what its message said counts: files that follow it are evidence of the record. */
export async function foldOwn(space: Space, id: string, report: Report): Promise<ViolationRecord> {
  const body = postedBody(space, id) ?? report.body;
  const beginning = { id, author: space.keys.author.public, made: report.made, body };
  return fold(id, beginning, await readOwn(space, id));
}

/** What was sent of a short report; null while it is a draft. */
export function postedBody({ vault }: Space, report: string): ReportMessageBody | null {
  for (const { body } of vault.all<Outgoing>(OUTGOING)) {
    if (body.message.kind === "report" && body.message.id === report) return body.message.body;
  }
  return null;
}

/** A part to be signed; `prev` of a custody act is filled in from the chain as it then stands. */
export interface Step {
  part: Part;
  amends?: string[];
}

/**
 * Signs the steps one after another and posts them: a message for each group, more where one would be too large. Calls
 * `posted` after each message that is safely in the outbox.
 */
export async function write(
  space: Space,
  report: string,
  groups: readonly (readonly Step[])[],
  posted: (steps: readonly Step[]) => Promise<void>,
): Promise<void> {
  const { additions } = await readOwn(space, report);
  for (const steps of groups.flatMap(inMessages)) {
    const entries: Dsse[] = [];
    for (const step of steps) {
      const entry = await signStep(space, report, step, additions);
      entries.push(entry);
      additions.push({ ...(await readEntry(entry)), part: step.part } as Addition);
    }
    await post(space, "record", { entries }, { re: [report], files: newFiles(space, report, entries) });
    await posted(steps);
  }
}

async function signStep(space: Space, log: string, step: Step, known: Addition[]): Promise<Dsse> {
  const woven = weave(known);
  const { part, amends } = step;
  if (part.type === "custody") part.prev = lastLink(custodyChains(woven.order), part.subject);
  const links = nextLinks(woven, space.keys.author.public);
  const named = amends?.length ? { amends: [...amends].sort() } : {};
  return writeEntry(
    { log, ...links, ...named, made: rfc3339(new Date()), part: { ...part } },
    space.keys.author,
  );
}

function inMessages(steps: readonly Step[]): Step[][] {
  const messages: Step[][] = [];
  let bytes = 0;
  for (const step of steps) {
    const size = JSON.stringify(step.part).length + 1000;
    const last = messages.at(-1);
    if (!last || last.length >= ENTRIES || bytes + size > BYTES) {
      messages.push([step]);
      bytes = size;
    } else {
      last.push(step);
      bytes += size;
    }
  }
  return messages;
}

/** Files that these entries name and that were not sent with the report or an earlier addition. */
function newFiles(space: Space, report: string, entries: Dsse[]): SealedFile[] {
  const sent = space.vault
    .all<Outgoing>(OUTGOING)
    .map(({ body }) => body.message)
    .filter((message) => message.id === report || message.re.includes(report))
    .flatMap((message) => filesOf(message).map(({ chunks }) => chunks.join()));
  const files = filesOf({ kind: "record", body: { entries } });
  return files.filter(({ chunks }) => !sent.includes(chunks.join()));
}
