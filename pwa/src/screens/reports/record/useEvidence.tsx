import { addEvidence, type Origin } from "../../../app/evidence";
import { addFile } from "../../../app/reports";
import { useAdding } from "../useAdding";

/** Files that are added: to the draft, or to what is added to a report that was sent. */
export function useEvidence(report: string, isDraft: boolean) {
  return useAdding((file: File, origin: Origin) =>
    isDraft ? addFile(report, file, origin) : addEvidence(report, file, origin),
  );
}
