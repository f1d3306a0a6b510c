import { desk } from "../../app/desk";
import { t } from "../../app/words";
import { Button, Empty, Loading, Screen } from "../../ui";

/** What stands for a draft or a proposal that is not (or no longer) on this device. */
export function NotHere() {
  return (
    <Screen title={t("desk-title")} back="/desk">
      {desk.value === null ? (
        <Loading />
      ) : (
        <Empty
          icon="search"
          title={t("desk-not-here")}
          text={t("desk-not-here-text")}
          action={<Button href="/desk">{t("desk-to-desk")}</Button>}
        />
      )}
    </Screen>
  );
}
