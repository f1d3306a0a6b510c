import { t } from "../../app/words";
import { Button, Notice, toast } from "../../ui";
import type { BrowserProblem } from "./browser";

interface Props {
  problem: BrowserProblem;
  /** The whole invitation link, to carry to a better browser. */
  link: string | null;
  onAnyway: () => void;
}

async function copy(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    toast(t("join-inapp-copy-done"));
  } catch {
    toast(t("join-inapp-copy-failed"), "danger");
  }
}

export function BrowserAdvice({ problem, link, onAnyway }: Props) {
  const elsewhere = problem === "inapp" || problem === "private";
  return (
    <div class="stack">
      <Notice tone={elsewhere ? "warn" : "danger"} title={t(`join-${problem}-title`)} live>
        <p>{t(`join-${problem}-text`)}</p>
        {elsewhere && <p>{t(problem === "inapp" ? "join-inapp-next" : "join-private-next")}</p>}
      </Notice>
      {elsewhere && link && (
        <Button kind="primary" icon="copy" wide onClick={() => void copy(link)}>
          {t("join-inapp-copy")}
        </Button>
      )}
      {elsewhere && (
        <Button wide onClick={onAnyway}>
          {t("join-anyway")}
        </Button>
      )}
    </div>
  );
}
