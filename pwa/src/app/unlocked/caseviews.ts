/** From the folded log of a case to what screens show. Pure. */
import { FIELDS, type ObjectKind, type ReplyPart, readPart, toldDays } from "../../core/case";
import {
  type CaseState,
  differing,
  type Fields,
  givenTo,
  keysFor,
  latest,
  type Said,
  sidesOf,
  type Written,
} from "../../core/case-fold";
import { isRecord } from "../../core/encoding";
import { strictJson } from "../../core/json";
import type { Entry } from "../../core/log";
import { filesOf, type Message, type MessageOf } from "../../core/messages";
import type { InterventionPart } from "../../core/record/parts";
import type { Dsse } from "../../core/signing";
import type { CaseAnswer, CaseField, CaseObject, CaseReport, CaseView, TimelineItem, Triage } from "../types";
import type { Verified } from "./caselinks";
import { toBody, toFileView } from "./views";

export function toField(written: readonly Written[] = []): CaseField {
  const different = differing(written);
  return {
    value: written.at(-1)?.value ?? null,
    versions: different.length > 1 ? different.map(({ value, by, made }) => ({ value, by, made })) : [],
    shown: written.map(({ hash }) => hash),
  };
}

/** All fields that there may be, and those that a newer app wrote. */
export function toFields(kind: ObjectKind, fields: Fields = {}): Record<string, CaseField> {
  const names = new Set([...Object.keys(FIELDS[kind]), ...Object.keys(fields)]);
  return Object.fromEntries(
    [...names].map((name) => [name, name === "told" ? gathered(fields[name]) : toField(fields[name])]),
  );
}

/** Women who were told side by side were all told: there is nothing to choose. */
function gathered(written: readonly Written[] = []): CaseField {
  const lists = written.flatMap(({ value }) => (Array.isArray(value) ? [value] : []));
  if (lists.length === 0) return toField(written);
  const value = [...new Set(lists.flat())].sort();
  return { value, versions: [], shown: written.map(({ hash }) => hash) };
}

export function toTriage(state: CaseState, reportId: string): Triage {
  return {
    fields: toFields("report", state.objects.report.get(reportId)),
    seenBy: state.seen.filter(({ report }) => report === reportId).map(({ by, made }) => ({ by, at: made })),
    answeredBy: toAnswers(state.replies, reportId),
  };
}

const toAnswers = (replies: readonly Said<ReplyPart>[], reportId: string): CaseAnswer[] =>
  replies
    .filter(({ report }) => report === reportId)
    .map(({ message, by, made, text }) => ({ id: message, by, made, text }));

/** Objects that were not removed, as they were begun. */
export function objectsOf(state: CaseState, kind: ObjectKind): CaseObject[] {
  const begun = new Map<string, { by: string; made: string }>();
  for (const entry of state.woven.order) {
    const part = readPart(entry);
    if (part?.type !== "set" || part.on !== kind || begun.has(part.id)) continue;
    begun.set(part.id, { by: entry.author, made: entry.made });
  }
  return [...state.objects[kind]].flatMap(([id, fields]) => {
    const start = begun.get(id);
    if (!start || latest(fields, "removed") === true) return [];
    const all = toFields(kind, fields);
    const said = all.told?.value;
    const told = Array.isArray(said) ? { told: Object.fromEntries(toldDays(said)) } : {};
    return [{ id, fields: all, ...start, ...told }];
  });
}

type VerifiedOf = (link: { hash: string }) => Verified;

/** The reports of a case with what came after them: each once, however often it was linked. */
export function reportsOf(
  state: CaseState,
  { verified, inboxId, mark, replies }: Pick<Seeing, "verified" | "inboxId" | "mark" | "replies">,
): CaseReport[] {
  const messages = new Map<string, Message>();
  for (const link of state.links) {
    const message = verified(link);
    if (message) messages.set(`${message.from.author} ${message.id}`, message);
  }
  const all = [...messages.values()].sort((a, b) => (a.made < b.made ? -1 : 1));
  return all.flatMap((message) => {
    if (message.kind !== "report") return [];
    const later = all.filter(
      ({ from, re }) => from.author === message.from.author && re.includes(message.id),
    );
    const inbox = inboxId(message);
    return [
      {
        id: message.id,
        ...(inbox !== undefined && { inbox }),
        made: message.made,
        fingerprint: mark(message.from.author),
        body: toBody(message.body),
        additions: later
          .filter((one): one is MessageOf<"addition"> => one.kind === "addition")
          .map((one) => ({
            id: one.id,
            made: one.made,
            text: one.body.text,
            files: filesOf(one).map(toFileView),
          })),
        answers: toAnswers(replies, message.id),
      },
    ];
  });
}

/** The field by which an object is called. */
const TITLES: Partial<Record<ObjectKind, string>> = { task: "what", intervention: "words" };

