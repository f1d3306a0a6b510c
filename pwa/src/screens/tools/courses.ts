/** Where in the courses a tool is of use: by course, and by part of it. */
import type { SheetKind } from "../../app/types";

const PLACES: Readonly<Record<string, Readonly<Record<string, readonly SheetKind[]>>>> = {
  "risk-analysis": {
    "03-the-scales": ["risk"],
    "05-from-risk-to-decision": ["risk"],
    checklist: ["risk"],
  },
  "security-plan": {
    "02-three-risks": ["personal", "collective"],
    "03-one-page-protocol": ["travel", "collective"],
    "04-levels-of-alert": ["collective"],
    checklist: ["personal", "collective"],
  },
  "physical-security": {
    "02-home": ["personal"],
    "04-journeys": ["travel"],
    checklist: ["personal", "travel"],
  },
  "digital-security": { "02-doors-and-keys": ["digital"], checklist: ["digital"] },
  "collective-care": { "02-the-body-speaks": ["care"], checklist: ["care"] },
};

/** Parts of courses that lead to the plan of a campaign. */
const CAMPAIGN: Readonly<Record<string, readonly string[]>> = {
  advocacy: ["01-what-changes", "02-power-map", "03-message", "04-campaign", "05-risk-and-care", "checklist"],
};

export const leadsToCampaign = (course: string, part: string): boolean =>
  CAMPAIGN[course]?.includes(part) ?? false;

/** Parts of courses whose templates the app fills in. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  advocacy: ["06-letter"],
  roundtable: ["03-brief", "05-afterwards", "06-letter"],
};

export const leadsToLetters = (course: string, part: string): boolean =>
  LETTERS[course]?.includes(part) ?? false;

export function toolsFor(course: string, part: string): readonly SheetKind[] {
  return PLACES[course]?.[part] ?? [];
}
