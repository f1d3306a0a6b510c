import { useEffect, useState } from "preact/hooks";
import { appName, askToKeepStorage, storageFree, storagePersisted } from "../../app/settings";
import { size, t } from "../../app/words";
import { canInstall, install, installed } from "../../shell/install";
import { Button, Notice, toast } from "../../ui";

function Storage() {
  const [asked, setAsked] = useState(false);
  const kept = storagePersisted.value;
  return (
    <>
      {kept === true && <Notice tone="good">{t("settings-storage-kept")}</Notice>}
      {kept === false && (
        <Notice tone="warn">
          <p>{t("settings-storage-evictable")}</p>
          {asked && <p role="status">{t("settings-storage-refused")}</p>}
          <Button
            onClick={() => {
              void askToKeepStorage().then(() => setAsked(true));
            }}
          >
            {t("settings-storage-ask")}
          </Button>
        </Notice>
      )}
      {storageFree.value !== null && (
        <p class="soft small">{t("settings-storage-free", { size: size(storageFree.value) })}</p>
      )}
    </>
  );
}

export function Install() {
  useEffect(() => void askToKeepStorage(), []);
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
      <Storage />
    </section>
  );
}
