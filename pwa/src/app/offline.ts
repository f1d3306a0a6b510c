/**
 * What of each course is on this phone. The text of all courses comes in one small pack a language and stays; pictures
 * and recordings come and go course by course. A course that she removes loses those, and is out of sight until she
 * wants it back: which ones she removed is sealed in her space.
 */
import { signal } from "@preact/signals";
import { catalogue, part } from "./catalogue";
import { coming, fetchNow, forget, type MediaRef, stored } from "./media";
import type { CourseView } from "./types";
import { here, whenOpen } from "./unlocked/space";

const REMOVED = "removed-courses";

export interface CourseStorage {
  /** Bytes of its text, which is here. */
  text: number;
  /** Bytes of its media, and of those that are here or have come. */
  media: number;
  here: number;
  /** How many media it has, and how many are here. */
  files: number;
  filesHere: number;
}

/** Ids of courses that she removed from this phone. */
export const removed = signal<readonly string[]>([]);
/** Ids of courses whose media are being downloaded. */
export const downloading = signal<readonly string[]>([]);

const running = new Map<string, AbortController>();

/** All media of a course, each once. */
export function mediaOf(course: CourseView): MediaRef[] {
  const texts = course.parts.map(({ id }) => part(course.id, id));
  const all = [course, ...texts].flatMap((text) => (text && "media" in text ? (text.media ?? []) : []));
  return [...new Map(all.map((ref) => [ref.sha256, ref])).values()];
}

const textBytes = new WeakMap<CourseView, number>();

/** Bytes of a course's text, as it was published. */
function textOf(course: CourseView): number {
  let bytes = textBytes.get(course);
  if (bytes === undefined) {
    const texts = [course, ...course.parts.map(({ id }) => part(course.id, id))];
    bytes = new Blob([JSON.stringify(texts)]).size;
    textBytes.set(course, bytes);
  }
  return bytes;
}

export function storageOf(course: CourseView): CourseStorage {
  const refs = mediaOf(course);
  const isHere = ({ sha256 }: MediaRef) => stored.value?.has(sha256) ?? false;
  const sum = (of: MediaRef[]) => of.reduce((total, { size }) => total + size, 0);
  const present = refs.filter(isHere);
  const arrived = refs
    .filter((ref) => !isHere(ref))
    .reduce((total, ref) => total + (coming.value.get(ref.sha256) ?? 0), 0);
  return {
    text: textOf(course),
    media: sum(refs),
    here: sum(present) + arrived,
    files: refs.length,
    filesHere: present.length,
  };
}

/**
 * Brings all media of a course, one after the other; ends early when she stops it.
 * @throws {MediaNotHere} What has come stays, and the next time goes on from there.
 */
export async function download(course: CourseView): Promise<void> {
  if (running.has(course.id)) return;
  const stop = new AbortController();
  running.set(course.id, stop);
  downloading.value = [...running.keys()];
  try {
    for (const ref of mediaOf(course)) {
      if (stop.signal.aborted) return;
      await fetchNow(ref, stop.signal).catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    }
  } finally {
    running.delete(course.id);
    downloading.value = [...running.keys()];
  }
}

export function stop(courseId: string): void {
  running.get(courseId)?.abort();
}

/** Takes a course's media from this phone, but for what another course that stays, or a workshop, shows too. */
export async function forgetMedia(course: CourseView): Promise<void> {
  stop(course.id);
  const others = catalogue.value.courses.filter(({ id }) => id !== course.id && !removed.value.includes(id));
  const shown = [
    ...others.flatMap(mediaOf),
    ...catalogue.value.workshops.flatMap(({ media }) => media ?? []),
  ];
  const needed = new Set(shown.map(({ sha256 }) => sha256));
  await forget(
    mediaOf(course)
      .map(({ sha256 }) => sha256)
      .filter((hash) => !needed.has(hash)),
  );
}

/** Takes a course out of sight, and its media from this phone. */
export async function remove(course: CourseView): Promise<void> {
  await keep([...new Set([...removed.value, course.id])]);
  await forgetMedia(course);
}

export function bringBack(courseId: string): Promise<void> {
  return keep(removed.value.filter((id) => id !== courseId));
}

async function keep(ids: string[]): Promise<void> {
  removed.value = ids;
  await here().vault.putOne<string[]>(REMOVED, ids);
}

whenOpen(({ vault }) => {
  const read = () => {
    removed.value = vault.one<string[]>(REMOVED)?.body ?? [];
  };
  read();
  const unwatch = vault.onChange((kind) => {
    if (kind === REMOVED) read();
  });
  return () => {
    unwatch();
    for (const controller of running.values()) controller.abort();
    removed.value = [];
  };
});
