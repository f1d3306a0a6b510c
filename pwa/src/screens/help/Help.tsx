import { current } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Notice, Screen } from "../../ui";
import "./help.css";
import { Mine } from "./Mine";
import { Steps } from "./Steps";
import { SITUATIONS } from "./situations";

/** What to do in the next minutes: all on one screen, without signal and without a passphrase. */
export default function Help() {
  return (
    <Screen title={t("help-title")} back={current.value ? "/home" : "/"}>
      <p>{t("help-lead")}</p>
      <Notice>
        <p>{t("help-breathe")}</p>
      </Notice>
      <section>
        <h2>{t("help-situations")}</h2>
        {SITUATIONS.map((situation) => (
          <Steps key={situation.id} situation={situation} />
        ))}
      </section>
      <Mine />
      <section class="stack-s">
        <p>{t("help-911")}</p>
        <Button icon="phone" wide href="tel:911">
          {t("help-911-call")}
        </Button>
      </section>
      <p class="soft small">{t("help-not-advice")}</p>
    </Screen>
  );
}
