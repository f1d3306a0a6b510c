import { appName } from "../../app/settings";
import { t } from "../../app/words";
import { canInstall, install, installed } from "../../shell/install";
import { Button, toast } from "../../ui";

export function Install() {
  const name = appName.value;
  return (
    <section>
      <h2>{t("settings-install")}</h2>
      <p>{t(installed.value ? "settings-install-already" : "settings-install-text")}</p>
      {canInstall.value && (
        <Button
          kind="primary"
          icon="download"
          wide
          onClick={() => {
            void install().then((accepted) => accepted && toast(t("settings-install-done")));
          }}
        >
          {t("settings-install-go", { name })}
        </Button>
      )}
      {!canInstall.value && !installed.value && <p class="soft">{t("settings-install-how")}</p>}
    </section>
  );
}
