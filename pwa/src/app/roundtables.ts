/**
 * Roundtables with missions: editions that coordinators share as they share cases, the needs in them, the brief, what
 * was promised and what came of it. Works offline; nothing is overwritten.
 */
import { batch, signal } from "@preact/signals";
import type { ObjectKind, Value } from "../core/case";
import { dayOf, randomId, rfc3339 } from "../core/encoding";
import type { SealedFile } from "../core/messages";
import type { NeedWordBody } from "../core/messages/kinds/needword";
import type { Paper } from "../core/paper/paper";
import { type Brief, compose, type Placed, tellsIn } from "../core/roundtable/brief";
import { holdsName, namesOf } from "../core/roundtable/names";
import { foldNeeds, type Need } from "../core/roundtable/needs";
import { type OnePage, onePage } from "../core/roundtable/onepage";
import { publicPage } from "../core/roundtable/page";
import { briefPaper } from "../core/roundtable/paper";
import { OUTGOING } from "../sync/outbox";
import { NoCaseKey } from "./cases";
import { published } from "./catalogue";
import { docxOf, pdfOf } from "./dossiers";
import { fetchFile } from "./inbox";
import { isRoundtable } from "./unlocked/casebook";
import { CASE_KEY } from "./unlocked/casekeys";
import { type Casework, casework } from "./unlocked/casework";
import { carryNeeds, isAboutNeeds, messagesOnNeeds } from "./unlocked/need-messages";
import { post } from "./unlocked/outgoing";
import { tellOpened } from "./unlocked/receipts";
import { RECEIVED } from "./unlocked/received";
import { refresher } from "./unlocked/refresh";
import { type PlacedView, type RoundtableView, textOf, toRoundtable } from "./unlocked/roundtable-views";
import { here, openSpaceOrNull, whenOpen } from "./unlocked/space";
import { voice } from "./words";

export { type Kept, NEED_STAGES, OUTCOMES_OF_COMMITMENTS } from "../core/messages/kinds/needword";
export type { Brief, Out } from "../core/roundtable/brief";
export { type Commitment, dueCommitments, type Row, tally } from "../core/roundtable/commitments";
export type { Tell } from "../core/roundtable/names";
export type { Need } from "../core/roundtable/needs";
export type { BriefView, PlacedView, RoundtableView } from "./unlocked/roundtable-views";

/** All needs that this coordinator can read, the newest first. */
export const pool = signal<readonly Need[]>([]);
/** The next one first. */
export const roundtables = signal<readonly RoundtableView[]>([]);

function work(): Casework {
  const open = casework.peek();
  if (!open) throw new RangeError("no casework is open");
  return open;
}

/** Begins an edition and gives it to these colleagues (and herself). Its id. */
export function openRoundtable(title: string, given: readonly string[]): Promise<string> {
  const me = here().keys.author.public;
  const readers = [...new Set([me, ...given])].sort();
  return work().begin(readers, (id) => [{ type: "set", on: "roundtable", id, values: { title } }]);
}

/** Sets fields of an object of an edition; see `edit` of cases. @throws {NoCaseKey} */
export async function editIn(
  id: string,
  on: ObjectKind,
  object: string,
  values: Record<string, Value>,
  shown: readonly string[],
): Promise<void> {
  await work().writeCase(id, [{ part: { type: "set", on, id: object, values }, amends: shown }]);
}

/** A new participant, point of the agenda, line of the minutes or commitment. @throws {NoCaseKey} */
export async function addIn(id: string, on: ObjectKind, values: Record<string, Value>): Promise<string> {
  const object = randomId();
  await editIn(id, on, object, values, []);
  return object;
}

export const viewOf = (id: string): RoundtableView | null =>
  roundtables.value.find((one) => one.id === id) ?? null;

/** Every name of a woman that is known to this edition, or to any need. */
export function namesIn(view: RoundtableView): string[] {
  const women = view.people
    .filter(({ fields }) => fields.part?.value === "woman")
    .flatMap(({ fields }) => (typeof fields.name?.value === "string" ? [fields.name.value] : []));
  return namesOf(pool.value, women);
}

/** Takes a need into an edition or out of it, with what was written of it. The signed need goes along. */
export async function place(view: RoundtableView, need: Need, included: boolean): Promise<void> {
  const object = view.placed.find((one) => one.need.id === need.id)?.object;
  const values: Record<string, Value> = object
    ? { included }
    : {
        included,
        theme: need.body.theme,
        region: need.body.region ?? "",
        provision: need.body.provision ?? "",
        request: need.body.asked,
        askedOf: need.body.of,
      };
  await editIn(view.id, "placed", need.id, values, object?.fields.included?.shown ?? []);
  await carry(view.id);
}

/** Says why a need goes into the brief although its woman could be recognised. */
export async function justify(view: RoundtableView, placed: PlacedView, why: string): Promise<void> {
  const whyOf = tellsIn(placed, namesIn(view)).join(" ");
  const shown = [...(placed.object?.fields.why?.shown ?? []), ...(placed.object?.fields.whyOf?.shown ?? [])];
  await editIn(view.id, "placed", placed.need.id, { why, whyOf }, shown);
}

export const tellsOfPlaced = (view: RoundtableView, placed: Placed) => tellsIn(placed, namesIn(view));

/** What was signed about the needs of an edition and it does not carry yet: who joins later verifies it there. */
export const carry = (id: string): Promise<void> => carryNeeds(here(), work(), id);

/** Tells her that a coordinator has read it; once. */
export async function readNeed(need: Need): Promise<void> {
  const space = here();
  if (need.from.author === space.keys.author.public) return;
  await tellOpened(space, need);
}

