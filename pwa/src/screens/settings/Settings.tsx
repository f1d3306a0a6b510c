import { current } from "../../app/profiles";
import { wishes } from "../../app/push";
import { t } from "../../app/words";
import { Card, Screen } from "../../ui";
import { Install } from "./Install";
import { Locking } from "./Locking";
import { Look } from "./Look";
import { Mark } from "./Mark";
import { Name } from "./Name";
import { Safety } from "./Safety";

export default function Settings() {
  return (
    <Screen title={t("settings-title")} back={current.value ? "/home" : "/"}>
      <Look />
      <Name />
      <Install />
      <Card icon="download" title={t("data-title")} href="/settings/data">
        <p class="soft small">{t("data-card")}</p>
      </Card>
      {current.value && (
        <Card icon="people" title={t("region-title")} href="/settings/region">
          <p class="soft small">{t("region-card", { name: current.value.regionName })}</p>
        </Card>
      )}
      {current.value && (
        <Card icon="bell" title={t("notices-title")} href="/settings/notices">
          <p class="soft small">{t(wishes.value ? "notices-card-on" : "notices-card-off")}</p>
        </Card>
      )}
      {current.value && <Locking />}
      <Safety />
      <Mark />
      <p>
        <a href="/about">{t("settings-about")}</a>
      </p>
    </Screen>
  );
}
