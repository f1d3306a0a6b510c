import { useState } from "preact/hooks";
import { SELF, withdraw } from "../../../app/record";
import { day, moment, t } from "../../../app/words";
import { Button, Notice } from "../../../ui";
import { type Given as GivenNow, pathWords } from "./consents";
import { type Named, personName } from "./say";

interface Props {
  report: string;
  given: GivenNow;
  named: Named;
}

/** How a permission stands now, and taking it back. */
export function Given({ report, given: { stand, consent }, named }: Props) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!consent) return <p role="status">{t("record-permission-none-yet")}</p>;

  function takeBack(): void {
    setBusy(true);
    setFailed(false);
    withdraw(report, consent?.id ?? "")
      .catch(() => setFailed(true))
      .finally(() => setBusy(false));
  }

  return (
    <section class={`permission permission-${stand}`} aria-labelledby="stand-title" aria-live="polite">
      <h2 id="stand-title">{t(`record-permission-state-${stand}`)}</h2>
      {stand === "given" && (
        <>
          <p>
            {t("record-permission-fields", {
              fields: consent.fields.map((path) => t(pathWords(path))).join(" · "),
            })}
          </p>
          <p class="soft small">{t("record-permission-given-when", { at: moment(consent.when) })}</p>
          <p class="soft small">
            {consent.until
              ? t("record-permission-given-until", { day: day(consent.until) })
              : t("record-permission-given-open")}
          </p>
          {consent.subject !== SELF && (
            <p class="soft small">
              {t("record-permission-given-behalf", {
                name: personName(consent.subject, named),
                who: consent.behalfOf ?? "—",
              })}
            </p>
          )}
          {consent.witness && (
            <p class="soft small">{t("record-permission-given-witness", { who: consent.witness })}</p>
          )}
          {failed && (
            <Notice tone="danger" live>
              <p>{t("record-failed")}</p>
            </Notice>
          )}
          <Button kind="danger" icon="close" wide busy={busy} onClick={takeBack}>
            {t("record-permission-withdraw")}
          </Button>
        </>
      )}
    </section>
  );
}
