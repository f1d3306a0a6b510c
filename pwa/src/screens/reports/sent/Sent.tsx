import type { ReportView } from "../../../app/types";
import { moment, t } from "../../../app/words";
import { Progress, Screen } from "../../../ui";
import { Content } from "../Content";
import { Conversation } from "../Conversation";
import { Danger } from "../Danger";
import { OwnFiles } from "../OwnFiles";
import { Add } from "./Add";
import { Head } from "./Head";
import { Meanwhile } from "./Meanwhile";
import { Timeline } from "./Timeline";

/** A report that she sent: where it is, what was answered, her words, and what to do meanwhile. */
export function Sent({ report }: { report: ReportView }) {
  const { body, filesSent } = report;
  return (
    <Screen title={t("reports-report")} back="/reports">
      <Head report={report} />
      {filesSent && filesSent.done < filesSent.total && (
        <Progress value={filesSent.done} max={filesSent.total} label={t("reports-outbox-files", filesSent)} />
      )}
      {body.risk.now && <Danger />}
      <section aria-labelledby="talk-title">
        <h2 id="talk-title">{t("reports-talk")}</h2>
        <Conversation
          thread={report.thread}
          you={t("reports-talk-you")}
          other={t("reports-role-coordinator")}
          empty={t("reports-talk-empty")}
        />
        <Add report={report.id} />
      </section>
      <Timeline report={report} />
      <section aria-labelledby="words-title">
        <h2 id="words-title">{t("reports-words-title")}</h2>
        <Content body={body} files={<OwnFiles report={report.id} files={body.files} />} />
        <p class="soft small">{t("reports-content-made", { at: moment(report.made) })}</p>
      </section>
      <Meanwhile />
    </Screen>
  );
}
