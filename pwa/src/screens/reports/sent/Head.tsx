import { useState } from "preact/hooks";
import { minute } from "../../../app/minute";
import { wrongClock } from "../../../app/region";
import { readers, retry } from "../../../app/reports";
import type { ReportView } from "../../../app/types";
import { elapsed, size, t } from "../../../app/words";
import { Button, Icon, Notice } from "../../../ui";
import { reasonWord } from "../reason";
import { LOOKS } from "../states";
import { answersIn } from "../timeline";
import { whoWords } from "../wording";

const MINUTE_MS = 60_000;

function nextWord(report: ReportView): string {
  if (report.state === "waiting" && readers.value.none) {
    return wrongClock()?.ahead ? "reports-next-waiting-clock" : "reports-next-waiting-nobody";
  }
  if (report.state === "opened" && answersIn(report) > 0) return "reports-next-answered";
  return `reports-next-${report.state}`;
}

/** That the coordinators have it without opening it, and for how long at least, once that is a minute and known. */
function waitedWords({ delivered }: ReportView): string {
  const isShort = delivered === undefined || minute.value.getTime() - Date.parse(delivered) < MINUTE_MS;
  return isShort
    ? t("reports-next-delivered-now")
    : t("reports-next-delivered", { for: elapsed(delivered, minute.value) });
}

function Refused({ report }: { report: ReportView }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const again = () => {
    setBusy(true);
    setFailed(false);
    retry(report.id)
      .catch(() => setFailed(true))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <p>{t(reasonWord(report.reason), { code: report.reason ?? "—" })}</p>
      <p>{t("reports-refused-safe")}</p>
      <Button kind="primary" icon="refresh" busy={busy} onClick={again}>
        {t("reports-refused-retry")}
      </Button>
      <p class="small">{t("reports-refused-again")}</p>
      {failed && (
        <Notice tone="danger" live>
          <p>{t("reports-refused-failed")}</p>
        </Notice>
      )}
    </>
  );
}

/** What is true of her report now, and what comes next. Read out when it changes. */
export function Head({ report }: { report: ReportView }) {
  const { tone, icon } = LOOKS[report.state];
  const says = report.state !== "refused" && report.state !== "delivered";
  return (
    <div class={`sent-head sent-head-${tone}`}>
      <Icon name={icon} size={28} />
      <div class="stack-s">
        <div role="status" class="stack-s">
          <h2>{t(`reports-head-${report.state}`, { who: whoWords(report.opened?.role) })}</h2>
          {says && <p>{t(nextWord(report), { size: size(report.size) })}</p>}
        </div>
        {/* Not read out anew whenever a minute has passed. */}
        {report.state === "delivered" && <p>{waitedWords(report)}</p>}
        {report.state === "refused" && <Refused report={report} />}
      </div>
    </div>
  );
}
