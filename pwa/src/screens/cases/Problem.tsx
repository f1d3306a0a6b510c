import { t } from "../../app/words";
import { Notice } from "../../ui";
import type { SavingProblem } from "./useSaving";

/** Why something was not written; what she typed is still there. */
export function Problem({ of }: { of: SavingProblem }) {
  if (of === null) return null;
  return (
    <Notice tone="danger" live>
      <p>{t(`cases-problem-${of}`)}</p>
    </Notice>
  );
}
