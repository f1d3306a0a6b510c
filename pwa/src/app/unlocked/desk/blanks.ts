/** Works and parts with nothing in them yet, and the ids that they get. */
import type { Entry, Part } from "../../../core/source";
import type { PartType } from "../../types";
import { isPart, type WorkType } from "./shelf";

interface Named {
  id: string;
  lang: string;
  title: string;
}

export function blankWork(type: WorkType, of: Named): Entry {
  const common = { ...of, summary: "", sources: [], checked: null, reviewed: null, translation: null };
  switch (type) {
    case "course":
      return { ...common, type, module: 0, minutes: 30, warning: null, opening: "", parts: [] };
    case "mechanism":
      return {
        ...common,
        type,
        level: "state",
        for_whom: "",
        when: "",
        steps: [""],
        fields: [],
        documents: [],
        languages: [],
        next: [],
        risks: [""],
        body: "",
      };
    case "workshop":
      return {
        ...common,
        type,
        status: "open",
        starts: null,
        ends: null,
        timezone: null,
        place: null,
        capacity: null,
        languages: [],
        course: null,
        facilitators: [],
        materials: [],
        before: [],
        after: [],
        body: "",
        programme: [],
      };
  }
}

export function blankPart(type: PartType, course: string, of: Named): Part {
  const common = { ...of, course, minutes: 5 };
  switch (type) {
    case "lesson":
    case "help":
      return { ...common, type, body: "" };
    case "checklist":
      return { ...common, type, intro: "", groups: [{ title: "", items: [blankItem] }] };
    case "scenario":
      return {
        ...common,
        type,
        intro: "",
        start: "start",
        nodes: {
          start: { text: "", choices: [{ text: "", to: "end" }], end: null },
          end: { text: "", choices: [], end: { tone: "good", text: "" } },
        },
      };
    case "quiz":
      return { ...common, type, intro: "", questions: [blankQuestion] };
  }
}

const blankItem = { id: "g1-i1", text: "", help: null };
const blankQuestion = {
  id: "q1",
  text: "",
  options: [
    { text: "", right: true, why: "" },
    { text: "", right: false, why: "" },
  ],
};

type Identified = Extract<Entry, { id: string }>;

/** Who makes a copy: her author key, and the time zone of her device. */
interface Maker {
  key: string;
  timezone: string;
}

/**
 * The same texts as another work: nobody has looked at it yet. A workshop keeps what happens in it, and nothing of who
 * holds it and when: so one programme can be held many times.
 */
export function copyOf(entries: readonly Entry[], id: string, { key, timezone }: Maker): Identified[] {
  return entries.flatMap((entry): Identified[] => {
    if (entry.type === "glossary") return [];
    if (isPart(entry)) return [{ ...entry, course: id, translation: null }];
    const fresh = { ...entry, id, checked: null, reviewed: null, translation: null };
    if (fresh.type !== "workshop") return [fresh];
    const undated = { status: "open" as const, starts: null, ends: null, timezone };
    return [{ ...fresh, ...undated, facilitators: [{ name: null, key }] }];
  });
}

/** `Círculo de cuidado` as `circulo-de-cuidado`, with a number when that is taken. */
export function slugOf(title: string, isTaken: (slug: string) => boolean): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 48)
    .replace(/-+$/, "");
  const base = plain || "nuevo";
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!isTaken(slug)) return slug;
  }
}
