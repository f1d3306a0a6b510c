/** A record to be exported, with what belongs to it: her own, or one that a case of the coordinators carries. */
import { isRecord, randomId, rfc3339 } from "../../core/encoding";
import { openFile } from "../../core/files";
import { strictJson } from "../../core/json";
import type { MessageOf, SealedFile } from "../../core/messages";
import { lastLink } from "../../core/record/custody";
import type { ViolationRecord } from "../../core/record/record";
import type { Dsse } from "../../core/signing";
import { getChunk } from "../../sync/blobs";
import { addPart, catchUp, messagesOf, recordEntries, recordOf } from "../cases";
import { fetchFile } from "../inbox";
import { noteAct, signActs } from "../record";
import { casework } from "./casework";
import { REPORT, type Report } from "./drafts";
import { RECEIVED, type Received } from "./received";
import { foldOwn, recordMessages } from "./record-log";
import { here } from "./space";

/** A report of her own: its id. One in a case: `<case>-<report>`. */
export type Of = string;

export interface Source {
  record: ViolationRecord;
  entries: Dsse[];
  /** The report as it was signed; null where only its content is here. */
  report: Dsse | null;
  /** She may sign what is exported. */
  canSign: boolean;
  /** The clear file, verified. @throws {FileError} */
  open(file: SealedFile): Promise<Blob>;
  /** Signs that these subjects were exported, one link of custody each. */
  note(subjects: readonly string[]): Promise<void>;
}

export const ofCase = (id: string, report: string): Of => `${id}-${report}`;

/** Where her way back leads. */
export function placeOf(of: Of): string {
  const [id, report] = of.split("-");
  return report === undefined ? `/reports/${id}` : `/cases/${id}/reports`;
}

/** null when there is no such record, or nothing of it was sent. */
export async function sourceOf(of: Of): Promise<Source | null> {
  const [first = "", report] = of.split("-");
  return report === undefined ? own(first) : carried(first, report);
}

async function own(id: string): Promise<Source | null> {
  const space = here();
  const report = space.vault.get<Report>(id);
  if (report === undefined || !space.vault.all<Report>(REPORT).some((one) => one.id === id)) return null;
  return {
    record: await foldOwn(space, id, report),
    entries: recordMessages(space, id).flatMap(({ body }) => body.entries),
    report: null,
    canSign: !report.draft,
    open: (file) =>
      openFile(file, async (hash) => (await space.vault.store.chunk(hash)) ?? getChunk(space.session, hash)),
    note: async (subjects) => {
      for (const subject of subjects) await noteAct(id, subject, "exported");
      await signActs(id);
    },
  };
}

async function carried(id: string, reportId: string): Promise<Source | null> {
  const space = here();
  const message = messagesOf(id).find(
    (one): one is MessageOf<"report"> => one.kind === "report" && one.id === reportId,
  );
  const work = casework.peek();
  if (!message || !work) return null;
  const { author } = message.from;
  const read = async () => {
    const entries = together(await recordEntries(id, reportId), arrived(author, reportId));
    return { entries, record: await work.records.read(message, id, entries) };
  };
  const links = work.book.state(id).links.map((link) => link.message);
  return {
    ...(await read()),
    report: links.find(({ p }) => isReport(p, reportId)) ?? null,
    canSign: work.canWrite(id),
    open: (file) => fetchFile(space, file),
    note: async (subjects) => {
      await catchUp(id);
      for (const subject of subjects) {
        const record = await recordOf(id, reportId);
        const prev = record ? lastLink(record.custody, subject) : null;
        const at = rfc3339(new Date());
        await addPart(id, reportId, { type: "custody", id: randomId(), subject, act: "exported", at, prev });
      }
    },
  };
}

/** What came from her and no case carries yet: a permission taken back counts from the moment it is here. */
function arrived(author: string, report: string): Dsse[] {
  return here()
    .vault.all<Received>(RECEIVED)
    .flatMap(({ body: { message } }) =>
      message.kind === "record" && message.from.author === author && message.re.includes(report)
        ? message.body.entries
        : [],
    );
}

/** Each signed text once. */
function together(...lists: Dsse[][]): Dsse[] {
  return [...new Map(lists.flat().map((entry) => [entry.p, entry])).values()];
}

function isReport(p: string, id: string): boolean {
  const payload = strictJson(p);
  return isRecord(payload) && payload.id === id && payload.kind === "report";
}
