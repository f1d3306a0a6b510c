import { alerting } from "../app/alerting";
import { current } from "../app/profiles";
import { t } from "../app/words";
import { Icon } from "../ui/Icon";
import { update, updateWaiting } from "./update";
import "./banners.css";

/** What is true of every screen: this is a demo; there is an urgent alert; a newer version is here. */
export function Banners() {
  return (
    <aside aria-label={t("common-banners")}>
      {current.value?.demo && (
        <p class="banner banner-demo">
          <Icon name="info" size={20} />
          <span>{t("common-demo-banner")}</span>
        </p>
      )}
      {alerting.value.length > 0 && (
        <p class="banner banner-alert" role="alert">
          <Icon name="danger" size={20} />
          <a href="/alerts">{t("common-alert-banner", { area: alerting.value[0] ?? "" })}</a>
        </p>
      )}
      {updateWaiting.value && (
        <div class="banner banner-update" role="status">
          <span>{t("common-update-text")}</span>
          <button type="button" onClick={update}>
            {t("common-update-now")}
          </button>
        </div>
      )}
    </aside>
  );
}
