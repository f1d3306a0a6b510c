/** Courses and mechanisms: only documents that a valid release lists, verified on this device. */
import { effect, signal, untracked } from "@preact/signals";
import type { GlossaryTerm } from "../schemas/catalogue";
import { isFull } from "../sync/room";
import { lang } from "./settings";
import type { Catalogue, CourseView, MechanismView, PartView, ProvisionView, WorkshopView } from "./types";
import { type Edition, readEdition } from "./unlocked/edition";
import { languagesToPull } from "./unlocked/languages";
import { publicNews } from "./unlocked/news";
import { openSpaceOrNull, type Space, whenOpen } from "./unlocked/space";

const nothing = (code: string, state: Catalogue["state"]): Catalogue => ({
  lang: code,
  state,
  courses: [],
  mechanisms: [],
  provisions: [],
  workshops: [],
  verified: 0,
  rejected: 0,
  updated: null,
});

export type { GlossaryTerm } from "../schemas/catalogue";
export { type Download, download } from "./unlocked/news";

export const catalogue = signal<Catalogue>(nothing("es", "empty"));

/** Words of the field, explained: by language, as published and verified. */
export const glossary = signal<Readonly<Record<string, readonly GlossaryTerm[]>>>({});

let parts = new Map<string, PartView>();

/** A part of a course, in the language that the course is shown in. */
export function part(courseId: string, partId: string): PartView | null {
  const shown = catalogue.value.courses.find((course) => course.id === courseId);
  const stub = shown?.parts.find((candidate) => candidate.id === partId);
  return (shown && stub && parts.get(`${shown.lang}/${stub.type}:${courseId}:${partId}`)) ?? null;
}

/** What is published in one language exactly; `catalogue` is not changed. */
export async function published(code: string): Promise<Catalogue> {
  const space = openSpaceOrNull();
  if (!space) return nothing(code, "empty");
  const edition = await readEdition(space, code);
  return toCatalogue(code, [edition]);
}

export interface LessonText {
  course: string;
  part: string;
  body: string;
}

/** Lessons of one language exactly, in the order of the courses, with its mechanisms. */
export async function publishedLessons(
  code: string,
): Promise<{ lessons: LessonText[]; mechanisms: MechanismView[] }> {
  const space = openSpaceOrNull();
  if (!space) return { lessons: [], mechanisms: [] };
  const edition = await readEdition(space, code);
  const { courses, mechanisms } = toCatalogue(code, [edition]);
  const byId = new Map(edition.parts.map((one) => [one.docId, one]));
  const lessons = courses.flatMap((course) =>
    course.parts.flatMap((stub): LessonText[] => {
      const view = byId.get(`${stub.type}:${course.id}:${stub.id}`);
      return view?.type === "lesson" ? [{ course: course.id, part: stub.id, body: view.body }] : [];
    }),
  );
  return { lessons, mechanisms };
}

let loading = 0;
/** What is shown, to show the very same again when nothing changed: search and lists are built on it. */
let shown = "";

/** Shows the catalogue in this language; a course that is missing in it is shown in another. */
export async function loadCatalogue(code: string): Promise<void> {
  const space = openSpaceOrNull();
  if (!space) return;
  const turn = ++loading;
  const editions = await readAll(space, code);
  if (turn !== loading || openSpaceOrNull() !== space) return;
  const next = [code, ...editions.map((edition) => edition.mark)].join("\n");
  if (next === shown) return;
  shown = next;
  parts = new Map(
    // Of the same part, that of our own region stands last, and so counts.
    [...editions]
      .reverse()
      .flatMap((edition) => edition.parts.map((p) => [`${p.lang}/${p.docId}`, p] as const)),
  );
  glossary.value = Object.fromEntries(
    editions.filter(({ terms }) => terms.length > 0).map(({ lang, terms }) => [lang, terms]),
  );
  catalogue.value = toCatalogue(code, editions);
}

async function readAll(space: Space, code: string): Promise<Edition[]> {
  const editions: Edition[] = [];
  const languages = languagesToPull(code);
  for (const each of languages) editions.push(await readEdition(space, each));
  for (const region of space.trust.taken("take-catalogue").sort()) {
    for (const each of languages) editions.push(await readEdition(space, each, region));
  }
  return editions;
}

/** The first edition that has a document wins. */
function toCatalogue(code: string, editions: Edition[]): Catalogue {
  const courses = new Map<string, CourseView>();
  const mechanisms = new Map<string, MechanismView>();
  const provisions = new Map<string, ProvisionView>();
  const workshops = new Map<string, WorkshopView>();
  for (const edition of [...editions].reverse()) {
    for (const course of edition.courses) courses.set(course.id, course);
    for (const mechanism of edition.mechanisms) mechanisms.set(mechanism.id, mechanism);
    for (const provision of edition.provisions) provisions.set(provision.id, provision);
    for (const workshop of edition.workshops) workshops.set(workshop.id, workshop);
  }
  const sum = (of: (edition: Edition) => number) =>
    editions.reduce((total, edition) => total + of(edition), 0);
  const verified = sum((edition) => edition.verified);
  const rejected = sum((edition) => edition.rejected);
  const found = courses.size + mechanisms.size + workshops.size > 0;
  return {
    lang: code,
    state: found ? "ready" : rejected > 0 ? "error" : "empty",
    courses: [...courses.values()].sort((a, b) => a.module - b.module || (a.id < b.id ? -1 : 1)),
    mechanisms: [...mechanisms.values()].sort((a, b) => (a.title < b.title ? -1 : 1)),
    provisions: [...provisions.values()].sort((a, b) => (a.title < b.title ? -1 : 1)),
    workshops: [...workshops.values()].sort((a, b) => (a.title < b.title ? -1 : 1)),
    verified,
    rejected,
    updated: editions.reduce<string | null>(
      (newest, { updated }) => (updated && (!newest || updated > newest) ? updated : newest),
      null,
    ),
  };
}

/** On a full phone a database may not even open: what is shown stays, and the home screen says why. */
function staysAsItIs(error: unknown): void {
  if (!isFull(error)) throw error;
}

whenOpen(() => {
  catalogue.value = nothing(lang.peek() || "es", "loading");
  const stop = effect(() => {
    publicNews.value;
    const code = lang.value || "es";
    // What loading reads must not make it run again.
    untracked(() => void loadCatalogue(code).catch(staysAsItIs));
  });
  return () => {
    stop();
    loading += 1;
    shown = "";
    parts = new Map();
    glossary.value = {};
    catalogue.value = nothing(lang.peek() || "es", "empty");
  };
});
