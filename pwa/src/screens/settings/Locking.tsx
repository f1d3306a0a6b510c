import { current, lock } from "../../app/profiles";
import { LOCK_AFTER, lockAfter } from "../../app/settings";
import { t } from "../../app/words";
import { Button, Choice } from "../../ui";

export function Locking() {
  return (
    <section>
      <h2>{t("settings-lock")}</h2>
      <Choice
        layout="row"
        label={t("settings-lock-after")}
        hint={t("settings-lock-text")}
        value={lockAfter.value}
        onChange={(minutes) => {
          lockAfter.value = minutes;
        }}
        options={LOCK_AFTER.map((minutes) => ({
          value: minutes,
          label: t("settings-lock-minutes", { minutes }),
        }))}
      />
      <Button icon="lock" wide onClick={() => lock("asked")}>
        {t("settings-lock-now")}
      </Button>
      {!current.value?.demo && (
        <Button icon="key" wide href="/settings/passphrase">
          {t("settings-pass-title")}
        </Button>
      )}
      <p class="soft small">{t("settings-leave-text")}</p>
    </section>
  );
}
