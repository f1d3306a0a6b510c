import { current } from "../app/profiles";
import { t } from "../app/words";
import { Icon } from "../ui/Icon";
import { update, updateWaiting } from "./update";
import "./banners.css";

/** What is true of every screen: this is a demo; a newer version is here. */
export function Banners() {
  return (
    <aside aria-label={t("common-banners")}>
      {current.value?.demo && (
        <p class="banner banner-demo">
          <Icon name="info" size={20} />
          <span>{t("common-demo-banner")}</span>
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
