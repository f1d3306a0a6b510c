import { APP_NAMES, type AppName, appName } from "../../app/settings";
import { t } from "../../app/words";
import { installed } from "../../shell/install";
import { Notice } from "../../ui";
import "./settings.css";

function NameCard({ name }: { name: AppName }) {
  return (
    <label class="choice-card settings-name">
      <input
        type="radio"
        name="app-name"
        value={name}
        checked={appName.value === name}
        onChange={() => {
          appName.value = name;
        }}
      />
      <img src={`/icons/${name.toLowerCase()}.svg`} alt="" width="48" height="48" />
      <span class="choice-label">{t(`settings-name-${name}`)}</span>
    </label>
  );
}

/** Which name and icon the phone will show; only before installing. */
export function Name() {
  return (
    <section>
      <h2 id="settings-name">{t("settings-name")}</h2>
      {installed.value ? (
        <Notice>
          <p>{t("settings-name-installed")}</p>
        </Notice>
      ) : (
        <>
          <p>{t("settings-name-text")}</p>
          <fieldset class="choice" aria-labelledby="settings-name">
            <div class="choice-options">
              {APP_NAMES.map((name) => (
                <NameCard key={name} name={name} />
              ))}
            </div>
          </fieldset>
        </>
      )}
      <p class="soft small">{t("settings-name-limits")}</p>
    </section>
  );
}
