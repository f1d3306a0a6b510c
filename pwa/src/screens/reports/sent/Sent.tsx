import type { ReportView } from "../../../app/types";
import { moment, t } from "../../../app/words";
import { Notice, Progress, Screen } from "../../../ui";
import { Content } from "../Content";
import { Conversation } from "../Conversation";
import { Danger } from "../Danger";
import { OwnFiles } from "../OwnFiles";
import { Due } from "../record/Due";
import { MoreCard } from "../record/MoreCard";
import { answersIn } from "../timeline";
import { Add } from "./Add";
import { Head } from "./Head";
import { formerOf, Left } from "./Left";
import { Meanwhile } from "./Meanwhile";
import { Timeline } from "./Timeline";
import { Waiting } from "./Waiting";

function Talk({ report }: { report: ReportView }) {
  return (
    <section aria-labelledby="talk-title">
      <h2 id="talk-title">{t("reports-talk")}</h2>
      <Conversation
        thread={report.thread}
        you={t("reports-talk-you")}
        other={t("reports-role-coordinator")}
        empty={t("reports-talk-empty")}
      />
      {(report.left === undefined || formerOf(report)?.linked) && <Add report={report.id} />}
    </section>
  );
}

/** Who can open what was sent: by role, because names are nobody's business. */
function Keys({ keys: { coordinators, custodians } }: { keys: NonNullable<ReportView["keys"]> }) {
  return (
    <section class="stack-s" aria-labelledby="keys-title">
      <h2 id="keys-title">{t("reports-keys-title")}</h2>
      {coordinators > 0 && <p>{t("reports-readers-coordinators", { count: coordinators })}</p>}
      <p>{t(custodians > 0 ? "reports-readers-custodian" : "reports-readers-no-custodian")}</p>
    </section>
  );
}

/** A report that she sent: where it is, what was answered, her words, and what to do meanwhile. */
export function Sent({ report }: { report: ReportView }) {
  const { body, filesSent, state } = report;
  const answered = answersIn(report) > 0;
  return (
    <Screen title={t("reports-report")} back="/reports">
      {/* How it stood there when she left is nothing that can be said of now. */}
      {report.left === undefined && <Head report={report} />}
      <Left report={report} />
      {filesSent && filesSent.done < filesSent.total && (
        <Progress value={filesSent.done} max={filesSent.total} label={t("reports-outbox-files", filesSent)} />
      )}
      {report.reason === "file-missing" && (
        <Notice tone="warn">
          <p>{t("reports-files-lost")}</p>
        </Notice>
      )}
      {body.risk.now && !answered && <Danger />}
      {report.left === undefined && <Waiting report={report} />}
      {answered && <Talk report={report} />}
      <Due report={report.id} />
      {state !== "refused" && <Timeline report={report} />}
      {report.keys && <Keys keys={report.keys} />}
      {state !== "refused" && report.left === undefined && <MoreCard report={report} />}
      <section aria-labelledby="words-title">
        <h2 id="words-title">{t("reports-words-title")}</h2>
        <Content body={body} files={<OwnFiles report={report.id} files={body.files} />} />
        <p class="soft small">{t("reports-content-made", { at: moment(report.made) })}</p>
      </section>
      {/* To a report that was refused nothing can be added: it has to get in first. */}
      {!answered && state !== "refused" && <Talk report={report} />}
      <Meanwhile />
    </Screen>
  );
}
