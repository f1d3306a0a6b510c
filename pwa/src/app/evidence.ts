/** Files of her reports: taken in, looked at, copied without what they tell, shown. */
import { signal } from "@preact/signals";
import { readMovie } from "../core/evidence/movie";
import { copyName } from "../core/evidence/names";
import { type Area, CannotDraw, drawCopy } from "../core/evidence/picture";
import { type Tells, tellsOf } from "../core/evidence/tells";
import { FileError, openFile } from "../core/files";
import type { SealedFile } from "../core/messages";
import { fileId } from "../core/record/fold";
import type { EvidencePart } from "../core/record/parts";
import { getChunk } from "../sync/blobs";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { pauseAutoLock } from "./profiles";
import { dropPart, editPart, noteAct, recordDrafts, records } from "./record";
import { announce, type BrokenOff, brokenOffIn, sealedAs, settle } from "./unlocked/adding";
import type { Report } from "./unlocked/drafts";
import { FileProblem, forgetAgain, forgetFiles, takeIn, thumbnailOf } from "./unlocked/evidence-intake";
import { brokenOff, forget, KeptRecording } from "./unlocked/recordings";
import { here, openSpaceOrNull, type Space, whenOpen } from "./unlocked/space";

export type { Area } from "../core/evidence/picture";
export type { Tells } from "../core/evidence/tells";
export { FILE_LIMIT, FileProblem } from "./unlocked/evidence-intake";

/** How a file came to be here: taken with this app's camera or microphone, or chosen among her files. */
export type Origin = "captured" | "added";

const expected = new WeakMap<Blob, string>();

/** Notes what she chose before the first is sealed: what a lock breaks off is then known when she unlocks. */
export async function expectFiles(report: string, files: readonly File[], origin: Origin): Promise<void> {
  // A phone too full for a note, or a lock, says so when the file itself is added.
  const note = async (file: File) =>
    expected.set(file, await announce(here(), { report, name: file.name, origin }));
  await Promise.allSettled(files.map(note));
}

/**
 * Seals a file, gives it to `into` and notes how it came. The app does not lock by itself meanwhile.
 * @throws {FileProblem}
 */
export function seal(
  report: string,
  file: File,
  origin: Origin,
  into: (sealed: SealedFile) => Promise<void>,
): Promise<string> {
  return pauseAutoLock(async () => {
    const space = here();
    const noted = expected.get(file);
    const done = async () => {
      if (noted) await settle(space, noted);
    };
    try {
      const note = noted ? (sealed: SealedFile) => sealedAs(space, noted, sealed) : undefined;
      const sealed = await takeIn(space, file, file.name, note);
      await into(sealed);
      await noteAct(report, sealed.sha256, origin);
      await done();
      return fileId(sealed.sha256);
    } catch (error) {
      if (error instanceof FileProblem) await done().catch(() => undefined);
      throw error;
    }
  });
}

/**
 * Adds a file to the record of a report that was sent; it goes with what she sends next.
 * @returns the id of its part @throws {FileProblem}
 */
export function addEvidence(report: string, file: File, origin: Origin): Promise<string> {
  return seal(report, file, origin, (sealed) => intoRecord(report, sealed));
}

/** Each file once, however often she chooses it. */
export async function intoRecord(report: string, file: SealedFile): Promise<void> {
  const id = fileId(file.sha256);
  const known = evidence(report, id);
  if (known) await forgetAgain(here(), file, known.file);
  else editPart(report, { type: "evidence", id, file, about: [] });
}

/** A piece of evidence as she sees it: with what is not sent yet. */
export function evidence(report: string, id: string): EvidencePart | null {
  const drafted = recordDrafts.value[report]?.parts.find((part) => part.id === id);
  const part = drafted ?? records.value[report]?.items.get(id)?.part;
  return part?.type === "evidence" ? part : null;
}

/** Lets go of a file that was not sent, and of its copy. */
export async function removeEvidence(report: string, { id, file, copy }: EvidencePart): Promise<void> {
  const files = [file, ...(copy ? [copy.file] : [])];
  await dropPart(
    report,
    id,
    files.map(({ sha256 }) => sha256),
  );
  await forgetFiles(here(), files);
}

/** Her own copy of a file, by its hash; what is no longer on this phone comes from the hub. @throws {FileProblem} */
export async function fileOf(report: string, sha256: string): Promise<Blob> {
  const { vault, session } = here();
  const file = filesOf(here(), report).find((one) => one.sha256 === sha256);
  if (!file) throw new FileProblem("unreadable");
  try {
    return await openFile(file, async (hash) => (await vault.store.chunk(hash)) ?? getChunk(session, hash));
  } catch (error) {
    throw error instanceof FileError ? new FileProblem("unreadable") : error;
  }
}

function filesOf({ vault }: Space, report: string): SealedFile[] {
  const drafted = recordDrafts.peek()[report]?.parts ?? [];
  const sent = [...(records.peek()[report]?.items.values() ?? [])].flatMap((item) => [
    item.part,
    ...item.before.map(({ part }) => part),
  ]);
  const parts = [...drafted, ...sent].flatMap((part) =>
    part.type === "evidence" ? [part.file, ...(part.copy ? [part.copy.file] : [])] : [],
  );
  return [...(vault.get<Report>(report)?.body.files ?? []), ...parts];
}

