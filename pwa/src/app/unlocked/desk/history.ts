/** Every version of a work that was ever published, put together again from the releases and from kept texts. */
import type { Entry } from "../../../core/source";
import type { Course } from "../../../schemas/catalogue";
import { Problem } from "../../../sync/api";
import { historyOf } from "../../../sync/catalogue";
import type { Space } from "../space";
import { hashOf, type Shelf } from "./shelf";

export interface Version {
  /** From 1, in the order in which they were published. */
  number: number;
  /** RFC 3339: when its release was made. */
  made: string;
  /** Ids of the documents that it changed. */
  changed: string[];
  /** The work first, then its parts; without those that are not on this device. */
  entries: Entry[];
  /** Ids of texts that are not on this device. */
  missing: string[];
}

/** Brings what makes way for other texts, of ours or of another region's, onto this device. @throws {Problem | Unreachable} */
export async function pullHistory(
  { copies, session, closing }: Space,
  lang: string,
  of?: string,
): Promise<void> {
  try {
    await copies.pull(session, historyOf(lang, of), closing.signal);
  } catch (error) {
    // Nothing was ever replaced in this language.
    if (!(error instanceof Problem) || error.status !== 404) throw error;
  }
}

/** Texts by their hash: those that are shown, and those that made way. */
export async function keptTexts({ copies }: Space, shelf: Shelf, of?: string): Promise<Map<string, string>> {
  const old = await copies.history(shelf.lang, of);
  const texts = [...shelf.docs.values(), ...old].map(({ p }) => p);
  return new Map(await Promise.all(texts.map(async (p) => [await hashOf(p), p] as const)));
}

/** The newest first. */
export function versionsOf(shelf: Shelf, work: string, texts: ReadonlyMap<string, string>): Version[] {
  const state = new Map<string, { ver: number; hash: string | null }>();
  const versions: Version[] = [];
  for (const { made, items } of shelf.releases) {
    const changed: string[] = [];
    for (const { id, ver, sha256: hash } of items) {
      if (!belongs(id, work) || (state.get(id)?.ver ?? 0) >= ver) continue;
      state.set(id, { ver, hash });
      changed.push(id);
    }
    if (changed.length === 0) continue;
    versions.push({ number: versions.length + 1, made, changed, ...assembled(work, state, texts) });
  }
  return versions.reverse();
}

/** `lesson:care:01` belongs to `course:care`. */
const belongs = (id: string, work: string): boolean =>
  id === work ||
  (work.startsWith("course:") && id.split(":").length === 3 && id.split(":")[1] === work.slice(7));

function assembled(
  work: string,
  state: ReadonlyMap<string, { hash: string | null }>,
  texts: ReadonlyMap<string, string>,
): Pick<Version, "entries" | "missing"> {
  const entries = new Map<string, Entry>();
  const missing: string[] = [];
  for (const [id, { hash }] of state) {
    const p = hash && texts.get(hash);
    if (p) entries.set(id, JSON.parse(p) as Entry);
    else if (hash) missing.push(id);
  }
  const whole = entries.get(work);
  const order =
    whole?.type === "course" ? (whole as Course).parts.map(({ type, id }) => partId(whole, type, id)) : [];
  const sorted = [work, ...order].flatMap((id) => entries.get(id) ?? []);
  return { entries: sorted, missing };
}

const partId = (course: Entry, type: string, id: string) => `${type}:${(course as Course).id}:${id}`;

/** The text that a translation was made of, if it is on this device. */
export function sourceBefore(texts: ReadonlyMap<string, string>, translation: Entry): Entry | null {
  const hash = "translation" in translation ? translation.translation?.source_hash : undefined;
  const p = hash === undefined ? undefined : texts.get(hash);
  return p === undefined ? null : (JSON.parse(p) as Entry);
}
