/** What is asked of each thing in a plan, in order; its words are `advocacy-<kind>-<field>` and `-hint`. */
import {
  DATE_KINDS,
  INFLUENCES,
  type ObjectKind,
  type PlanObject,
  STANCES,
  textOf,
} from "../../app/advocacy";
import { t } from "../../app/words";
import type { IconName } from "../../ui";

/** `line`: a few words. `text`: some sentences. */
export interface Asked {
  name: string;
  ask: "line" | "text" | "day" | "flag" | "choice";
  hint?: true;
  options?: readonly string[];
}

export const ASKED: Record<ObjectKind, readonly Asked[]> = {
  plan: [
    { name: "title", ask: "line", hint: true },
    { name: "dream", ask: "text", hint: true },
    { name: "change", ask: "text", hint: true },
    { name: "ask", ask: "text", hint: true },
    { name: "why", ask: "text", hint: true },
    { name: "strengths", ask: "text", hint: true },
  ],
  actor: [
    { name: "name", ask: "line", hint: true },
    { name: "decides", ask: "flag" },
    { name: "influence", ask: "choice", options: INFLUENCES },
    { name: "stance", ask: "choice", options: STANCES },
    { name: "cares", ask: "text", hint: true },
    { name: "way", ask: "text", hint: true },
  ],
  message: [
    { name: "audience", ask: "line", hint: true },
    { name: "text", ask: "text", hint: true },
    { name: "voice", ask: "line", hint: true },
    { name: "source", ask: "text", hint: true },
  ],
  risk: [
    { name: "what", ask: "text" },
    { name: "step", ask: "line" },
    { name: "less", ask: "text" },
    { name: "harm", ask: "text" },
    { name: "who", ask: "line" },
    { name: "stop", ask: "text", hint: true },
  ],
  date: [
    { name: "what", ask: "line" },
    { name: "day", ask: "day" },
    { name: "kind", ask: "choice", options: DATE_KINDS },
  ],
  action: [
    { name: "what", ask: "line" },
    { name: "moves", ask: "line" },
    { name: "who", ask: "line" },
    { name: "when", ask: "day" },
    { name: "done", ask: "flag" },
    { name: "outcome", ask: "text" },
  ],
  indicator: [
    { name: "what", ask: "line" },
    { name: "now", ask: "line" },
    { name: "goal", ask: "line" },
    { name: "look", ask: "day" },
    { name: "seen", ask: "text" },
  ],
};

export const PARTS = [
  "aim",
  "map",
  "messages",
  "risks",
  "dates",
  "actions",
  "indicators",
  "people",
  "paper",
] as const;
export type Part = (typeof PARTS)[number];

export const isPart = (part: string | undefined): part is Part =>
  (PARTS as readonly (string | undefined)[]).includes(part);

/** What a part of the plan is made of. */
export const KIND_OF: Partial<Record<Part, ObjectKind>> = {
  map: "actor",
  messages: "message",
  risks: "risk",
  dates: "date",
  actions: "action",
  indicators: "indicator",
};

export const ICON_OF: Record<Part, IconName> = {
  aim: "star",
  map: "path",
  messages: "send",
  risks: "shield",
  dates: "calendar",
  actions: "list",
  indicators: "status",
  people: "people",
  paper: "print",
};

/** What it is called in a list; its place where nothing says so yet. */
export function nameOf(object: PlanObject, place: number): string {
  const first = ASKED[object.on][0]?.name ?? "";
  const said = textOf(object, first).trim().split("\n")[0] ?? "";
  return said || t("advocacy-untitled", { one: t(`advocacy-${object.on}-one`), n: place + 1 });
}
