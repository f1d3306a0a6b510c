import { useState } from "preact/hooks";
import { addFile, FILE_LIMIT, FileProblem, removeFile } from "../../../app/reports";
import type { FileView } from "../../../app/types";
import { size, t } from "../../../app/words";
import { Loading, Notice } from "../../../ui";

const WORDS = {
  size: "reports-files-too-big",
  space: "reports-files-no-space",
  empty: "reports-files-empty",
  unreadable: "reports-files-unreadable",
} as const;

function problemWords(file: File, error: unknown): string {
  const reason = error instanceof FileProblem ? error.reason : "unreadable";
  return t(WORDS[reason], { name: file.name, size: size(file.size), limit: size(FILE_LIMIT) });
}

/** Adding and removing a draft's files one after another, with what is under way and what went wrong in words. */
export function useFiles(draft: string) {
  const [adding, setAdding] = useState<string | null>(null);
  const [problems, setProblems] = useState<string[]>([]);

  async function add(files: readonly File[]): Promise<void> {
    setProblems([]);
    for (const file of files) {
      setAdding(file.name);
      try {
        await addFile(draft, file);
      } catch (error) {
        setProblems((before) => [...before, problemWords(file, error)]);
      }
    }
    setAdding(null);
  }

  const remove = (file: FileView) => void removeFile(draft, file.sha256);

  const notices = (
    <>
      {adding !== null && <Loading label={t("reports-files-adding", { name: adding })} />}
      {problems.map((problem) => (
        <Notice tone="warn" live key={problem}>
          <p>{problem}</p>
        </Notice>
      ))}
    </>
  );
  return { add, remove, notices };
}
