import { useLocation } from "preact-iso";
import { current, lock } from "../app/profiles";
import { appName, lang } from "../app/settings";
import { languageName, languages, speak, t } from "../app/words";
import { isOpenToAll } from "../routes";
import { Icon } from "../ui/Icon";
import { leave } from "./leave";
import { backTo } from "./place";
import "./header.css";

function nextLanguage(): string {
  return languages[(languages.indexOf(lang.value) + 1) % languages.length] ?? lang.value;
}

function LanguageSwitch() {
  const next = nextLanguage();
  return (
    <button
      class="header-button"
      type="button"
      lang={next}
      title={languageName(next)}
      onClick={() => void speak(next)}
    >
      <span aria-hidden="true">{next.toUpperCase()}</span>
      <span class="visually-hidden">{languageName(next)}</span>
    </button>
  );
}

export function Header() {
  const { path, route } = useLocation();
  const back = backTo.value;

  /** A screen that stays open while locked would leave her unsure that it is: the front says so. */
  function lockHere(): void {
    lock("asked");
    if (isOpenToAll(path)) route("/");
  }

  return (
    <header class="header">
      <div class="header-in">
        {back ? (
          <a class="header-button" href={back} aria-label={t("common-back")} title={t("common-back")}>
            <Icon name="back" />
          </a>
        ) : (
          <span class="header-mark">
            <img src={`/icons/${appName.value.toLowerCase()}.svg`} alt="" width="32" height="32" />
          </span>
        )}
        <span class="header-name">{appName.value}</span>
        <LanguageSwitch />
        {current.value && (
          <button
            class="header-button header-lock"
            type="button"
            aria-label={t("common-lock")}
            title={t("common-lock")}
            onClick={lockHere}
          >
            <Icon name="lock" />
          </button>
        )}
        <button class="leave" type="button" onClick={leave} title={t("common-leave-hint")}>
          <Icon name="exit" size={20} />
          <span>{t("common-leave")}</span>
        </button>
      </div>
    </header>
  );
}
