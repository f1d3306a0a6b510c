import { current } from "../../app/profiles";
import { region } from "../../app/region";
import { t } from "../../app/words";
import { Button, Icon, type IconName, Screen, Weave } from "../../ui";
import "./about.css";

const PROTECTS = [
  "about-protects-1",
  "about-protects-2",
  "about-protects-3",
  "about-protects-4",
  "about-protects-5",
];
const NOT = [
  "about-not-running",
  "about-not-forward",
  "about-not-visible",
  "about-not-files",
  "about-not-rings",
  "about-not-hubs",
  "about-not-arrivals",
  "about-not-plans",
  "about-not-saved",
  "about-not-told",
  "about-not-documents",
  "about-not-feedback",
  "about-not-memory",
  "about-not-time",
  "about-not-people",
  "about-not-phone",
  "about-not-history",
  "about-not-address",
  "about-not-lost",
  "about-not-audit",
];

function Points({ ids, icon, kind }: { ids: readonly string[]; icon: IconName; kind: string }) {
  return (
    <ul class={`about-points about-${kind}`}>
      {ids.map((id) => (
        <li key={id}>
          <Icon name={icon} size={20} />
          <span>{t(id)}</span>
        </li>
      ))}
    </ul>
  );
}

export default function About() {
  const known = region.value !== null && region.value !== "unreachable" ? region.value : null;
  return (
    <Screen title={t("about-title")} back={current.value ? "/home" : "/"}>
      <p>{t("about-what")}</p>
      <section>
        <h2>{t("about-protects")}</h2>
        <Points ids={PROTECTS} icon="check" kind="good" />
      </section>
      <section>
        <h2>{t("about-not")}</h2>
        <Points ids={NOT} icon="warn" kind="warn" />
      </section>
      <section>
        <h2>{t("about-content")}</h2>
        <p>{t("about-content-text")}</p>
      </section>
      <section>
        <h2>{t("about-leave")}</h2>
        <p>{t("about-leave-text")}</p>
      </section>
      <section class="stack-s">
        <h2>{t("bundles-title")}</h2>
        <p>{t("bundles-about")}</p>
        <Button href="/bundles/verify" icon="check">
          {t("bundles-verify-title")}
        </Button>
      </section>
      <section class="stack-s">
        <h2>{t("record-open-about")}</h2>
        <p>{t("record-open-about-text")}</p>
        <Button href="/reports/open" icon="lock">
          {t("record-open-title")}
        </Button>
      </section>
      <section>
        <h2>{t("about-app")}</h2>
        <p>{t("about-version", { version: __VERSION__ })}</p>
        {known?.name && <p>{t("about-region", { region: known.name })}</p>}
        {known?.demo && <p>{t("about-region-demo")}</p>}
        <p>{t("about-licence")}</p>
      </section>
      <Weave />
    </Screen>
  );
}
