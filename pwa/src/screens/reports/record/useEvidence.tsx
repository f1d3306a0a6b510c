import { addEvidence, expectFiles, type Origin } from "../../../app/evidence";
import { addFile } from "../../../app/reports";
import { useAdding } from "../useAdding";

/** Files that are added: to the draft, or to what is added to a report that was sent. */
export function useEvidence(report: string, isDraft: boolean) {
  const { add, notices } = useAdding((file: File, origin: Origin) =>
    isDraft ? addFile(report, file, origin) : addEvidence(report, file, origin),
  );
  const choose = async (files: readonly File[], origin: Origin) => {
    await expectFiles(report, files, origin);
    return add(files, origin);
  };
  return { add, choose, notices };
}
