/** From what she drafted to what is signed: new parts, corrections, custody acts, each once. Pure. */
import { randomId } from "../../core/encoding";
import { isContent, parseContent } from "../../core/record/parse";
import type { Content } from "../../core/record/parts";
import type { ViolationRecord } from "../../core/record/record";
import type { PendingAct, RecordDraft } from "./record-drafts";
import type { Step } from "./record-log";

/**
 * In the order in which they are sent: words first, then all evidence, each piece with its custody, then other acts.
 * What a crash left in the draft after it was posted says nothing new, and is not said again.
 */
export function stepsFor(
  record: ViolationRecord,
  parts: readonly Content[],
  acts: readonly PendingAct[],
): Step[][] {
  const fresh = parts.map(parseContent).filter((part) => !isSame(record.items.get(part.id)?.part, part));
  const left = new Set(acts.filter((act) => !isSigned(record, act)));
  const actsOn = (subjects: readonly string[]): Step[] =>
    [...left].flatMap((act) => {
      if (!subjects.includes(act.subject)) return [];
      left.delete(act);
      return [custodyStep(act, randomId())];
    });
  const words = fresh.filter(({ type }) => type !== "evidence").map((part) => stepOf(record, part));
  const evidence = fresh.flatMap((part): Step[] => {
    if (part.type !== "evidence") return [];
    const files = [part.file.sha256, ...(part.copy ? [part.copy.file.sha256] : [])];
    return [stepOf(record, part), ...actsOn(files)];
  });
  const rest = actsOn([...left].map(({ subject }) => subject));
  return [words, evidence, rest];
}

function isSigned(record: ViolationRecord, act: PendingAct): boolean {
  const chain = record.custody.get(act.subject) ?? [];
  return chain.some(({ part }) => part.act === act.act && part.at === act.at);
}

const custodyStep = (act: PendingAct, id: string): Step => ({
  part: { type: "custody", id, ...act, prev: null },
});

/** A part that was sent before is told anew: a correction of the wordings that stand. */
function stepOf(record: ViolationRecord, part: Content): Step {
  const item = record.items.get(part.id);
  if (!item) return { part };
  const standing = [item, ...item.rivals].flatMap(({ by }) => (by ? [by.hash] : []));
  return { part: { type: "correction", id: randomId(), of: part.id, part }, amends: standing };
}

/** Drafts may hold empty fields, and fields in another order, which say the same. */
function isSame(a: Content | undefined, b: Content): boolean {
  return a !== undefined && JSON.stringify(parseContent(a)) === JSON.stringify(parseContent(b));
}

/** What was drafted, as if it had been posted whole. */
export function asSteps(parts: readonly Content[], acts: readonly PendingAct[]): Step[] {
  return [...parts.map((part) => ({ part })), ...acts.map((act) => custodyStep(act, ""))];
}

/** The draft without what was posted, unless she changed it meanwhile. */
export function without(draft: RecordDraft, steps: readonly Step[]): RecordDraft {
  const posted = steps.map(({ part }) => (part.type === "correction" ? part.part : part));
  const same = (part: Content) =>
    posted.some((other) => isContent(other) && other.id === part.id && isSame(other, part));
  const signed = (act: PendingAct) =>
    posted.some(
      (part) =>
        part.type === "custody" && part.subject === act.subject && part.act === act.act && part.at === act.at,
    );
  return {
    ...draft,
    parts: draft.parts.filter((part) => !same(part)),
    acts: draft.acts.filter((act) => !signed(act)),
  };
}
