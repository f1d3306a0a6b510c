import { useState } from "preact/hooks";
import { TooMany } from "../../app/advocacy";

/** Something that is written in a plan: whether it is under way, and the sentence that says why it was not done. */
export function useDoing() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  /** True when it is kept. */
  async function run(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setProblem("");
    try {
      await work();
      return true;
    } catch (error) {
      setProblem(error instanceof TooMany ? "advocacy-people-many" : "advocacy-failed");
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, problem, run };
}
