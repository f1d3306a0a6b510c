import { useState } from "preact/hooks";
import { type Area, CopyProblem, canCopy, makeCopy } from "../../../app/evidence";
import type { EvidencePart } from "../../../app/record";
import { t } from "../../../app/words";
import { Button, Icon, Loading, Notice, toast } from "../../../ui";
import { Cover } from "./Cover";
import { Preview } from "./Preview";

/** The copy to be shared: whether there is one, what it hides, and making it. */
export function Copy({ report, part }: { report: string; part: EvidencePart }) {
  const [state, setState] = useState<"ready" | "covering" | "making">("ready");
  const [problem, setProblem] = useState<string | null>(null);
  const isPhoto = part.file.type.startsWith("image/");

  async function make(areas: readonly Area[]): Promise<void> {
    setProblem(null);
    setState("making");
    try {
      await makeCopy(report, part, areas);
      toast(t("record-evidence-copy-done"));
    } catch (error) {
      setProblem(
        error instanceof CopyProblem ? `record-evidence-copy-${error.reason}` : "record-evidence-copy-failed",
      );
    } finally {
      setState("ready");
    }
  }

  return (
    <section aria-labelledby="copy-title" class="stack-s">
      <h2 id="copy-title">{t("record-evidence-copy-title")}</h2>
      <div role="status">
        {part.copy ? (
          <p class="evidence-copy">
            <Icon name="check" />
            <span>
              {t("record-evidence-copy-here")}{" "}
              {isPhoto && t("record-evidence-copy-covered", { count: part.copy.covered })}
            </span>
          </p>
        ) : (
          <p>{t(canCopy(part.file.type) ? "record-evidence-copy-none" : "record-evidence-copy-kind")}</p>
        )}
      </div>
      {part.copy && <Preview report={report} file={part.copy.file} />}
      {problem && (
        <Notice tone="warn" live>
          <p>{t(problem)}</p>
        </Notice>
      )}
      {state === "making" && <Loading label={t("record-evidence-copy-making")} />}
      {state === "covering" && (
        <Cover report={report} file={part.file} onMake={make} onCancel={() => setState("ready")} />
      )}
      {state === "ready" && canCopy(part.file.type) && (
        <>
          {isPhoto && (
            <Button icon="eyeoff" wide onClick={() => setState("covering")}>
              {t("record-evidence-copy-cover")}
            </Button>
          )}
          <Button icon="copy" wide onClick={() => void make([])}>
            {t(part.copy ? "record-evidence-copy-again" : "record-evidence-copy-make")}
          </Button>
        </>
      )}
    </section>
  );
}
