import { expectFiles, type Origin } from "../../../app/evidence";
import { addFile, removeFile } from "../../../app/reports";
import type { FileView } from "../../../app/types";
import { useAdding } from "../useAdding";

/** Adding and removing a draft's files: what she chose, or what was recorded and is kept piece by piece. */
export function useFiles(draft: string) {
  const { add, notices } = useAdding((file, origin) => addFile(draft, file, origin));
  const remove = (file: FileView) => void removeFile(draft, file.sha256);
  const choose = async (files: readonly File[], origin: Origin) => {
    await expectFiles(draft, files, origin);
    return add(files, origin);
  };
  return { add, choose, remove, notices };
}
