import { fileProgress } from "../../app/evidence";
import { sending } from "../../app/reports";
import { t } from "../../app/words";
import { Progress } from "../../ui";

/** How much of a file has left: nothing is said of one that is not to leave. */
export function FileProgress({ report, sha256 }: { report: string; sha256: string }) {
  // Followed because it changes with every piece that leaves.
  void sending.value;
  const progress = fileProgress(report, sha256);
  if (!progress) return null;
  const { done, total, lost } = progress;
  if (lost) return <p class="small">{t("reports-file-lost")}</p>;
  if (done === total) return <p class="soft small">{t("reports-file-sent")}</p>;
  return <Progress value={done} max={total} label={t("reports-outbox-files", { done, total })} />;
}
