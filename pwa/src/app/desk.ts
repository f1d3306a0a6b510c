/**
 * The editing desk of a facilitator: her drafts, what her colleagues propose, and how both reach the women of her
 * region. She signs what she wrote, another facilitator signs what she has reviewed; the hub can do neither.
 */
import { batch, effect, signal } from "@preact/signals";
import { rfc3339 } from "../core/encoding";
import { type Entry, idOf, SOURCE_LANGUAGE, tidy } from "../core/source";
import { OUTGOING } from "../sync/outbox";
import { Autosave, flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { APPROVED, type Approved, TO_FACILITATORS } from "./unlocked/desk/approved";
import { blankWork, copyOf, slugOf } from "./unlocked/desk/blanks";
import {
  change,
  changeEntry,
  DRAFT,
  type Draft,
  newDraft,
  publishedSince,
  toPublish,
  withRefs,
} from "./unlocked/desk/drafts";
import { sendToNewcomers } from "./unlocked/desk/newcomers";
import type { Elsewhere } from "./unlocked/desk/originals";
import { type Proposal, readProposals } from "./unlocked/desk/proposals";
import { makeRelease } from "./unlocked/desk/release";
import { emptyShelf, isPart, isWork, published, type Shelf, type WorkType } from "./unlocked/desk/shelf";
import {
  type MyRole,
  mayWrite,
  readShelves,
  reviewersOf,
  roleOf,
  type Shelves,
} from "./unlocked/desk/standing";
import { fingerprint } from "./unlocked/identity";
import { RECEIVED } from "./unlocked/incoming";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { refresher } from "./unlocked/refresh";
import { here, Locked, whenOpen } from "./unlocked/space";

export type { Entry } from "../core/source";
export type { Approved } from "./unlocked/desk/approved";
export type { Comment, Proposal, ProposalState } from "./unlocked/desk/proposals";
export { afterwards } from "./unlocked/desk/proposals";
export type { Shelf, Shown, WorkType } from "./unlocked/desk/shelf";
export { idOf, isPart, published, SOURCE_LANGUAGE };

/** `editing`: not proposed, or written on since. The others are those of her proposal. */
export type DraftState = "editing" | Proposal["state"];

export interface DraftView extends Draft {
  id: string;
  changed: string;
  state: DraftState;
  /** Ids of what others published since she began: to be brought together before it can be proposed. */
  behind: string[];
}

export interface Desk {
  shelves: ReadonlyMap<string, Shelf>;
  /** Other regions whose texts may be adapted. */
  elsewhere: readonly Elsewhere[];
  proposals: Proposal[];
  approved: Approved[];
  role: MyRole;
  /** Colleagues who could review: holders of the role `reviewer` but her. */
  reviewers: number;
}

/** Null until it was read. */
export const desk = signal<Desk | null>(null);
/** The newest first, with edits that are not written yet. */
export const drafts = signal<DraftView[]>([]);
export const draftSaved = signal<Record<string, SaveState>>({});

/** Proposed texts must fit into one sealed message. */
export const MOST_BYTES = 600_000;

export class CannotPropose extends Error {
  constructor(readonly reason: "role" | "own" | "nothing" | "behind" | "too-large") {
    super(reason);
  }
}

let kept: Autosave<Draft> | null = null;

const open = (): Autosave<Draft> => {
  if (!kept) throw new Locked("locked");
  return kept;
};

const now = () => rfc3339(new Date());

export const languages = (): string[] => [...(desk.peek()?.shelves.keys() ?? [])];

/** What is published in a language; empty while that is not here. */
export const shelfOf = (lang: string): Shelf => desk.peek()?.shelves.get(lang) ?? emptyShelf(lang);

/** Her draft of a work in a language, if she has one. */
export const draftOf = (work: string, lang: string): DraftView | undefined =>
  drafts.peek().find((draft) => draft.work === work && draft.lang === lang && draft.state !== "published");

/** A draft with these texts, against what is published now; her own draft of the same work if there is one. */
export async function startWith(
  work: string,
  lang: string,
  entries: Entry[],
  edited = false,
): Promise<string> {
  const base = published(shelfOf(lang), work);
  const draft = { ...newDraft(work, lang, now(), entries, base), edited };
  return here().vault.put<Draft>(DRAFT, draft);
}

/** A draft of what is published. */
export function startFrom(work: string, lang: string): Promise<string> {
  const shown = published(shelfOf(lang), work);
  return startWith(
    work,
    lang,
    shown.map(({ entry }) => entry),
  );
}

/** A name that no work of this type has, here or in a draft of hers. */
export function freeId(type: string, title: string): string {
  return slugOf(
    title,
    (slug) =>
      languages().some((code) => shelfOf(code).used.has(`${type}:${slug}`)) ||
      drafts.peek().some((draft) => draft.work === `${type}:${slug}`),
  );
}

/** Another work that begins with these texts: a workshop held once more, a course for another group. */
export function startCopy([whole, ...parts]: readonly Entry[]): Promise<string> {
  if (!whole || !isWork(whole)) throw new Error("no work");
  const copy = copyOf([whole, ...parts], freeId(whole.type, whole.title), maker());
  return startWith(`${whole.type}:${copy[0]?.id}`, whole.lang, copy, true);
}

/** Who makes a copy of a workshop, and the time zone that she is in. */
export const maker = () => ({
  key: ownKey(),
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** Her own public key, by which a workshop names her. */
export const ownKey = (): string => here().keys.author.public;

export function startBlank(type: WorkType, lang: string, title: string): Promise<string> {
  const entry = blankWork(type, { id: freeId(type, title), lang, title });
  return startWith(idOf(entry), lang, [entry], true);
}

/** Saves by itself, sealed, within 2 s; at once when the page is hidden. */
export function editEntry(id: string, docId: string, to: (entry: Entry) => Entry): void {
  kept?.edit(id, (draft) => changeEntry(draft, docId, to));
}

export function replaceEntries(id: string, entries: Entry[], base?: Draft["base"]): void {
  kept?.edit(id, (draft) => ({ ...change(draft, entries), ...(base && { base }) }));
}

/** For ever, on this device. What was proposed stays with her colleagues. */
export async function discardDraft(id: string): Promise<void> {
  open().forget(id);
  await here().vault.remove(id);
  const { [id]: _, ...others } = draftSaved.value;
  draftSaved.value = others;
}

/** What publishing a draft would change; nothing: there is nothing to propose. */
export async function changesOf(draft: Draft): Promise<{ texts: string[]; gone: string[] }> {
  const { docs, items } = await toPublish(draft, shelfOf(draft.lang));
  return {
    texts: docs.map(({ _id }) => _id),
    gone: items.flatMap(({ id, sha256 }) => (sha256 === null ? [id] : [])),
  };
}

/** Signs a draft and sends it to her colleagues, now or when there is a hub. @throws {CannotPropose} */
export async function propose(id: string, note: string): Promise<void> {
  const space = here();
  await open().flush(id);
  const written = open().get(id);
  if (!written) return;
  const draft = { ...written, entries: withRefs(written.entries.map(tidy)) };
  const shelf = shelfOf(draft.lang);
  if (!mayWrite(space)) throw new CannotPropose("role");
  if (publishedSince(draft, shelf).length > 0) throw new CannotPropose("behind");
  const { docs, items } = await toPublish(draft, shelf);
  if (items.length === 0) throw new CannotPropose("nothing");
  if (JSON.stringify(JSON.stringify(docs)).length > MOST_BYTES) throw new CannotPropose("too-large");
  const release = await makeRelease(space, items);
  const body = { work: draft.work, lang: draft.lang, note, release, docs };
  const re = draft.proposal ? [draft.proposal] : [];
  const proposal = await post(space, "proposal", body, { re, address: TO_FACILITATORS });
  await space.vault.put<Draft>(DRAFT, { ...draft, proposal, edited: false }, id);
}

/** `e4wu bief …` of a colleague's key, to compare aloud. */
export const markOf = (key: string): Promise<string> => fingerprint(key);

export const isSource = (lang: string): boolean => lang === SOURCE_LANGUAGE;

whenOpen((space) => {
  let shelves: Shelves = { own: new Map(), elsewhere: [] };
  let proposals: Proposal[] = [];
  const { vault } = space;
  const showDrafts = () => {
    const views = own.all().map(({ id, at, body }) => toView(id, at, body, shelves.own, proposals));
    drafts.value = views.sort((a, b) => (a.changed < b.changed ? 1 : -1));
  };
  const own = new Autosave<Draft>(
    vault,
    DRAFT,
    (id, state) => {
      if (kept === own) draftSaved.value = { ...draftSaved.value, [id]: state };
    },
    showDrafts,
  );
  kept = own;
  let isStale = true;
  const read = async () => {
    if (isStale) {
      isStale = false;
      shelves = await readShelves(space);
    }
    proposals = await readProposals(space, shelves.own);
    await sendToNewcomers(space, proposals);
    if (kept !== own) return;
    const approved = vault.all<Approved>(APPROVED).map(({ body }) => body);
    batch(() => {
      const { own: shown, elsewhere } = shelves;
      const standing = { role: roleOf(space), reviewers: reviewersOf(space) };
      desk.value = { shelves: shown, elsewhere, proposals, approved, ...standing };
      showDrafts();
    });
  };
  const refresh = refresher(() =>
    read().catch((error: unknown) => {
      // The space closed while its databases were read: nobody waits for it any more.
      if (kept === own) throw error;
    }),
  );
  flushWhenLeaving(space, own);
  const stopVault = vault.onChange((kind) => {
    if (kind === DRAFT) showDrafts();
    if (kind === RECEIVED || kind === OUTGOING || kind === APPROVED) refresh();
  });
  const stopNews = effect(() => {
    publicNews.value;
    isStale = true;
    refresh();
  });
  return () => {
    stopVault();
    stopNews();
    kept = null;
    batch(() => {
      desk.value = null;
      drafts.value = [];
      draftSaved.value = {};
    });
  };
});

function toView(
  id: string,
  changed: string,
  draft: Draft,
  shelves: ReadonlyMap<string, Shelf>,
  proposals: readonly Proposal[],
): DraftView {
  const proposal = draft.edited ? undefined : proposals.find((one) => one.mine && one.id === draft.proposal);
  const state = proposal?.state ?? "editing";
  const shelf = shelves.get(draft.lang);
  const behind = shelf && state !== "published" ? publishedSince(draft, shelf) : [];
  return { ...draft, id, changed, state, behind };
}
