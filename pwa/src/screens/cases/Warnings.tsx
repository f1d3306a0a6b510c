import { sendAgain } from "../../app/cases";
import type { CaseView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { UnsentNote } from "./UnsentNote";

/** Two left each other out, and she was not: nothing is written before somebody decides. */
export function UndecidedNote({ href }: { href: string }) {
  return (
    <Notice tone="warn" title={t("cases-undecided-title")}>
      <p>{t("cases-undecided-text")}</p>
      <Button href={href} icon="key">
        {t("cases-undecided-go")}
      </Button>
    </Notice>
  );
}

/** What is not as it should be with a case, in plain words. */
export function Warnings({ view }: { view: CaseView }) {
  const { id, unsent, merges, missing, forks, unverified, canWrite, undecided, outside } = view;
  return (
    <>
      {!canWrite && !undecided && (
        <Notice tone="warn" title={t("cases-shut-title")}>
          <p>{t("cases-shut-text")}</p>
        </Notice>
      )}
      {undecided && <UndecidedNote href={`/cases/${id}/readers`} />}
      <UnsentNote unsent={unsent} again={() => sendAgain(id)} />
      {outside.length > 0 && (
        <Notice tone="warn">
          <p>{t("cases-outside", { count: outside.length })}</p>
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
