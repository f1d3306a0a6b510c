import type { CaseView } from "../../app/types";
import { t } from "../../app/words";
import { Notice } from "../../ui";

/** What is not as it should be with a case, in plain words. */
export function Warnings({ view }: { view: CaseView }) {
  const { unsent, merges, missing, forks, unverified, canWrite } = view;
  return (
    <>
      {!canWrite && (
        <Notice tone="warn" title={t("cases-shut-title")}>
          <p>{t("cases-shut-text")}</p>
        </Notice>
      )}
      {unsent.waiting > 0 && (
        <p class="soft small" role="status">
          {t("cases-waiting", { count: unsent.waiting })}
        </p>
      )}
      {unsent.refused > 0 && (
        <Notice tone="danger">
          <p>{t("cases-refused", { count: unsent.refused })}</p>
        </Notice>
      )}
      {merges > 0 && (
        <Notice tone="warn">
          <p>{t("cases-merges", { count: merges })}</p>
        </Notice>
      )}
      {missing > 0 && (
        <Notice>
          <p>{t("cases-missing", { count: missing })}</p>
        </Notice>
      )}
      {forks > 0 && (
        <Notice tone="warn">
          <p>{t("cases-forks", { count: forks })}</p>
        </Notice>
      )}
      {unverified > 0 && (
        <Notice tone="danger">
          <p>{t("cases-unverified", { count: unverified })}</p>
        </Notice>
      )}
    </>
  );
}
