/** What she needs, for a roundtable: drafted, approved word for word, sent sealed, taken back; and what came of it. */
import { signal } from "@preact/signals";
import { randomId, rfc3339 } from "../core/encoding";
import type { SealedFile } from "../core/messages";
import {
  type Attribution,
  NEED_URGENCIES,
  type NeedBody,
  THEMES,
  type Theme,
} from "../core/messages/kinds/need";
import { type NeedRatingBody, RATES, RATINGS, type Rate } from "../core/messages/kinds/needrating";
import type { NeedWordBody } from "../core/messages/kinds/needword";
import { tellsOf } from "../core/roundtable/names";
import { foldNeeds } from "../core/roundtable/needs";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { lang } from "./settings";
import type { SendState } from "./types";
import { Autosave, flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { forgetFiles, takeIn } from "./unlocked/evidence-intake";
import { messagesOnNeeds, receivedOnNeeds, sentOnNeeds } from "./unlocked/need-messages";
import { post } from "./unlocked/outgoing";
import { RECEIVED } from "./unlocked/received";
import { refresher } from "./unlocked/refresh";
import { here, type Space, whenOpen } from "./unlocked/space";
import { toSendState } from "./unlocked/views";

export { NEED_URGENCIES, RATES, RATINGS, type Rate, THEMES, type Theme };

/** What she has written so far. `approved`: exactly what she approved; anything else is not approved. */
export interface NeedDraft {
  made: string;
  language: string;
  theme: Theme | "";
  happening: string;
  asked: string;
  of: string;
  provision: string;
  urgency: NeedBody["urgency"];
  region: string;
  how: Attribution["how"] | "";
  as: string;
  paragraph: string;
  approved: { shown: string; at: string } | null;
  files: SealedFile[];
  /** Entered for a woman without the app. */
  behalf: { who: string; how: "" | "spoken" | "written" | "recorded"; when: string; witness: string } | null;
}

export interface NeedDraftView extends NeedDraft {
  id: string;
}

export interface NeedView {
  id: string;
  made: string;
  body: NeedBody;
  state: SendState;
  /** RFC 3339: when she took it back. */
  withdrawn: string | null;
  words: (Omit<NeedWordBody, "need"> & { id: string; made: string })[];
  rating: (NeedRatingBody & { made: string }) | null;
}

export const needDrafts = signal<readonly NeedDraftView[]>([]);
/** Hers, and those that she entered for others; the newest first. */
export const ownNeeds = signal<readonly NeedView[]>([]);
export const needSaved = signal<Readonly<Record<string, SaveState>>>({});

const DRAFT = "need-draft";
let kept: Autosave<NeedDraft> | null = null;

/** @param behalf it is entered for a woman without the app */
export function newNeed(behalf: boolean): Promise<string> {
  const draft: NeedDraft = {
    made: rfc3339(new Date()),
    language: lang.value || "es",
    theme: "",
    happening: "",
    asked: "",
    of: "",
    provision: "",
    urgency: "normal",
    region: "",
    how: "",
    as: "",
    paragraph: "",
    approved: null,
    files: [],
    behalf: behalf ? { who: "", how: "", when: "", witness: "" } : null,
  };
  return here().vault.put<NeedDraft>(DRAFT, draft, randomId());
}

export const editNeed = (id: string, patch: Partial<NeedDraft>): void =>
  kept?.edit(id, (draft) => ({ ...draft, ...patch }));

/** All of hers that missions will read. */
export const shownOf = ({ how, as, paragraph, theme, asked, of, region, urgency }: NeedDraft) =>
  JSON.stringify([how, how === "unnamed" ? "" : as.trim(), paragraph, theme, asked, of, region, urgency]);

/** She read what missions will read, and says yes to exactly that. */
export function approve(id: string): void {
  const draft = kept?.get(id);
  if (!draft) return;
  const at = rfc3339(new Date());
  editNeed(id, { approved: { shown: shownOf(draft), at } });
}

export const isApproved = (draft: NeedDraft): boolean =>
  draft.approved?.shown === shownOf(draft) && draft.paragraph.trim() !== "";

/** What could tell who she is in what missions will read, when she does not want to be named. */
export function tellsInDraft({ how, as, paragraph, asked, of, behalf }: NeedDraft) {
  if (how === "") return [];
  const attribution: Attribution = how === "unnamed" ? { how } : { how, as };
  return tellsOf([paragraph, asked, of].join("\n"), { attribution }, behalf ? [behalf.who] : []);
}

/** The first question that has no answer yet, of those that must have one. */
export type Missing = "theme" | "happening" | "asked" | "name" | "paragraph" | "approved" | "consent";

export function missingIn(draft: NeedDraft): Missing | null {
  const { behalf } = draft;
  if (behalf && (behalf.who.trim() === "" || behalf.how === "" || behalf.when === "")) return "consent";
  if (draft.theme === "") return "theme";
  if (draft.happening.trim() === "" && draft.files.length === 0) return "happening";
  if (draft.asked.trim() === "") return "asked";
  if (draft.how === "" || (draft.how !== "unnamed" && draft.as.trim() === "")) return "name";
  if (draft.paragraph.trim() === "") return "paragraph";
  return isApproved(draft) ? null : "approved";
}

/** A voice note, sealed to a key of its own. @throws {FileProblem} */
export async function addNeedFile(id: string, file: File): Promise<void> {
  const sealed = await takeIn(here(), file, file.name);
  kept?.edit(id, (draft) => ({ ...draft, files: [...draft.files, sealed] }));
  await kept?.flush(id);
}

/** A recording that broke off: true when it was meant for a need. */
export async function rescueForNeed(id: string, file: File): Promise<boolean> {
  if (
    !here()
      .vault.all<NeedDraft>(DRAFT)
      .some((draft) => draft.id === id)
  )
    return false;
  await addNeedFile(id, file);
  return true;
}

export async function removeNeedFile(id: string, sha256: string): Promise<void> {
  const files = kept?.get(id)?.files.filter((file) => file.sha256 === sha256) ?? [];
  kept?.edit(id, (draft) => ({ ...draft, files: draft.files.filter((file) => file.sha256 !== sha256) }));
  await kept?.flush(id);
  await forgetFiles(here(), files);
}

export async function discardNeed(id: string): Promise<void> {
  const files = kept?.get(id)?.files ?? [];
  kept?.forget(id);
  await here().vault.remove(id);
  await forgetFiles(here(), files);
}

/** Something that must be answered first. */
export class NotReady extends Error {
  constructor(readonly missing: Missing) {
    super(missing);
  }
}

/** Seals it to the coordinators. Resolves when it is kept and waits; it goes out by itself. @throws {NotReady} */
export async function sendNeed(id: string): Promise<void> {
  const space = here();
  await kept?.flush(id);
  const draft = kept?.get(id);
  if (!draft) return;
  const missing = missingIn(draft);
  if (missing) throw new NotReady(missing);
  // A crash between the two sends it once, not never.
  if (!space.vault.all<Outgoing>(OUTGOING).some(({ body }) => body.message.id === id)) {
    const body = toBody(draft);
    await post(space, "need", body, { id, urgent: body.urgency === "now", files: body.files });
  }
  kept?.forget(id);
  await space.vault.remove(id);
}

function toBody(draft: NeedDraft): NeedBody {
  const { happening, language, files, urgency, paragraph, behalf } = draft;
  const attribution: Attribution =
    draft.how === "named" || draft.how === "described"
      ? { how: draft.how, as: draft.as.trim() }
      : { how: "unnamed" };
  return {
    theme: draft.theme || "other",
    happening: happening.trim(),
    asked: draft.asked.trim(),
    of: draft.of.trim(),
    ...(draft.provision && { provision: draft.provision }),
    urgency,
    ...(draft.region.trim() && { region: draft.region.trim() }),
    attribution,
    paragraph,
    approved: draft.approved?.at ?? rfc3339(new Date()),
    language,
    files,
    ...(behalf &&
      behalf.how !== "" && {
        behalf: {
          who: behalf.who.trim(),
          how: behalf.how,
          when: behalf.when,
          ...(behalf.witness.trim() && { witness: behalf.witness.trim() }),
        },
      }),
  };
}

/** Takes a need back: signed, and sent like the need itself. */
export async function withdrawNeed(id: string): Promise<void> {
  const space = here();
  if (ownNeeds.peek().find((need) => need.id === id)?.withdrawn !== null) return;
  await post(space, "need-withdrawn", { need: id }, { re: [id] });
}

/** What she thinks of what came of it; sealed to the coordinators. A later one counts in its place. */
export async function rateNeed(id: string, rating: Omit<NeedRatingBody, "need">): Promise<void> {
  await post(here(), "needrating", { need: id, ...rating }, { re: [id] });
}

function show(space: Space): void {
  const sent = sentOnNeeds(space);
  const own = new Set(sent.filter(({ message }) => message.kind === "need").map(({ message }) => message.id));
  const words = [...receivedOnNeeds(space), ...sent].flatMap(({ message }) =>
    message.kind === "needword" ? [{ ...message.body, id: message.id, made: message.made }] : [],
  );
  ownNeeds.value = foldNeeds(messagesOnNeeds(space))
    .filter(({ id, from }) => own.has(id) && from.author === space.keys.author.public)
    .map(({ id, made, body, withdrawn, rating }) => ({
      id,
      made,
      body,
      withdrawn,
      rating,
      state: toSendState(sent.find(({ message }) => message.id === id)?.state ?? "waiting"),
      words: words.filter(({ need }) => need === id).sort((a, b) => (a.made < b.made ? -1 : 1)),
    }))
    .reverse();
  needDrafts.value = (kept?.all() ?? []).map(({ id, body }) => ({ ...body, id }));
}

whenOpen((space) => {
  const refresh = refresher(() => show(space));
  const own = new Autosave<NeedDraft>(
    space.vault,
    DRAFT,
    (id, state) => {
      needSaved.value = { ...needSaved.peek(), [id]: state };
    },
    refresh,
  );
  kept = own;
  flushWhenLeaving(space, own);
  refresh();
  const stop = space.vault.onChange((kind) => {
    if (kind === OUTGOING || kind === RECEIVED || kind === DRAFT) refresh();
  });
  return () => {
    stop();
    kept = null;
    needDrafts.value = [];
    ownNeeds.value = [];
    needSaved.value = {};
  };
});
