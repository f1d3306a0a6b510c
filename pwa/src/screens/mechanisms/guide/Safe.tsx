import { current } from "../../../app/profiles";
import { t } from "../../../app/words";
import { Button } from "../../../ui";
import { goBack, goOn } from "./answers";

const LINES = [1, 2, 3, 4, 5] as const;

/** Calm first steps for who is in danger now. No number but the one that everybody knows, with its caution. */
export function FirstSteps() {
  return (
    <ol class="mech-steps">
      {LINES.map((line) => (
        <li key={line}>
          <p>{t(`guide-safe-${line}`)}</p>
        </li>
      ))}
    </ol>
  );
}

export function Safe() {
  return (
    <>
      <p class="mech-summary">{t("guide-safe-intro")}</p>
      <FirstSteps />
      <p class="soft">{t("guide-safe-not-a-line")}</p>
      {current.value?.roles.includes("defender") && (
        <Button icon="report" wide href="/reports/new">
          {t("guide-safe-report")}
        </Button>
      )}
      <Button kind="primary" wide onClick={goOn}>
        {t("guide-safe-on")}
      </Button>
      <Button icon="back" onClick={goBack}>
        {t("guide-before")}
      </Button>
    </>
  );
}
