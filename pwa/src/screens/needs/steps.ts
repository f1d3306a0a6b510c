import { isApproved, missingIn, type NeedDraft } from "../../app/needs";

/** The questions of a need, in the order in which they are asked. */
export const STEPS = [
  "consent",
  "theme",
  "happening",
  "asked",
  "urgency",
  "name",
  "paragraph",
  "review",
] as const;
export type Step = (typeof STEPS)[number];

/** Consent is asked only where it is entered for somebody else. */
export const stepsOf = ({ behalf }: Pick<NeedDraft, "behalf">): readonly Step[] =>
  behalf ? STEPS : STEPS.filter((step) => step !== "consent");

export const stepNamed = (draft: NeedDraft, name: string | undefined): Step | null =>
  stepsOf(draft).find((step) => step === name) ?? null;

/** Where who comes back goes on. */
export function openingStep(draft: NeedDraft): Step {
  const missing = missingIn(draft);
  if (missing === null || missing === "approved") return "review";
  return missing;
}

export function around(
  draft: NeedDraft,
  step: Step,
): { n: number; total: number; before: Step | null; after: Step } {
  const steps = stepsOf(draft);
  const n = steps.indexOf(step);
  return { n: n + 1, total: steps.length, before: steps[n - 1] ?? null, after: steps[n + 1] ?? "review" };
}

/** Has she answered it? What may be left open counts as answered only when she did. */
export function isAnswered(draft: NeedDraft, step: Step): boolean {
  switch (step) {
    case "consent":
      return missingIn(draft) !== "consent";
    case "theme":
      return draft.theme !== "";
    case "happening":
      return draft.happening.trim() !== "" || draft.files.length > 0;
    case "asked":
      return draft.asked.trim() !== "";
    case "urgency":
      return true;
    case "name":
      return draft.how === "unnamed" || (draft.how !== "" && draft.as.trim() !== "");
    case "paragraph":
      return draft.paragraph.trim() !== "";
    case "review":
      return isApproved(draft);
  }
}
