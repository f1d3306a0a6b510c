import { lang, TEXT_SIZES, THEMES, textSize, theme } from "../../app/settings";
import { languageName, languages, speak, t } from "../../app/words";
import { Choice } from "../../ui";

export function Look() {
  return (
    <section>
      <h2>{t("settings-look")}</h2>
      <Choice
        layout="row"
        label={t("settings-language")}
        value={lang.value}
        onChange={(tag) => void speak(tag)}
        options={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
      />
      <Choice
        layout="row"
        label={t("settings-theme")}
        value={theme.value}
        onChange={(chosen) => {
          theme.value = chosen;
        }}
        options={THEMES.map((value) => ({ value, label: t(`settings-theme-${value}`) }))}
      />
      <Choice
        layout="row"
        label={t("settings-text-size")}
        value={textSize.value}
        onChange={(chosen) => {
          textSize.value = chosen;
        }}
        options={TEXT_SIZES.map((value) => ({ value, label: t(`settings-text-${value}`) }))}
      />
    </section>
  );
}
