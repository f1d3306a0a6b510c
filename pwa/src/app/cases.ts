/** Cases of the coordinators: what they hold, who reads them, what is due. Works offline; everything is kept. */
import { batch, signal } from "@preact/signals";
import { colleagueId, type ObjectKind, saidTold, teamLog, type Value } from "../core/case";
import { randomId } from "../core/encoding";
import { filesOf, type Message } from "../core/messages";
import type { InterventionPart, Part } from "../core/record/parts";
import type { ViolationRecord } from "../core/record/record";
import type { Dsse } from "../core/signing";
import { OUTGOING } from "../sync/outbox";
import { fetchFile, inbox } from "./inbox";
import type { CaseObject, CaseView, Colleague, Unsent } from "./types";
import { addressOf } from "./unlocked/addresses";
import { isRoundtable } from "./unlocked/casebook";
import { CASE_KEY } from "./unlocked/casekeys";
import type { Use } from "./unlocked/caserecords";
import { toCaseView, toDuePart, toInterventionPart } from "./unlocked/caseviews";
import { type Casework, casework, NoCaseKey } from "./unlocked/casework";
import { everybody, readColleagues, sealsOf } from "./unlocked/colleagues";
import { fingerprint } from "./unlocked/identity";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { refresher } from "./unlocked/refresh";
import { here, openSpaceOrNull, whenOpen } from "./unlocked/space";

export { OUTCOMES, RISKS, STATUSES, URGENCIES } from "../core/case";
export { ACT_KINDS, PERPETRATORS } from "../core/record/parts";
export { TooLongToLink } from "./unlocked/casecarry";
export { NoCaseKey } from "./unlocked/casework";

/** Last changed first. */
export const cases = signal<CaseView[]>([]);
/** The coordinators of the region, she herself first. */
export const colleagues = signal<Colleague[]>([]);

/** Somebody wrote something here not longer ago than this: her app opens mail. */
const PROVEN_MS = 30 * 86_400_000;

function work(): Casework {
  const open = casework.peek();
  if (!open) throw new RangeError("no casework is open");
  return open;
}

export const nameOf = (key: string): string => colleagues.value.find((one) => one.key === key)?.name ?? "";

/** Besides her: who could open what comes now, and of whom it is proven by what she wrote lately. */
export function others(now = Date.now()): { able: Colleague[]; proven: Colleague[] } {
  const able = colleagues.value.filter(({ you, canOpen }) => !you && canOpen);
  const isProven = ({ lastSign }: Colleague) => now - Date.parse(lastSign ?? "1970-01-01") < PROVEN_MS;
  return { able, proven: able.filter(isProven) };
}

/** Opens a case for reports of her inbox and gives its key to these colleagues (and herself). Its id. */
export async function openCase(
  title: string,
  reports: readonly string[],
  given: readonly string[],
): Promise<string> {
  const me = here().keys.author.public;
  return work().open(title, reports, [...new Set([me, ...given])].sort());
}

/** Puts a report of her inbox into a case. @throws {NoCaseKey | TooLongToLink} */
export const link = (id: string, report: string): Promise<void> => work().link(id, report);

/** Carries into the case what its women sent since. Nothing when she cannot write in it. */
export async function catchUp(id: string): Promise<void> {
  if (work().canWrite(id)) await work().carryOn(id);
}

/**
 * Sets fields of an object of a case. `shown`: hashes of the values that she saw when she began (`CaseField.shown`):
 * only those are replaced; what a colleague wrote meanwhile stays beside hers. @throws {NoCaseKey}
 */
export async function edit(
  id: string,
  on: ObjectKind,
  object: string,
  values: Record<string, Value>,
  shown: readonly string[],
): Promise<void> {
  await work().writeCase(id, [{ part: { type: "set", on, id: object, values }, amends: shown }]);
}

/** A new note, task or mechanism. Its id. @throws {NoCaseKey} */
export async function add(id: string, on: ObjectKind, values: Record<string, Value>): Promise<string> {
  const object = randomId();
  await edit(id, on, object, values, []);
  return object;
}

