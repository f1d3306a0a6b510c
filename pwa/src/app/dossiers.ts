/** Dossiers for mechanisms, from a record and the consent in it: drafted, edited, exported. Works offline. */
import { computed, signal } from "@preact/signals";
import { barOfAll } from "../core/dossier/bar";
import { buildDraft, type Draft } from "../core/dossier/draft";
import { applyEdits, baseOf, type Edit } from "../core/dossier/edits";
import { barredNames } from "../core/dossier/names";
import { type Edition, toJson, toPaper, toRows } from "../core/dossier/paper";
import { rfc3339 } from "../core/encoding";
import { csvFile } from "../core/paper/csv";
import type { Paper } from "../core/paper/paper";
import type { Bar } from "../core/record/consent";
import { cases } from "./cases";
import { published } from "./catalogue";
import { inbox } from "./inbox";
import { records } from "./record";
import type { MechanismView } from "./types";
import { Autosave, flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { EXPORT, type Exported, type ExportView, exportsOf, type Format } from "./unlocked/exports";
import { wordsIn } from "./unlocked/paper-words";
import { type Of, type Source, sourceOf } from "./unlocked/sources";
import { here, whenOpen } from "./unlocked/space";
import { size, voice } from "./words";

export { heldBack } from "../core/dossier/allowed";
export type { Draft, DraftField } from "../core/dossier/draft";
export type { Bar } from "../core/record/consent";
export type { ExportView } from "./unlocked/exports";
export { ofCase, placeOf } from "./unlocked/sources";

const EDITS = "dossier";

interface Edits {
  of: Of;
  mechanism: string;
  language: string;
  fields: Record<string, Edit>;
}

/** What may be handed to one mechanism, with why nothing may. */
export interface Offer {
  mechanism: MechanismView;
  bar: Bar | null;
}

export interface Dossier {
  draft: Draft;
  /** Why nothing of the record may go; null: it may be exported. */
  bar: Bar | null;
  /** She cannot sign that she exported it (she does not hold the key of the case): then nothing is exported. */
  canSign: boolean;
  /** Field id -> her wording, where it still belongs to what the record says. */
  edited: Record<string, string>;
  /** Fields of which she wrote a wording for another draft: the record or the consent changed since. */
  outdated: string[];
}

/** Language of the papers that she prepares; "" while she has not chosen: the app's own. */
export const paperLanguage = signal("");

/** How the saving of what she edits stands. */
export const dossierSaved = signal<SaveState | null>(null);

/** Another value whenever a record may have changed: screens look again. */
export const recordsNow = computed(() => [records.value, cases.value, inbox.value]);

let kept: Autosave<Edits> | null = null;
/** The first edit makes the record; one that comes meanwhile waits for it. */
let making: Promise<unknown> = Promise.resolve();

const titlesIn = (mechanisms: readonly MechanismView[]) =>
  new Map(mechanisms.map(({ id, title }) => [id, title] as const));

/** All mechanisms of the directory, those that may receive something first. null: there is no such record. */
export async function offers(of: Of, language: string): Promise<Offer[] | null> {
  const source = await sourceOf(of);
  if (!source) return null;
  const now = new Date();
  const { mechanisms } = await published(language);
  return mechanisms
    .map((mechanism) => ({ mechanism, bar: barOfAll(source.record, { mechanism: mechanism.id, now }) }))
    .sort((a, b) => Number(a.bar !== null) - Number(b.bar !== null));
}

export async function exported(of: Of): Promise<ExportView[]> {
  const source = await sourceOf(of);
  return source ? exportsOf(here(), of, source.record) : [];
}

interface Built {
  source: Source;
  draft: Draft;
  edition: Omit<Edition, "edited" | "dated" | "sheet">;
}

async function build(of: Of, id: string, language: string): Promise<Built | null> {
  const source = await sourceOf(of);
  const { mechanisms } = await published(language);
  const mechanism = mechanisms.find((one) => one.id === id);
  if (!source || !mechanism) return null;
  const words = wordsIn(await voice(language), titlesIn(mechanisms));
  const now = new Date();
  const draft = buildDraft({ record: source.record, mechanism, words, now });
  const names = barredNames(source.record, { mechanism: id, now });
  return { source, draft, edition: { draft, words, names, size } };
}

/** null: no such record, or no such mechanism in this language. */
export async function dossier(of: Of, mechanism: string, language: string): Promise<Dossier | null> {
  const built = await build(of, mechanism, language);
  if (!built) return null;
  const { source, draft } = built;
  const { edited, outdated } = editsFor(of, draft);
  return {
    draft,
    bar: barOfAll(source.record, { mechanism, now: new Date() }),
    canSign: source.canSign,
    edited,
    outdated,
  };
}

const find = (of: Of, { mechanism, language }: Pick<Draft, "mechanism" | "language">) =>
  kept
    ?.all()
    .find(({ body }) => body.of === of && body.mechanism === mechanism && body.language === language);

const editsFor = (of: Of, draft: Draft) => applyEdits(draft, find(of, draft)?.body.fields ?? {});

/** Keeps her wording of a field, sealed, by itself. */
export async function editField(of: Of, draft: Draft, field: string, text: string): Promise<void> {
  const about = draft.fields.find(({ id }) => id === field);
  if (!about) return;
  const edit = { base: baseOf(about), text };
  await making;
  const record = find(of, draft);
  if (record) {
    kept?.edit(record.id, (edits) => ({ ...edits, fields: { ...edits.fields, [field]: edit } }));
    return;
  }
  const { mechanism, language } = draft;
  const made = here().vault.put<Edits>(EDITS, { of, mechanism, language, fields: { [field]: edit } });
  dossierSaved.value = "saving";
  making = made.then(
    () => {
      dossierSaved.value = "saved";
    },
    () => {
      dossierSaved.value = "failed";
    },
  );
  await making;
}

export interface Choices {
  /** RFC 3339 or null: the date that the file bears. */
  dated: string | null;
  /** PDF and DOCX: with a last sheet for whoever accompanies, not to be handed over. */
  sheet: boolean;
}

export class NotAllowed extends Error {
  constructor(readonly bar: Bar | "cannot-sign") {
    super(bar);
  }
}

/**
 * Makes the file, after signing that it was exported. The consent is asked once more at this moment.
 * @throws {NotAllowed}
 */
export async function exportDossier(
  of: Of,
  mechanism: string,
  language: string,
  format: Exclude<Format, "bundle">,
  { dated, sheet }: Choices,
): Promise<Blob> {
  const built = await build(of, mechanism, language);
  if (!built) throw new RangeError("no such record");
  const { source, draft } = built;
  const bar = barOfAll(source.record, { mechanism, now: new Date() });
  if (bar) throw new NotAllowed(bar);
  if (!source.canSign) throw new NotAllowed("cannot-sign");
  const { edited } = editsFor(of, draft);
  const file = await fileOf({ ...built.edition, edited, dated, sheet }, format);
  await source.note([source.record.id]);
  await remember({ of, mechanism, format, language, at: rfc3339(new Date()) });
  return file;
}

export async function remember(made: Exported): Promise<void> {
  await here().vault.put<Exported>(EXPORT, made);
}

function fileOf(edition: Edition, format: Exclude<Format, "bundle">): Promise<Blob> {
  switch (format) {
    case "pdf":
      return pdfOf(toPaper(edition));
    case "docx":
      return docxOf(toPaper(edition));
    case "json":
      return Promise.resolve(new Blob([toJson(edition)], { type: "application/json" }));
    case "csv":
      return Promise.resolve(csvFile(toRows(edition)));
  }
}

/** The libraries and fonts come when they are first needed. */
export async function pdfOf(paper: Paper): Promise<Blob> {
  const [{ writePdf }, { loadFonts }] = await Promise.all([
    import("../core/paper/pdf"),
    import("./unlocked/fonts"),
  ]);
  return new Blob([await writePdf(paper, await loadFonts())], { type: "application/pdf" });
}

export async function docxOf(paper: Paper): Promise<Blob> {
  const { writeDocx } = await import("../core/paper/docx");
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return new Blob([await writeDocx(paper)], { type });
}

whenOpen((space) => {
  const own = new Autosave<Edits>(
    space.vault,
    EDITS,
    (_, state) => {
      if (kept === own) dossierSaved.value = state;
    },
    () => undefined,
  );
  kept = own;
  flushWhenLeaving(space, own);
  return () => {
    kept = null;
    dossierSaved.value = null;
    paperLanguage.value = "";
  };
});
