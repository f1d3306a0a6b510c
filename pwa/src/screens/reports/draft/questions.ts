import type { DraftPatch } from "../../../app/reports";
import type { ReportBody } from "../../../app/types";

/** What every question is given. */
export interface QuestionProps {
  /** The draft's id. */
  id: string;
  body: ReportBody;
  change: (patch: DraftPatch) => void;
}
