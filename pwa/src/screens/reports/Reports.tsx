import { reports } from "../../app/reports";
import type { ReportView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Empty, Icon, List, Screen } from "../../ui";
import { Danger } from "./Danger";
import { isBlank } from "./flow";
import { Outbox } from "./Outbox";
import { ReportCard } from "./ReportCard";
import { AllUnfinished } from "./Unfinished";
import "./reports.css";

function Group({ id, title, items }: { id: string; title: string; items: ReportView[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <List>
        {items.map((report) => (
          <ReportCard key={report.id} report={report} />
        ))}
      </List>
    </section>
  );
}

function How() {
  return (
    <details class="how">
      <summary>
        <Icon name="question" />
        <span>{t("reports-how")}</span>
        <Icon name="chevron" size={20} />
      </summary>
      <ol>
        {[1, 2, 3, 4].map((step) => (
          <li key={step}>{t(`reports-how-${step}`)}</li>
        ))}
      </ol>
    </details>
  );
}

/** A defender's reports: what is begun, what waits, what arrived, what was answered. */
export default function Reports() {
  const drafts = reports.value.filter((report) => report.state === "draft" && !isBlank(report.body));
  const sent = reports.value.filter((report) => report.state !== "draft");
  return (
    <Screen title={t("reports-title")}>
      <Danger />
      <div class="start stack-s">
        <Button kind="primary" icon="edit" wide href="/reports/new">
          {t("reports-start")}
        </Button>
        <p class="soft small">{t("reports-start-text")}</p>
      </div>
      <AllUnfinished />
      <Outbox />
      <Group id="drafts" title={t("reports-drafts")} items={drafts} />
      <Group id="sent" title={t("reports-sent")} items={sent} />
      {drafts.length + sent.length === 0 && (
        <Empty icon="report" title={t("reports-empty-title")} text={t("reports-empty-text")} />
      )}
      <How />
    </Screen>
  );
}
