/** The catalogue as published, plus the id of each document, and how far she is. */

import type {
  Checklist,
  Course,
  Help,
  Lesson,
  Mechanism,
  PartRef,
  Provision,
  Quiz,
  Scenario,
  Workshop,
} from "../../schemas/catalogue";
import type { Lang } from "./people";

/** Another region, whose people signed a text. */
export interface Origin {
  region: string;
  name: string;
}

type Published<T> = T & {
  /** `course:<id>`, `<type>:<course>:<part>` or `mechanism:<id>`. */
  docId: string;
  /** Where it comes from, when not from her own region. */
  origin?: Origin;
};

export type {
  AdaptedFrom,
  ChecklistItem,
  PartRef as PartStub,
  QuizQuestion,
  ScenarioNode,
  Source,
} from "../../schemas/catalogue";
export type PartType = PartRef["type"];
export type CourseView = Published<Course>;
export type TextPart = Published<Lesson> | Published<Help>;
export type ChecklistPart = Published<Checklist>;
export type ScenarioPart = Published<Scenario>;
export type QuizPart = Published<Quiz>;
export type PartView = TextPart | ChecklistPart | ScenarioPart | QuizPart;
export type MechanismView = Published<Mechanism>;
export type ProvisionView = Published<Provision>;
export type WorkshopView = Published<Workshop>;
export type Level = Mechanism["level"];

export interface Catalogue {
  lang: Lang;
  /** `error`: documents are here, and no valid release lists them. */
  state: "empty" | "loading" | "ready" | "error";
  /** In her language; what is missing in it comes in another one (see each `lang`). */
  courses: CourseView[];
  mechanisms: MechanismView[];
  /** What the EU Guidelines say that missions can do. */
  provisions: ProvisionView[];
  workshops: WorkshopView[];
  /** Documents shown because a valid release lists exactly them. */
  verified: number;
  /** Documents kept from view because no valid release lists them. */
  rejected: number;
  /** When the newest accepted release was made. */
  updated: string | null;
}

/** Key in `progress`: the part's `docId`. */
export interface PartProgress {
  state: "started" | "done";
  at: string;
  /** Checklist: ids of the ticked items. */
  checked?: string[];
  /** Quiz: question id -> indexes of the options chosen, in order. */
  answers?: Record<string, number[]>;
  /** Scenario: the nodes walked, start first, the last is where she is. */
  path?: string[];
}
