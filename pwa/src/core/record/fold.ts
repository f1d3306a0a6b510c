/** Additions put together: the same record on every device that holds the same ones, in whatever order they came. */
import { fromHex, toBase32 } from "../encoding";
import { standing, weave } from "../log";
import type { ReportMessageBody, SealedFile } from "../messages";
import { custodyChains } from "./custody";
import { isContent } from "./parse";
import type { Content, ContentOf, ContentType, EvidencePart } from "./parts";
import type { Addition, Beginning, Item, Reading, Version, ViolationRecord, Withdrawn } from "./record";

/** The id of the evidence part that a file of the short report stands for. */
export function fileId(sha256: string): string {
  return toBase32(fromHex(sha256).subarray(0, 16));
}

/** What the short report says, as parts: the event under the report's own id, and its files. */
function partsOfReport(id: string, body: ReportMessageBody): Content[] {
  const event: Content = {
    type: "event",
    id,
    ...(body.title !== undefined && { title: body.title }),
    kinds: [],
    period: { from: body.when },
    place: body.where,
    narrative: body.what,
    risk: body.risk,
    language: body.language,
  };
  return [event, ...body.files.map(evidenceOf)];
}

/** The part that a file of a report is, wherever it is named. */
export function evidenceOf(file: SealedFile): EvidencePart {
  return { type: "evidence", id: fileId(file.sha256), file, about: [] };
}

/** @param report null while only additions have come: they are kept and shown, and permit nothing */
export function fold(id: string, report: Beginning | null, reading: Reading): ViolationRecord {
  const woven = weave(reading.additions);
  const { items, dangling } = fillItems(report, woven.order);
  const record: ViolationRecord = {
    id,
    author: report?.author ?? null,
    items,
    custody: custodyChains(woven.order, woven.concurrent),
    withdrawn: null,
    gaps: woven.gaps,
    forks: woven.forks,
    refused: reading.refused,
    dangling,
    woven,
  };
  for (const addition of woven.order) withdraw(record, addition);
  return record;
}

/** Parts that stand, of one type, in order. */
export function partsOf<T extends ContentType>(record: ViolationRecord, type: T): Item<ContentOf<T>>[] {
  const all = [...record.items.values()] as Item<ContentOf<T>>[];
  return all.filter((item) => item.part.type === type && item.withdrawn === null);
}

function fillItems(report: Beginning | null, order: readonly Addition[]) {
  const said = new Map<string, Version[]>();
  const dangling: { by: Addition; of: string }[] = [];
  for (const part of report ? partsOfReport(report.id, report.body) : [])
    said.set(part.id, [{ part, by: null }]);
  for (const by of order) {
    const { part } = by;
    const content = part.type === "correction" ? part.part : isContent(part) ? part : null;
    if (!content) continue;
    const versions = said.get(content.id) ?? [];
    if (versions[0] && versions[0].part.type !== content.type) dangling.push({ by, of: content.id });
    else said.set(content.id, [...versions, { part: content, by }]);
    if (part.type === "correction" && versions.length === 0) dangling.push({ by, of: content.id });
  }
  return {
    items: new Map([...said].map(([id, versions]) => [id, toItem(versions, report?.author ?? null)])),
    dangling,
  };
}

/** An author replaces what she said herself; beside what another said, hers stands as a second wording. */
function toItem(versions: readonly Version[], teller: string | null): Item {
  const authorOf = new Map(versions.map(({ by }) => [by?.hash, by?.author]));
  const writes = versions.flatMap(({ by }) =>
    by ? [{ ...by, amends: (by.amends ?? []).filter((hash) => authorOf.get(hash) === by.author) }] : [],
  );
  const unreplaced = new Set(standing(writes).map(({ hash }) => hash));
  const isRetold = writes.some(({ author }) => author === teller);
  const stands = versions.filter(({ by }) => (by ? unreplaced.has(by.hash) : !isRetold));
  const current =
    stands.filter(({ by }) => !by || by.author === teller).at(-1) ?? stands.at(-1) ?? versions[0];
  if (!current) throw new Error("an item without a version");
  return {
    ...current,
    before: versions.filter((version) => version !== current && !stands.includes(version)),
    rivals: stands.filter((version) => version !== current),
    withdrawn: null,
  };
}

function withdraw(record: ViolationRecord, by: Addition): void {
  const { part } = by;
  if (part.type !== "withdrawal") return;
  const withdrawn: Withdrawn = { by, at: part.at, ...(part.why !== undefined && { why: part.why }) };
  const item = record.items.get(part.of);
  if (part.of === record.id) record.withdrawn ??= withdrawn;
  else if (item) item.withdrawn ??= withdrawn;
  else record.dangling.push({ by, of: part.of });
}
