import { useState } from "preact/hooks";
import { formerRegions, sendHere } from "../../../app/moving";
import { current } from "../../../app/profiles";
import { readers } from "../../../app/reports";
import type { ReportView } from "../../../app/types";
import { t } from "../../../app/words";
import { Button, Dialog, Notice } from "../../../ui";

/** The region that has her report, when she has left it since. */
export const formerOf = ({ left }: ReportView) =>
  left === undefined ? undefined : formerRegions.value.find(({ region }) => region === left);

/** A report that is with a region that she has left: where it is, and how it also gets to where she is now. */
export function Left({ report }: { report: ReportView }) {
  const [asked, setAsked] = useState(false);
  const former = formerOf(report);
  if (!former) return null;
  const { name } = former;
  const here = current.value?.regionName ?? "";
  const kept = report.state === "waiting" || report.state === "refused";
  return (
    <Notice
      tone={kept ? "warn" : "info"}
      title={t(kept ? "reports-left-kept" : "reports-left-title", { name })}
    >
      <p>
        {t(kept ? "reports-left-kept-text" : former.linked ? "reports-left-linked" : "reports-left-apart", {
          name,
        })}
      </p>
      <Button icon="send" wide onClick={() => setAsked(true)}>
        {t(kept ? "reports-left-send" : "reports-left-send-too", { name: here })}
      </Button>
      <Dialog
        open={asked}
        title={t("reports-left-send", { name: here })}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{t("region-tell-no")}</Button>
            <Button kind="primary" onClick={() => void sendHere(report.id).then(() => setAsked(false))}>
              {t("reports-left-yes")}
            </Button>
          </>
        }
      >
        <p>{t("reports-left-who", { name: here, count: readers.value.coordinators })}</p>
        <p>{t("reports-left-all")}</p>
      </Dialog>
    </Notice>
  );
}
