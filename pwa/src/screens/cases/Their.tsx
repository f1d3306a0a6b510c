import { fileOf, nameOf, reply } from "../../app/cases";
import { ofCase } from "../../app/dossiers";
import type { CaseReport, CaseView, FileView } from "../../app/types";
import { moment, t } from "../../app/words";
import { Button } from "../../ui";
import { Files, type Get } from "../inbox/Files";
import { Content } from "../reports/Content";
import { Adder } from "./Adder";
import { RecordOf } from "./RecordOf";

/** What she added and what she was answered, oldest first. */
const talkOf = ({ additions, answers }: CaseReport) =>
  [...additions, ...answers].sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));

function Report({ view, report }: { view: CaseView; report: CaseReport }) {
  const get: Get = (sha256, use) => fileOf(view.id, report.id, sha256, use);
  const files = (of: FileView[]) => of.map((file) => ({ ...file, state: null }));
  return (
    <li class="case-object stack">
      <h2>{t("cases-report-of", { at: moment(report.made) })}</h2>
      <p class="soft small">{t("cases-report-from", { mark: report.fingerprint })}</p>
      <Content
        body={report.body}
        files={
          report.body.files.length > 0 ? (
            <Files files={files(report.body.files)} get={get} noted />
          ) : undefined
        }
      />
      {talkOf(report).map((one) => (
        <div key={one.id} class="stack-s">
          <p class="soft small">
            {"by" in one
              ? t("cases-report-answered", {
                  name: nameOf(one.by) || t("cases-somebody"),
                  at: moment(one.made),
                })
              : t("cases-report-added", { at: moment(one.made) })}
          </p>
          <p class="said" dir="auto">
            {one.text}
          </p>
          {"files" in one && one.files.length > 0 && <Files files={files(one.files)} get={get} noted />}
        </div>
      ))}
      <RecordOf view={view} report={report} get={get} />
      {view.canWrite && (
        <Adder
          draft={`reply ${view.id} ${report.id}`}
          label={t("cases-reply-label")}
          hint={t("inbox-answer-hint")}
          action={t("cases-reply-send")}
          icon="send"
          long
          onAdd={(text) => reply(view.id, report.id, text)}
        />
      )}
      <Button href={`/dossiers/${ofCase(view.id, report.id)}`} icon="file">
        {t("dossiers-prepare")}
      </Button>
      {report.inbox && (
        <Button href={`/inbox/${report.inbox}`} icon="inbox">
          {t("cases-report-inbox")}
        </Button>
      )}
    </li>
  );
}

/** What women sent, as they signed it, with everything that came after. */
export function Their({ view }: { view: CaseView }) {
  return (
    <section aria-label={t("cases-part-reports")} class="stack">
      <p class="soft small">{t("cases-reports-hint")}</p>
      <ul class="case-objects">
        {view.reports.map((report) => (
          <Report key={report.id} view={view} report={report} />
        ))}
      </ul>
      {view.reports.length === 0 && <p class="soft">{t("cases-reports-none")}</p>}
    </section>
  );
}
