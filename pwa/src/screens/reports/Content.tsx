import type { ComponentChildren } from "preact";
import type { ReportBody } from "../../app/types";
import { t } from "../../app/words";
import { riskWords, whenWords, whereWords } from "./wording";

interface Props {
  body: ReportBody;
  /** The files, as whoever reads this may use them. */
  files?: ComponentChildren;
}

/** A report in full, in her words: what, when, where, who is at risk. */
export function Content({ body, files }: Props) {
  return (
    <dl class="content">
      <div>
        <dt>{t("reports-content-what")}</dt>
        <dd class={body.what ? "said" : "soft"} lang={body.what ? body.language : undefined} dir="auto">
          {body.what || t("reports-content-none")}
        </dd>
      </div>
      <div>
        <dt>{t("reports-review-when")}</dt>
        <dd>{whenWords(body.when)}</dd>
      </div>
      <div>
        <dt>{t("reports-review-where")}</dt>
        <dd>{whereWords(body.where)}</dd>
      </div>
      <div>
        <dt>{t("reports-review-risk")}</dt>
        <dd>{riskWords(body.risk)}</dd>
      </div>
      <div>
        <dt>{t("reports-review-urgent")}</dt>
        <dd>{t(body.urgent ? "reports-urgent-said-yes" : "reports-urgent-said-no")}</dd>
      </div>
      {body.files.length > 0 && (
        <div>
          <dt>{t("reports-content-files")}</dt>
          <dd>{files}</dd>
        </div>
      )}
    </dl>
  );
}