/** A voice note of a need, verified. @throws {FileError} */
export const needFile = (file: SealedFile): Promise<Blob> => fetchFile(here(), file);

export function briefOf(view: RoundtableView): Brief {
  return compose(
    view.placed.filter(({ included }) => included),
    namesIn(view),
  );
}

/** A name of a woman stands in what the team wrote around the needs. */
export class NamesSomebody extends Error {}

const titles = async (language: string) => {
  const { provisions } = await published(language);
  return new Map(provisions.map(({ id, title }) => [id, title] as const));
};

/** What was saved, and what of it did not fit on the one page that was wanted. */
export interface SavedBrief extends Pick<OnePage, "left" | "withoutOpening"> {
  file: Blob;
}

/** Makes the file, and keeps which needs are in it. @throws {NamesSomebody | NoCaseKey} */
export async function exportBrief(
  view: RoundtableView,
  format: "pdf" | "docx",
  language: string,
  page: boolean,
): Promise<SavedBrief> {
  if (!view.canWrite) throw new NoCaseKey(view.id);
  const brief = briefOf(view);
  const names = namesIn(view);
  const [title, place, opening] = ["title", "place", "opening"].map((field) => textOf(view.main, field));
  if (holdsName([title, place, opening].join("\n"), names)) throw new NamesSomebody();
  const spoken = await voice(language);
  const facts = {
    title: title || spoken.t("roundtables-one"),
    date: textOf(view.main, "date"),
    place: place ?? "",
    opening: opening ?? "",
    provisions: await titles(language),
    language,
  };
  const words = {
    say: (id: string, args?: Record<string, string | number>) => spoken.t(`roundtables-${id}`, args),
    day: spoken.day,
  };
  const short = page ? await onePage(brief, facts, words, isOnePage) : null;
  const paper = short?.paper ?? briefPaper(brief, facts, words);
  const file = format === "pdf" ? await pdfOf(paper) : await docxOf(paper);
  const needs = short?.needs ?? brief.needs;
  await addIn(view.id, "brief", { needs: needs.join(" "), format, language, page });
  return { file, left: short?.left ?? [], withoutOpening: short?.withoutOpening ?? false };
}

const isOnePage = async (paper: Paper) => (await pagesOf(await pdfOf(paper))) === 1;

/** How many pages a PDF of ours has: its page objects are not packed. */
async function pagesOf(pdf: Blob): Promise<number> {
  const bytes = new TextDecoder("latin1").decode(await pdf.arrayBuffer());
  return bytes.match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** The public commitments of an edition as one file of HTML that stands by itself. */
export async function exportPage(view: RoundtableView, language: string): Promise<Blob> {
  const { t, day: dayIn } = await voice(language);
  const facts = {
    title: textOf(view.main, "title") || t("roundtables-page-title"),
    date: textOf(view.main, "date"),
    language,
    made: dayOf(new Date()),
    provisions: await titles(language),
  };
  const words = {
    say: (id: string, args?: Record<string, string | number>) => t(`roundtables-${id}`, args),
    day: dayIn,
  };
  const page = publicPage(view.commitments, facts, words, namesIn(view));
  return new Blob([page], { type: "text/html;charset=utf-8" });
}

/** Tells a woman what came of her need, sealed to her alone; her commitments go along. */
export async function tellHer(
  view: RoundtableView,
  placed: PlacedView,
  stage: NeedWordBody["stage"],
  text: string,
): Promise<void> {
  const { need, object } = placed;
  const commitments = view.commitments
    .filter(({ needs }) => needs.includes(need.id))
    .map(({ mission, what, due, state, answer }) => ({
      mission,
      what,
      ...(due && { due }),
      state,
      ...(answer && { answer }),
    }));
  const address = { to: need.from.box, recipients: [need.from.seal] };
  await post(here(), "needword", { need: need.id, stage, text, commitments }, { re: [need.id], address });
  const told = `${stage} ${rfc3339(new Date())}`;
  await editIn(view.id, "placed", need.id, { told }, object?.fields.told?.shown ?? []);
}

function show(open: Casework): void {
  const ids = open.book.ids().filter((id) => isRoundtable(open.book.state(id)));
  const carried = ids.flatMap((id) => open.messagesOf(id)).filter(isAboutNeeds);
  const needs = foldNeeds([...messagesOnNeeds(open.space), ...carried]);
  const byId = new Map(needs.map((need) => [need.id, need]));
  batch(() => {
    pool.value = [...needs].reverse();
    roundtables.value = ids
      .map((id) => toRoundtable(open, id, byId))
      .filter(({ main }) => main.fields.removed?.value !== true)
      .sort((a, b) => ((textOf(a.main, "date") || a.opened) < (textOf(b.main, "date") || b.opened) ? 1 : -1));
  });
}

whenOpen((space) => {
  if (!space.identity.roles.includes("coordinator")) return undefined;
  const refresh = refresher(() => {
    const open = casework.peek();
    if (open && openSpaceOrNull() === space) show(open);
  });
  let stopLoaded: (() => void) | undefined;
  const stopWork = casework.subscribe((open) => {
    stopLoaded?.();
    stopLoaded = open?.loaded.subscribe(refresh);
  });
  const stopVault = space.vault.onChange((kind) => {
    if (kind === CASE_KEY || kind === RECEIVED || kind === OUTGOING) refresh();
  });
  return () => {
    stopWork();
    stopLoaded?.();
    stopVault();
    batch(() => {
      pool.value = [];
      roundtables.value = [];
    });
  };
});
