import type { ReportView } from "../../app/types";
import { moment, size, t } from "../../app/words";
import { Card, Tag } from "../../ui";
import { LOOKS } from "./states";
import { answersIn } from "./timeline";
import { excerpt, whoWords } from "./wording";

function line(report: ReportView): string {
  return t(`reports-line-${report.state}`, {
    size: size(report.size),
    who: whoWords(report.opened?.role),
    at: report.opened ? moment(report.opened.at) : "",
  });
}

/** A report in the list: her first words, and what is true of it right now. */
export function ReportCard({ report }: { report: ReportView }) {
  const { tone, icon } = LOOKS[report.state];
  const answers = answersIn(report);
  const { filesSent } = report;
  return (
    <Card title={excerpt(report.body)} heading={3} href={`/reports/${report.id}`}>
      <p class="card-tags">
        <Tag tone={tone} icon={icon}>
          {t(`reports-state-${report.state}`)}
        </Tag>
        {report.body.urgent && <Tag tone="danger">{t("reports-urgent-said-yes")}</Tag>}
        {answers > 0 && (
          <Tag tone="good" icon="mailopen">
            {t("reports-line-answers", { count: answers })}
          </Tag>
        )}
      </p>
      <p class="soft small">{line(report)}</p>
      {filesSent && report.state !== "draft" && filesSent.done < filesSent.total && (
        <p class="soft small">{t("reports-line-files", filesSent)}</p>
      )}
      <p class="soft small">{moment(report.made)}</p>
    </Card>
  );
}
