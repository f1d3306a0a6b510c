/** Searching the catalogue on the device, with nothing asked of the network. Loaded when she first searches. */
import MiniSearch from "minisearch";
import { part } from "../../app/catalogue";
import type {
  CourseView,
  MechanismView,
  PartStub,
  PartView,
  ProvisionView,
  WorkshopView,
} from "../../app/types";
import { term } from "./stem";

interface Entry {
  /** `course`, or `course/part`; a mechanism's id. */
  id: string;
  title: string;
  summary: string;
  body: string;
}

export interface CourseHit {
  course: CourseView;
  /** The parts in which the words were found, best first. */
  parts: PartStub[];
}

const options = {
  fields: ["title", "summary", "body"],
  idField: "id",
  processTerm: term,
  searchOptions: { boost: { title: 4, summary: 2 }, prefix: true, fuzzy: 0.2, combineWith: "AND" as const },
};

/** Made in small portions, so that she can go on typing on a slow phone. */
async function indexOf(entries: readonly Entry[]): Promise<MiniSearch<Entry>> {
  const index = new MiniSearch<Entry>(options);
  await index.addAllAsync(entries, { chunkSize: 10 });
  return index;
}

/** What holds all the words; where nothing does, what holds some of them. */
function lookUp(index: MiniSearch<Entry>, query: string): string[] {
  const all = index.search(query);
  return (all.length > 0 ? all : index.search(query, { combineWith: "OR" })).map((hit) => String(hit.id));
}

/** All the words of a part, in one text. */
export function wordsOf(view: PartView): string {
  switch (view.type) {
    case "lesson":
    case "help":
      return view.body;
    case "checklist":
      return [
        view.intro,
        ...view.groups.flatMap((g) => [g.title, ...g.items.flatMap((i) => [i.text, i.help ?? ""])]),
      ].join("\n");
    case "scenario":
      return [view.intro, ...Object.values(view.nodes).map((node) => node.text)].join("\n");
    case "quiz":
      return view.questions.map((question) => question.text).join("\n");
  }
}

/** Looks for courses, and for the parts inside them. */
export async function courseSearch(
  courses: readonly CourseView[],
  read: (course: string, part: string) => PartView | null = part,
): Promise<(query: string) => CourseHit[]> {
  const entries: Entry[] = [];
  for (const course of courses) {
    entries.push({ id: course.id, title: course.title, summary: course.summary, body: course.opening });
    for (const stub of course.parts) {
      const view = read(course.id, stub.id);
      entries.push({
        id: `${course.id}/${stub.id}`,
        title: stub.title,
        summary: "",
        body: view ? wordsOf(view) : "",
      });
    }
  }
  const index = await indexOf(entries);
  return (query) => {
    const hits = new Map<string, CourseHit>();
    for (const id of lookUp(index, query)) {
      const [courseId, partId] = id.split("/");
      const course = courses.find((candidate) => candidate.id === courseId);
      if (!course) continue;
      const hit = hits.get(course.id) ?? { course, parts: [] };
      hits.set(course.id, hit);
      const stub = course.parts.find((candidate) => candidate.id === partId);
      if (stub) hit.parts.push(stub);
    }
    return [...hits.values()];
  };
}

/** Looks for workshops: also by place, by what is in the programme, and by what they use. */
export async function workshopSearch(
  workshops: readonly WorkshopView[],
): Promise<(query: string) => WorkshopView[]> {
  const index = await indexOf(
    workshops.map((w) => ({
      id: w.id,
      title: w.title,
      summary: `${w.summary}\n${w.place?.words ?? ""}`,
      body: [
        w.body,
        ...w.programme.flatMap(({ title, text }) => [title, text]),
        ...w.materials.map(({ title }) => title),
      ].join("\n"),
    })),
  );
  return (query) =>
    lookUp(index, query).flatMap((id) => workshops.find((workshop) => workshop.id === id) ?? []);
}

/** Looks for provisions of the Guidelines. */
export async function provisionSearch(
  provisions: readonly ProvisionView[],
): Promise<(query: string) => ProvisionView[]> {
  const index = await indexOf(
    provisions.map(({ id, title, summary, can, limits, body }) => ({
      ...{ id, title, summary },
      body: [...can, ...limits, body].join("\n"),
    })),
  );
  return (query) => lookUp(index, query).flatMap((id) => provisions.find((one) => one.id === id) ?? []);
}

/** Looks for mechanisms. */
export async function mechanismSearch(
  mechanisms: readonly MechanismView[],
): Promise<(query: string) => MechanismView[]> {
  const index = await indexOf(
    mechanisms.map((m) => ({
      id: m.id,
      title: m.title,
      summary: `${m.summary}\n${m.for_whom}\n${m.when}`,
      body: [...m.steps, ...m.fields.map((field) => field.name), ...m.documents, ...m.risks, m.body].join(
        "\n",
      ),
    })),
  );
  return (query) =>
    lookUp(index, query).flatMap((id) => mechanisms.find((mechanism) => mechanism.id === id) ?? []);
}
