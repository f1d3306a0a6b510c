import { useState } from "preact/hooks";
import { current, exportVault, profiles } from "../../app/profiles";
import { kitsMade } from "../../app/settings";
import type { Profile } from "../../app/types";
import { t } from "../../app/words";
import { Button, Notice, saveAs, toast } from "../../ui";

/** A name that says what opens it, and nothing of what is in it. */
const fileName = (): string => `copia-${new Date().toISOString().slice(0, 10)}.tejedora`;

function Copy() {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      saveAs(await exportVault(), fileName());
      toast(t("settings-copy-done"));
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }

  return (
    <>
      <p>{t("settings-copy-text")}</p>
      {failed && (
        <Notice tone="danger" live>
          <p>{t("settings-copy-failed")}</p>
        </Notice>
      )}
      <Button icon="download" wide busy={busy} onClick={() => void save()}>
        {t("settings-copy-go")}
      </Button>
    </>
  );
}

function Kit({ profile }: { profile: Profile }) {
  const made = kitsMade.value.includes(profile.id);
  return (
    <>
      <Notice tone={made ? "good" : "warn"}>{t(made ? "settings-kit-made" : "settings-kit-missing")}</Notice>
      <Button kind={made ? "quiet" : "primary"} icon="key" wide href="/settings/kit">
        {t("settings-kit-go")}
      </Button>
    </>
  );
}

/** What keeps her from losing her space, and how to get rid of it. */
export function Safety() {
  const profile = current.value;
  return (
    <>
      <section>
        <h2>{t("settings-safety")}</h2>
        {profile ? (
          <>
            <Kit profile={profile} />
            <Copy />
          </>
        ) : (
          profiles.value.length > 0 && (
            <>
              <p>{t("settings-locked-text")}</p>
              <Button icon="unlock" wide href="/unlock?to=/settings">
                {t("settings-locked-go")}
              </Button>
            </>
          )
        )}
        <Button icon="upload" wide href="/unlock?file=1">
          {t("settings-open-copy")}
        </Button>
      </section>
      {profiles.value.length > 0 && (
        <section>
          <h2>{t("settings-delete")}</h2>
          <p>{t("settings-delete-text")}</p>
          <Button kind="danger" icon="trash" wide href="/unlock?delete=1">
            {t("settings-delete-go")}
          </Button>
        </section>
      )}
    </>
  );
}
