import { reports } from "../../app/reports";
import { t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, Screen } from "../../ui";
import { Draft } from "./draft/Draft";
import { InTurn } from "./InTurn";
import { Sent } from "./sent/Sent";
import "./reports.css";

/** One report of hers: still a draft, or on its way. */
export default function Report({ params }: ScreenProps) {
  const report = reports.value.find(({ id }) => id === params.id);
  if (!report) {
    return (
      <Screen title={t("reports-report")} back="/reports">
        <Empty
          icon="report"
          title={t("reports-not-found-title")}
          text={t("reports-not-found-text")}
          action={<Button href="/reports">{t("reports-not-found-back")}</Button>}
        />
      </Screen>
    );
  }
  if (report.state !== "draft") return <Sent report={report} />;
  return (
    <InTurn id={report.id} title={t("reports-report")} back="/reports">
      <Draft report={report} />
    </InTurn>
  );
}
