/** The catalogue of one language as it lies on this device, verified. */
import { accept, type Release, readRelease } from "../../core/catalogue";
import { addDays, rfc3339 } from "../../core/encoding";
import type { Glossary, GlossaryTerm } from "../../schemas/catalogue";
import { copyOf } from "../../sync/catalogue";
import type { CourseView, MechanismView, Origin, PartView, ProvisionView, WorkshopView } from "../types";
import type { Space } from "./space";

export interface Edition {
  lang: string;
  /** Whose it is, when it is of another region. */
  origin: Origin | null;
  courses: CourseView[];
  mechanisms: MechanismView[];
  /** What the EU Guidelines say that missions can do. */
  provisions: ProvisionView[];
  workshops: WorkshopView[];
  parts: PartView[];
  /** Words of the field, explained. */
  terms: GlossaryTerm[];
  verified: number;
  rejected: number;
  updated: string | null;
  /** The same for the same documents: a version rises whenever a text changes. */
  mark: string;
}

const PARTS: readonly string[] = ["lesson", "help", "checklist", "scenario", "quiz"];

/** Our own region's, or that of another region which our root names: believed by that region's releases alone. */
export async function readEdition({ copies, trust }: Space, lang: string, of?: string): Promise<Edition> {
  const name = of ? copyOf(of, `catalogue-${lang}`) : `catalogue-${lang}`;
  const { docs, releases } = await copies.catalogue(lang, of);
  const directory = of ? (trust.neighbours.get(of) ?? null) : trust.directory;
  const origin = of && directory ? { region: of, name: directory.root.name } : null;
  // A phone whose clock is a day behind still believes what was signed today.
  const latest = rfc3339(addDays(new Date(trust.now()), 1));
  const valid: Release[] = [];
  const believed: unknown[] = [];
  for (const signed of directory ? releases : []) {
    const release = directory && (await readRelease(signed, directory, latest));
    if (!release) continue;
    valid.push(release);
    believed.push(signed);
  }
  // A release that was here once cannot be taken back: what it withdrew or replaced stays so.
  await copies.keep(name, believed).catch(() => undefined);
  const accepted = await accept(docs, valid);
  const edition: Edition = {
    lang,
    origin,
    courses: [],
    mechanisms: [],
    provisions: [],
    workshops: [],
    parts: [],
    terms: [],
    verified: accepted.docs.size,
    rejected: accepted.rejected,
    updated: accepted.updated,
    mark: "",
  };
  for (const [docId, { doc }] of accepted.docs) {
    const view = { ...(doc as { type?: unknown }), docId, ...(origin ? { origin } : {}) };
    if (view.type === "course") edition.courses.push(view as CourseView);
    else if (view.type === "mechanism") edition.mechanisms.push(view as MechanismView);
    else if (view.type === "provision") edition.provisions.push(view as ProvisionView);
    else if (view.type === "workshop") edition.workshops.push(view as WorkshopView);
    else if (view.type === "glossary") edition.terms = (view as unknown as Glossary).terms;
    else if (PARTS.includes(String(view.type))) edition.parts.push(view as PartView);
  }
  const versions = [...accepted.docs].map(([docId, { ver }]) => `${docId}@${ver}`);
  edition.mark = [of, lang, accepted.rejected, accepted.updated, ...versions.sort()].join(" ");
  return edition;
}
