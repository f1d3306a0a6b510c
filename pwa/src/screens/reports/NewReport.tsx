import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { newDraft, reports } from "../../app/reports";
import { t } from "../../app/words";
import { ErrorState, Loading, Screen } from "../../ui";
import { isBlank } from "./flow";

/** Begins a report, or takes up the one that was begun and holds nothing yet. */
export default function NewReport() {
  const { route } = useLocation();
  const [failed, setFailed] = useState(false);

  function begin(): void {
    setFailed(false);
    const blank = reports.peek().find((report) => report.state === "draft" && isBlank(report.body));
    Promise.resolve(blank?.id ?? newDraft()).then(
      (id) => route(`/reports/${id}?q=what`, true),
      () => setFailed(true),
    );
  }

  useEffect(begin, []);
  if (!failed) return <Loading />;
  return (
    <Screen title={t("reports-start")} back="/reports">
      <ErrorState text={t("reports-new-failed")} onRetry={begin} />
    </Screen>
  );
}
