import { recordDrafts, records } from "../../../app/record";
import type { ReportView } from "../../../app/types";
import { t } from "../../../app/words";
import { Card, Notice, Tag } from "../../../ui";
import { Added } from "./Added";

/** The way from a report to its full record; and that something of it waits to be sent. */
export function MoreCard({ report }: { report: ReportView }) {
  const { id, state, leaving } = report;
  const unsent = leaving ? 0 : (recordDrafts.value[id]?.parts.length ?? 0);
  return (
    <>
      {records.value[id]?.withdrawn && (
        <Notice tone="warn">
          <p>{t("record-taken-back-whole")}</p>
        </Notice>
      )}
      <Added report={report} />
      <Card
        icon="plus"
        tone={state === "draft" ? "plain" : "accent"}
        title={t("record-more")}
        href={`/reports/${id}/more`}
      >
        <p class="soft small">{t("record-more-text")}</p>
        {unsent > 0 && state !== "draft" && (
          <p class="card-tags">
            <Tag tone="warn" icon="edit">
              {t("record-unsent", { count: unsent })}
            </Tag>
          </p>
        )}
      </Card>
    </>
  );
}