/** How far came what she wrote in any log of casework that has a key: a case, an edition of a roundtable. */
export function unsentIn(log: string): Unsent {
  return casework.value?.book.posts.unsent([log]) ?? { waiting: 0, refused: 0, reasons: [] };
}

/** How far came what she wrote about a report: what she decided, noted and answered. */
export function unsentAbout(report: string): Unsent {
  const open = casework.value;
  return open
    ? open.book.posts.unsent(open.subjectsOfReport(report))
    : { waiting: 0, refused: 0, reasons: [] };
}

/** Sends once more what the hub did not take of a case, or of what she wrote about a report. */
export const sendAgain = (id: string): Promise<void> => work().book.posts.sendAgain(work().subjectsOf(id));
export const sendAgainAbout = (report: string): Promise<void> =>
  work().book.posts.sendAgain(work().subjectsOfReport(report));

/** Gives colleagues the case from its beginning. @throws {NoCaseKey} */
export const give = (id: string, to: readonly string[]): Promise<void> => work().give(id, to);

/** A new key for these readers only: who is left out reads nothing that is written from now on. */
export const rotate = (id: string, given: readonly string[]): Promise<void> => work().rotate(id, given);

/** Hands a case over: the colleague can read it from its beginning, and it is hers. */
export async function handOver(id: string, to: string): Promise<void> {
  const view = cases.value.find((one) => one.id === id);
  if (!view?.readers.includes(to)) await give(id, [to]);
  await edit(id, "case", id, { assignee: to }, view?.main.fields.assignee?.shown ?? []);
}

/** What a colleague is called in the team. */
export async function callColleague(key: string, name: string): Promise<void> {
  const space = here();
  const log = await teamLog(space.identity.region);
  const id = await colleagueId(key);
  const shown = work().book.state(log).objects.colleague.get(id)?.name ?? [];
  const part = { type: "set" as const, on: "colleague" as const, id, values: { name } };
  const amends = shown.map(({ hash }) => hash);
  await work().book.write(log, [{ part, amends }], sealsOf(space, everybody(space)));
}

/** A file of a report of a case; what she does with it becomes part of its custody. @throws {FileError} */
export async function fileOf(id: string, report: string, sha256: string, use?: Use): Promise<Blob> {
  const file = messagesOf(id)
    .flatMap((message) => filesOf(message))
    .find((candidate) => candidate.sha256 === sha256);
  if (!file) throw new RangeError("no such file");
  const clear = await fetchFile(here(), file);
  if (work().canWrite(id)) await work().records.noteUse(id, report, sha256, use);
  return clear;
}

/** What defenders wrote, as the case carries it, verified. */
export const messagesOf = (id: string): Message[] => work().messagesOf(id);

/** Answers the woman who sent a report of a case; her colleagues read the answer in it. @throws {NoCaseKey} */
export async function reply(id: string, report: string, text: string): Promise<void> {
  const message = messagesOf(id).find((one) => one.kind === "report" && one.id === report);
  if (!message || !work().canWrite(id)) throw new NoCaseKey(id);
  const address = addressOf(here(), message.from);
  const sent = await post(here(), "answer", { text }, { re: [report], address });
  const part = { type: "reply" as const, report, message: sent, text };
  await work().writeCase(id, [{ part }]);
  await work().writeTriage(report, [{ part }]);
}

/**
 * Tells the woman who sent a report what was asked of whom for her, what they answered and what is due; the case says
 * that she was told, and which day. @throws {NoCaseKey}
 */
export const tell = (id: string, intervention: CaseObject, report: string): Promise<void> =>
  tellPart(id, "intervention", intervention, report, toInterventionPart(intervention));

/**
 * Tells her until when something is to be done, in words meant for her; that the day holds no more when there is none
 * any more, or it is done. @throws {NoCaseKey}
 */
export const tellDue = (id: string, task: CaseObject, report: string, words: string): Promise<void> =>
  tellPart(id, "task", task, report, toDuePart(task, words));

