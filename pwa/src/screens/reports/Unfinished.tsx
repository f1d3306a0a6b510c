import { knowUnfinished, unfinished } from "../../app/evidence";
import { reports } from "../../app/reports";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";

/** Files that a lock or a crash kept from being added to a report: named, to be chosen again. */
export function Unfinished({ report }: { report: string }) {
  const names = unfinished.value.filter((one) => one.report === report).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <Notice tone="warn" title={t("reports-unfinished-title", { count: names.length })}>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>{t("reports-unfinished-text")}</p>
      <Button onClick={() => void knowUnfinished(report)}>{t("reports-unfinished-known")}</Button>
    </Notice>
  );
}

/** The same where she comes back to, for whichever of her reports it is. */
export function AllUnfinished() {
  const here = new Set(unfinished.value.map(({ report }) => report));
  return (
    <>
      {reports.value
        .filter(({ id }) => here.has(id))
        .map(({ id, state }) => (
          <Notice key={id} tone="warn" title={t("reports-unfinished-some")}>
            <Button href={state === "draft" ? `/reports/${id}?q=files` : `/reports/${id}/evidence`}>
              {t("reports-unfinished-look")}
            </Button>
          </Notice>
        ))}
    </>
  );
}
