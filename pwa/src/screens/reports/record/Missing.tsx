import { t } from "../../../app/words";
import { Button, Empty, Screen } from "../../../ui";

/** An address of something that is not here (any more). */
export function Missing() {
  return (
    <Screen title={t("record-more")} back="/reports">
      <Empty
        icon="report"
        title={t("record-not-found-title")}
        text={t("record-not-found-text")}
        action={<Button href="/reports">{t("reports-not-found-back")}</Button>}
      />
    </Screen>
  );
}
