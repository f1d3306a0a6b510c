import { wrongClock } from "../../../app/region";
import { readers } from "../../../app/reports";
import { moment, t } from "../../../app/words";
import { Icon, Notice } from "../../../ui";

/** Who holds a key to what she is about to send, in words. */
export function Readers() {
  const { coordinators, custodian, stale, none } = readers.value;
  const clock = wrongClock();
  const early = none && clock?.ahead ? clock : null;
  return (
    <section class="readers stack-s" aria-labelledby="readers-title">
      <h2 id="readers-title">{t("reports-readers-title")}</h2>
      {stale && !early && (
        <Notice tone="danger" title={t("reports-readers-stale-title")}>
          <p>{t("reports-readers-stale")}</p>
        </Notice>
      )}
      {early ? (
        <Notice tone="danger" title={t("home-clock-title")}>
          <p>{t("reports-readers-clock", { phone: moment(early.phone), hub: moment(early.hub) })}</p>
        </Notice>
      ) : none ? (
        <Notice tone="warn" title={t("reports-readers-none-title")}>
          <p>{t("reports-readers-none")}</p>
        </Notice>
      ) : (
        <ul class="readers-list">
          {coordinators > 0 && (
            <li>
              <Icon name="people" />
              <span>{t("reports-readers-coordinators", { count: coordinators })}</span>
            </li>
          )}
          <li>
            <Icon name="key" />
            <span>{t(custodian ? "reports-readers-custodian" : "reports-readers-no-custodian")}</span>
          </li>
          <li>
            <Icon name="lock" />
            <span>{t("reports-readers-nobody-else")}</span>
          </li>
        </ul>
      )}
      <p class="soft small">{t("reports-readers-after")}</p>
    </section>
  );
}
