import { useState } from "preact/hooks";
import type { Origin } from "../../app/evidence";
import { FILE_LIMIT, FileProblem } from "../../app/reports";
import { size, t } from "../../app/words";
import { Loading, Notice } from "../../ui";

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

/** Adds files one after another, with what is under way and what went wrong in words. */
export function useAdding(take: (file: File, origin: Origin) => Promise<unknown>) {
  const [adding, setAdding] = useState<string | null>(null);
  const [problems, setProblems] = useState<string[]>([]);

  /** True when all were taken. */
  async function add(files: readonly File[], origin: Origin): Promise<boolean> {
    setProblems([]);
    let taken = true;
    for (const file of files) {
      setAdding(file.name);
      try {
        await take(file, origin);
      } catch (error) {
        taken = false;
        setProblems((before) => [...before, problemWords(file, error)]);
      }
    }
    setAdding(null);
    return taken;
  }

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
  return { add, notices };
}