async function tellPart(
  id: string,
  on: "intervention" | "task",
  object: CaseObject,
  report: string,
  part: InterventionPart,
): Promise<void> {
  const message = messagesOf(id).find((one) => one.kind === "report" && one.id === report);
  if (!message || !work().canWrite(id)) throw new NoCaseKey(id);
  const address = addressOf(here(), message.from);
  await post(here(), "progress", { part }, { re: [report], address });
  const { told } = object.fields;
  const others = Array.isArray(told?.value) ? told.value.filter((said) => !said.startsWith(report)) : [];
  const now = [...others, saidTold(report, part.nextDeadline ?? "")].sort();
  await edit(id, on, object.id, { told: now }, told?.shown ?? []);
}

/** Signed additions to the record of a report: the defender's, and those that coordinators made in the case. */
export const recordEntries = (id: string, report: string): Promise<Dsse[]> =>
  work().records.entries(id, report);

/** A report of a case with all that was added to its record, by her and by coordinators. */
export const recordOf = (id: string, report: string): Promise<ViolationRecord | null> =>
  work().records.of(id, report);

/** Adds a part to the record of a report, signed by this coordinator. @throws {NoCaseKey} */
export const addPart = (id: string, report: string, part: Part): Promise<void> =>
  work().records.add(id, report, part);

const views = new Map<string, CaseView>();
const marks = new Map<string, string>();

async function show(of: Casework): Promise<void> {
  const { space, book, links, stale } = of;
  const stillOpen = () => openSpaceOrNull() === space;
  for (const id of [...stale]) {
    stale.delete(id);
    const state = book.state(id);
    if (isRoundtable(state)) continue;
    for (const author of state.links.flatMap((one) => links.get(one)?.from.author ?? [])) {
      if (!marks.has(author)) marks.set(author, await fingerprint(author));
    }
    const view = toCaseView(state, {
      me: space.keys.author.public,
      verified: (one) => links.get(one),
      answer: (one) => links.answer(one),
      replies: of.repliesOf(id),
      inboxId: ({ id: report, from }) =>
        inbox.peek().find((item) => item.report === report && item.author === from.author)?.id,
      mark: (author) => marks.get(author) ?? "",
      canWrite: of.canWrite(id),
      unsent: book.posts.unsent(of.subjectsOf(id)),
    });
    if (!stillOpen()) return;
    views.set(id, view);
  }
  const team = await readColleagues(space, book);
  if (!stillOpen()) return;
  batch(() => {
    cases.value = [...views.values()].sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1));
    colleagues.value = team;
  });
}

/** Cases that something she sent is about: itself, or a report in it. */
function concerned({ book }: Casework, sent: string): string[] {
  const subjects = new Set(book.posts.subjectsOf(sent));
  return [...views.values()].flatMap(({ id, reports }) =>
    subjects.has(id) || reports.some((report) => subjects.has(report.id)) ? id : [],
  );
}

const lastOf = ({ timeline, opened }: CaseView) => timeline.at(-1)?.made ?? opened;

whenOpen((space) => {
  if (!space.identity.roles.includes("coordinator")) return undefined;
  let tried: Casework | null = null;
  const goOn = (open: Casework) => {
    tried = open;
    // A full disk keeps them as they are; the case says so, and she can try.
    void open.book.posts.sendWhatMayPass().catch(() => undefined);
  };
  const refresh = refresher(async () => {
    const open = casework.peek();
    if (!open) return;
    await show(open);
    if (tried !== open) goOn(open);
  });
  let stopLoaded: (() => void) | undefined;
  const stopWork = casework.subscribe((open) => {
    stopLoaded?.();
    stopLoaded = open?.loaded.subscribe(refresh);
  });
  const stopNews = publicNews.subscribe(() => {
    refresh();
    if (tried) goOn(tried);
  });
  const stopRecords = space.vault.onChange((kind, id) => {
    const open = casework.peek();
    const changed =
      kind === CASE_KEY ? [...views.keys()] : kind === OUTGOING && open ? concerned(open, id) : [];
    if (changed.length === 0) return;
    for (const one of changed) open?.stale.add(one);
    refresh();
  });
  return () => {
    stopWork();
    stopLoaded?.();
    stopNews();
    stopRecords();
    views.clear();
    marks.clear();
    batch(() => {
      cases.value = [];
      colleagues.value = [];
    });
  };
});
