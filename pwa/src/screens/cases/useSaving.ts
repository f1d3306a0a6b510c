import { useState } from "preact/hooks";
import { NoCaseKey, TooLongToLink } from "../../app/cases";

export type SavingProblem = "key" | "long" | "failed" | null;

/** Something that is written in casework: whether it is under way, and why it was not done. */
export function useSaving() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SavingProblem>(null);

  /** True when it is kept. */
  async function save(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(error instanceof NoCaseKey ? "key" : error instanceof TooLongToLink ? "long" : "failed");
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, problem, save };
}