function timelineOf(
  entries: readonly Entry[],
  state: CaseState,
  { verified, answer }: Pick<Seeing, "verified" | "answer">,
): TimelineItem[] {
  let isBegun = false;
  return entries.flatMap((entry): TimelineItem[] => {
    const common = { id: entry.hash, made: entry.made, by: entry.author };
    const part = readPart(entry);
    switch (part?.type) {
      case "key": {
        const kind = isBegun ? "keys" : "opened";
        isBegun = true;
        return [{ ...common, kind }];
      }
      case "set": {
        const title = latest(state.objects[part.on].get(part.id), TITLES[part.on] ?? "title");
        const named = typeof title === "string" && title !== "" ? { title } : {};
        return [{ ...common, kind: "set", on: part.on, values: part.values, ...named }];
      }
      case "link": {
        const message = verified(entry);
        if (!message) return [{ ...common, kind: "unread" }];
        if (message.kind === "report") return [{ ...common, kind: "report", text: message.body.what }];
        if (message.kind === "addition") return [{ ...common, kind: "addition", text: message.body.text }];
        return [{ ...common, kind: "addition" }];
      }
      case "reply":
        return [{ ...common, kind: "reply", text: part.text }];
      case "answered": {
        const reply = answer(entry);
        return [
          reply
            ? { ...common, kind: "answered", whose: reply.by, text: reply.text }
            : { ...common, kind: "unread" },
        ];
      }
      case "seen":
        return [{ ...common, kind: "seen" }];
      case "record": {
        // What another signed is verified with the record; here it is only told who brought it.
        const isOwn = part.entry.s.every(({ k }) => k === entry.author);
        return [{ ...common, kind: isOwn ? whatOf(part.entry) : "carried" }];
      }
      default:
        return [{ ...common, kind: "unread" }];
    }
  });
}

/** What a coordinator's addition to a record is: files opened and exports are told as what they are. */
function whatOf({ p }: Dsse): "file" | "export" | "record" {
  let entry: unknown;
  try {
    entry = strictJson(p);
  } catch {
    return "record";
  }
  const part = isRecord(entry) && isRecord(entry.part) ? entry.part : {};
  if (part.type !== "custody") return "record";
  return part.act === "opened" ? "file" : part.act === "exported" ? "export" : "record";
}

/** What was asked of whom, in the words of a record. */
export function toInterventionPart(one: CaseObject): InterventionPart {
  const said = (field: string) => (text(one, field) === "" ? undefined : text(one, field));
  const date = said("date");
  const part = {
    mechanism: said("mechanism"),
    words: said("words"),
    date: date && { precision: "day", date },
    reference: said("reference"),
    response: said("response"),
    nextDeadline: said("nextDeadline"),
  };
  const filled = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
  return { type: "intervention", id: one.id, ...filled };
}

const isConflict = (field: CaseField) => field.versions.length > 1;
const text = (object: CaseObject, field: string) => {
  const value = object.fields[field]?.value;
  return typeof value === "string" ? value : "";
};

/** The day of a task, in the same words; `words` instead of those that the team uses among itself. */
export function toDuePart(task: CaseObject, words: string): InterventionPart {
  const nextDeadline = task.fields.done?.value === true ? "" : text(task, "due");
  return { type: "intervention", id: task.id, words, ...(nextDeadline !== "" && { nextDeadline }) };
}

/** The nearest of the days on which something is due. */
function dueOf(tasks: CaseObject[], interventions: CaseObject[]): CaseView["due"] {
  const days = [
    ...tasks
      .filter((task) => task.fields.done?.value !== true)
      .map((task) => ({ day: text(task, "due"), what: text(task, "what") })),
    ...interventions.map((one) => ({ day: text(one, "nextDeadline"), what: text(one, "words") })),
  ].filter(({ day }) => day !== "");
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
}

export interface Seeing {
  /** Her author key. */
  me: string;
  verified: VerifiedOf;
  /** An answer that the case carries, verified; null when its signature does not hold. */
  answer: (one: { hash: string }) => Said<ReplyPart> | null;
  /** What was answered to the women of the case, oldest first. */
  replies: Said<ReplyPart>[];
  inboxId: (message: Message) => string | undefined;
  mark: (author: string) => string;
  canWrite: boolean;
  unsent: CaseView["unsent"];
}

export function toCaseView(state: CaseState, seeing: Seeing): CaseView {
  const { me, verified, answer, canWrite, unsent } = seeing;
  const [begin] = state.woven.order;
  const tasks = objectsOf(state, "task");
  const interventions = objectsOf(state, "intervention");
  const notes = objectsOf(state, "note");
  const start = { by: begin?.author ?? "", made: begin?.made ?? "" };
  const main = { id: state.log, fields: toFields("case", state.objects.case.get(state.log)), ...start };
  const due = dueOf(tasks, interventions);
  const keys = keysFor(state, me);
  return {
    id: state.log,
    opened: start.made,
    main,
    notes,
    tasks,
    interventions,
    reports: reportsOf(state, seeing),
    timeline: timelineOf(state.woven.order, state, seeing),
    outside: timelineOf(state.outside, state, seeing),
    readers: givenTo(keys.length > 0 ? keys : state.keys),
    canWrite,
    ...sidesOf(keys),
    unsent,
    merges: [main, ...notes, ...tasks, ...interventions]
      .flatMap(({ fields }) => Object.values(fields))
      .filter(isConflict).length,
    missing: state.woven.gaps.length,
    forks: state.woven.forks.length,
    unverified:
      state.links.filter((link) => !verified(link)).length +
      state.answers.filter((one) => !answer(one)).length,
    ...(due && { due }),
  };
}
