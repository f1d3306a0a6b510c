import { type AlertView, alerts } from "../../app/alerts";
import { current } from "../../app/profiles";
import { moment, t } from "../../app/words";
import { Button, Empty, Notice, Screen, Tag } from "../../ui";
import { Answers } from "./Answers";
import { EndAlert } from "./EndAlert";
import { HowAreYou } from "./HowAreYou";

function One({ alert, isCoordinator }: { alert: AlertView; isCoordinator: boolean }) {
  return (
    <article class="stack">
      <Notice tone={alert.isEnd ? "good" : "danger"} title={alert.area}>
        {alert.origin && <Tag icon="people">{t("learn-origin", { name: alert.origin.name })}</Tag>}
        {alert.isEnd && <Tag tone="good">{t("alerts-over")}</Tag>}
        <p class="said" dir="auto">
          {alert.text}
        </p>
      </Notice>
      {alert.advice && (
        <section>
          <h2>{t("alerts-advice")}</h2>
          <p class="said" dir="auto">
            {alert.advice}
          </p>
        </section>
      )}
      <p class="soft small">
        {t("alerts-made", { at: moment(alert.made) })}
        <br />
        {t("alerts-until", { at: moment(alert.exp) })}
        <br />
        {alert.origin ? t("alerts-signed-elsewhere", { name: alert.origin.name }) : t("alerts-signed")}
      </p>
      {!alert.isEnd && !alert.mine && <HowAreYou alert={alert} />}
      {isCoordinator && !alert.isEnd && (
        <>
          <Answers alert={alert} />
          {alert.origin ? <p class="soft">{t("alerts-end-elsewhere")}</p> : <EndAlert alert={alert} />}
        </>
      )}
    </article>
  );
}

/** What holds now, and how she is. */
export default function Alerts() {
  const all = alerts.value;
  const isCoordinator = current.value?.roles.includes("coordinator") ?? false;
  return (
    <Screen
      title={t("alerts-title")}
      back="/home"
      footer={
        isCoordinator ? (
          <Button kind="primary" icon="danger" wide href="/alerts/new">
            {t("alerts-new")}
          </Button>
        ) : undefined
      }
    >
      {all.length === 0 ? (
        <Empty icon="check" title={t("alerts-none")} text={t("alerts-none-text")} />
      ) : (
        all.map((alert) => <One key={alert.id} alert={alert} isCoordinator={isCoordinator} />)
      )}
      <Button icon="heart" wide href="/help">
        {t("alerts-help")}
      </Button>
    </Screen>
  );
}
