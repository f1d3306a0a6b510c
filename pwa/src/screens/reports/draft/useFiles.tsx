import { addFile, removeFile } from "../../../app/reports";
import type { FileView } from "../../../app/types";
import { useAdding } from "../useAdding";

/** Adding and removing a draft's files. */
export function useFiles(draft: string) {
  const { add, notices } = useAdding((file, origin) => addFile(draft, file, origin));
  const remove = (file: FileView) => void removeFile(draft, file.sha256);
  return { add, remove, notices };
}
