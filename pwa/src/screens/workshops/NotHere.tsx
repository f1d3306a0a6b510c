import { catalogue } from "../../app/catalogue";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Empty, Loading, Screen } from "../../ui";

export function useWorkshop(params: Record<string, string>): WorkshopView | undefined {
  return catalogue.value.workshops.find(({ id }) => id === params.id);
}

/** The workshop of this address is not on this phone, or not yet. */
export function NotHere({ back = "/workshops" }: { back?: string }) {
  return (
    <Screen title={t("workshops-title")} back={back}>
      {catalogue.value.state === "loading" ? (
        <Loading label={t("learn-loading")} />
      ) : (
        <Empty
          icon="search"
          title={t("workshops-missing-title")}
          text={t("workshops-missing-text")}
          action={<Button href={back}>{t("workshops-show-all")}</Button>}
        />
      )}
    </Screen>
  );
}