/** How much of a file has left this phone, in sealed pieces; null while none of it is to leave. */
export interface FileProgress {
  done: number;
  total: number;
  /** Pieces of it are gone from this phone and never left it. */
  lost: boolean;
}

export function fileProgress(report: string, sha256: string): FileProgress | null {
  const space = openSpaceOrNull();
  const file = space && filesOf(space, report).find((one) => one.sha256 === sha256);
  if (!file) return null;
  const names = new Set(file.chunks);
  const pieces = space.vault
    .all<Outgoing>(OUTGOING)
    .flatMap(({ body }) => body.files.filter(({ hash }) => names.has(hash)));
  if (pieces.length === 0) return null;
  const done = pieces.filter(({ sent }) => sent).length;
  return { done, total: pieces.length, lost: pieces.some(({ lost }) => lost === true) };
}

/** A small picture of a photo, kept on this phone; null where there is none. */
export const thumbnail = (sha256: string): Blob | null => {
  const space = openSpaceOrNull();
  return space && thumbnailOf(space, sha256);
};

/** Bytes of a file that is opened without being asked for. */
const LARGEST_LOOK = 100 * 1024 * 1024;

/** What the original tells of place, time and phone. @throws {FileProblem} */
export async function tells(report: string, { file }: EvidencePart): Promise<Tells> {
  // To look into it, a sealed file has to be opened whole.
  if (file.size > LARGEST_LOOK) return { marks: [], isKnown: false };
  return tellsOf(await fileOf(report, file.sha256), file.type);
}

/** No copy can be made of it that tells nothing. `cannot-draw`: this phone cannot show it. */
export class CopyProblem extends Error {
  constructor(readonly reason: "cannot-draw" | "kind" | "tracks") {
    super(reason);
  }
}

const FILMS = /^(video|audio)\/(mp4|quicktime|3gpp|x-m4a)$/;

/** Can a copy without metadata be made of this kind of file? */
export const canCopy = (type: string): boolean => type.startsWith("image/") || FILMS.test(type);

/**
 * Makes the working copy: a photo drawn anew with `areas` covered, a film with its descriptions emptied. The original
 * stays as it is, sealed. @throws {CopyProblem | FileProblem}
 */
export function makeCopy(report: string, part: EvidencePart, areas: readonly Area[]): Promise<void> {
  return pauseAutoLock(async () => {
    const original = await fileOf(report, part.file.sha256);
    const { marks } = await tellsOf(original, part.file.type);
    const clean = await cleanOf(original, part.file.type, areas);
    const sealed = await takeIn(here(), clean, copyName(part.file.sha256, endingOf(part.file)));
    await noteAct(report, part.file.sha256, "copied");
    await noteAct(report, sealed.sha256, "copied");
    const latest = evidence(report, part.id) ?? part;
    editPart(report, { ...latest, copy: { file: sealed, removed: marks, covered: areas.length } });
  });
}

async function cleanOf(original: Blob, type: string, areas: readonly Area[]): Promise<Blob> {
  if (type.startsWith("image/")) {
    try {
      return await drawCopy(original, areas);
    } catch (error) {
      if (error instanceof CannotDraw) throw new CopyProblem("cannot-draw");
      throw error;
    }
  }
  if (!FILMS.test(type)) throw new CopyProblem("kind");
  const { clean } = await readMovie(new Blob([original], { type })).catch(() => ({ clean: null }));
  if (!clean) throw new CopyProblem("tracks");
  return clean;
}

function endingOf({ type, name }: SealedFile): string {
  if (type.startsWith("image/")) return "jpg";
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "mp4";
}

/* ---- recordings that a lock or a crash breaks off ------------------------------------------------------- */

/** @param name what the file is called if the recording breaks off */
export function keepRecording(report: string, name: string, type: string): Promise<KeptRecording> {
  return KeptRecording.begin(here(), { report, name, type });
}

/** How what broke off is added to its report; set by `reports.ts`, which knows drafts. */
export interface Rescue {
  recording(report: string, file: File): Promise<void>;
  sealed(report: string, file: SealedFile): Promise<void>;
}

/** Files that she chose and that a lock or a crash kept from being added: to be chosen again. */
export const unfinished = signal<readonly BrokenOff[]>([]);

/** She has read of which files of a report nothing was kept. */
export async function knowUnfinished(report: string): Promise<void> {
  const known = unfinished.peek().filter((one) => one.report === report);
  unfinished.value = unfinished.peek().filter((one) => one.report !== report);
  for (const { id } of known) await settle(here(), id);
}

export function rescueBrokenOff(rescue: Rescue): void {
  whenOpen((space) => {
    const isThere = (report: string) => space.vault.get(report) !== undefined;
    const recordings = async () => {
      for (const { id, report, name, sound } of await brokenOff(space)) {
        if (isThere(report)) await rescue.recording(report, new File([sound], name, { type: sound.type }));
        await forget(space, id);
      }
    };
    const files = async () => {
      const found = await brokenOffIn(space, isThere);
      if (openSpaceOrNull() !== space) return;
      unfinished.value = found.filter(({ file }) => file === null);
      for (const { id, report, file, origin } of found) {
        if (!file) continue;
        await rescue.sealed(report, file);
        await noteAct(report, file.sha256, origin);
        await settle(space, id);
      }
    };
    // What fails now (a full phone) is tried when the space is opened again.
    void recordings().catch(() => undefined);
    void files().catch(() => undefined);
    return () => {
      unfinished.value = [];
    };
  });
}
